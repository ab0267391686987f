/// Which brace ends which component.
///
/// A brace inside a statement, of an aggregate or of a type, is taken as closed where the statement
/// ends, so that one that is forgotten does not take the rest of the text into the component.
struct ComponentBraces {
  /// The closing brace of each opening one.
  private var partners: [Int: Int]?

  /// The index of the brace that ends the component whose body opens at `index`, or nil.
  ///
  /// - Complexity: O(1), or O(tokens) for the first of a text.
  mutating func partner(
    of index: Int, in tokens: [Token], isComponent: (Token) -> Bool
  ) -> Int? {
    let known = partners ?? Self.paired(tokens, isComponent)
    partners = known
    return known[index]
  }

  private static func paired(_ tokens: [Token], _ isComponent: (Token) -> Bool) -> [Int: Int] {
    var partners: [Int: Int] = [:]
    var open: [(index: Int, isComponent: Bool)] = []
    var awaitsBody = false
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .leftBrace:
        open.append((index, awaitsBody))
        awaitsBody = false
      case .rightBrace:
        if let opening = open.popLast(), opening.isComponent { partners[opening.index] = index }
      case .directive, .dot:
        if tokens.joinsNames(at: index) { continue }
        while open.last?.isComponent == false { open.removeLast() }
        awaitsBody = token.kind == .directive && isComponent(token)
      default: break
      }
    }
    return partners
  }
}

/// Which bracket closes which, for the clause that is being read.
///
/// Whether a parenthesis belongs to a term or to a body shows only behind its partner. Looking ahead
/// for each nested parenthesis would take time in the product of length and depth, so the brackets of
/// a clause are paired once, when the first is asked about.
struct BracketIndex {
  /// The tokens that have been looked at.
  private var indices = 0..<0
  /// For each of them its partner, or `indices.upperBound` where it has none.
  private var partners: [Int] = []
  /// For each of them whether a comma stands directly inside it.
  private var commas: [Bool] = []

  /// The index of the bracket that closes the one at `index`, or nil where the clause ends before.
  ///
  /// - Complexity: O(1), or O(tokens of the clause) for the first of a clause.
  mutating func partner(of index: Int, in tokens: [Token]) -> Int? {
    prepare(for: index, in: tokens)
    let partner = partners[index - indices.lowerBound]
    return partner < indices.upperBound ? partner : nil
  }

  /// Whether a comma stands directly inside the bracket at `index`.
  ///
  /// - Complexity: O(1), or O(tokens of the clause) for the first of a clause.
  mutating func hasComma(in index: Int, of tokens: [Token]) -> Bool {
    prepare(for: index, in: tokens)
    return commas[index - indices.lowerBound]
  }

  private mutating func prepare(for index: Int, in tokens: [Token]) {
    if indices.contains(index) { return }
    let end =
      tokens.indices[index...].first {
        tokens[$0].kind.endsClause && !tokens.joinsNames(at: $0)
      } ?? tokens.count
    // The bracket itself is looked at even where it is, against the rules, no bracket.
    indices = index..<max(end, index + 1)
    partners = Array(repeating: indices.upperBound, count: indices.count)
    commas = Array(repeating: false, count: indices.count)
    pairBrackets(in: tokens)
  }

  private mutating func pairBrackets(in tokens: [Token]) {
    var open: [Int] = []
    for index in indices {
      let kind = tokens[index].kind
      if kind.opensBracket {
        open.append(index - indices.lowerBound)
      } else if kind.closesBracket {
        if let opening = open.popLast() { partners[opening] = index }
      } else if kind == .comma, let opening = open.last {
        commas[opening] = true
      }
    }
  }
}

extension Token.Kind {
  /// Whether no clause goes on behind it.
  fileprivate var endsClause: Bool { self == .dot || self == .directive || self == .end }
}

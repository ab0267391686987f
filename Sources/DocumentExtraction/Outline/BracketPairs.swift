/// Which brackets of a text belong together.
struct BracketPairs {
  /// The place of the partner by the place of the opening bracket.
  private var partners: [Int: Int] = [:]
  /// The brackets and title marks without a partner, in order.
  private(set) var lonely: [Int] = []

  /// Finds the partners of all brackets of `text` from `start` on.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: [Unicode.Scalar], from start: Int = 0) {
    var brackets: [Int] = []
    var titles: [Int] = []
    for index in start..<max(start, text.count) {
      switch text[index].bracketFolded {
      case "(": brackets.append(index)
      case ")":
        if let open = brackets.popLast() {
          partners[open] = index
        } else {
          lonely.append(index)
        }
      case "《": titles.append(index)
      case "》": if titles.popLast() == nil { lonely.append(index) }
      default: break
      }
    }
    guard !(lonely.isEmpty && brackets.isEmpty && titles.isEmpty) else { return }
    lonely = (lonely + brackets + titles).sorted()
  }

  /// The place of the bracket that closes the one at `open`, or nil.
  func closing(of open: Int) -> Int? { partners[open] }
}

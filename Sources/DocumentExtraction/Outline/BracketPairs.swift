/// Which brackets of a text belong together.
struct BracketPairs {
  /// The places of the opening brackets, in order, each with that of its partner.
  private var pairs: [(open: Int, close: Int?)] = []
  /// The brackets and title marks without a partner, in order.
  private(set) var lonely: [Int] = []

  /// Finds the partners of all brackets of `text` from `start` on.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: [Unicode.Scalar], from start: Int = 0) {
    var brackets: [Int] = []
    var titles: [Int] = []
    Self.forEachMark(in: text, from: start) { index, mark in
      switch mark {
      case "(":
        brackets.append(pairs.count)
        pairs.append((index, nil))
      case ")":
        if let open = brackets.popLast() {
          pairs[open].close = index
        } else {
          lonely.append(index)
        }
      case "《": titles.append(index)
      default: if titles.popLast() == nil { lonely.append(index) }
      }
    }
    guard !(lonely.isEmpty && brackets.isEmpty && titles.isEmpty) else { return }
    lonely = (lonely + brackets.map { pairs[$0].open } + titles).sorted()
  }

  /// The place of the bracket that closes the one at `open`, or nil.
  ///
  /// - Complexity: O(log *n*) in the number of brackets.
  func closing(of open: Int) -> Int? {
    let next = pairs.firstIndex(beyond: open) { $0.open }
    return next > 0 && pairs[next - 1].open == open ? pairs[next - 1].close : nil
  }

  /// Whether every bracket and title mark of `text` from `start` on has a partner.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func areWhole(in text: [Unicode.Scalar], from start: Int) -> Bool {
    var (brackets, titles, isWhole) = (0, 0, true)
    forEachMark(in: text, from: start) { _, mark in
      switch mark {
      case "(": brackets += 1
      case ")": brackets -= 1
      case "《": titles += 1
      default: titles -= 1
      }
      if brackets < 0 || titles < 0 { isWhole = false }
    }
    return isWhole && brackets == 0 && titles == 0
  }

  /// Calls `body` with the place of each bracket and title mark and with the mark, whose width and
  /// kind of bracket do not matter.
  @inline(__always)
  private static func forEachMark(
    in text: [Unicode.Scalar], from start: Int, _ body: (Int, Unicode.Scalar) -> Void
  ) {
    text.withUnsafeBufferPointer { text in
      for index in start..<max(start, text.count) {
        let scalar = text[index]
        // Nearly all characters of a text stand between the marks of CJK and those of full width.
        if scalar.value &- 0x3018 < 0xFF08 - 0x3018 { continue }
        let mark = scalar.bracketFolded
        if mark == "(" || mark == ")" || mark == "《" || mark == "》" { body(index, mark) }
      }
    }
  }
}

import Diagnostics

/// Reads what stands behind `#if`.
///
/// Values are whole numbers, 0 is false; a name that is no macro is 0.
struct PreprocessorExpression {
  /// How deep parentheses may be nested.
  private static let deepest = 64
  /// The operators, from the loosest to the tightest.
  private static let operators: [[String]] = [
    ["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="],
  ]

  /// The macros.
  private(set) var expander: MacroExpander
  private var words: [String] = []
  private var index = 0
  private var depth = 0
  private let content: [UInt8]

  init(_ content: [UInt8], _ expander: MacroExpander) {
    self.content = content
    self.expander = expander
  }

  /// The value.
  ///
  /// - Throws: What is wrong with it.
  mutating func value() throws(MacroExpander.Failure) -> Int64 {
    let text = try expander.expanded(Self.resolvingDefined(content, expander))
    words = Self.words(of: text)
    let value = try value(of: 0)
    if index < words.count { throw unreadable(words[index]) }
    return value
  }

  /// The text with `defined X` replaced by 1 or 0, before any macro is expanded.
  private static func resolvingDefined(_ text: [UInt8], _ expander: MacroExpander) -> [UInt8] {
    var result: [UInt8] = []
    var isAsked = false
    var scanner = PieceScanner(text)
    while let piece = scanner.next() {
      let isName = piece.kind == .name
      if isName, scanner.text(of: piece) == "defined" {
        isAsked = true
      } else if isName, isAsked {
        let isDefined = expander.macros[scanner.text(of: piece)] != nil
        result.append(UInt8(ascii: isDefined ? "1" : "0"))
        isAsked = false
      } else {
        result += text[piece.range]
      }
    }
    return result
  }

  private static func words(of text: [UInt8]) -> [String] {
    let twoMarks: Set<String> = ["||", "&&", "==", "!=", "<=", ">="]
    var words: [String] = []
    var end = -1
    var scanner = PieceScanner(text)
    while let piece = scanner.next() {
      guard piece.kind != .space else { continue }
      let word = scanner.text(of: piece)
      if let last = words.last, end == piece.range.lowerBound, twoMarks.contains(last + word) {
        words[words.count - 1] += word
      } else {
        words.append(word)
      }
      end = piece.range.upperBound
    }
    return words
  }

  private mutating func value(of level: Int) throws(MacroExpander.Failure) -> Int64 {
    guard level < Self.operators.count else { return try operand() }
    var left = try value(of: level + 1)
    while index < words.count, Self.operators[level].contains(words[index]) {
      let name = words[index]
      index += 1
      let right = try value(of: level + 1)
      left = Self.apply(name, left, right) ? 1 : 0
    }
    return left
  }

  private static func apply(_ name: String, _ left: Int64, _ right: Int64) -> Bool {
    switch name {
    case "||": left != 0 || right != 0
    case "&&": left != 0 && right != 0
    case "==": left == right
    case "!=": left != right
    case "<": left < right
    case "<=": left <= right
    case ">": left > right
    default: left >= right
    }
  }

  private mutating func operand() throws(MacroExpander.Failure) -> Int64 {
    guard index < words.count else {
      throw MacroExpander.Failure(message: "this condition ends too early")
    }
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else {
      throw MacroExpander.Failure(message: "this is nested more than \(Self.deepest) deep")
    }
    let word = words[index]
    index += 1
    switch word {
    case "!": return try operand() == 0 ? 1 : 0
    case "-": return try 0 &- operand()
    case "(":
      let value = try value(of: 0)
      guard index < words.count, words[index] == ")" else {
        throw MacroExpander.Failure(message: "a parenthesis of this condition is never closed")
      }
      index += 1
      return value
    default:
      if let number = Int64(word) { return number }
      guard PieceScanner(Array(word.utf8)).beginsWithName else { throw unreadable(word) }
      return 0
    }
  }

  private func unreadable(_ word: String) -> MacroExpander.Failure {
    MacroExpander.Failure(message: "`\(word)` means nothing in a condition")
  }
}

extension PieceScanner {
  /// Whether a name comes next.
  fileprivate var beginsWithName: Bool {
    var copy = self
    return copy.next()?.kind == .name
  }
}

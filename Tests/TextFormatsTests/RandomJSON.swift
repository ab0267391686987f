import TestSupport
import TextFormats

/// Random JSON values, with the nastiest names and strings.
enum RandomJSON {
  private static let texts = [
    "", "牵头", "\"", "\\", "\\\"", "\n\r\t", "\0\u{1F}", "\u{7F}\u{80}", "😀𠮷", "e\u{301}",
    "\u{FEFF}", "\u{2028}\u{2029}", "</script>", "省委党校（省行政学院）", " ", "\r\n", "\u{FFFF}\u{10FFFF}",
  ]
  private static let numbers = ["0", "-0", "5.50", "1e400", "-1E-7", "18446744073709551616"]

  static func text(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...3, using: &generator)).reduce("") { text, _ in
      text + (texts.randomElement(using: &generator) ?? "")
    }
  }

  static func value(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2:
      let text = numbers.randomElement(using: &generator) ?? "1"
      return .number(JSONNumber(text: text) ?? JSONNumber(1))
    case 3: return .number(JSONNumber(Int.random(in: -9...9, using: &generator)))
    case 4: return .string(text(using: &generator))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          value(depth: depth - 1, using: &generator)
        })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          JSONMember(text(using: &generator), value(depth: depth - 1, using: &generator))
        })
    }
  }
}

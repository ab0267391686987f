import Diagnostics
import TestSupport

@testable import DatalogSyntax

/// Writes a program otherwise without changing what it says: full-width forms for half-width ones,
/// more white space, comments.
struct Respelling {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The text, respelled.
  mutating func text(of original: String) -> String {
    let source = SourceText(name: "original", text: original)
    var lexer = Lexer(source, prefixes: [])
    lexer.scanAll()
    var result = ""
    var position = 0
    for (index, token) in lexer.tokens.enumerated() {
      result += source.text(of: SourceRange(position, token.range.lower))
      let isJoined =
        lexer.tokens.joinsNames(at: index) || lexer.tokens.joinsNames(at: max(index - 1, 0))
      result += isJoined ? "" : space()
      result += respelled(source.text(of: token.range), token.kind)
      position = token.range.upper
    }
    return result
  }

  private mutating func space() -> String {
    guard generator.isOneIn(3) else { return "" }
    let spaces = [
      " ", "\u{3000}", "\t", "\r\n", "\u{A0}", "// 甲 \"。\n", "/* 乙 // */", "／／丙\n", "／＊＊／",
    ]
    return spaces[Int.random(in: 0..<spaces.count, using: &generator)]
  }

  private mutating func respelled(_ text: String, _ kind: Token.Kind) -> String {
    switch kind {
    case .text: return requoted(text)
    case .date: return "d" + requoted(String(text.dropFirst()))
    case .entity where text.contains("\""): return "＠" + requoted(String(text.dropFirst()))
    case .iri:
      let isPlain = !text.contains("＞") && generator.isOneIn(2)
      return isPlain ? "＜\(text.dropFirst().dropLast())＞" : text
    case .dot where generator.isOneIn(2): return "。"
    case .comma where generator.isOneIn(2): return "、"
    default: return widened(text)
    }
  }

  /// A text between other quotation marks, where its inside allows them.
  private mutating func requoted(_ text: String) -> String {
    let inside = text.dropFirst().dropLast()
    let canBeWide = !inside.unicodeScalars.contains { "“”＂".unicodeScalars.contains($0) }
    guard canBeWide, text.first == "\"" else { return text }
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: return "“\(inside)”"
    case 1: return "＂\(inside)＂"
    default: return text
    }
  }

  /// Every second character or so as its full-width twin.
  private mutating func widened(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isWidened = (0x21...0x7E).contains(scalar.value) && generator.isOneIn(2)
      let twin = isWidened ? Unicode.Scalar(scalar.value + 0xFEE0) : nil
      result.unicodeScalars.append(twin ?? scalar)
    }
    return result
  }
}

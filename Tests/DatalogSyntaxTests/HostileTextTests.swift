import Diagnostics
import TestSupport
import Testing

@testable import DatalogSyntax

@Suite("A text that is no program", .timeLimit(.minutes(1)))
struct HostileTextTests {
  /// Good programs to spoil.
  private static func programs() throws -> [[UInt8]] {
    try GrammarPage.examples().filter(\.codes.isEmpty).map { Array($0.text.utf8) }
  }

  @Test("of random bytes is refused and nothing worse", arguments: SeededGenerator.seeds(40))
  func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let length = Int.random(in: 0...60, using: &generator)
      ParseChecking.check((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test("of random words is refused and nothing worse", arguments: SeededGenerator.seeds(100))
  func randomWords(seed: UInt64) {
    let words = [
      "p", "x", "(", ")", "[", "]", "{", "}", ",", ".", ";", ":", ":-", "?-", "!", "=", "<", ">",
      "~", "+",
      "-", "*", "/", "%", "^", "|", "&", "$", "@", "@a", "_", "1", "1.5", "0x", "\"a\"", "\"", "“",
      "”",
      "＂", "＂", "d\"2025-01-01\"", "d\"", "<a:b>", "<a:", "u:x", ".prefix u: <a:>\n", ".decl",
      "\n.query",
      ".type", ".comp A {", ".comp", ".init", ".override", "a.b",
      "count", "sum", "max", "not", "order", "by", "limit", "as", "of", "true", "//", "/*",
      "*/",
      "///", "\n", " ", "、", "。", "（", "）", "牵头", "\\", "'", "《", "#", "\u{FEFF}", "band", "\u{0}",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        text += words[Int.random(in: 0..<words.count, using: &generator)]
        if generator.isOneIn(3) { text += " " }
      }
      ParseChecking.check(Array(text.utf8))
    }
  }

  @Test("because it was cut off is refused and nothing worse")
  func truncations() throws {
    // At every third byte, beginning with another in every program: in words, between, in signs.
    for (index, program) in try Self.programs().enumerated() {
      for length in stride(from: index % 3, to: program.count, by: 3) {
        ParseChecking.check(Array(program[..<length]))
      }
    }
  }

  @Test(
    "because tokens were lost, doubled, swapped or replaced", arguments: SeededGenerator.seeds(60))
  func mutations(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for program in try Self.programs() {
      let source = SourceText(name: "program", bytes: program)
      var lexer = Lexer(source, prefixes: [])
      lexer.scanAll()
      var words = lexer.tokens.map { source.text(of: $0.range) }
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: words.indices, using: &generator)
        let other = Int.random(in: words.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: words[index] = ""
        case 1: words.insert(words[index], at: index)
        case 2: words.swapAt(index, other)
        default: words[index] = words[other]
        }
      }
      ParseChecking.check(Array(words.joined(separator: " ").utf8))
      ParseChecking.check(Array(words.joined(separator: "\n").utf8))
    }
  }

  @Test("with a spoilt byte is refused and nothing worse", arguments: SeededGenerator.seeds(60))
  func spoiltBytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for var program in try Self.programs() {
      let index = Int.random(in: program.indices, using: &generator)
      program[index] = UInt8.random(in: 0...255, using: &generator)
      ParseChecking.check(program)
    }
  }

  @Test(
    "takes time in its length, not in the square of it",
    arguments: [
      ["“"], ["《"], ["'\n"], ["/* "], ["p(<a:b "], ["p(x) :- ", "(a) = b, "],
      ["p(x) :- ", "x+(a) = b, "],
      ["p(x) :- ", "((a, "], [". "], [".decl a b "], ["/// a\n"], ["a:b"], ["x"], ["1"],
      ["p(x) :- ((. "],
      ["p(\"\n"], ["<a:"], ["@\"\n"], ["p(x)\n"], ["{"], [".type A = B\n"], ["count : "], ["d\""],
      [".comp A { "], [".comp A { }\n"], [".comp A { } } "], ["a.b"], ["p(x) :- ", "(a.b), "],
    ])
  func longTexts(_ parts: [String]) {
    let repeated = String(repeating: parts[parts.count - 1], count: 20_000)
    let text = (parts.count > 1 ? parts[0] : "") + repeated
    let (_, diagnostics) = Parser.parse(SourceText(name: "long", text: text))
    #expect(diagnostics.count <= 20)
  }

  @Test("has at most twenty mistakes, the first ones")
  func manyMistakes() {
    let text = String(repeating: "p(x :- 5天.\n", count: 1000)
    let (_, diagnostics) = Parser.parse(SourceText(name: "many", text: text))
    #expect(diagnostics.count == 20)
    #expect(diagnostics.allSatisfy { ($0.place?.range.upper ?? .max) < 20 * 14 })
  }
}

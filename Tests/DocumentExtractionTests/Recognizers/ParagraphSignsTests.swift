import TestSupport
import Testing

@testable import DocumentExtraction

@Suite("The signs of a paragraph")
struct ParagraphSignsTests {
  /// Random stretches of characters, some of which have a sign and some have none.
  private static func stretches(_ generator: inout SeededGenerator) -> [[Unicode.Scalar]] {
    let alphabet = Array("牵头单位预束再《》（)：3号甲乙丙丁\u{20BB7}".unicodeScalars)
    return (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
    }
  }

  @Test(
    "a paragraph that holds a word may hold its list", arguments: SeededGenerator.seeds(100))
  func heldWords(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = Self.stretches(&generator)
    let paragraph = Self.stretches(&generator).flatMap { $0 }
    let list = WordList(words.map { String($0[...]) }.joined(separator: " "))
    let phrases = PhraseSet(words.map { Phrase(String($0[...])) })
    let signs = ParagraphSigns(paragraph)
    if list.occurs(in: paragraph) { #expect(signs.mayHold(list)) }
    if phrases.firstMatch(in: paragraph) != nil { #expect(signs.mayHold(phrases)) }
  }

  @Test("a paragraph without the characters of a list cannot hold it")
  func absentWords() {
    let signs = ParagraphSigns(Array("各项工作由省甲厅负责。".unicodeScalars))
    #expect(!signs.mayHold(PhraseSet(["为牵头", "不再"])))
    #expect(!signs.mayHold("约束性 预期性" as WordList))
    #expect(signs.mayHold("负责" as WordList))
  }

  @Test(
    "the width of a sign does not matter",
    arguments: [("（", ParagraphSigns.openBrackets), ("】", .closedBrackets), ("：", .colons)])
  func widths(text: String, sign: ParagraphSigns) {
    #expect(ParagraphSigns(Array(text.unicodeScalars)) == sign)
  }
}

import TestSupport
import Testing

@testable import DocumentExtraction

@Suite("Words in a tree")
struct WordTreeTests {
  /// Random words of few different characters, so that many begin alike.
  private static func words(_ generator: inout SeededGenerator) -> [[Unicode.Scalar]] {
    let alphabet = Array("省市县区厅局委A，".unicodeScalars)
    return (0..<Int.random(in: 0...60, using: &generator)).map { _ in
      (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
    }
  }

  @Test("the longest word at each place is found", arguments: SeededGenerator.seeds(50))
  func longest(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = Self.words(&generator)
    let tree = WordTree(words)
    let text = Self.words(&generator).flatMap { $0 }
    let distinct = Set(words).sorted { $0.lexicographicallyPrecedes($1) }
    for offset in -1...text.count {
      let rest = offset < 0 ? [] : text.dropFirst(offset)
      let expected = distinct.filter { rest.starts(with: $0) }.max { $0.count < $1.count }
      let found = tree.longest(in: text, at: offset)
      #expect(found?.count == expected?.count)
      #expect(found.map { distinct[$0.word] } == expected)
      #expect(tree.longest(of: rest)?.count == expected?.count)
    }
  }

  @Test("the longest word that ends at each place is found", arguments: SeededGenerator.seeds(50))
  func longestBackwards(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = Self.words(&generator)
    let tree = WordTree(words.map { $0.reversed() })
    let text = Self.words(&generator).flatMap { $0 }
    for end in -1...text.count + 1 {
      let before = end < 0 || end > text.count ? [] : text.prefix(end)
      let expected = words.map(\.count).filter { before.count >= $0 }.filter { count in
        words.contains { $0.count == count && before.suffix(count).elementsEqual($0) }
      }
      #expect(tree.longest(in: text, backFrom: end)?.count == expected.max())
    }
  }

  @Test("a word that goes on behind the end of the stretch does not stand in it")
  func limited() {
    let phrases = PhraseSet(["省委", "省委办公厅"])
    let text = Array("，省委办公厅".unicodeScalars)
    #expect(phrases.match(in: text, at: 1)?.count == 5)
    #expect(phrases.match(in: text, at: 1, upTo: 5)?.count == 2)
    #expect(phrases.firstMatch(in: text, upTo: 4)?.range == 1..<3)
    #expect(phrases.suffix(of: text, upTo: 3)?.count == 2)
    #expect(phrases.suffix(of: text, from: 2, upTo: 3) == nil)
  }

  @Test("widths do not matter where they are not to matter")
  func folded() {
    let tree = WordTree([Array("A,局".unicodeScalars)])
    let text = Array("ＢＡ，局".unicodeScalars)
    #expect(tree.longest(in: text, at: 1) == nil)
    #expect(tree.longestFolded(in: text, at: 1)?.count == 3)
  }

  @Test(
    "a set of characters has its characters and no others", arguments: SeededGenerator.seeds(20))
  func sets(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let characters = (0..<20).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0...0xFFFF, using: &generator))
    }
    let set = ScalarSet(characters)
    for scalar in characters { #expect(set.contains(scalar)) }
    for _ in 0..<500 {
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &generator)) else {
        continue
      }
      #expect(set.contains(scalar) == characters.contains(scalar))
    }
  }
}

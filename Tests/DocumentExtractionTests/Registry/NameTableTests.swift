import TestSupport
import Testing

@testable import DocumentExtraction

@Suite("Names in running text")
struct NameTableTests {
  /// A random text of few different characters, one of them beyond the basic plane.
  private static func text(_ length: ClosedRange<Int>, _ generator: inout SeededGenerator) -> String
  {
    let alphabet = Array("东西南北州县城关甲𠮷")
    return String(
      (0..<Int.random(in: length, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      })
  }

  @Test("no name is passed over", arguments: SeededGenerator.seeds(50))
  func matches(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let names = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      Self.text(1...4, &generator)
    }
    let table = NameTable(count: names.count) { [names[$0]] }
    let text = Array(Self.text(0...60, &generator).unicodeScalars)
    for start in 0...text.count {
      let expected = (start..<text.count).lazy.compactMap { table.longestMatch(in: text, at: $0) }
      #expect(table.firstMatch(in: text, from: start)?.range == expected.first?.range)
    }
  }
}

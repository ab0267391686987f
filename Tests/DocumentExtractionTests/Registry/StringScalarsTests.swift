import TestSupport
import Testing

@testable import DocumentExtraction

@Suite("Texts and their characters")
struct StringScalarsTests {
  @Test(
    "a text made of characters gives them back", arguments: SeededGenerator.seeds(50))
  func roundTrip(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bounds: [ClosedRange<UInt32>] = [0...0x7F, 0x80...0x7FF, 0x800...0xD7FF, 0xE000...0x10FFFF]
    let scalars = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
      let range = bounds[Int.random(in: 0..<bounds.count, using: &generator)]
      return Unicode.Scalar(UInt32.random(in: range, using: &generator))
    }
    let text = String(scalars[...])
    #expect(Array(text.unicodeScalars) == scalars)
    #expect(Array(scalarsOf: text) == scalars)
  }

  @Test(
    "the first of some characters is found where it stands", arguments: SeededGenerator.seeds(50))
  func firstIndex(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("省市县，。\u{20BB7}a".unicodeScalars)
    let text = (0..<30).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
    let set: ScalarSet = "，。a"
    let start = Int.random(in: 0...30, using: &generator)
    let end = Int.random(in: start...30, using: &generator)
    let expected = (start..<end).first { "，。a".unicodeScalars.contains(text[$0]) } ?? end
    #expect(set.firstIndex(in: text, from: start, upTo: end) == expected)
  }
}

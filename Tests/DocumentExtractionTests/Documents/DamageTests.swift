import DocumentExtraction
import TestSupport
import Testing

@Suite("Damage that leaves the words alone")
struct DamageTests {
  static let texts = GoldenDocumentTests.names.filter { $0.hasSuffix(".txt") }

  @Test("changes no fact", arguments: TextDamage.allCases, texts)
  func facts(damage: TextDamage, path: String) throws {
    let text = String(decoding: try Repository.bytes(path), as: UTF8.self)
    let expected = ReadingFacts(
      try BundledRegistry.reader.read(fileName: path, bytes: Array(text.utf8)))
    for seed in SeededGenerator.seeds(3) {
      var generator = SeededGenerator(seed: seed)
      let damaged = damage.applied(to: text, &generator)
      let found = ReadingFacts(
        try BundledRegistry.reader.read(fileName: path, bytes: Array(damaged.utf8)))
      #expect(found == expected, "\(damage) of \(path) with seed \(seed)")
    }
  }
}

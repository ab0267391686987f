import DocumentExtraction
import TestSupport
import Testing

@Suite("What a file says of a document, packed")
struct PackedReadingTests {
  @Test("comes back in canonical form with everything in it", arguments: SeededGenerator.seeds(25))
  func comesBack(seed: UInt64) {
    var random = RandomDossier(seed: seed)
    var dossier = random.dossier(number: random.maybe("测政〔2024〕1号"))
    let packed = PackedReading(dossier)
    dossier.bringIntoCanonicalForm()
    #expect(packed.dossier == dossier)
  }

  @Test("the canonical form of a canonical form is the same", arguments: SeededGenerator.seeds(25))
  func canonicalTwice(seed: UInt64) {
    var random = RandomDossier(seed: seed)
    let once = DocumentDossier.merged([random.dossier()])
    var twice = once
    twice.bringIntoCanonicalForm()
    #expect(twice == once)
  }

  @Test("texts and numbers of any size come back")
  func sizes() {
    var dossier = DocumentDossier(title: String(repeating: "长", count: 100_000))
    dossier.sources = ["", "é", "e\u{301}", "\u{0}"]
    dossier.passages = [0, 127, 128, 1 << 20, .max].map { line in
      Passage(source: "甲.txt", first: line, last: line)
    }
    let packed = PackedReading(dossier)
    dossier.bringIntoCanonicalForm()
    #expect(packed.dossier == dossier)
    #expect(packed.dossier.sources.map { Array($0.utf8) } == dossier.sources.map { Array($0.utf8) })
  }
}

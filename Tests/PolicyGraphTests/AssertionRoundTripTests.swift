import DocumentExtraction
import TestSupport
import Testing
import TripleStore

@Suite("What is asserted can be read back")
struct AssertionRoundTripTests {
  @Test("a document of one source comes back as it was", arguments: SeededGenerator.seeds(25))
  func oneSource(seed: UInt64) {
    var random = RandomDossier(seed: seed)
    let document = HeldDocument(key: "测政〔2024〕1号", readings: [random.dossier()])
    let statements = assertions([document]).statements(of: document)
    let back = restored(statements)
    #expect(back.map(\.key) == [document.key])
    #expect(differences(back.first?.merged, comparable(document.merged)) == [])
  }

  @Test("a source that says nothing adds nothing", arguments: SeededGenerator.seeds(25))
  func emptySource(seed: UInt64) {
    var random = RandomDossier(seed: seed)
    let reading = random.dossier()
    var nothing = DocumentDossier(title: "")
    nothing.sources = reading.sources
    #expect(DocumentDossier.merged([reading, nothing]) == DocumentDossier.merged([reading]))
  }

  @Test("two sources of one document are told apart", arguments: SeededGenerator.seeds(25))
  func twoSources(seed: UInt64) {
    var random = RandomDossier(seed: seed)
    let first = random.dossier()
    random.source = "乙.txt"
    let second = random.dossier()
    let document = HeldDocument(key: "测政〔2024〕1号", readings: [first, second])
    let back = restored(assertions([document]).statements(of: document))
    #expect(differences(back.first?.merged, comparable(document.merged)) == [])
    for reading in [first, second] {
      let alone = HeldDocument(key: document.key, readings: [reading])
      let source = reading.sources[0]
      let kept = back.first.map { both in
        HeldDocument(key: both.key, readings: both.readings.filter { $0.sources == [source] })
      }
      let found = differences(
        kept.map { unordered($0.merged) }, unordered(comparable(alone.merged)))
      #expect(found == [])
    }
  }

  @Test("several documents of one source are told apart", arguments: SeededGenerator.seeds(10))
  func severalDocuments(seed: UInt64) {
    var random = RandomDossier(seed: seed)
    let documents = (1...3).map { count in
      HeldDocument(
        key: "测政〔2024〕\(count)号", readings: [random.dossier(number: "测政〔2024〕\(count)号")])
    }
    let assertions = assertions(documents)
    let back = restored(documents.flatMap { assertions.statements(of: $0) })
    for (found, document) in zip(back, documents) {
      #expect(differences(found.merged, comparable(document.merged)) == [])
    }
    #expect(back.count == documents.count)
  }

  @Test("nothing is stated twice", arguments: SeededGenerator.seeds(10))
  func nothingTwice(seed: UInt64) {
    var random = RandomDossier(seed: seed)
    let document = HeldDocument(key: "测政〔2024〕1号", readings: [random.dossier()])
    let statements = assertions([document]).statements(of: document).map(\.statement)
    #expect(Set(statements).count == statements.count)
  }

  private func assertions(_ documents: [HeldDocument]) -> DossierAssertions {
    DossierAssertions(documents: documents, names: .plain)
  }

  /// The documents that the statements of all sources tell, by key.
  private func restored(_ statements: [SourcedStatement]) -> [HeldDocument] {
    var readings: [String: [DocumentDossier]] = [:]
    for source in Set(statements.flatMap(\.sources)) {
      let stated = statements.filter { $0.sources.contains(source) }.map(\.statement)
      let reader = DossierReader(statements: stated, source: source) { iri in
        NodeKind.unit.key(of: iri).flatMap { $0.contains("/") ? nil : $0 }
      }
      for (key, dossier) in reader.dossiers() { readings[key, default: []].append(dossier) }
    }
    return readings.map { HeldDocument(key: $0, readings: $1.map(comparable)) }.sorted {
      $0.key < $1.key
    }
  }
}

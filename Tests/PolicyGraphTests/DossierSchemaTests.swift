import DocumentExtraction
import PolicyGraph
import TestSupport
import Testing
import TextFormats

@Suite("The JSON of a dossier")
struct DossierSchemaTests {
  private static let checker = Result {
    let path = "Sources/PolicyGraph/PolicyGraph.docc/dossier.schema.json"
    return try JSONSchemaChecker(schema: try JSONReader.read(Repository.bytes(path)))
  }

  private func violations(_ dossier: DocumentDossier) throws -> [String] {
    let value = try JSONReader.read(DossierJSON.bytes(of: [dossier]))
    return try Self.checker.get().violations(in: value).map(\.description)
  }

  @Test("obeys the schema, whatever is in it", arguments: SeededGenerator.seeds(20))
  func random(seed: UInt64) throws {
    var random = RandomDossier(seed: seed)
    var dossier = random.dossier()
    // The schema knows times; a text in their place shows that it is checked.
    dossier.date = "2024"
    dossier.indicators = dossier.indicators.map { indicator in
      var indicator = indicator
      if indicator.horizon == "近期" { indicator.horizon = nil }
      return indicator
    }
    dossier.tasks = dossier.tasks.map { task in
      var task = task
      if task.deadline == "六月底前" { task.deadline = nil }
      return task
    }
    #expect(try violations(dossier) == [])
  }

  @Test("does not obey the schema with a date that is none")
  func wrongDate() throws {
    var dossier = DocumentDossier(title: "通知")
    dossier.sources = ["甲.txt"]
    #expect(try violations(dossier) == [])
    dossier.date = "某日"
    #expect(try violations(dossier).map { $0.prefix(6) } == ["/date:"])
  }

  @Test(
    "from the text and from the graph is the same, and obeys the schema",
    .enabled(if: SharedMaterial.isAvailable("corpus")))
  func corpus() throws {
    let graph = try CorpusGraph.graph.get()
    let extracted = PolicyGraph.documents(in: try CorpusGraph.readings.get()).documents()
    #expect(extracted.count == 14)
    for document in extracted {
      #expect(try violations(document.merged) == [], "\(document.key)")
      let back = graph.dossier(of: .iri(document.iri))
      let isSame =
        back.map { DossierJSON.bytes(of: [$0]) } == DossierJSON.bytes(of: [document.merged])
      #expect(isSame, "\(document.key): \(differences(back, document.merged).prefix(3))")
    }
  }
}

import DocumentExtraction
import PolicyGraph
import TestSupport
import Testing
import TripleStore

/// A graph without registries, which the statements of documents do not depend on.
private let bareGraph = PolicyGraph(data: TripleStore())

/// Every statement of a source with the name of its graph, as text.
func quads(_ graph: PolicyGraph) -> Set<[String]> {
  let store = graph.store
  var result: Set<[String]> = []
  for id in store.graphs {
    guard case .iri(let name) = store.name(of: id), name.hasPrefix("urn:sanjiang:source:") else {
      continue
    }
    for triple in store.triples(in: id) {
      let terms = [triple.subject, triple.predicate, triple.object]
      result.insert([name] + terms.map { "\(store.dictionary.term($0))" })
    }
  }
  return result
}

/// Some lines of what one of two sets lacks.
func missing(_ left: Set<[String]>, _ right: Set<[String]>) -> [String] {
  (left.subtracting(right).prefix(3).map { "first only: \($0)" }
    + right.subtracting(left).prefix(3).map { "second only: \($0)" })
}

/// What the documents of a graph say, whatever the order in which it was first said.
func facts(_ graph: PolicyGraph) -> Set<String> {
  var facts: Set<String> = []
  for document in graph.documents() {
    let merged = document.merged
    for task in merged.tasks { facts.insert("\(document.key) \(task.id) \(task.heading)") }
    for target in merged.indicators { facts.insert("\(document.key) \(target.id) \(target.name)") }
    for post in merged.appointments { facts.insert("\(document.key) \(post.person) \(post.post)") }
    for region in merged.regions { facts.insert("\(document.key) \(region.code)") }
  }
  return facts
}

/// A reading of one file with some documents.
func reading(_ file: String, _ dossiers: [DocumentDossier]) -> SourceReading {
  SourceReading(file: file, digest: "00" + file, dossiers: dossiers)
}

@Suite("A graph written as Turtle and read again")
struct GraphRoundTripTests {
  @Test("has the same statements in the same graphs", arguments: SeededGenerator.seeds(4))
  func random(seed: UInt64) throws {
    let graph = Self.randomGraph(seed)
    let again = try PolicyGraph.reading(graph.documentFiles())
    #expect(missing(quads(graph), quads(again)) == [])
  }

  @Test(
    "has the same statements in the same graphs, for the corpus",
    .enabled(if: SharedMaterial.isAvailable("corpus")))
  func corpus() throws {
    let graph = try CorpusGraph.graph.get()
    let found = missing(quads(graph), quads(try PolicyGraph.bundled()))
    #expect(found == [])
  }

  @Test("a document read again replaces what it said", arguments: SeededGenerator.seeds(3))
  func replacing(seed: UInt64) {
    var graph = Self.randomGraph(seed)
    let before = quads(graph)
    let documents = graph.documents()
    let again = graph.sources.map { file in
      reading(file, documents.flatMap(\.readings).filter { $0.sources == [file] })
    }
    graph.ingest(again)
    #expect(missing(before, quads(graph)) == [])
  }

  @Test(
    "the files that are written while reading say what the graph says",
    arguments: SeededGenerator.seeds(3))
  func filesWithoutStore(seed: UInt64) throws {
    let readings = Self.randomReadings(seed)
    var graph = bareGraph
    graph.ingest([readings[1]])
    let ingestion = graph.ingestion(of: readings)
    graph.ingest(readings)
    let files = (0..<ingestion.count).map { ingestion.file(at: $0) }
    #expect(files.map(\.path) == graph.documentFiles().map(\.path))
    #expect(missing(quads(graph), quads(try PolicyGraph.reading(files))) == [])
  }

  @Test("the order of reading does not matter", arguments: SeededGenerator.seeds(3))
  func order(seed: UInt64) {
    let readings = Self.randomReadings(seed)
    var one = bareGraph
    one.ingest(readings)
    var other = bareGraph
    for reading in readings.reversed() { other.ingest([reading]) }
    #expect(missing(quads(one), quads(other)) == [])
  }

  @Test("removing a source leaves what the others say", arguments: SeededGenerator.seeds(3))
  func removingSource(seed: UInt64) {
    let readings = Self.randomReadings(seed)
    var graph = bareGraph
    graph.ingest(readings)
    let removed = graph.remove(source: readings[1].file)
    var without = bareGraph
    without.ingest([readings[0], readings[2]])
    #expect(removed)
    #expect(graph.sources == without.sources)
    #expect(
      Set(graph.documents().map(\.merged.title)) == Set(without.documents().map(\.merged.title)))
    #expect(facts(graph) == facts(without))
  }

  @Test("removing a document leaves the others of its file", arguments: SeededGenerator.seeds(3))
  func removingDocument(seed: UInt64) {
    let readings = Self.randomReadings(seed)
    var graph = bareGraph
    graph.ingest(readings)
    let document = Term.iri(NodeKind.document.iri("测政〔2024〕2号"))
    let removed = graph.remove(document: document)
    #expect(removed)
    #expect(graph.dossier(of: document) == nil)
    #expect(graph.documents().map(\.key) == ["测政〔2024〕1号", "测政〔2024〕3号"])
    let again = graph.remove(document: document)
    #expect(!again)
  }

  /// Three files: 1 and 2 in the first, 1 and 3 in the second, 2 in the third.
  private static func randomReadings(_ seed: UInt64) -> [SourceReading] {
    var random = RandomDossier(seed: seed)
    func dossier(_ file: String, _ number: Int) -> DocumentDossier {
      random.source = file
      var dossier = random.dossier(number: "测政〔2024〕\(number)号")
      dossier.title = "第\(number)号文"
      dossier.issuer = nil
      dossier.passages = [Passage(source: file, first: number * 1000, last: number * 1000 + 900)]
      return dossier
    }
    return [("甲.txt", [1, 2]), ("乙.txt", [1, 3]), ("丙 丁.txt", [2])].map { file, numbers in
      reading(file, numbers.map { dossier(file, $0) })
    }
  }

  private static func randomGraph(_ seed: UInt64) -> PolicyGraph {
    var graph = bareGraph
    graph.ingest(randomReadings(seed))
    return graph
  }
}

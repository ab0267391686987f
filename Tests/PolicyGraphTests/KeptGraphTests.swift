import DocumentExtraction
import Platform
import PolicyGraph
import TestSupport
import Testing
import TripleStore

/// A place for a graph, which exists while a test runs.
private final class GraphFolder {
  private let parent: String
  /// Where the graph is, or will be.
  var path: String { "\(parent)/my 图.graph" }

  init() throws {
    let place = ExecutableEnvironment.variable("TMPDIR") ?? "/tmp"
    parent = "\(place)/graph-tests-\(UInt64.random(in: 0...UInt64.max))"
    try FileListing.createDirectory(parent)
  }

  deinit { try? FileListing.remove(parent) }

  /// Changes the graph.
  @discardableResult
  func change(_ change: (inout PolicyGraph) -> Void) throws -> Commit? {
    let writer = try GraphWriter(path, as: "test")
    var graph = writer.graph
    change(&graph)
    return try writer.commit(graph, saying: "a change")
  }

  /// The graph as it is now.
  func graph() throws -> PolicyGraph { try PolicyGraph.open(directory: path) }
}

/// Documents that change in files that come and go.
private struct RandomHistory {
  private var random: RandomDossier
  /// Whether a document may stand in several files.
  private let isShared: Bool
  /// What each file says at present.
  private(set) var files: [String: [DocumentDossier]] = [:]

  init(seed: UInt64, isShared: Bool) {
    random = RandomDossier(seed: seed)
    self.isShared = isShared
  }

  /// What the files say at present, to be read at once.
  var readings: [SourceReading] {
    files.keys.sorted().map { reading($0, files[$0] ?? []) }
  }

  /// Changes a graph, and what its files say.
  mutating func step(_ graph: inout PolicyGraph) {
    let names = ["甲.txt", "乙.txt", "丙 丁.txt"]
    switch random.number(0...5) {
    case 0:
      let known = files.values.joined().compactMap(\.number).sorted()
      guard !known.isEmpty else { return }
      let number = random.pick(known)
      graph.remove(document: .iri(NodeKind.document.iri(number)))
      for file in names {
        files[file]?.removeAll { $0.number == number }
        if files[file]?.isEmpty == true { files[file] = nil }
      }
    case 1:
      let file = random.pick(names)
      graph.remove(source: file)
      files[file] = nil
    default:
      let count = random.number(1...2)
      let changed = (0..<count).map { _ in random.pick(names) }
      for file in changed { files[file] = dossiers(file) }
      graph.ingest(Set(changed).sorted().map { reading($0, files[$0] ?? []) }, workers: 2)
    }
  }

  /// One or two of three documents.
  private mutating func dossiers(_ file: String) -> [DocumentDossier] {
    let own = file.unicodeScalars.first?.value ?? 0
    let sets =
      isShared ? [[1], [2], [1, 2], [1, 3], [3]] : [[Int(own)], [Int(own), Int(own) * 2]]
    return random.pick(sets).map { number in
      random.source = file
      var dossier = random.dossier(number: "测政〔2024〕\(number)号")
      dossier.title = "第\(number)号文"
      dossier.issuer = nil
      dossier.passages = [Passage(source: file, first: number * 1000, last: number * 1000 + 900)]
      return dossier
    }
  }
}

@Suite("A graph on disk")
struct KeptGraphTests {
  @Test(
    "is what reading all that is left of it at once would make",
    arguments: SeededGenerator.seeds(2))
  func history(seed: UInt64) throws {
    let folder = try GraphFolder()
    var history = RandomHistory(seed: seed, isShared: false)
    for _ in 0..<6 {
      try folder.change { history.step(&$0) }
      guard GraphPlace(folder.path) == .store else { continue }
      let found = missing(quads(try folder.graph()), quads(Self.madeAnew(history)))
      #expect(found == [])
    }
  }

  /// Which number a fact has depends on all files in which its document was read, also on those that
  /// are gone, until the others are read again.
  @Test(
    "has the facts that are left of documents in several files; read again, all is the same",
    arguments: SeededGenerator.seeds(2))
  func sharedHistory(seed: UInt64) throws {
    let folder = try GraphFolder()
    var history = RandomHistory(seed: seed, isShared: true)
    for _ in 0..<6 {
      try folder.change { history.step(&$0) }
      guard GraphPlace(folder.path) == .store else { continue }
      let anew = Self.madeAnew(history)
      #expect(facts(try folder.graph()) == facts(anew))
      #expect(try folder.graph().sources == anew.sources)
    }
    try folder.change { $0.ingest(history.readings) }
    let found = missing(quads(try folder.graph()), quads(Self.madeAnew(history)))
    #expect(found == [])
  }

  private static func madeAnew(_ history: RandomHistory) -> PolicyGraph {
    var graph = PolicyGraph(data: TripleStore())
    graph.ingest(history.readings)
    return graph
  }

  @Test("reading the same again commits nothing", arguments: SeededGenerator.seeds(2))
  func again(seed: UInt64) throws {
    let folder = try GraphFolder()
    var history = RandomHistory(seed: seed, isShared: true)
    try folder.change { graph in
      for _ in 0..<4 { history.step(&graph) }
      graph.ingest(history.readings)
    }
    let commit = try folder.change { $0.ingest(history.readings) }
    #expect(commit == nil)
  }

  @Test("corrections hold when it is opened, survive what is read, and give back what they denied")
  func corrections() throws {
    let folder = try GraphFolder()
    var history = RandomHistory(seed: 7, isShared: true)
    try folder.change { graph in
      while history.readings.count < 2 { history.step(&graph) }
    }
    let before = quads(try folder.graph())
    let store = try folder.graph().store
    let triple = try #require(
      store.triples(matching: TriplePattern()).first { store.graphs(stating: $0).count > 0 })
    guard case .iri(let predicate) = store.dictionary.term(triple.predicate) else {
      Issue.record("a predicate is an IRI")
      return
    }
    let denied = StatedFact(
      store.dictionary.term(triple.subject), predicate, store.dictionary.term(triple.object))
    let said = StatedFact(.iri("urn:x"), predicate, .iri("urn:y"))
    let corrections = [
      Correction(.retraction, denied, because: "错"), Correction(.assertion, said),
    ]
    try folder.change { $0.correct(by: corrections) }
    try folder.change { $0.ingest(history.readings) }
    let corrected = try folder.graph()
    #expect(corrected.corrections == corrections)
    #expect(corrected.statement(like: denied) == nil)
    #expect(corrected.isRetracted(denied))
    #expect(corrected.statement(like: said) == said)
    for correction in corrections.reversed() {
      try folder.change { graph in
        let isTaken = graph.takeBack(correction)
        #expect(isTaken)
      }
    }
    #expect(missing(quads(try folder.graph()), before) == [])
    let isTaken = try folder.graph().takingBack(corrections[0])
    #expect(!isTaken)
  }

  @Test(
    "written as Turtle and taken in again it states the same", arguments: SeededGenerator.seeds(2))
  func exchange(seed: UInt64) throws {
    let (folder, other, turtle) = (try GraphFolder(), try GraphFolder(), try GraphFolder())
    var history = RandomHistory(seed: seed, isShared: true)
    let said = Correction(.assertion, StatedFact(.iri("urn:x"), "urn:p", .iri("urn:y")))
    try folder.change { graph in
      try? graph.addRegistries([])
      while history.readings.isEmpty { history.step(&graph) }
      graph.correct(by: [said])
    }
    let graph = try folder.graph()
    try graph.write(to: turtle.path, workers: 2)
    let read = try PolicyGraph.open(directory: turtle.path)
    #expect(missing(quads(graph), quads(read)) == [])
    #expect(read.corrections == [said])
    try other.change { $0.take(read, workers: 2) }
    #expect(missing(quads(graph), quads(try other.graph())) == [])
    #expect(try other.graph().corrections == [said])
    #expect(try other.graph().store.count == graph.store.count)
  }

  @Test("a directory of Turtle and a snapshot of old are not written")
  func otherForms() throws {
    let folder = try GraphFolder()
    try FileListing.createDirectory(folder.path)
    try FileWriting.replace("\(folder.path)/graph.snapshot", with: [1])
    #expect(throws: PolicyGraphError.self) { try folder.change { _ in } }
    #expect(throws: PolicyGraphError.self) { try folder.graph() }
    try FileListing.remove("\(folder.path)/graph.snapshot")
    try FileWriting.replace("\(folder.path)/units.ttl", with: [])
    #expect(throws: PolicyGraphError.self) { try folder.change { _ in } }
    #expect(try folder.graph().corrections == [])
  }
}

extension PolicyGraph {
  /// Whether a correction can be taken back.
  fileprivate func takingBack(_ correction: Correction) -> Bool {
    var graph = self
    return graph.takeBack(correction)
  }
}

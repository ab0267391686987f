import Diagnostics
import DocumentExtraction
import Platform
import RDFFormats
import TripleStore

extension PolicyGraph {
  /// The documents that some files hold, each once however many files hold it.
  ///
  /// - Parameter readings: What each file says.
  /// - Returns: The documents in order of reading.
  /// - Complexity: O(*n*) in the number of documents.
  public static func documents(in readings: [SourceReading]) -> DocumentCollection {
    var collection = DocumentCollection()
    for reading in readings.lazy.flatMap(\.readings) { collection.add(reading) }
    return collection
  }

  /// The documents of the graph once files were read, which takes the place of what they said
  /// before.
  ///
  /// - Parameters:
  ///   - readings: What each file says.
  ///   - workers: The number of threads; what comes of it does not depend on it.
  /// - Returns: The documents, to be written or taken over.
  /// - Complexity: O(*n* log *n*) in the size of the graph and the readings together.
  public func ingestion(of readings: [SourceReading], workers: Int = 1) -> Ingestion {
    let sources = SourceDocuments(in: kept)
    let files = Set(readings.map { ExactText($0.file) })
    var collection = DocumentCollection(
      sources.packedReadings(workers: workers) { !files.contains(ExactText($0)) })
    var digests = digests(of: sources)
    for reading in readings { digests[ExactText(reading.file)] = reading.digest }
    let places = Self.places(of: readings, in: &collection)
    var report = IngestionReport()
    var seen: Set<Int> = []
    for place in places.joined() where seen.insert(place).inserted {
      report.documents.append(.iri(NodeKind.document.iri(collection.keys[place])))
    }
    report.warnings = collection.warnings
    return Ingestion(
      collection, digests, report: report, places: places, names: AssertionNames(registry()))
  }

  /// Takes what files say into the documents of a graph.
  ///
  /// Which of several documents bears a number that they share follows from the names of the files,
  /// and not from the order in which somebody named them.
  ///
  /// - Returns: The places of the documents of each file, in the order of the files as they came.
  private static func places(
    of readings: [SourceReading], in collection: inout DocumentCollection
  ) -> [[Int]] {
    var places = [[Int]](repeating: [], count: readings.count)
    let order = readings.indices.map { (file: ExactText(readings[$0].file), index: $0) }
      .sorted { ($0.file, $0.index) < ($1.file, $1.index) }
    for (_, index) in order {
      places[index] = readings[index].readings.map { collection.add($0) }
    }
    return places
  }

  /// Takes over what files say, in the place of what they said before.
  ///
  /// What citations mean is decided anew, so that the graph does not depend on the order in which
  /// its documents were read. What the graph states already is left as it is.
  ///
  /// - Parameters:
  ///   - readings: What each file says.
  ///   - workers: The number of threads; what comes of it does not depend on it.
  ///   - progress: Told of the number of documents that there are to be stated, and of each of them.
  /// - Returns: What became of it.
  /// - Complexity: O(*n* log *n*) in the size of the graph and the readings together.
  @discardableResult
  public mutating func ingest(
    _ readings: [SourceReading], workers: Int = 1, _ progress: (_ count: Int) -> Void = { _ in }
  ) -> IngestionReport {
    let ingestion = ingestion(of: readings, workers: workers)
    state(ingestion, workers, progress)
    return ingestion.report
  }

  /// Removes a document with everything that only it states.
  ///
  /// - Parameter document: The node of a document that was read.
  /// - Returns: Whether there was such a document.
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  @discardableResult
  public mutating func remove(document: Term) -> Bool {
    let readings = SourceDocuments(in: kept).packedReadings(workers: Processors.count)
    let others = readings.filter { .iri(NodeKind.document.iri($0.key)) != document }
    guard others.count < readings.count else { return false }
    state(others)
    return true
  }

  /// Removes a source file with everything that only it states.
  ///
  /// - Parameter source: The file's name.
  /// - Returns: Whether there was such a source.
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  @discardableResult
  public mutating func remove(source: String) -> Bool {
    let sources = SourceDocuments(in: kept)
    guard sources.files.contains(where: { ExactText.areSame($0, source) }) else { return false }
    state(
      sources.packedReadings(workers: Processors.count) { !ExactText.areSame($0, source) })
    return true
  }

  /// Removes what a named graph states and no other graph does.
  ///
  /// - Parameter name: The name of a graph of data of any origin, such as an imported file.
  /// - Returns: Whether there was such a graph.
  /// - Complexity: O(*n*) in the size of the graph.
  public mutating func remove(graphNamed name: Term) -> Bool {
    guard let graph = kept.existingGraph(named: name), kept.graphs.contains(graph) else {
      return false
    }
    var store = kept
    store.remove(graph: graph)
    self = keeping(store)
    return true
  }

  /// Takes over the registries, documents and corrections of another graph, and what it has of other
  /// origin; what it says of a file takes the place of what the file said before.
  ///
  /// - Parameters:
  ///   - other: The other graph.
  ///   - workers: The number of threads.
  /// - Complexity: O(*n* log *n*) in the size of both graphs.
  public mutating func take(_ other: PolicyGraph, workers: Int) {
    var merging = GraphMerging(into: self, named: "", workers: workers)
    merging.add(other, named: "")
    self = merging.finish().graph
  }

  /// Takes registries into the graph, over the bundled ones where it has none yet.
  ///
  /// - Parameter texts: The user's own registries in Turtle.
  /// - Throws: What is wrong with one; the graph is as it was then.
  /// - Complexity: O(*n*) in their size.
  public mutating func addRegistries(_ texts: [SourceText]) throws(DiagnosticList) {
    let all = (hasRegistry ? [] : Self.bundledRegistries) + texts
    if !all.isEmpty { self = keeping(try Self.adding(all, to: kept)) }
  }

  /// Whether the vocabulary stands in the graph of the registries.
  private var hasRegistry: Bool {
    guard let graph = kept.existingGraph(named: GraphName.registry),
      let statement = vocabularyStatement
    else { return false }
    return kept.graphs(stating: statement).contains(graph)
  }
}

extension PolicyGraph {
  private func digests(of sources: SourceDocuments) -> [ExactText: String] {
    Dictionary(
      sources.files.compactMap { file in sources.digest(of: file).map { (ExactText(file), $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Lets sources state what some of them say, and nothing else.
  private mutating func state(_ readings: [SourceDocuments.Reading]) {
    let digests = digests(of: SourceDocuments(in: kept))
    state(
      Ingestion(
        DocumentCollection(readings), digests, report: IngestionReport(), places: [],
        names: AssertionNames(registry())), Processors.count)
  }

  /// Lets sources state what is said of documents, and nothing else.
  mutating func state(
    _ ingestion: Ingestion, _ workers: Int, _ progress: (_ count: Int) -> Void = { _ in }
  ) {
    var store = kept
    var graphs: [ExactText: GraphID] = [:]
    for file in ingestion.files + SourceDocuments(in: kept).files {
      graphs[ExactText(file)] = store.graph(named: GraphName.source(file))
    }
    let known = graphs
    var batch = StatementBatch()
    OrderedWork(count: ingestion.count, workers: workers).run { place in
      ingestion.statements(at: place, in: known)
    } taking: { _, document in
      document.add(to: &batch, &store.dictionary)
      progress(ingestion.count)
      return true
    }
    store.restate(Set(graphs.values), as: batch, workers: workers)
    self = keeping(store)
  }
}

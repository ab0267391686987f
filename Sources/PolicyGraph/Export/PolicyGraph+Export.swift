import Diagnostics
import DocumentExtraction
import Platform
import RDFFormats
import TripleStore

extension PolicyGraph {
  /// A file of the layout of `Graph/`.
  public struct File: Sendable {
    /// The path below the directory: `documents/青政办〔2025〕8号.ttl`.
    public var path: String
    /// The contents.
    public var bytes: [UInt8]
  }

  /// The files of `Graph/documents`: one for each document that was read, as its sources state it.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  public func documentFiles() -> [File] {
    let ingestion = ingestion(of: [])
    return (0..<ingestion.count).map { ingestion.file(at: $0) }
  }

  /// Writes the graph as a directory in the layout of `Graph/`: the registries, each document as its
  /// sources state it, and the corrections.
  ///
  /// Each file is replaced as a whole; files of documents that are gone are removed.
  ///
  /// - Parameters:
  ///   - directory: The directory, which is created where it does not exist.
  ///   - workers: The number of threads; what is written does not depend on it.
  ///   - written: Told of each document, with the size of its file.
  /// - Throws: Why a file cannot be written.
  /// - Complexity: O(*n* log *n*) in the size of the graph.
  public func write(
    to directory: String, workers: Int, _ written: (_ bytes: Int) -> Void = { _ in }
  ) throws(PolicyGraphError) {
    var target = try TurtleDirectory(directory)
    for file in registryFiles { try target.write(file) }
    if let file = correctionFile { try target.write(file) }
    let ingestion = ingestion(of: [], workers: workers)
    var problem: PolicyGraphError?
    OrderedWork(count: ingestion.count, workers: workers).run { index in
      ingestion.file(at: index)
    } taking: { _, file in
      do throws(PolicyGraphError) {
        try target.write(file)
      } catch {
        problem = error
        return false
      }
      written(file.bytes.count)
      return true
    }
    if let problem { throw problem }
    try target.removeOthers()
  }

  /// The names of the graphs of which the layout of `Graph/` has no file: those of other origin than
  /// registries, documents and corrections.
  ///
  /// - Complexity: O(*n*) in the number of triples.
  public var graphsOfOtherOrigin: [Term?] {
    kept.graphs.map { kept.name(of: $0) }.filter(Self.isOfOtherOrigin)
  }

  /// Whether a named graph, nil for the one without a name, is none that documents, registries or
  /// corrections make.
  public static func isOfOtherOrigin(_ graph: Term?) -> Bool {
    graph != GraphName.registry && graph != GraphName.corrections
      && GraphName.file(of: graph) == nil
  }

  /// The registries, as they were read where they came from files.
  private var registryFiles: [File] {
    switch registries {
    case .texts(let texts): Self.files(of: texts)
    case .bundled: Self.files(of: Self.bundledRegistries)
    case .store: storedRegistryFiles
    }
  }

  private static func files(of texts: [SourceText]) -> [File] {
    texts.map { File(path: FileListing.name(of: $0.name), bytes: $0.bytes) }
  }

  /// The registries of the store: the vocabulary, and all that is stated with it.
  private var storedRegistryFiles: [File] {
    guard let graph = kept.existingGraph(named: GraphName.registry) else { return [] }
    var (vocabulary, rest) = (TripleStore(), TripleStore())
    for triple in kept.triples(in: graph) {
      let terms = [triple.subject, triple.predicate, triple.object].map(kept.dictionary.term)
      if case .iri(let iri) = terms[0], iri.utf8.starts(with: Vocabulary.namespace.utf8) {
        vocabulary.state(terms)
      } else {
        rest.state(terms)
      }
    }
    return [("vocabulary.ttl", vocabulary), ("registry.ttl", rest)].filter { !$1.isEmpty }
      .map { File(path: $0, bytes: TurtleWriter.bytes(of: $1, prefixes: Self.prefixes)) }
  }

  /// The whole graph as one Turtle text.
  ///
  /// - Parameter hasGraphs: Whether to write TriG: what each source states in a graph of its own.
  /// - Returns: The text as UTF-8.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public func turtle(hasGraphs: Bool = false) -> [UInt8] {
    TurtleWriter.bytes(of: store, prefixes: Self.prefixes, hasGraphs: hasGraphs)
  }

  /// The whole graph as JSON-LD, what each source states in a graph of its own.
  ///
  /// - Throws: ``UnwritableTerm`` where triple terms were imported, which JSON-LD has no way to write.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public func jsonLD() throws(UnwritableTerm) -> [UInt8] {
    try JSONLDWriter.bytes(of: store, prefixes: Self.prefixes)
  }

  /// The prefixes of exports: the kinds of node, the vocabulary, and the shared ones.
  private static let prefixes =
    NodeKind.allCases.map { (name: $0.turtlePrefix, iri: $0.namespace) }
    + [(name: "sj", iri: Vocabulary.namespace)] + SharedVocabulary.prefixes
}

extension TripleStore {
  /// States a triple by its terms.
  fileprivate mutating func state(_ terms: [Term]) {
    insert(Triple(id(for: terms[0]), id(for: terms[1]), id(for: terms[2])))
  }
}

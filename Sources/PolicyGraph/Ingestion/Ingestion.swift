import DocumentExtraction
import Platform
import TripleStore

/// What taking documents into a graph did.
public struct IngestionReport: Sendable {
  /// The nodes of the documents that were read, in order of reading, each once.
  public var documents: [Term] = []
  /// What is doubtful, such as one number on two documents.
  public var warnings: [String] = []
}

/// The documents of a graph as they are once some files were read, each stated when it is asked for.
///
/// ```swift
/// let ingestion = graph.ingestion(of: readings)
/// try ingestion.write(to: "my.graph", workers: 2) { … }
/// ```
///
/// The documents are held packed. What is written of one is made when it is written, so that memory
/// follows the packed documents and not the statements about them, which are many times as large.
public struct Ingestion: Sendable {
  /// What became of the files.
  public let report: IngestionReport

  /// All documents of the graph.
  private let collection: DocumentCollection
  /// Their places in the order of their keys.
  private let order: [Int]
  /// The digests of all sources, by file name.
  private let digests: [String: String]
  private let assertions: DossierAssertions
  /// The registries of the graph.
  private let registryTexts: [PolicyGraph.File]

  /// Prepares to state documents.
  init(
    _ collection: DocumentCollection, _ digests: [String: String], report: IngestionReport,
    in graph: PolicyGraph
  ) {
    self.collection = collection
    self.digests = digests
    self.report = report
    order = collection.placesByKey
    assertions = DossierAssertions(collection, names: AssertionNames(graph.registry()))
    registryTexts = graph.registryFiles
  }

  /// The number of documents.
  public var count: Int { order.count }

  /// The file of `Graph/documents` for one of the documents, which stand in the order of their
  /// keys.
  ///
  /// - Parameter index: The place of the document, less than ``count``.
  /// - Returns: The file, with its path below the directory.
  /// - Complexity: O(*n* log *n*) in the number of its facts.
  public func file(at index: Int) -> PolicyGraph.File {
    let document = collection.document(at: order[index])
    return PolicyGraph.File(
      path: "documents/" + DocumentFile.name(ofKey: document.key),
      bytes: DocumentFile(document, statements(of: document).lazy.map(\.statement)).bytes())
  }

  /// Writes the graph as a directory: the registries as they were read, and each document.
  ///
  /// - Parameters:
  ///   - directory: The directory, which is created where it does not exist.
  ///   - workers: The number of threads; what is written does not depend on it.
  ///   - written: Told of each document, with the size of its file.
  /// - Throws: Why a file cannot be written.
  /// - Complexity: O(*n* log *n*) in the number of facts.
  public func write(
    to directory: String, workers: Int, _ written: (_ bytes: Int) -> Void
  ) throws(PolicyGraphError) {
    var target = try GraphDirectory(directory)
    for file in registryTexts { try target.write(file) }
    var problem: PolicyGraphError?
    OrderedWork(count: count, workers: workers).run { index in
      file(at: index)
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
    try target.removeOtherDocuments()
  }

  /// Calls `body` with each statement of the graph's documents, in order of reading.
  func forEachStatement(_ body: (SourcedStatement) -> Void) {
    for place in 0..<collection.count {
      for statement in statements(of: collection.document(at: place)) { body(statement) }
    }
  }

  private func statements(of document: HeldDocument) -> [SourcedStatement] {
    document.merged.sources.flatMap { file in
      DossierAssertions.statements(ofSource: file, digest: digests[file])
        .map { SourcedStatement(statement: $0, sources: [file]) }
    } + assertions.statements(of: document)
  }
}

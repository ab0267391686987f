import DocumentExtraction
import TripleStore

/// What taking documents into a graph did.
public struct IngestionReport: Sendable {
  /// The nodes of the documents that were read, in order of reading, each once.
  public var documents: [Term] = []
  /// What is doubtful, such as one number on two documents.
  public var warnings: [String] = []

  /// Nothing so far.
  public init() {}
}

/// The documents of a graph as they are once some files were read, each stated when it is asked for.
///
/// ```swift
/// let ingestion = graph.ingestion(of: readings)
/// for index in 0..<ingestion.count { print(ingestion.file(at: index).path) }
/// ```
///
/// The documents are held packed. The statements about one are made when they are wanted, so that
/// memory follows the packed documents and not their statements, which are many times as large.
public struct Ingestion: Sendable {
  /// What became of the files.
  public let report: IngestionReport

  /// The places of the documents of each file that was read.
  private let places: [[Int]]
  /// All documents of the graph.
  private let collection: DocumentCollection
  /// Their places in the order of their keys.
  private let order: [Int]
  /// The digests of all sources, by file name.
  private let digests: [ExactText: String]
  private let assertions: DossierAssertions

  /// Prepares to state documents.
  init(
    _ collection: DocumentCollection, _ digests: [ExactText: String], report: IngestionReport,
    places: [[Int]], names: AssertionNames
  ) {
    self.collection = collection
    self.digests = digests
    self.report = report
    self.places = places
    order = collection.placesByKey
    assertions = DossierAssertions(collection, names: names)
  }

  /// The number of documents.
  public var count: Int { order.count }

  /// The names of all files that say something of a document, some repeatedly.
  ///
  /// - Complexity: O(*n*) in the number of readings.
  var files: [String] { (0..<count).flatMap { collection.files(at: $0) } }

  /// The keys that the documents of a file have, in the order in which the file says something of
  /// them.
  ///
  /// - Parameter index: The place of the file among those that were read.
  /// - Returns: The keys.
  func keys(ofReading index: Int) -> [String] { places[index].map { collection.keys[$0] } }

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

  /// The statements about one of the documents, which stand in the order of reading.
  ///
  /// - Parameters:
  ///   - place: The place of the document, less than ``count``.
  ///   - graphs: The graph of each source.
  /// - Returns: The statements.
  /// - Complexity: O(*n* log *n*) in the number of its facts.
  func statements(at place: Int, in graphs: [ExactText: GraphID]) -> StatedDocument {
    StatedDocument(statements(of: collection.document(at: place)), in: graphs)
  }

  private func statements(of document: HeldDocument) -> [SourcedStatement] {
    document.merged.sources.flatMap { file in
      DossierAssertions.statements(ofSource: file, digest: digests[ExactText(file)])
        .map { SourcedStatement(statement: $0, sources: [file]) }
    } + assertions.statements(of: document)
  }
}

/// The statements about one document by numbers of their own, made on any thread, to be taken into a
/// store on one.
struct StatedDocument: Sendable {
  private var terms = TermDictionary()
  private var batch = StatementBatch()

  /// Numbers statements.
  ///
  /// - Parameters:
  ///   - statements: The statements.
  ///   - graphs: The graph of each source, in the store that is to take them.
  /// - Complexity: O(*n*) in the bytes of their terms.
  init(_ statements: [SourcedStatement], in graphs: [ExactText: GraphID]) {
    for sourced in statements {
      let statement = sourced.statement
      let triple = Triple(
        terms.id(for: .iri(statement.subject)), terms.id(for: .iri(statement.predicate)),
        terms.id(for: statement.object))
      for file in sourced.sources {
        if let graph = graphs[ExactText(file)] { batch.append(triple, graph: graph) }
      }
    }
  }

  /// Adds them to those of other documents.
  ///
  /// - Parameters:
  ///   - statements: Those of the others.
  ///   - dictionary: The terms of the store that is to take them.
  func add(to statements: inout StatementBatch, _ dictionary: inout TermDictionary) {
    // Documents have no blank nodes; one of a file made by hand is that of no other document.
    let ids = dictionary.adopt(terms) { dictionary, _ in dictionary.makeBlank() }
    statements.append(batch, numberedBy: ids)
  }
}

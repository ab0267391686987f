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

  /// The files of `Graph/documents`: one for each document that was read.
  ///
  /// - Complexity: O(*n*) in the size of the graph.
  public func documentFiles() -> [File] {
    let documents = documents()
    let assertions = DossierAssertions(documents: documents, names: AssertionNames(registry()))
    return documents.map { document in
      let sources = document.merged.sources.flatMap { file in
        DossierAssertions.statements(ofSource: file, digest: digest(of: file))
      }
      let statements = sources + assertions.statements(of: document).map(\.statement)
      return File(
        path: "documents/" + DocumentFile.name(ofKey: document.key),
        bytes: DocumentFile(document, statements).bytes())
    }
  }

  /// Writes the graph as a directory: the registries as they were read, and each document.
  ///
  /// Each file is replaced as a whole; files of documents that are gone are removed.
  ///
  /// - Parameter directory: The directory, which is created where it does not exist.
  /// - Throws: Why a file cannot be written.
  /// - Complexity: O(*n*) in the size of the graph.
  public func write(to directory: String) throws(PolicyGraphError) {
    var target = try GraphDirectory(directory)
    for file in registryFiles + documentFiles() { try target.write(file) }
    try target.removeOtherDocuments()
  }

  /// The registries as they were read.
  var registryFiles: [File] {
    registryTexts.map { File(path: FileListing.name(of: $0.name), bytes: $0.bytes) }
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

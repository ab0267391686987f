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
    let registries = registryTexts.map { text in
      File(path: FileListing.name(of: text.name), bytes: text.bytes)
    }
    let documents = documentFiles()
    do {
      try FileListing.createDirectory("\(directory)/documents")
      for file in registries + documents {
        try FileWriting.replace("\(directory)/\(file.path)", with: file.bytes)
      }
      let kept = Set(documents.map { ExactText("\(directory)/\($0.path)") })
      for path in try FileListing.files(in: "\(directory)/documents", recursive: false)
      where path.utf8.suffix(4).elementsEqual(".ttl".utf8) && !kept.contains(ExactText(path)) {
        try FileListing.remove(path)
      }
    } catch {
      throw .file(error)
    }
  }

  /// The whole graph as one Turtle text.
  ///
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public func turtle() -> [UInt8] {
    let kinds = NodeKind.allCases.map { (name: $0.turtlePrefix, iri: $0.namespace) }
    return TurtleWriter.bytes(
      of: store, prefixes: kinds + [(name: "sj", iri: Vocabulary.namespace)])
  }
}

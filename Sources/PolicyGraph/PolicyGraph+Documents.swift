import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// The JSON Schema that the JSON of every dossier obeys, as JSON text.
  public static var dossierSchema: [UInt8] {
    let folder = "Sources/PolicyGraph/PolicyGraph.docc"
    return BundledFile.files(in: folder).first?.bytes ?? []
  }

  /// The source files that the graph holds, by the UTF-8 bytes of their names.
  ///
  /// - Complexity: O(*n*) in the number of triples.
  public var sources: [String] { SourceDocuments(in: store).files }

  /// Every document that was read, with what each of its sources says, by the UTF-8 bytes of the
  /// keys.
  ///
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public func documents() -> [HeldDocument] {
    DocumentCollection(SourceDocuments(in: store).packedReadings(workers: 1)).documents()
  }

  /// What all sources together say of a document: the JSON of `sanjiang document NUMBER`.
  ///
  /// - Parameter document: The node of a document.
  /// - Returns: The dossier; nil where the node is no document that was read.
  /// - Complexity: O(*n*) in the number of triples of its sources.
  public func dossier(of document: Term) -> DocumentDossier? {
    guard case .iri(let iri) = document, let key = NodeKind.document.key(of: iri) else {
      return nil
    }
    let sources = SourceDocuments(in: store)
    let readings = files(of: document).flatMap { file in
      sources.dossiers(of: file).filter { ExactText($0.key) == ExactText(key) }.map(\.dossier)
    }
    return readings.isEmpty ? nil : HeldDocument(key: key, readings: readings).merged
  }

  /// The files that say that they hold a document.
  private func files(of document: Term) -> [String] {
    guard let triple = statement(document, Vocabulary.type, .iri(NodeClass.held.iri)) else {
      return []
    }
    return store.graphs(stating: triple).compactMap { GraphName.file(of: store.name(of: $0)) }
  }

  /// A statement by its terms, or nil where the store does not know one of them.
  func statement(_ subject: Term, _ predicate: String, _ object: Term) -> Triple? {
    guard let subject = store.dictionary.id(of: subject),
      let predicate = store.dictionary.id(of: .iri(predicate)),
      let object = store.dictionary.id(of: object)
    else { return nil }
    return Triple(subject, predicate, object)
  }

  /// The SHA-256 of a source file, where the graph knows it.
  package func digest(of file: String) -> String? { SourceDocuments.digest(of: file, in: store) }
}

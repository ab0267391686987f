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
  public var sources: [String] {
    store.graphs.compactMap { GraphName.file(of: store.name(of: $0)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Every document that was read, with what each of its sources says, by the UTF-8 bytes of the
  /// keys.
  ///
  /// - Complexity: O(*n*) in the number of triples and the number of sources.
  public func documents() -> [HeldDocument] {
    collection().documents()
  }

  /// The documents that were read, packed, by the UTF-8 bytes of the keys.
  ///
  /// - Parameter isKept: Whether what a file says of the document with a key belongs to it.
  /// - Returns: The documents, without those of which nothing is left.
  /// - Complexity: O(*n*) in the number of triples and the number of sources.
  func collection(
    where isKept: (_ key: String, _ file: String) -> Bool = { _, _ in true }
  ) -> DocumentCollection {
    var readings: [ExactText: [PackedReading]] = [:]
    for file in sources {
      for (key, dossier) in dossiers(of: file) where isKept(key, file) {
        readings[ExactText(key), default: []].append(PackedReading(dossier))
      }
    }
    var collection = DocumentCollection()
    for (key, known) in readings.sorted(by: { $0.key < $1.key }) {
      collection.hold(key.text, known)
    }
    return collection
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
    let readings = files(of: document).flatMap { file in
      dossiers(of: file).filter { ExactText($0.key) == ExactText(key) }.map(\.dossier)
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

  private func dossiers(of file: String) -> [(key: String, dossier: DocumentDossier)] {
    guard let graph = store.existingGraph(named: GraphName.source(file)) else { return [] }
    let statements = store.triples(in: graph).lazy.compactMap(statement)
    return DossierReader(statements: statements, source: file, registeredName: registeredName)
      .dossiers()
  }

  /// A triple with its terms; nil where the subject is no IRI, as documents never state it.
  private func statement(_ triple: Triple) -> Statement? {
    guard case .iri(let subject) = store.dictionary.term(triple.subject),
      case .iri(let predicate) = store.dictionary.term(triple.predicate)
    else { return nil }
    return Statement(subject, predicate, store.dictionary.term(triple.object))
  }

  /// The name under which the registry shows a unit, or the official name of a region.
  private func registeredName(_ iri: String) -> String? {
    let word = NodeKind(of: iri) == .region ? "officialName" : "name"
    guard let registry = store.existingGraph(named: GraphName.registry),
      let subject = store.dictionary.id(of: .iri(iri)),
      let predicate = store.dictionary.id(of: .iri(Vocabulary.iri(word)))
    else { return nil }
    let pattern = TriplePattern(subject: subject, predicate: predicate)
    return store.triples(matching: pattern).first { store.graphs(stating: $0).contains(registry) }
      .map { store.dictionary.lexicalForm(of: $0.object) }
  }

  /// The SHA-256 of a source file, where the graph knows it.
  package func digest(of file: String) -> String? {
    guard let node = store.dictionary.id(of: GraphName.source(file)),
      let predicate = store.dictionary.id(of: .iri(Property.digest.iri))
    else { return nil }
    return store.triples(matching: TriplePattern(subject: node, predicate: predicate))
      .first { _ in true }.map { store.dictionary.lexicalForm(of: $0.object) }
  }
}

import DocumentExtraction
import Platform
import TripleStore

/// Reads back what each source file of a store says of documents.
struct SourceDocuments: Sendable {
  /// What a file says of one document, packed.
  struct Reading: Sendable {
    /// The name of the file.
    var file: String
    /// The key of the document.
    var key: String
    /// What it says.
    var packed: PackedReading
    /// The line at which it begins in the file.
    var line: Int
  }

  /// The names of the source files, by their UTF-8 bytes.
  let files: [String]
  private let store: TripleStore
  private let registry: GraphID?

  /// Finds the source files of a store.
  ///
  /// - Complexity: O(*n*) in the number of triples.
  init(in store: TripleStore) {
    self.store = store
    registry = store.existingGraph(named: GraphName.registry)
    files = store.graphs.compactMap { GraphName.file(of: store.name(of: $0)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What one file says, by the UTF-8 bytes of the keys of the documents.
  ///
  /// - Complexity: O(*n*) in the number of all triples.
  func dossiers(of file: String) -> [(key: String, dossier: DocumentDossier)] {
    guard let graph = store.existingGraph(named: GraphName.source(file)) else { return [] }
    return dossiers(of: file, store.triples(in: graph))
  }

  /// What all files say, in the order of ``files``.
  ///
  /// - Parameters:
  ///   - workers: The number of threads; what comes of it does not depend on it.
  ///   - isWanted: Which files are read.
  /// - Returns: The readings, those of a file in the order of the keys.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  func packedReadings(
    workers: Int, where isWanted: (_ file: String) -> Bool = { _ in true }
  ) -> [Reading] {
    let wanted = files.filter(isWanted)
    let graphs = wanted.map { store.existingGraph(named: GraphName.source($0)) }
    let triples = store.triples(in: Set(graphs.compactMap { $0 }))
    var readings: [Reading] = []
    OrderedWork(count: wanted.count, workers: workers).run { index in
      let stated = graphs[index].flatMap { triples[$0] } ?? []
      return dossiers(of: wanted[index], stated).map {
        Reading(
          file: wanted[index], key: $0.key, packed: PackedReading($0.dossier),
          line: $0.dossier.passages.first?.first ?? 0)
      }
    } taking: { _, packed in
      readings += packed
      return true
    }
    return readings
  }

  /// What each file says as if it had just been read, with the keys that its documents have here.
  ///
  /// The documents of a file are in the order in which they stand in it.
  ///
  /// - Complexity: O(*n* log *n*) in the number of triples.
  func sourceReadings(workers: Int) -> [(reading: SourceReading, keys: [String])] {
    let byFile = Dictionary(grouping: packedReadings(workers: workers)) { ExactText($0.file) }
    return files.compactMap { file in
      guard let readings = byFile[ExactText(file)] else { return nil }
      let ordered = readings.indices
        .sorted { (readings[$0].line, $0) < (readings[$1].line, $1) }.map { readings[$0] }
      return (
        SourceReading(file: file, digest: digest(of: file), readings: ordered.map(\.packed)),
        ordered.map(\.key)
      )
    }
  }

  /// The SHA-256 of the bytes of a source file, where the store knows it.
  func digest(of file: String) -> String? { Self.digest(of: file, in: store) }

  /// The SHA-256 of the bytes of a source file, where a store knows it.
  static func digest(of file: String, in store: TripleStore) -> String? {
    guard let node = store.dictionary.id(of: GraphName.source(file)),
      let predicate = store.dictionary.id(of: .iri(Property.digest.iri))
    else { return nil }
    return store.triples(matching: TriplePattern(subject: node, predicate: predicate))
      .first { _ in true }.map { store.dictionary.lexicalForm(of: $0.object) }
  }

  private func dossiers(
    of file: String, _ triples: [Triple]
  ) -> [(key: String, dossier: DocumentDossier)] {
    DossierReader(
      statements: triples.lazy.compactMap(statement), source: file, registeredName: registeredName
    ).dossiers()
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
    guard let registry, let subject = store.dictionary.id(of: .iri(iri)),
      let predicate = store.dictionary.id(of: .iri(Vocabulary.iri(word)))
    else { return nil }
    let pattern = TriplePattern(subject: subject, predicate: predicate)
    return store.triples(matching: pattern).first { store.graphs(stating: $0).contains(registry) }
      .map { store.dictionary.lexicalForm(of: $0.object) }
  }
}

extension DocumentCollection {
  /// The documents of some readings whose keys are known.
  ///
  /// - Complexity: O(*n* log *n*) in the number of readings.
  init(_ readings: [SourceDocuments.Reading]) {
    self.init()
    var known: [ExactText: [PackedReading]] = [:]
    for reading in readings { known[ExactText(reading.key), default: []].append(reading.packed) }
    for (key, readings) in known.sorted(by: { $0.key < $1.key }) { hold(key.text, readings) }
  }
}

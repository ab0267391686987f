import DocumentExtraction
import Platform
import TripleStore

/// A file that was read, with what it says.
public struct SourceReading: Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public var digest: String
  /// A dossier for each document in it, in order.
  public var dossiers: [DocumentDossier]

  /// Creates a reading.
  public init(file: String, digest: String, dossiers: [DocumentDossier]) {
    self.file = file
    self.digest = digest
    self.dossiers = dossiers
  }
}

extension SourceReading {
  /// Reads the documents of a file.
  ///
  /// - Parameters:
  ///   - file: The file's name, without its folder.
  ///   - bytes: Its content.
  ///   - reader: Reads documents with the help of a registry.
  /// - Throws: Why the bytes are no text.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(
    file: String, bytes: [UInt8], reader: DocumentReader
  ) throws(UnreadableFile) {
    self.init(
      file: file, digest: SHA256.hexDigest(of: bytes),
      dossiers: try reader.read(fileName: file, bytes: bytes))
  }
}

/// What taking documents into a graph did.
public struct IngestionReport: Sendable {
  /// The nodes of the documents that were read, in order of reading, each once.
  public var documents: [Term] = []
  /// What is doubtful, such as one number on two documents.
  public var warnings: [String] = []
}

extension PolicyGraph {
  /// The documents that some files hold, each once however many files hold it.
  ///
  /// - Parameter readings: What each file says.
  /// - Returns: The documents in order of reading; what is doubtful, such as one number on two
  ///   documents.
  /// - Complexity: O(*n*) in the number of facts.
  public static func documents(
    in readings: [SourceReading]
  ) -> (documents: [HeldDocument], warnings: [String]) {
    var collection = DocumentCollection()
    for dossier in readings.lazy.flatMap(\.dossiers) { collection.add(dossier) }
    return (collection.documents(), collection.warnings)
  }

  /// Takes over what files say, in the place of what they said before.
  ///
  /// What citations mean is decided anew, so that the graph does not depend on the order in which
  /// its documents were read.
  ///
  /// - Parameter readings: What each file says.
  /// - Returns: What became of it.
  /// - Complexity: O(*n*) in the size of the graph and the readings together.
  @discardableResult
  public mutating func ingest(_ readings: [SourceReading]) -> IngestionReport {
    var digests = self.digests
    for reading in readings { digests[reading.file] = reading.digest }
    let files = Set(readings.map(\.file))
    var collection = DocumentCollection(
      known: documents().compactMap { $0.removing(sources: files) })
    var report = IngestionReport()
    var seen: Set<Term> = []
    for reading in readings {
      for dossier in reading.dossiers {
        let node = Term.iri(NodeKind.document.iri(collection.add(dossier)))
        if seen.insert(node).inserted { report.documents.append(node) }
      }
    }
    report.warnings = collection.warnings
    rebuild(collection.documents(), digests)
    return report
  }

  /// Removes a document with everything that only it states.
  ///
  /// - Parameter document: The node of a document that was read.
  /// - Returns: Whether there was such a document.
  /// - Complexity: O(*n*) in the size of the graph.
  @discardableResult
  public mutating func remove(document: Term) -> Bool {
    let all = documents()
    let kept = all.filter { .iri($0.iri) != document }
    guard kept.count < all.count else { return false }
    rebuild(kept, digests)
    return true
  }

  /// Removes a source file with everything that only it states.
  ///
  /// - Parameter source: The file's name.
  /// - Returns: Whether there was such a source.
  /// - Complexity: O(*n*) in the size of the graph.
  @discardableResult
  public mutating func remove(source: String) -> Bool {
    guard sources.contains(where: { ExactText($0) == ExactText(source) }) else { return false }
    rebuild(documents().compactMap { $0.removing(sources: [source]) }, digests)
    return true
  }

  /// The digests of all sources, by file name.
  private var digests: [String: String] {
    Dictionary(
      sources.compactMap { file in digest(of: file).map { (file, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Puts the statements of `documents` in the place of those of all sources.
  private mutating func rebuild(_ documents: [HeldDocument], _ digests: [String: String]) {
    var new = TripleStore()
    var batch = StatementBatch()
    for graph in store.graphs where GraphName.file(of: store.name(of: graph)) == nil {
      let name = store.name(of: graph)
      let target = name.map { new.graph(named: $0) } ?? .unnamed
      for triple in store.triples(in: graph) {
        let ids = [triple.subject, triple.predicate, triple.object]
          .map { new.id(for: store.dictionary.term($0)) }
        batch.append(Triple(ids[0], ids[1], ids[2]), graph: target)
      }
    }
    for sourced in statements(of: documents, digests) {
      let statement = sourced.statement
      let triple = Triple(
        new.id(for: .iri(statement.subject)), new.id(for: .iri(statement.predicate)),
        new.id(for: statement.object))
      for file in sourced.sources {
        batch.append(triple, graph: new.graph(named: GraphName.source(file)))
      }
    }
    new.insert(batch)
    replaceStore(new)
  }

  private func statements(
    of documents: [HeldDocument], _ digests: [String: String]
  ) -> [SourcedStatement] {
    let assertions = DossierAssertions(documents: documents, names: AssertionNames(registry()))
    return documents.flatMap { document in
      document.merged.sources.flatMap { file in
        DossierAssertions.statements(ofSource: file, digest: digests[file])
          .map { SourcedStatement(statement: $0, sources: [file]) }
      } + assertions.statements(of: document)
    }
  }
}

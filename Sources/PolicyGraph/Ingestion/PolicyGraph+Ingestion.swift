import DocumentExtraction
import Platform
import TripleStore

/// A file that was read, with what it says.
public struct SourceReading: Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public var digest: String
  /// What it says of each document in it, in order.
  public var readings: [PackedReading]

  /// Creates a reading.
  ///
  /// - Parameters:
  ///   - file: The file's name, without its folder.
  ///   - digest: The SHA-256 of its bytes, in hexadecimal.
  ///   - dossiers: A dossier for each document in it, in order.
  public init(file: String, digest: String, dossiers: [DocumentDossier]) {
    self.file = file
    self.digest = digest
    readings = dossiers.map { PackedReading($0) }
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
  /// What citations mean is decided anew, so that the graph does not depend on the order in which
  /// its documents were read.
  ///
  /// - Parameter readings: What each file says.
  /// - Returns: The documents, to be stated or written.
  /// - Complexity: O(*n*) in the size of the graph and the readings together.
  public func ingestion(of readings: [SourceReading]) -> Ingestion {
    var digests = self.digests
    for reading in readings { digests[reading.file] = reading.digest }
    let files = Set(readings.map(\.file))
    var collection = collection { _, file in !files.contains(file) }
    var report = IngestionReport()
    var seen: Set<Int> = []
    for reading in readings.lazy.flatMap(\.readings) {
      let place = collection.add(reading)
      if seen.insert(place).inserted {
        report.documents.append(.iri(NodeKind.document.iri(collection.keys[place])))
      }
    }
    report.warnings = collection.warnings
    return Ingestion(collection, digests, report: report, in: self)
  }

  /// Takes over what files say, in the place of what they said before.
  ///
  /// - Parameter readings: What each file says.
  /// - Returns: What became of it.
  /// - Complexity: O(*n*) in the size of the graph and the readings together.
  @discardableResult
  public mutating func ingest(_ readings: [SourceReading]) -> IngestionReport {
    let ingestion = ingestion(of: readings)
    rebuild(from: ingestion)
    return ingestion.report
  }

  /// Removes a document with everything that only it states.
  ///
  /// - Parameter document: The node of a document that was read.
  /// - Returns: Whether there was such a document.
  /// - Complexity: O(*n*) in the size of the graph.
  @discardableResult
  public mutating func remove(document: Term) -> Bool {
    guard dossier(of: document) != nil else { return false }
    rebuild(from: collection { key, _ in .iri(NodeKind.document.iri(key)) != document })
    return true
  }

  /// Removes a source file with everything that only it states.
  ///
  /// - Parameter source: The file's name.
  /// - Returns: Whether there was such a source.
  /// - Complexity: O(*n*) in the size of the graph.
  @discardableResult
  public mutating func remove(source: String) -> Bool {
    guard sources.contains(where: { ExactText.areSame($0, source) }) else { return false }
    rebuild(from: collection { _, file in !ExactText.areSame(file, source) })
    return true
  }

  /// The digests of all sources, by file name.
  private var digests: [String: String] {
    Dictionary(
      sources.compactMap { file in digest(of: file).map { (file, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func rebuild(from collection: DocumentCollection) {
    rebuild(from: Ingestion(collection, digests, report: IngestionReport(), in: self))
  }

  /// Puts the statements of documents in the place of those of all sources.
  private mutating func rebuild(from ingestion: Ingestion) {
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
    ingestion.forEachStatement { sourced in
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
}

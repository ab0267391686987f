/// Documents put together from readings, each merged once however many files it stands in.
///
/// ```swift
/// var collection = DocumentCollection()
/// for reading in readings { collection.add(reading) }
/// for place in 0..<collection.count { print(collection.document(at: place).merged.title) }
/// ```
///
/// The readings are held packed, and a document is put together when it is asked for.
public struct DocumentCollection: Sendable {
  private var identity = DocumentIdentity()
  private var readings: [[PackedReading]] = []

  /// Creates a collection without a document.
  public init() {}

  /// The number of documents.
  public var count: Int { readings.count }

  /// The keys of the documents, in order of their first readings.
  public var keys: [String] { identity.keys }

  /// The places of the documents, by the UTF-8 bytes of their keys.
  ///
  /// - Complexity: O(*n* log *n*).
  public var placesByKey: [Int] {
    let keys = keys
    return keys.indices.sorted { keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8) }
  }

  /// Where one number stands on several documents.
  public var warnings: [String] { identity.warnings }

  /// Takes over a document that is already known; it keeps its key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - known: What each of its files says.
  public mutating func hold(_ key: String, _ known: [PackedReading]) {
    identity.hold(key, known.map(\.header))
    readings.append(known)
  }

  /// Takes over what one file says of one document, in the place of what it said before.
  ///
  /// - Parameter reading: What the file says.
  /// - Returns: The place of the document.
  @discardableResult
  public mutating func add(_ reading: PackedReading) -> Int {
    let place = identity.add(reading.header)
    if place.document == readings.count {
      readings.append([reading])
    } else if place.isReplacement {
      readings[place.document][place.reading] = reading
    } else {
      readings[place.document].append(reading)
    }
    return place.document
  }

  /// The names of the files that say something of a document.
  ///
  /// - Complexity: O(*n*) in their number.
  public func files(at place: Int) -> [String] { readings[place].flatMap(\.header.sources) }

  /// A document with what each of its sources says.
  ///
  /// - Complexity: O(*n* log *n*) in the number of its facts.
  public func document(at place: Int) -> HeldDocument {
    HeldDocument(key: keys[place], canonical: readings[place].map(\.dossier))
  }

  /// What the sources of a document say together.
  ///
  /// - Complexity: O(*n* log *n*) in the number of its facts.
  public func merged(at place: Int) -> DocumentDossier {
    DocumentDossier.merged(canonical: readings[place].map(\.dossier))
  }

  /// The documents in order of their first readings.
  ///
  /// - Complexity: O(*n* log *n*) in the number of facts.
  public func documents() -> [HeldDocument] { readings.indices.map { document(at: $0) } }

  /// What citations of and in a document are linked by.
  ///
  /// - Complexity: O(*n*) in the number of its citations, of a document in one file.
  func references(at place: Int) -> DocumentReferences {
    let readings = readings[place]
    let dossier = readings.count == 1 ? readings[0].references : merged(at: place)
    return DocumentReferences(key: keys[place], dossier)
  }
}

/// Decides which readings are of one document, and names the documents.
///
/// The same number with the same issuer and title or date is the same document; otherwise a second
/// one, `…~2`, with a warning. A document without a number is its issuer, title and date.
public struct DocumentIdentity: Sendable {
  /// Where a reading belongs.
  public struct Place: Sendable, Hashable {
    /// The place of its document, in order of the documents' first readings.
    public let document: Int
    /// The place of the reading among those of the document.
    public let reading: Int
    /// Whether it stands in the place of what its file said before.
    public let isReplacement: Bool
  }

  /// The keys of the documents, in order of their first readings.
  public private(set) var keys: [String] = []
  /// Where one number stands on several documents.
  public private(set) var warnings: [String] = []

  /// The readings of each document.
  private var readings: [[IdentifyingHeader]] = []
  /// What they say together.
  private var shared: [SharedHeader] = []
  private var places: [ExactText: Int] = [:]
  /// The place of the reading of a file among those of a document.
  private var readingPlaces: [FileOfDocument: Int] = [:]

  private struct FileOfDocument: Hashable {
    var document: Int
    var sources: ExactText
  }

  /// Begins without a document.
  public init() {}

  /// Takes over a document that is already known; it keeps its key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - headers: What each of its files says.
  public mutating func hold(_ key: String, _ headers: [IdentifyingHeader]) {
    if places[ExactText(key)] == nil { places[ExactText(key)] = keys.count }
    for (place, header) in headers.enumerated() {
      readingPlaces[file(header, of: keys.count)] = place
    }
    keys.append(key)
    readings.append(headers)
    shared.append(SharedHeader(headers))
  }

  /// Takes over what one file says of one document, in the place of what it said before.
  ///
  /// - Parameter header: The header of the reading.
  /// - Returns: The document, and the place of the reading in it.
  /// - Complexity: O(1) in the number of documents and readings, documents of one number aside.
  public mutating func add(_ header: IdentifyingHeader) -> Place {
    var key = header.baseKey
    var count = 1
    while let document = places[ExactText(key)] {
      if shared[document].isSame(as: header) { return add(header, to: document) }
      count += 1
      key = "\(header.baseKey)~\(count)"
    }
    if count > 1 {
      warnings.append("`\(header.baseKey)` stands on \(count) different documents")
    }
    hold(key, [header])
    return Place(document: keys.count - 1, reading: 0, isReplacement: false)
  }

  private mutating func add(_ header: IdentifyingHeader, to document: Int) -> Place {
    let file = file(header, of: document)
    if let place = readingPlaces[file] {
      readings[document][place] = header
      shared[document] = SharedHeader(readings[document])
      return Place(document: document, reading: place, isReplacement: true)
    }
    let place = readings[document].count
    readingPlaces[file] = place
    readings[document].append(header)
    shared[document].add(header)
    return Place(document: document, reading: place, isReplacement: false)
  }

  private func file(_ header: IdentifyingHeader, of document: Int) -> FileOfDocument {
    FileOfDocument(document: document, sources: ExactText(header.sources))
  }
}

import Diagnostics

/// Decides which readings are of one document, and names the documents.
///
/// The same number with the same issuer and title or date is the same document; otherwise a second
/// one, `…~2`, with a warning. A document without a number is its issuer, title and date.
public struct DocumentIdentity: Sendable {
  /// The documents in order of their first reading.
  public private(set) var documents: [HeldDocument]
  /// Where one number stands on several documents.
  public private(set) var warnings: [String] = []

  private var places: [ExactText: Int]

  /// Begins with the documents that are already known; they keep their keys.
  public init(known: [HeldDocument] = []) {
    documents = known
    places = Dictionary(
      known.enumerated().map { (ExactText($1.key), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes over what one file says of one document, in the place of what it said before.
  ///
  /// - Returns: the key of the document.
  @discardableResult
  public mutating func add(_ reading: DocumentDossier) -> String {
    let base = Self.baseKey(of: reading)
    var key = base
    var count = 1
    while let place = places[ExactText(key)] {
      if Self.isSame(documents[place].merged, reading) {
        documents[place] = documents[place].replacing(reading)
        return key
      }
      count += 1
      key = "\(base)~\(count)"
    }
    if count > 1 { warnings.append("`\(base)` stands on \(count) different documents") }
    places[ExactText(key)] = documents.count
    documents.append(HeldDocument(key: key, readings: [reading]))
    return key
  }

  /// The key of a document that no other claims: the number, else issuer, title and date.
  static func baseKey(of dossier: DocumentDossier) -> String {
    if let number = dossier.number { return number }
    return [dossier.issuer?.key, dossier.title, dossier.date].compactMap { $0 }
      .joined(separator: "/")
  }

  /// Whether two readings that share a number, or issuer, title and date, are of one document.
  private static func isSame(_ left: DocumentDossier, _ right: DocumentDossier) -> Bool {
    if let a = left.issuer?.key, let b = right.issuer?.key, a != b { return false }
    if NormalizedTitle(left.title) == NormalizedTitle(right.title) { return true }
    return left.date != nil && left.date == right.date
  }
}

/// What tells a document from others, as one file says it.
public struct IdentifyingHeader: Sendable {
  /// The key of the document where no other claims it: the number, else issuer, title and date.
  let baseKey: String
  /// The title, normalised.
  let title: NormalizedTitle
  /// The key of the issuer.
  let issuer: String?
  /// The date of signature.
  let date: String?
  /// The names of the files.
  let sources: [String]
  /// How much the file says.
  let fullness: (header: Int, facts: Int)

  /// Takes the header of a dossier in canonical form, as ``DocumentDossier/merged(_:)`` gives it.
  public init(_ dossier: DocumentDossier) {
    baseKey =
      dossier.number
      ?? [dossier.issuer?.key, dossier.title, dossier.date].compactMap { $0 }
      .joined(separator: "/")
    title = NormalizedTitle(dossier.title)
    issuer = dossier.issuer?.key
    date = dossier.date
    sources = dossier.sources
    fullness = dossier.fullness
  }

  /// Whether this reading leads before `other`; ``DocumentDossier/isFuller(than:)`` for headers.
  func isFuller(than other: IdentifyingHeader) -> Bool {
    if fullness != other.fullness { return fullness > other.fullness }
    let (a, b) = (sources.first ?? "", other.sources.first ?? "")
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}

/// The header of a document as several files say it together: of each field what the fullest reading
/// says that has it.
struct SharedHeader: Sendable {
  private var titled: IdentifyingHeader?
  private var issued: IdentifyingHeader?
  private var dated: IdentifyingHeader?

  /// Puts together what several files say.
  init(_ headers: [IdentifyingHeader]) {
    for header in headers { add(header) }
  }

  /// Adds what one more file says.
  ///
  /// - Complexity: O(1) in the number of files.
  mutating func add(_ header: IdentifyingHeader) {
    if !header.title.isEmpty { Self.keepFuller(&titled, header) }
    if header.issuer != nil { Self.keepFuller(&issued, header) }
    if header.date != nil { Self.keepFuller(&dated, header) }
  }

  private static func keepFuller(_ held: inout IdentifyingHeader?, _ other: IdentifyingHeader) {
    if held.map({ other.isFuller(than: $0) }) ?? true { held = other }
  }

  /// Whether a reading that shares number, or issuer, title and date, with the document is of it.
  func isSame(as reading: IdentifyingHeader) -> Bool {
    if let a = issued?.issuer, let b = reading.issuer, a != b { return false }
    if let title = titled?.title, title == reading.title { return true }
    if titled == nil, reading.title.isEmpty { return true }
    return dated != nil && dated?.date == reading.date
  }
}

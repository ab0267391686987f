/// What one file says of one document, in canonical form and in a fraction of the memory, so that
/// the readings of many thousands of files can be held until all are known.
///
/// ```swift
/// let packed = dossiers.map { PackedReading($0) }
/// for reading in packed { print(reading.dossier.title) }
/// ```
public struct PackedReading: Sendable {
  /// What tells the document from others.
  let header: IdentifyingHeader
  private let bytes: [UInt8]

  /// Packs what a file says of a document.
  ///
  /// - Complexity: O(*n* log *n*) in the number of facts.
  public init(_ dossier: DocumentDossier) {
    var whole = dossier.inCanonicalForm()
    header = IdentifyingHeader(whole)
    var cursor = PackingCursor()
    whole.pass(&cursor)
    // As many bytes as there are, and none of the room that was left to grow.
    bytes = cursor.bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// What the file says, in canonical form.
  ///
  /// - Complexity: O(*n*) in the number of facts.
  public var dossier: DocumentDossier {
    var cursor = PackingCursor(reading: bytes)
    var dossier = DocumentDossier(title: "")
    dossier.pass(&cursor)
    return dossier
  }

  /// What it cites and is cited by, without the rest.
  ///
  /// - Complexity: O(*n*) in the number of citations.
  var references: DocumentDossier {
    var cursor = PackingCursor(reading: bytes)
    var dossier = DocumentDossier(title: "")
    dossier.passReferences(&cursor)
    return dossier
  }
}

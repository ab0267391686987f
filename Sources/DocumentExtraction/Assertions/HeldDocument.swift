/// A document of the graph with what each of its sources says.
public struct HeldDocument: Sendable {
  /// The key of its IRI: the number, else issuer, title and date.
  public let key: String
  /// What each source says, the fullest reading first.
  public let readings: [DocumentDossier]
  /// What they say together.
  public let merged: DocumentDossier

  /// Creates a document of its readings, at least one.
  public init(key: String, readings: [DocumentDossier]) {
    self.init(key: key, canonical: readings.map { $0.inCanonicalForm() })
  }

  /// Creates a document of its readings in canonical form, at least one.
  init(key: String, canonical readings: [DocumentDossier]) {
    self.key = key
    let ordered = readings.sorted { $0.isFuller(than: $1) }
    merged = DocumentDossier.merged(inOrder: ordered)
    // The graph keeps one order for all sources, so that reading it back gives the same statements.
    let numbering = DocumentNumbering(merged)
    self.readings = ordered.map { numbering.ordered($0) }
  }

  /// The IRI of the document's node.
  public var iri: String { NodeKind.document.iri(key) }
}

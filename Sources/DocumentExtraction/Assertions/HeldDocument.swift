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
    self.key = key
    merged = DocumentDossier.merged(readings)
    // The graph keeps one order for all sources, so that reading it back gives the same statements.
    let numbering = DocumentNumbering(merged)
    self.readings = readings.map { $0.inCanonicalForm() }.sorted { $0.isFuller(than: $1) }
      .map { numbering.ordered($0) }
  }

  /// The IRI of the document's node.
  public var iri: String { NodeKind.document.iri(key) }

  /// The same document with `reading` in the place of what its file said before.
  public func replacing(_ reading: DocumentDossier) -> HeldDocument {
    let others = readings.filter { $0.sources != reading.sources }
    return HeldDocument(key: key, readings: others + [reading])
  }

  /// The same document without what `source` says; nil where nothing is left.
  public func removing(source: String) -> HeldDocument? {
    let others = readings.filter { !$0.sources.contains(source) }
    return others.isEmpty ? nil : HeldDocument(key: key, readings: others)
  }
}

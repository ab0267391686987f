import DocumentExtraction

/// The IRI of a node, as a line of N-Triples begins with it.
struct NodeName {
  /// The IRI between its angle brackets.
  let bytes: [UInt8]

  /// The node of a kind with a key.
  init(_ kind: NodeKind, _ key: String) { self.init(iri: kind.iri(key)) }

  /// The node of an IRI that needs no escapes.
  init(iri: String) { bytes = Array("<\(iri)>".utf8) }
}

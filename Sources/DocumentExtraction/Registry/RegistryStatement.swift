import TripleStore

/// One statement about a registered node, as the registry reads it.
struct RegistryStatement: Sendable {
  /// The IRI that the statement is about.
  var subject: String
  /// The IRI of the predicate.
  var predicate: String
  /// The IRI or the lexical form of the object.
  var object: String

  /// Reads a statement of an RDF graph; nil where the subject is not an IRI.
  init?(subject: Term, predicate: Term, object: Term) {
    guard case .iri(let subject) = subject, case .iri(let predicate) = predicate else { return nil }
    self.subject = subject
    self.predicate = predicate
    switch object {
    case .iri(let iri): self.object = iri
    case .literal(let literal): self.object = literal.lexicalForm
    case .blank: return nil
    }
  }
}

/// The words of the vocabulary that the registries use.
enum RegistryTerm {
  /// The namespace of the vocabulary.
  static let vocabulary = "urn:sanjiang:vocabulary:"
  /// The namespace of units.
  static let unit = "urn:sanjiang:unit:"
  /// The namespace of regions.
  static let region = "urn:sanjiang:region:"
  /// The namespace of groups.
  static let group = "urn:sanjiang:group:"
  /// The namespace of measures.
  static let measure = "urn:sanjiang:measure:"
  /// The namespace of officials.
  static let official = "urn:sanjiang:official:"

  /// What follows `namespace` in `iri`, or nil.
  static func key(of iri: String, in namespace: String) -> String? {
    guard iri.utf8.starts(with: namespace.utf8) else { return nil }
    return String(iri.dropFirst(namespace.count))
  }
}

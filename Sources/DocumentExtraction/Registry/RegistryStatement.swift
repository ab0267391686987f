/// One statement about a registered node, as the registry reads it.
struct RegistryStatement: Sendable {
  /// The IRI that the statement is about.
  var subject: String
  /// The local name of the predicate, or `type`.
  var word: String
  /// The IRI or the lexical form of the object.
  var object: String
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

  /// The predicates that the registry reads, by their local names in the vocabulary.
  static let words = [
    "abbreviation", "abolished", "alias", "established", "governs", "jurisdiction", "knownAs",
    "knownFrom", "knownTo", "kind", "localAlias", "member", "name", "officialName", "succeeds",
    "tier", "weakAlias", "within",
  ]

  /// What follows `namespace` in `iri`, or nil.
  static func key(of iri: String, in namespace: String) -> String? {
    guard iri.utf8.starts(with: namespace.utf8) else { return nil }
    return String(iri.dropFirst(namespace.count))
  }
}

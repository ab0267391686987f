/// The words of the vocabulary that the registries use.
enum RegistryTerm {
  /// The namespace of the vocabulary.
  static let vocabulary = "urn:sanjiang:vocabulary:"

  /// The predicates that the registry reads, by their local names in the vocabulary.
  static let words = [
    "officialName", "name", "alias", "localAlias", "weakAlias", "abbreviation", "tier", "kind",
    "jurisdiction", "governs", "within", "member", "succeeds", "established", "abolished",
    "knownAs", "knownFrom", "knownTo",
  ]

  /// The kinds of node that the registry knows.
  enum Kind: String, CaseIterable {
    case unit, region, group, measure, official, department

    /// The namespace of the kind's IRIs.
    var namespace: String { "urn:sanjiang:\(rawValue):" }
  }

  /// The kind and the key of a node, or nil where it is of no registered kind.
  static func node(_ iri: String) -> (kind: Kind, key: String)? {
    for (kind, namespace) in namespaces {
      if let key = key(of: iri, in: namespace) { return (kind, key) }
    }
    return nil
  }

  /// What follows `namespace` in `iri`, or nil.
  static func key(of iri: String, in namespace: String) -> String? {
    var iri = iri
    var namespace = namespace
    return iri.withUTF8 { bytes in
      namespace.withUTF8 { prefix in
        guard bytes.count > prefix.count, bytes.starts(with: prefix) else { return nil }
        return String(decoding: bytes[prefix.count...], as: UTF8.self)
      }
    }
  }

  private static let namespaces = Kind.allCases.map { ($0, $0.namespace) }
}

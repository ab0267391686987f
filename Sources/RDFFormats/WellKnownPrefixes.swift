import TripleStore

/// Prefixes that everybody knows, for texts that declare none.
enum WellKnownPrefixes {
  private static let all: [(name: String, iri: String)] = [
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("qb", "http://purl.org/linked-data/cube#"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("schema", "http://schema.org/"),
  ]

  /// The prefixes of those names that a dictionary has IRIs of.
  ///
  /// - Complexity: O(*n*) in the number of its terms.
  static func used(in dictionary: TermDictionary) -> [(name: String, iri: String)] {
    var rest = all
    var used: Set<String> = []
    for number in 1..<UInt32(dictionary.count + 1) where !rest.isEmpty {
      let id = TermID(rawValue: number)
      guard dictionary.kind(of: id) == .iri else { continue }
      dictionary.withLexicalForm(of: id) { iri in
        rest.removeAll { prefix in
          let isUsed = iri.starts(with: prefix.iri.utf8)
          if isUsed { used.insert(prefix.name) }
          return isUsed
        }
      }
    }
    return all.filter { used.contains($0.name) }
  }
}

extension JSONLDWriter {
  /// A whole store as JSON-LD, with the prefixes that everybody knows where they are of use.
  ///
  /// - Parameter store: The store.
  /// - Returns: The text as UTF-8, its last line ended.
  /// - Throws: ``UnwritableTerm`` where the store speaks of a triple term.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public static func bytes(of store: TripleStore) throws(UnwritableTerm) -> [UInt8] {
    try bytes(of: store, prefixes: WellKnownPrefixes.used(in: store.dictionary))
  }
}

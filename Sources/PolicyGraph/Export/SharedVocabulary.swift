/// The vocabularies of others that exports speak, as `Graph/vocabulary.ttl` maps them.
enum SharedVocabulary {
  static let dublinCore = "http://purl.org/dc/terms/"
  static let legislation = "http://data.europa.eu/eli/ontology#"
  static let people = "http://xmlns.com/foaf/0.1/"
  static let organization = "http://www.w3.org/ns/org#"
  static let owl = "http://www.w3.org/2002/07/owl#"
  static let provenance = "http://www.w3.org/ns/prov#"
  static let dataCube = "http://purl.org/linked-data/cube#"
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  static let attributes = "http://purl.org/linked-data/sdmx/2009/attribute#"
  static let dimensions = "http://purl.org/linked-data/sdmx/2009/dimension#"
  static let figures = "http://purl.org/linked-data/sdmx/2009/measure#"
  static let concepts = "http://www.w3.org/2004/02/skos/core#"
  static let datatypes = "http://www.w3.org/2001/XMLSchema#"

  /// Their usual prefixes.
  static let prefixes: [(name: String, iri: String)] = [
    ("dct", dublinCore), ("eli", legislation), ("foaf", people), ("org", organization),
    ("owl", owl), ("prov", provenance), ("qb", dataCube), ("rdf", rdf), ("rdfs", rdfs),
    ("sdmx-attribute", attributes), ("sdmx-dimension", dimensions), ("sdmx-measure", figures),
    ("skos", concepts), ("xsd", datatypes),
  ]
}

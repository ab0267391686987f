import TripleStore

/// IRIs that the syntaxes themselves speak of.
package enum RDFNames {
  package static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  package static let reifies = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"
  package static let first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
  package static let rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"
  package static let `nil` = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"

  /// Whether an IRI names a datatype that texts have by their language.
  static func isLanguageDatatype(_ iri: UnsafeBufferPointer<UInt8>) -> Bool {
    // Asked for every datatype; the length alone mostly answers it.
    iri.count == Literal.languageStringDatatype.utf8.count
      && iri.elementsEqual(Literal.languageStringDatatype.utf8)
      || iri.count == Literal.directionalStringDatatype.utf8.count
        && iri.elementsEqual(Literal.directionalStringDatatype.utf8)
  }

  package static let integer = "http://www.w3.org/2001/XMLSchema#integer"
  package static let decimal = "http://www.w3.org/2001/XMLSchema#decimal"
  package static let double = "http://www.w3.org/2001/XMLSchema#double"
  package static let boolean = "http://www.w3.org/2001/XMLSchema#boolean"
}

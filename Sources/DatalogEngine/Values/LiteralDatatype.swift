import TripleStore

/// What a literal's datatype means to the language.
enum LiteralDatatype {
  /// `xsd:integer` and what is derived from it, `xsd:decimal`, `xsd:gYear`.
  case decimal
  /// `xsd:double`, `xsd:float`.
  case double
  /// `xsd:boolean`.
  case truth
  /// `xsd:date`.
  case date
  /// Anything else.
  case other

  /// The meaning of a datatype's IRI.
  init(iri: UnsafeBufferPointer<UInt8>) {
    let namespace = LiteralDatatype.namespace
    guard iri.count > namespace.count, iri.prefix(namespace.count).elementsEqual(namespace) else {
      self = .other
      return
    }
    let local = String(decoding: iri.dropFirst(namespace.count), as: UTF8.self)
    switch local {
    case "double", "float": self = .double
    case "boolean": self = .truth
    case "date": self = .date
    default: self = LiteralDatatype.decimals.contains(local) ? .decimal : .other
    }
  }

  private static let namespace = Array("http://www.w3.org/2001/XMLSchema#".utf8)
  private static let decimals: Set<String> = [
    "integer", "decimal", "gYear", "int", "long", "short", "byte", "nonNegativeInteger",
    "positiveInteger", "nonPositiveInteger", "negativeInteger", "unsignedLong", "unsignedInt",
    "unsignedShort", "unsignedByte",
  ]
}

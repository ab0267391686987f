/// An RDF term: an IRI, a blank node or a literal.
///
/// Two terms are equal when they have the same UTF-8 bytes. `String ==` is not used, because it
/// follows canonical equivalence and would merge terms that RDF keeps apart.
public enum Term: Sendable {
  /// An IRI, without angle brackets, CJK characters as they are.
  case iri(String)
  /// A blank node by its label, without `_:`.
  case blank(String)
  /// A literal.
  case literal(Literal)
}

/// An RDF literal: a lexical form with a datatype, or with a language tag.
public struct Literal: Sendable {
  /// The text as written.
  public var lexicalForm: String
  /// The datatype's IRI; `rdf:langString` where there is a language tag.
  public var datatype: String
  /// The language tag in lower case, or nil.
  public var language: String?

  /// Creates a literal with a datatype, `xsd:string` unless another is named.
  public init(_ lexicalForm: String, datatype: String = Literal.stringDatatype) {
    self.lexicalForm = lexicalForm
    self.datatype = datatype
    self.language = nil
  }

  /// Creates a text in a language; capital letters of the tag are made small.
  public init(_ lexicalForm: String, language: String) {
    self.lexicalForm = lexicalForm
    self.datatype = Literal.languageStringDatatype
    self.language = language.lowercased()
  }

  /// `xsd:string`.
  public static let stringDatatype = "http://www.w3.org/2001/XMLSchema#string"
  /// `rdf:langString`.
  public static let languageStringDatatype =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
}

extension Literal: Hashable {
  /// Whether the two literals are the same RDF term, byte for byte.
  public static func == (left: Literal, right: Literal) -> Bool {
    left.lexicalForm.utf8.elementsEqual(right.lexicalForm.utf8)
      && left.datatype.utf8.elementsEqual(right.datatype.utf8)
      && (left.language ?? "").utf8.elementsEqual((right.language ?? "").utf8)
  }

  /// Feeds the bytes of the literal to `hasher`.
  public func hash(into hasher: inout Hasher) {
    for byte in lexicalForm.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
    for byte in datatype.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
    for byte in (language ?? "").utf8 { hasher.combine(byte) }
  }
}

extension Term: Hashable {
  /// Whether the two terms are the same RDF term, byte for byte.
  public static func == (left: Term, right: Term) -> Bool {
    switch (left, right) {
    case (.iri(let a), .iri(let b)), (.blank(let a), .blank(let b)):
      a.utf8.elementsEqual(b.utf8)
    case (.literal(let a), .literal(let b)): a == b
    default: false
    }
  }

  /// Feeds the kind and the bytes of the term to `hasher`.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .iri(let text):
      hasher.combine(0 as UInt8)
      for byte in text.utf8 { hasher.combine(byte) }
    case .blank(let label):
      hasher.combine(1 as UInt8)
      for byte in label.utf8 { hasher.combine(byte) }
    case .literal(let literal):
      hasher.combine(2 as UInt8)
      literal.hash(into: &hasher)
    }
  }
}

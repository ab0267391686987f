/// An RDF term: an IRI, a blank node, a literal, or a triple of terms.
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
  /// A triple that is spoken of, which need not be stated.
  indirect case triple(TripleTerm)
}

/// A triple as a term: `<<( subject predicate object )>>`, of RDF 1.2.
public struct TripleTerm: Hashable, Sendable {
  /// The subject: an IRI or a blank node.
  public var subject: Term
  /// The predicate: an IRI.
  public var predicate: Term
  /// The object: any term.
  public var object: Term

  /// Creates a triple of terms.
  public init(_ subject: Term, _ predicate: Term, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }

  /// How many triples may stand in one another, so that no file makes a program recurse for long.
  public static let maximumDepth = 100
}

/// An RDF literal: a lexical form with a datatype, or with a language tag.
public struct Literal: Sendable {
  /// The text as written.
  public var lexicalForm: String
  /// The datatype's IRI; `rdf:langString` where there is a language tag, `rdf:dirLangString` where
  /// there is a direction, too.
  public var datatype: String
  /// The language tag in lower case, with the direction behind it as RDF 1.2 writes it (`ar--rtl`);
  /// nil where there is none.
  public var language: String?

  /// Creates a literal with a datatype, `xsd:string` unless another is named.
  public init(_ lexicalForm: String, datatype: String = Literal.stringDatatype) {
    self.lexicalForm = lexicalForm
    self.datatype = datatype
    self.language = nil
  }

  /// Creates a text in a language; capital letters of the tag are made small.
  ///
  /// - Parameters:
  ///   - lexicalForm: The text.
  ///   - language: The tag, with the direction where it has one: `zh-hans`, `ar--rtl`.
  public init(_ lexicalForm: String, language: String) {
    self.lexicalForm = lexicalForm
    let tag = language.lowercased()
    self.language = tag
    let hasDirection = Literal.directionStart(in: tag) != nil
    self.datatype =
      hasDirection ? Literal.directionalStringDatatype : Literal.languageStringDatatype
  }

  /// The direction in which the text runs, `ltr` or `rtl`; nil where none is told.
  public var direction: String? {
    guard let language, let start = Literal.directionStart(in: language) else { return nil }
    return String(language[start...].dropFirst(2))
  }

  /// The language tag without the direction.
  public var languageWithoutDirection: String? {
    guard let language, let start = Literal.directionStart(in: language) else { return language }
    return String(language[..<start])
  }

  /// Where the two hyphens stand that begin a direction; no language tag has two in a row.
  private static func directionStart(in tag: String) -> String.Index? {
    var last: String.Index?
    for index in tag.utf8.indices {
      let isHyphen = tag.utf8[index] == UInt8(ascii: "-")
      if isHyphen, let last { return last }
      last = isHyphen ? index : nil
    }
    return nil
  }

  /// `xsd:string`.
  public static let stringDatatype = "http://www.w3.org/2001/XMLSchema#string"
  /// `rdf:langString`.
  public static let languageStringDatatype =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
  /// `rdf:dirLangString`.
  public static let directionalStringDatatype =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"
}

extension Literal: Hashable {
  /// Whether the two literals are the same RDF term, byte for byte.
  public static func == (left: Literal, right: Literal) -> Bool {
    areSame(left.lexicalForm, right.lexicalForm) && areSame(left.datatype, right.datatype)
      && areSame(left.language ?? "", right.language ?? "")
  }

  /// Feeds the bytes of the literal to `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: lexicalForm)
    hasher.combine(bytesOf: datatype)
    hasher.combine(bytesOf: language ?? "")
  }
}

extension Term: Hashable {
  /// Whether the two terms are the same RDF term, byte for byte.
  public static func == (left: Term, right: Term) -> Bool {
    switch (left, right) {
    case (.iri(let a), .iri(let b)), (.blank(let a), .blank(let b)):
      areSame(a, b)
    case (.literal(let a), .literal(let b)): a == b
    case (.triple(let a), .triple(let b)): a == b
    default: false
    }
  }

  /// Feeds the kind and the bytes of the term to `hasher`.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .iri(let text):
      hasher.combine(0 as UInt8)
      hasher.combine(bytesOf: text)
    case .blank(let label):
      hasher.combine(1 as UInt8)
      hasher.combine(bytesOf: label)
    case .literal(let literal):
      hasher.combine(2 as UInt8)
      literal.hash(into: &hasher)
    case .triple(let triple):
      hasher.combine(3 as UInt8)
      triple.hash(into: &hasher)
    }
  }
}

/// Whether the bytes of two texts agree.
private func areSame(_ left: String, _ right: String) -> Bool {
  guard left.utf8.count == right.utf8.count else { return false }
  let result = left.utf8.withContiguousStorageIfAvailable { first in
    right.utf8.withContiguousStorageIfAvailable { second in first.elementsEqual(second) }
  }
  return (result ?? nil) ?? left.utf8.elementsEqual(right.utf8)
}

extension Hasher {
  /// Feeds the bytes of a text, and an end that no text holds.
  fileprivate mutating func combine(bytesOf text: String) {
    var text = text
    text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
    combine(0xFF as UInt8)
  }
}

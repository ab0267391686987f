/// What kind of term an id stands for, without looking at its text.
public enum TermKind: UInt8, Sendable, Comparable {
  /// An IRI.
  case iri
  /// A blank node.
  case blank
  /// A literal of type `xsd:string`.
  case text
  /// A literal of any other datatype.
  case typedLiteral
  /// A literal with a language tag, and perhaps a direction.
  case taggedText
  /// A triple that is a term.
  case triple

  /// The order in which terms are listed: IRIs, blank nodes, literals, triples.
  public static func < (left: TermKind, right: TermKind) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Whether it is a literal of some kind.
  public var isLiteral: Bool { self >= .text && self < .triple }
}

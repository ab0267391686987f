import TripleStore

/// A statement before it is in a store: a node, a predicate, a value.
public struct Statement: Sendable {
  /// The IRI of the node that the statement is about.
  public var subject: String
  /// The IRI of the predicate.
  public var predicate: String
  /// The value: a node or a literal.
  public var object: Term

  /// Creates a statement.
  public init(_ subject: String, _ predicate: String, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }

  /// The predicate as one of those that documents' facts are stated with, or nil.
  public var property: Property? { Property(iri: predicate) }

  /// The IRI of the node whose passages are the evidence for the statement, or nil where that end
  /// is a literal.
  public var evidence: String? {
    guard property?.evidenceEnd == .object else { return subject }
    if case .iri(let iri) = object { return iri }
    return nil
  }
}

extension Statement: Hashable {
  /// Whether the two are the same statement, byte for byte.
  public static func == (left: Statement, right: Statement) -> Bool {
    ExactText.areSame(left.subject, right.subject)
      && ExactText.areSame(left.predicate, right.predicate) && left.object == right.object
  }

  /// Feeds the bytes of subject and object to `hasher`; few statements differ in nothing else.
  public func hash(into hasher: inout Hasher) {
    ExactText(subject).hash(into: &hasher)
    switch object {
    case .iri(let text), .blank(let text): ExactText(text).hash(into: &hasher)
    case .literal(let literal): ExactText(literal.lexicalForm).hash(into: &hasher)
    case .triple(let triple): triple.hash(into: &hasher)
    }
  }
}

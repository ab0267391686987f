/// A term that the document defines.
public struct DefinitionFact: Sendable, Hashable {
  /// The term.
  public var term: String
  /// Where it is defined.
  public var passages: [Passage]

  /// Creates a definition.
  public init(term: String, passages: [Passage]) {
    self.term = term
    self.passages = passages
  }
}

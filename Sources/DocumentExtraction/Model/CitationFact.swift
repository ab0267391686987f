/// A document, law, plan or standard that is cited.
public struct CitationFact: Sendable, Hashable {
  /// Why it is cited.
  public enum Kind: String, Sendable, Hashable {
    case implements, basis, amends, repeals, mention
  }

  /// The title as printed between 《》, or nil for a bare number.
  public var title: String?
  /// The number, or nil.
  public var number: String?
  /// Why it is cited.
  public var kind: Kind
  /// Where it is cited first.
  public var passages: [Passage]

  /// Creates a citation.
  public init(title: String?, number: String?, kind: Kind, passages: [Passage]) {
    self.title = title
    self.number = number
    self.kind = kind
    self.passages = passages
  }
}

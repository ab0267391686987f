import DocumentExtraction
import TripleStore

/// A chain of relations between two things.
public struct Chain: Sendable, Hashable {
  /// One relation.
  public struct Link: Sendable, Hashable {
    /// The property, or the class of the node that joins the two things.
    public var relation: Term
    /// The first end of the property, or one of the things that are joined.
    public var subject: Term
    /// The other.
    public var object: Term
    /// The node that joins the two, such as a citation; nil for a property.
    public var joint: Term?
    /// Where it was read, in the order of files and lines; empty for what a registry states.
    public var passages: [Passage]
  }

  /// A step from one thing to the next.
  public struct Step: Sendable, Hashable {
    /// The thing it is made from.
    public var from: Term
    /// The thing it leads to.
    public var to: Term
    /// All relations between the two; there is one at least.
    public var links: [Link]
  }

  /// The steps, at least one.
  public var steps: [Step]
}

/// The chains between two things, and how far was searched for them.
public struct ChainSearchResult: Sendable, Hashable {
  /// The chains: the shortest first, of one length those through things of few relations first.
  public var chains: [Chain]
  /// The most steps for which it is known that there are no other shorter chains; nil where nothing
  /// connects the two, however long a chain may be.
  public var searchedSteps: Int?
  /// How many things were looked at.
  public var visited: Int
}

import DocumentExtraction
import TripleStore

/// What somebody stated against or beside the sources: that a fact holds, or that it does not.
public struct Correction: Sendable, Hashable {
  /// Which way it corrects.
  public enum Action: String, Sendable, CaseIterable {
    /// The fact holds.
    case assertion = "Assertion"
    /// The fact does not hold, whoever states it.
    case retraction = "Retraction"

    /// The class of such corrections.
    var iri: String { Vocabulary.iri(rawValue) }
  }

  /// Which way it corrects.
  public var action: Action
  /// The fact.
  public var fact: StatedFact
  /// Why, where somebody said so.
  public var reason: String?

  /// Creates a correction.
  public init(_ action: Action, _ fact: StatedFact, because reason: String? = nil) {
    self.action = action
    self.fact = fact
    self.reason = reason
  }

  /// The node of the correction with a number.
  static func node(_ number: Int) -> Term { .iri("\(NodeKind.root)correction:\(number)") }
}

/// A statement by its terms.
public struct StatedFact: Sendable, Hashable {
  /// What it is about: a node.
  public var subject: Term
  /// The property, by its IRI.
  public var predicate: String
  /// What it says: a node or a literal.
  public var object: Term

  /// Creates a statement.
  public init(_ subject: Term, _ predicate: String, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

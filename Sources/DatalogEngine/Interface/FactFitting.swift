/// What an opened graph rules out, so that nothing impossible is proposed.
///
/// The engine knows what is stated; what a statement is about, and which statements exclude each
/// other, a vocabulary knows.
public protocol FactFitting: Sendable {
  /// Why a statement cannot be made.
  ///
  /// - Parameters:
  ///   - predicate: What the predicate means.
  ///   - arguments: What stands in its places; nil where anything would do.
  /// - Returns: The reason; nil where nothing is known against it.
  func misfit(of predicate: PredicateMeaning, _ arguments: [AnswerValue?]) -> Misfit?
}

/// Why a fact cannot be.
public enum Misfit: Hashable, Sendable {
  /// In a place, from 0, stands something of another kind than is wanted there.
  case kind(place: Int, wanted: [String], own: String)
  /// In a place stands a value, and a node is wanted.
  case value(place: Int, wanted: [String])
  /// In a place stands a node, and a value is wanted.
  case node(place: Int, wanted: [String])
  /// A chain of such facts would lead back to where it begins.
  case circle
  /// There may be one such fact only, and there is one with this value.
  case taken(AnswerValue)
}

/// Rules nothing out: what `run` uses, where no graph is open.
public struct AnythingFits: FactFitting {
  /// Creates it.
  public init() {}

  /// Nothing is known against any fact.
  public func misfit(of predicate: PredicateMeaning, _ arguments: [AnswerValue?]) -> Misfit? {
    nil
  }
}

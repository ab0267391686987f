import TripleStore

/// Who `@name` is in an opened graph.
public protocol EntityResolver: Sendable {
  /// Finds the node of a name, alias, number or unique abbreviation.
  ///
  /// - Parameter name: what stands after the `@`, without quotes.
  /// - Returns: the node, or why there is not exactly one.
  func resolve(_ name: String) -> EntityResolution
}

/// What became of a name.
public enum EntityResolution: Sendable {
  /// It names exactly one node.
  case one(Term)
  /// It names none; these names come nearest.
  case none(suggestions: [String])
  /// It names several; these are their printed names.
  case several([String])
}

/// A resolver that knows nobody: what `run` uses, where no graph is open.
public struct EmptyResolver: EntityResolver {
  /// Creates the resolver.
  public init() {}

  /// Nobody is found.
  public func resolve(_ name: String) -> EntityResolution { .none(suggestions: []) }
}

import DatalogSyntax
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
  /// It names several.
  case several([EntityCandidate])
}

/// One of several nodes that a name may mean.
public struct EntityCandidate: Sendable, Hashable {
  /// The node.
  public let node: Term
  /// A name that means no other.
  public let name: String
  /// A few words on what it is.
  public let note: String

  /// Creates a candidate.
  public init(node: Term, name: String, note: String) {
    self.node = node
    self.name = name
    self.note = note
  }

  /// The name as it is written in a question, and what it stands for: `` `@Water` (unit)``.
  public var described: String { "`\(ProgramPrinter.text(ofEntity: name))` (\(note))" }
}

/// A resolver that knows nobody: what `run` uses, where no graph is open.
public struct EmptyResolver: EntityResolver {
  /// Creates the resolver.
  public init() {}

  /// Nobody is found.
  public func resolve(_ name: String) -> EntityResolution { .none(suggestions: []) }
}

import Diagnostics

/// A named query with parameters.
///
/// For example `.query responsibilities(unit: entity) ?- responsible(unit, r, t, d).`
public struct SavedQuery: Sendable {
  /// What is filled in when the query is called.
  public struct Parameter: Sendable {
    /// The variable that stands for it in the body.
    public var name: Identifier
    /// The type it is declared with, the name of a ``ParameterType``.
    public var type: Identifier
    /// What it is when the caller leaves it out, or nil if the caller must not.
    public var defaultValue: Expression?

    /// Creates a parameter.
    public init(name: Identifier, type: Identifier, defaultValue: Expression? = nil) {
      self.name = name
      self.type = type
      self.defaultValue = defaultValue
    }
  }

  /// The name it is called by.
  public var name: Identifier
  /// Further names it may be called by, such as a Chinese one.
  public var aliases: [Identifier]
  /// What is filled in when the query is called.
  public var parameters: [Parameter]
  /// The query; its parameters are variables bound from outside.
  public var query: Query
  /// The `///` lines above: the help text.
  public var notes: [String]
  /// The whole definition.
  public var range: SourceRange

  /// Every name it may be called by.
  public var names: [String] { ([name] + aliases).map(\.name) }

  /// Creates a saved query.
  public init(
    name: Identifier, aliases: [Identifier] = [], parameters: [Parameter], query: Query,
    notes: [String], range: SourceRange
  ) {
    self.name = name
    self.aliases = aliases
    self.parameters = parameters
    self.query = query
    self.notes = notes
    self.range = range
  }
}

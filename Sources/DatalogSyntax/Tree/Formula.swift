import Diagnostics

/// What a body says: literals joined by `,` and `;`.
public indirect enum Formula: Sendable {
  /// `p(x)`.
  case atom(Atom)
  /// `!p(x)`, `not (…)`.
  case negation(Formula, SourceRange)
  /// `x < y`, `x = 3`.
  case comparison(Comparison)
  /// `match("a.*", s)`, `contains("a", s)`: a built-in test by name.
  case builtin(BuiltinTest)
  /// `true` or `false`.
  case truth(Bool, SourceRange)
  /// `a, b, c`.
  case conjunction([Formula])
  /// `a ; b`.
  case disjunction([Formula])

  /// The stretch of text it covers.
  public var range: SourceRange {
    switch self {
    case .atom(let atom): atom.range
    case .negation(_, let range), .truth(_, let range): range
    case .comparison(let comparison): comparison.range
    case .builtin(let test): test.range
    case .conjunction(let parts), .disjunction(let parts):
      parts.dropFirst().reduce(parts.first?.range ?? SourceRange(0, 0)) { $0.union($1.range) }
    }
  }
}

/// What stands before the parenthesis of an atom.
public struct PredicateReference: Hashable, Sendable {
  /// How the predicate is named.
  public enum Name: Hashable, Sendable {
    /// `leads`, `牵头`.
    case plain(String)
    /// `<http://…>`.
    case iri(String)
    /// `u:takesCourse`.
    case prefixed(prefix: String, local: String)
  }
  /// Whether it stands for a closure.
  public enum Closure: Hashable, Sendable {
    /// The relation itself.
    case none
    /// `cites+`: one step or more.
    case transitive
    /// `partOf*`: no step or more.
    case reflexiveTransitive
  }

  /// The name.
  public var name: Name
  /// Whether `^` stands before it: subject and object change places.
  public var isInverse: Bool
  /// `+`, `*` or neither.
  public var closure: Closure
  /// Where it stands.
  public var range: SourceRange

  /// Creates a reference.
  public init(
    _ name: Name, isInverse: Bool = false, closure: Closure = .none, range: SourceRange
  ) {
    self.name = name
    self.isInverse = isInverse
    self.closure = closure
    self.range = range
  }
}

/// `leads(unit, task)`, `holds(official, post, unit) as of 2024`.
public struct Atom: Sendable {
  /// The predicate.
  public var predicate: PredicateReference
  /// The arguments.
  public var arguments: [Expression]
  /// The time behind `as of`, or nil without one; in the head of a rule a variable that whoever asks
  /// gives its value.
  public var asOf: Expression?
  /// From the predicate to the closing parenthesis, or to the end of the time.
  public var range: SourceRange

  /// Creates an atom.
  public init(
    predicate: PredicateReference, arguments: [Expression], asOf: Expression? = nil,
    range: SourceRange
  ) {
    self.predicate = predicate
    self.arguments = arguments
    self.asOf = asOf
    self.range = range
  }
}

/// `left < right`.
public struct Comparison: Sendable {
  /// The relation between the two sides.
  public enum Operator: String, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    /// `~`: contains, ignoring width and spaces.
    case resembles = "~"
  }

  /// The operator.
  public var op: Operator
  /// The left side.
  public var left: Expression
  /// The right side.
  public var right: Expression
  /// Both sides and the operator.
  public var range: SourceRange

  /// Creates a comparison.
  public init(_ left: Expression, _ op: Operator, _ right: Expression, range: SourceRange) {
    self.op = op
    self.left = left
    self.right = right
    self.range = range
  }
}

/// `contains("水", s)`: a test that is neither a relation nor an infix comparison.
public struct BuiltinTest: Sendable {
  /// The test's name: `match`, `contains`, `starts_with`, `ends_with`.
  public var name: Identifier
  /// The arguments.
  public var arguments: [Expression]
  /// The whole test.
  public var range: SourceRange

  /// Creates a test.
  public init(name: Identifier, arguments: [Expression], range: SourceRange) {
    self.name = name
    self.arguments = arguments
    self.range = range
  }
}

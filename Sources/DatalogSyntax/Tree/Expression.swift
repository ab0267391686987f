import Diagnostics

/// A term of the language: what may stand as an argument or beside a comparison.
public struct Expression: Sendable {
  /// What it is.
  public enum Kind: Sendable {
    /// `unit`, `单位`.
    case variable(String)
    /// `_`.
    case anonymous
    /// `"text"`, `5`, `d"2025-05-16"`, `true`.
    case constant(Constant)
    /// `@省科技厅`, `@"青政办〔2025〕8号"`: the entity of that name.
    case entity(String)
    /// `<http://…>` or `u:name` as a constant.
    indirect case iri(PredicateReference.Name)
    /// `-x`, `bnot x`, `lnot x`.
    ///
    /// A sign directly before a number is part of the constant, unless `^` follows.
    indirect case unary(String, Expression)
    /// `x + y`, `x band y`; exponentiation is `^`, however it was written.
    indirect case binary(String, Expression, Expression)
    /// `cat(a, b)`, `year(d)`: an intrinsic function by name.
    indirect case call(Identifier, [Expression])
    /// `as(x, T)`: a value taken for one of another type.
    indirect case cast(Expression, Identifier)
    /// `[a, b]`, or with the name of a branch `$Circle(5)`, `$Point`.
    indirect case record(branch: Identifier?, [Expression])
    /// `count : { … }`, `sum x : { … }`.
    indirect case aggregate(Aggregate)
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands.
  public var range: SourceRange

  /// Creates an expression.
  public init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// A constant as written.
public enum Constant: Hashable, Sendable {
  /// Text between quotes, escapes resolved.
  case text(String)
  /// A whole number that fits 64 bits signed: `5`, `0x1f`, `0b11`.
  case integer(Int64)
  /// `5u`.
  case unsigned(UInt64)
  /// `5.0`.
  case float(Double)
  /// `d"2025-05-16"`, checked for being a day of the calendar.
  case date(year: Int, month: Int, day: Int)
  /// `true` or `false` in argument position.
  case truth(Bool)
  /// `nil`: the record that has no fields.
  case null
}

/// `count : { leads(u, _) }`.
public struct Aggregate: Sendable {
  /// What is computed.
  public enum Function: String, Sendable { case count, sum, min, max, mean }

  /// What is computed.
  public var function: Function
  /// What it is computed of; nil for `count`.
  public var target: Expression?
  /// The body it ranges over.
  public var body: Formula
  /// The whole aggregate.
  public var range: SourceRange

  /// Creates an aggregate.
  public init(function: Function, target: Expression?, body: Formula, range: SourceRange) {
    self.function = function
    self.target = target
    self.body = body
    self.range = range
  }
}

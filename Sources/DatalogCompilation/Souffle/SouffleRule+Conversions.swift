import DatalogEngine
import Diagnostics

// Values as values of other types, and comparisons between any two.

extension SouffleRule {
  /// A value as a value of another type that has it, or of which it may be; nil where it cannot be.
  ///
  /// That it is of the type is added to the body.
  mutating func convert(
    _ value: SouffleValue, to type: SouffleType, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    if value.type == type { return value }
    switch (value.type.column, type.column) {
    case (.any, _): return try part(type, of: value, at: range)
    case (_, .any) where value.type.isFloat:
      throw context.refusal(
        of: "a computed number among values of other kinds", at: range, in: rule)
    default: return SouffleRule.widened(value, to: type)
    }
  }

  /// A value as a value of another type that has it; nil where it is none.
  static func widened(_ value: SouffleValue, to type: SouffleType) -> SouffleValue? {
    if value.type == type { return value }
    switch (value.type.column, type.column) {
    case (.integer, .number), (.number, .number): return number(value, isFloat: type.isFloat)
    case (_, .any): return value.type.isFloat ? nil : tagged(value)
    default: return nil
    }
  }

  /// A number as text, as tables have it, or as a float.
  private static func number(_ value: SouffleValue, isFloat: Bool) -> SouffleValue? {
    let type = SouffleType(column: .number, isFloat: isFloat)
    switch (value.type.column, value.type.isFloat, isFloat) {
    case (.integer, _, true): return SouffleValue("to_float(\(value.text))", type)
    case (.integer, _, false):
      guard let constant = value.constant else {
        return SouffleValue("to_string(\(value.text))", type)
      }
      return SouffleValue(SouffleText.quoted(SouffleText.plain(constant)), type, isGiven: true)
    case (_, false, true): return SouffleValue("to_float(\(value.text))", type)
    default: return nil
    }
  }

  /// A value with the letter of its kind before it.
  private static func tagged(_ value: SouffleValue) -> SouffleValue {
    let type = SouffleType(column: .any)
    if let constant = value.constant {
      return SouffleValue(SouffleText.quoted(SouffleText.tagged(constant)), type, isGiven: true)
    }
    let text = value.type == .integer ? "to_string(\(value.text))" : value.text
    let letter = SouffleText.letter(of: value.type.column)
    return SouffleValue("cat(\"\(letter)\", \(text))", type)
  }

  /// A value of several kinds as one of a kind.
  private mutating func part(
    _ type: SouffleType, of value: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    switch type.column {
    case .integer: return try part(SoufflePart.integer, of: value, at: range)
    case .number where type.isFloat:
      return try part(SoufflePart.number, of: value, at: range).flatMap {
        SouffleRule.number($0, isFloat: true)
      }
    case .any: return value
    default:
      let letter = SouffleText.letter(of: type.column)
      literals.append("substr(\(value.text), 0, 1) = \"\(letter)\"")
      return SouffleValue("substr(\(value.text), 1, strlen(\(value.text)) - 1)", type)
    }
  }

  /// What a value of several kinds is, or what is computed of it, from a relation of such values.
  mutating func part(
    _ part: SoufflePart, of value: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    let own = SouffleValue(context.freshVariable(), part.type, isGiven: true)
    let helper: String
    if let origin = value.origin {
      helper = context.helper(part, of: origin)
    } else if value.constant != nil {
      let relation = context.addPart("value", [value], from: [])
      helper = context.helper(
        part, of: SouffleValue.Origin(relation: relation, arity: 1, column: 0))
    } else {
      throw context.refusal(
        of: "a computed value of several kinds as a value of one", at: range, in: rule)
    }
    literals.append(SouffleText.atom(helper, [value.text, own.text]))
    return own
  }

  /// A value as a text, which it is or may be.
  mutating func text(
    _ value: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    guard value.type.column == .text || value.type.column == .any else { return nil }
    return try convert(value, to: SouffleType(column: .text), at: range)
  }
}

// MARK: - Comparisons

extension SouffleRule {
  /// Adds that two values are equal.
  mutating func addEquality(
    _ left: SouffleValue, _ right: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) {
    try compare(.equal, left, right, at: range)
  }

  /// Adds that two values compare so.
  mutating func compare(
    _ comparator: CoreComparator, _ left: SouffleValue, _ right: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) {
    if comparator == .equal || comparator == .notEqual {
      guard let (a, b) = try common(left, right, at: range) else {
        if comparator == .equal { isPossible = false }
        return
      }
      literals.append("\(a.text) \(comparator.symbol) \(b.text)")
    } else {
      try order(comparator, left, right, at: range)
    }
  }

  private mutating func order(
    _ comparator: CoreComparator, _ left: SouffleValue, _ right: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) {
    if left.type.column == .date, right.type.column.isNumeric {
      return try order(comparator, year(of: left), right, at: range)
    }
    if left.type.column.isNumeric, right.type.column == .date {
      return try order(comparator, left, year(of: right), at: range)
    }
    guard let type = left.type.meeting(right.type), type.column != .node else {
      return isPossible = false
    }
    guard type.column != .any else {
      throw context.refusal(of: "the order of values of several kinds", at: range, in: rule)
    }
    let ordered = type.column == .number ? SouffleType.float : type
    guard let a = try convert(left, to: ordered, at: range),
      let b = try convert(right, to: ordered, at: range)
    else { return isPossible = false }
    literals.append("\(a.text) \(comparator.symbol) \(b.text)")
  }

  /// Two values as values of one type; nil where no value is of both types.
  private mutating func common(
    _ left: SouffleValue, _ right: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) -> (SouffleValue, SouffleValue)? {
    guard let type = left.type.meeting(right.type),
      let a = try convert(left, to: type, at: range),
      let b = try convert(right, to: type, at: range)
    else { return nil }
    return (a, b)
  }

  /// The year of a value of the type date.
  func year(of date: SouffleValue) -> SouffleValue {
    SouffleValue("(\(SoufflePart.digits(date.text, 0, 4)))", .integer)
  }
}

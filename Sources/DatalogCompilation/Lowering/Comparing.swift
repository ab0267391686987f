import DatalogEngine

/// What comparisons between values of any two types become.
enum Comparing {
  /// The condition that two values compare so; nil where it always holds.
  static func condition(
    _ comparator: CoreComparator, _ left: Scalar, _ right: Scalar
  ) -> LoweredCondition? {
    switch comparator {
    case .equal: equality(left, right, wanted: true)
    case .notEqual: equality(left, right, wanted: false)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: order(comparator, left, right)
    }
  }

  private static func equality(
    _ left: Scalar, _ right: Scalar, wanted: Bool
  ) -> LoweredCondition? {
    guard let (a, b) = common(left, right) else {
      if wanted { return .never }
      let computed = [left, right].filter { !$0.isGiven }
      // What has no value differs from nothing.
      return computed.isEmpty ? nil : .hasValue(computed[0])
    }
    return .comparison(wanted ? .equal : .notEqual, a, b)
  }

  /// Two values as values of one type; nil where no value is of both types.
  static func common(_ left: Scalar, _ right: Scalar) -> (Scalar, Scalar)? {
    let (a, b) = (left.type, right.type)
    if a == b { return (left, right) }
    guard let type = a.meeting(b) else { return nil }
    guard let a = converted(left, to: type), let b = converted(right, to: type) else { return nil }
    return (a, b)
  }

  private static func order(
    _ comparator: CoreComparator, _ left: Scalar, _ right: Scalar
  ) -> LoweredCondition? {
    if left.type == .date, right.type.isNumeric {
      return order(comparator, Dates.year(of: left), right)
    }
    if left.type.isNumeric, right.type == .date {
      return order(comparator, left, Dates.year(of: right))
    }
    guard let (a, b) = common(left, right), a.type != .node else { return .never }
    guard a.type == .any else { return .comparison(comparator, a, b) }
    switch comparator {
    case .less: return .holds(.call("sj_less", [a, b], .truth), wanted: true)
    case .greater: return .holds(.call("sj_less", [b, a], .truth), wanted: true)
    case .lessOrEqual: return .holds(.call("sj_less", [b, a], .truth), wanted: false)
    case .greaterOrEqual: return .holds(.call("sj_less", [a, b], .truth), wanted: false)
    case .equal, .notEqual: return nil
    }
  }

  /// Values as values of other types; nil where one cannot be.
  static func converted(_ values: [Scalar], to types: [ColumnType]) -> [Scalar]? {
    var result: [Scalar] = []
    for (value, type) in zip(values, types) {
      guard let converted = converted(value, to: type) else { return nil }
      result.append(converted)
    }
    return result
  }

  /// A value as a value of another type that has it, or of which it may be; nil where it cannot be.
  static func converted(_ value: Scalar, to type: ColumnType) -> Scalar? {
    if value.type == type { return value }
    switch (value.type, type) {
    case (.integer, .number): return .template("CAST($0 AS $D)", [value], .number)
    case (_, .any): return tagged(value)
    default: return value.type == .any ? untagged(value, type) : nil
    }
  }

  /// A value with the letter of its kind before it.
  private static func tagged(_ value: Scalar) -> Scalar {
    if case .constant(let constant) = value, let text = constant.tagged {
      return .constant(.any(text))
    }
    let text =
      switch value.type {
      case .node: "CONCAT('E', $0)"
      case .text: "CONCAT('T', $0)"
      case .integer: "CONCAT('N', $0)"
      case .date: "CONCAT('D', $0)"
      case .truth: "CASE WHEN $0 THEN 'Btrue' WHEN NOT $0 THEN 'Bfalse' END"
      case .number: "CONCAT('N', $0)"
      case .any: "$0"
      }
    let given = value.type == .number ? .call("sj_number_text", [value], .text) : value
    let plain = Scalar.template(text, [given], .any)
    // A text that is put together of nothing is not nothing everywhere.
    guard !value.isGiven, value.type != .truth else { return plain }
    return .template("CASE WHEN $0 IS NOT NULL THEN $1 END", [value, plain], .any)
  }

  private static func untagged(_ value: Scalar, _ type: ColumnType) -> Scalar {
    .call("sj_\(type.rawValue)", [value], type)
  }
}

extension ColumnType {
  /// Whether its values are numbers.
  var isNumeric: Bool { self == .integer || self == .number }

  /// The type in which values of both types are told apart; nil where no value is of both.
  func meeting(_ other: ColumnType) -> ColumnType? {
    if self == other { return self }
    if isNumeric, other.isNumeric { return .number }
    return self == .any || other == .any ? .any : nil
  }

  /// The least type that has the values of both.
  func union(_ other: ColumnType) -> ColumnType {
    if self == other { return self }
    return isNumeric && other.isNumeric ? .number : .any
  }
}

extension Scalar.Constant {
  /// The value with the letter of its kind before it; nil where the program has to add it.
  fileprivate var tagged: String? {
    switch self {
    // In tables of numbers a node is not what is written in the program.
    case .node: nil
    case .number(let number): "N\(AnswerValue.float(number).text)"
    case .text(let text): "T\(text)"
    case .integer(let number): "N\(number)"
    case .date(let date): "D\(date)"
    case .truth(let truth): truth ? "Btrue" : "Bfalse"
    case .any(let text): text
    }
  }
}

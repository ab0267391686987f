import DatalogEngine
import Diagnostics

// What expressions and tests become; nil stands for what never has a value.

extension SouffleRule {
  /// A term as a value.
  func value(
    of term: CoreTerm, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    switch term {
    case .variable(let variable): return values[variable]
    case .anything: return nil
    case .constant(let word, _):
      guard let constant = Scalar.Constant(context.query.values.answerValue(of: word)) else {
        throw context.refusal(of: "a record", at: range, in: rule, targets: [])
      }
      return SouffleValue(constant)
    }
  }

  /// An expression as a value.
  mutating func value(of expression: CoreExpression) throws(Diagnostic) -> SouffleValue? {
    switch expression {
    case .term(let term, let range): return try value(of: term, at: range)
    case .record(_, _, let range), .field(_, _, _, let range):
      throw context.refusal(of: "a record", at: range, in: rule, targets: [])
    case .call(let function, let arguments, let range):
      var values: [SouffleValue] = []
      for argument in arguments {
        guard let value = try value(of: argument) else { return nil }
        values.append(value)
      }
      let mode = ArithmeticMode(arguments.map { typing.type(of: $0) })
      return try apply(function, to: values, mode, at: range)
    }
  }

  private mutating func apply(
    _ function: BuiltinFunction, to values: [SouffleValue], _ mode: ArithmeticMode,
    at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    switch function {
    case .add, .subtract, .multiply, .divide, .modulo, .power:
      return try arithmetic(function, values, mode, at: range)
    case .negate: return try negated(values[0], mode, at: range)
    case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight, .shiftRightUnsigned, .bitNot,
      .logicalAnd, .logicalOr, .logicalXor, .logicalNot:
      return try bits(function, values, at: range)
    case .minimum, .maximum: return try selected(function, values, at: range)
    case .concatenate: return try joined(values, at: range)
    case .toText: return try printed(values[0], at: range)
    case .toNumber, .floatToInteger: return try wholeNumber(values[0], function, at: range)
    case .toFloat, .integerToFloat: return try floating(values[0], function, at: range)
    case .year, .month, .day, .firstDay, .lastDay: return try date(function, values[0], at: range)
    case .castNumber: return try cast(values[0], to: .integer, at: range)
    case .castFloat:
      guard values[0].type.column.isNumeric || values[0].type.column == .any else { return nil }
      return values[0]
    case .castText: return try text(values[0], at: range)
    case .castNode: return try cast(values[0], to: .node, at: range)
    case .castDate: return try cast(values[0], to: .date, at: range)
    case .castTruth: return try cast(values[0], to: .truth, at: range)
    case .counter:
      context.differences.insert(.counter)
      return SouffleValue("autoinc()", .integer)
    case .length, .substring:
      throw refusal("`\(function.rawValue)`, which counts bytes in Soufflé,", range)
    case .lowercase, .replace, .ordinal: throw refusal("`\(function.rawValue)`", range)
    case .toUnsigned, .integerToUnsigned, .floatToUnsigned, .castUnsigned, .unsignedToFloat,
      .unsignedToInteger:
      throw context.refusal(
        of: "`\(function.rawValue)`, a function of `unsigned` numbers,", at: range, in: rule,
        targets: [])
    }
  }

  private func refusal(_ construct: String, _ range: SourceRange) -> Diagnostic {
    context.refusal(of: construct, at: range, in: rule)
  }

  /// A value as one of a type that it has already, or may have.
  private mutating func cast(
    _ value: SouffleValue, to column: ColumnType, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    if value.type.column == column { return value }
    guard value.type.column == .any else {
      guard value.type.column == .number, column == .integer else { return nil }
      throw refusal("a whole number among others", range)
    }
    return try convert(value, to: SouffleType(column: column), at: range)
  }
}

// MARK: - Numbers

extension SouffleRule {
  private mutating func arithmetic(
    _ function: BuiltinFunction, _ values: [SouffleValue], _ mode: ArithmeticMode,
    at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    let columns = values.map(\.type.column)
    if function == .add, columns == [.text, .text] {
      return SouffleValue("cat(\(values[0].text), \(values[1].text))", SouffleType(column: .text))
    }
    guard columns.allSatisfy({ $0.isNumeric || $0 == .any }) else {
      if function == .add, columns.contains(.any), columns.contains(.text) {
        return try joinedTexts(values, at: range)
      }
      return nil
    }
    if mode == .unsigned {
      throw context.refusal(
        of: "arithmetic of `unsigned` numbers", at: range, in: rule, targets: [])
    }
    let text = "(\(values[0].text) \(function.rawValue) \(values[1].text))"
    let isExact = mode == .number || function != .divide && function != .power
    if columns == [.integer, .integer], isExact {
      if function == .power { throw refusal("a power of whole numbers", range) }
      return SouffleValue(text, .integer)
    }
    let isPlain = function == .add || function == .subtract || function == .multiply
    guard mode == .float, isPlain, columns.allSatisfy(\.isNumeric),
      let a = try convert(values[0], to: .float, at: range),
      let b = try convert(values[1], to: .float, at: range)
    else { throw refusal("exact arithmetic of numbers that need not be whole", range) }
    return SouffleValue("(\(a.text) \(function.rawValue) \(b.text))", .float)
  }

  private mutating func joinedTexts(
    _ values: [SouffleValue], at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    guard let a = try text(values[0], at: range), let b = try text(values[1], at: range) else {
      return nil
    }
    return SouffleValue("cat(\(a.text), \(b.text))", SouffleType(column: .text))
  }

  private mutating func negated(
    _ value: SouffleValue, _ mode: ArithmeticMode, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    switch value.type.column {
    case .integer: return SouffleValue("(0 - \(value.text))", .integer)
    case .number:
      guard let number = try convert(value, to: .float, at: range) else { return nil }
      // No zero below zero.
      return SouffleValue("(0.0 - \(number.text))", .float)
    case .any: throw refusal("arithmetic of values of several kinds", range)
    default: return nil
    }
  }

  private func bits(
    _ function: BuiltinFunction, _ values: [SouffleValue], at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    for value in values where value.type != .integer {
      guard value.type.column.isNumeric || value.type.column == .any else { return nil }
      throw refusal("`\(function.rawValue)` of numbers that need not be whole", range)
    }
    if values.count == 1 {
      return SouffleValue("(\(function.rawValue) \(values[0].text))", .integer)
    }
    return SouffleValue(
      "(\(values[0].text) \(function.rawValue) \(values[1].text))", .integer)
  }

  /// The least or the greatest of several values.
  private mutating func selected(
    _ function: BuiltinFunction, _ values: [SouffleValue], at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    var type = values[0].type
    for value in values {
      guard let meeting = type.meeting(value.type), meeting.column != .node else { return nil }
      type = meeting
    }
    if type.column == .any { throw refusal("the order of values of several kinds", range) }
    if type.column == .number { type = .float }
    var texts: [String] = []
    for value in values {
      guard let converted = try convert(value, to: type, at: range) else { return nil }
      texts.append(converted.text)
    }
    return SouffleValue(SouffleText.atom(function.rawValue, texts), type)
  }

  /// A number cut to a whole one.
  private mutating func wholeNumber(
    _ value: SouffleValue, _ function: BuiltinFunction, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    switch value.type.column {
    case .integer: return value
    case .number:
      return try convert(value, to: .float, at: range).map {
        SouffleValue("to_number(\($0.text))", .integer)
      }
    case .text, .any: throw refusal("`\(function.rawValue)` of texts", range)
    default: return nil
    }
  }

  private mutating func floating(
    _ value: SouffleValue, _ function: BuiltinFunction, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    switch value.type.column {
    case .integer, .number: return try convert(value, to: .float, at: range)
    case .text, .any: throw refusal("`\(function.rawValue)` of texts", range)
    default: return nil
    }
  }
}

// MARK: - Texts and dates

extension SouffleRule {
  /// A value as it is printed; nil where it has no such form.
  private mutating func printed(
    _ value: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    let type = SouffleType(column: .text)
    switch value.type.column {
    case .text: return value
    case .integer: return SouffleValue("to_string(\(value.text))", type)
    case .number where value.type.isFloat: throw refusal("a computed number as text", range)
    case .date, .truth, .number: return SouffleValue(value.text, type, isGiven: value.isGiven)
    case .any:
      let letter = "substr(\(value.text), 0, 1)"
      literals += ["\(letter) != \"E\"", "\(letter) != \"L\""]
      return SouffleValue("substr(\(value.text), 1, strlen(\(value.text)) - 1)", type)
    case .node: return nil
    }
  }

  private mutating func joined(
    _ values: [SouffleValue], at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    var texts: [String] = []
    for value in values {
      guard let printed = try printed(value, at: range) else { return nil }
      texts.append(printed.text)
    }
    let text = texts.count == 1 ? texts[0] : SouffleText.atom("cat", texts)
    return SouffleValue(text, SouffleType(column: .text))
  }

  /// A function of dates.
  private mutating func date(
    _ function: BuiltinFunction, _ value: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) -> SouffleValue? {
    switch (function, value.type.column) {
    case (.year, .date): return year(of: value)
    case (.year, .integer): return value
    case (.month, .date):
      return SouffleValue("(\(SoufflePart.digits(value.text, 5, 2)))", .integer)
    case (.day, .date):
      return SouffleValue("(\(SoufflePart.digits(value.text, 8, 2)))", .integer)
    case (.firstDay, .date), (.lastDay, .date): return value
    case (.firstDay, .integer), (.lastDay, .integer): return edge(function, ofYear: value)
    case (.year, .any): return try part(.year, of: value, at: range)
    case (.month, .any): return try part(.month, of: value, at: range)
    case (.day, .any): return try part(.day, of: value, at: range)
    case (.firstDay, .any): return try part(.firstDay, of: value, at: range)
    case (.lastDay, .any): return try part(.lastDay, of: value, at: range)
    case (.year, .number), (.firstDay, .number), (.lastDay, .number):
      throw refusal("the year that a number is which need not be whole", range)
    default: return nil
    }
  }

  /// The first or the last day of a year, in years of four digits.
  private mutating func edge(
    _ function: BuiltinFunction, ofYear year: SouffleValue
  ) -> SouffleValue {
    literals += ["\(year.text) >= 0", "\(year.text) <= 9999"]
    let digits = "substr(to_string(\(year.text) + 10000), 1, 4)"
    let day = function == .firstDay ? "-01-01" : "-12-31"
    return SouffleValue("cat(\(digits), \"\(day)\")", SouffleType(column: .date))
  }
}

// MARK: - Tests

extension SouffleRule {
  /// Adds a test.
  mutating func add(_ test: CoreTest) throws(Diagnostic) {
    guard let part = try value(of: test.arguments[0]), let whole = try value(of: test.arguments[1]),
      let partText = try text(part, at: test.range), let wholeText = try text(whole, at: test.range)
    else { return isPossible = false }
    let (p, w) = (partText.text, wholeText.text)
    let (not, equals) = test.isNegated ? ("!", "!=") : ("", "=")
    switch test.function {
    case .contains: literals.append("\(not)contains(\(p), \(w))")
    case .startsWith: literals.append("substr(\(w), 0, strlen(\(p))) \(equals) \(p)")
    case .endsWith:
      // Where the part is longer the whole is compared, which is not equal.
      let start = "max(0, strlen(\(w)) - strlen(\(p)))"
      literals.append("substr(\(w), \(start), strlen(\(p))) \(equals) \(p)")
    case .resembles: throw refusal("`~`", test.range)
    case .match:
      guard case .text(let pattern)? = partText.constant else {
        throw context.refusal(
          of: "`match` with a pattern that is computed", at: test.range, in: rule, targets: [])
      }
      guard let written = SoufflePattern(pattern) else {
        throw refusal("the pattern `\(pattern)`", test.range)
      }
      literals.append("\(not)match(\(SouffleText.quoted(written.text)), \(w))")
    }
  }
}

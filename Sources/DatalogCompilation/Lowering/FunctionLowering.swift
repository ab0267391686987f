import DatalogEngine

/// What one function of values with known types becomes.
struct FunctionLowering {
  let function: BuiltinFunction
  /// In which numbers an operator computes.
  let mode: ArithmeticMode

  /// The result; nil where there is never one.
  func apply(to values: [Scalar]) -> Scalar? {
    switch function {
    case .add, .subtract, .multiply, .divide, .modulo, .power: arithmetic(values[0], values[1])
    case .negate: negated(values[0])
    case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight, .shiftRightUnsigned, .bitNot:
      bits(values)
    case .logicalAnd, .logicalOr, .logicalXor, .logicalNot: logic(values)
    case .minimum, .maximum: selected(values)
    case .concatenate: joined(values)
    case .toText: printed(values[0])
    case .length: Comparing.text(values[0]).map { .call("sj_length", [$0], .integer) }
    case .lowercase: Comparing.text(values[0]).map { .call("sj_lower", [$0], .text) }
    case .substring: substring(values)
    case .replace: replaced(values)
    case .toNumber, .floatToInteger: wholeNumber(values[0])
    case .toFloat, .integerToFloat: number(values[0])
    case .year, .month, .day, .firstDay, .lastDay: Dates.apply(function, values[0])
    case .castNumber: whole(values[0])
    case .castFloat: numeric(values[0])
    case .castText: Comparing.text(values[0])
    case .castNode: cast(values[0], to: .node)
    case .castDate: cast(values[0], to: .date)
    case .castTruth: cast(values[0], to: .truth)
    case .ordinal, .counter, .toUnsigned, .integerToUnsigned, .floatToUnsigned, .castUnsigned,
      .unsignedToInteger, .unsignedToFloat:
      nil
    }
  }

  private func cast(_ value: Scalar, to type: ColumnType) -> Scalar? {
    value.type == type || value.type == .any ? Comparing.converted(value, to: type) : nil
  }
}

// MARK: - Numbers

extension FunctionLowering {
  private func arithmetic(_ left: Scalar, _ right: Scalar) -> Scalar? {
    if function == .add, let joined = joinedTexts(left, right) { return joined }
    if left.type == .integer, right.type == .integer, let whole = whole(left, right) {
      return whole
    }
    guard let a = numeric(left), let b = numeric(right) else { return nil }
    if mode == .float, let plain = plain(a, b) { return plain }
    return .call("sj_\(function.name)", [a, b], .number)
  }

  /// The operation of whole numbers, where it gives one; sums and products may overflow.
  private func whole(_ left: Scalar, _ right: Scalar) -> Scalar? {
    switch function {
    case .add: .template("($0 + $1)", [left, right], .integer, canFail: true)
    case .subtract: .template("($0 - $1)", [left, right], .integer, canFail: true)
    case .multiply: .template("($0 * $1)", [left, right], .integer, canFail: true)
    case .modulo: .call("sj_integer_modulo", [left, right], .integer)
    // A quotient of figures is exact, and a power of them may be a fraction.
    case .divide where mode == .number: .call("sj_integer_divide", [left, right], .integer)
    case .power where mode == .number: .call("sj_integer_power", [left, right], .integer)
    default: nil
    }
  }

  /// The operation of doubles as they are, where it cannot fail.
  private func plain(_ left: Scalar, _ right: Scalar) -> Scalar? {
    switch function {
    case .add: .template("($0 + $1 + 0e0)", [left, right], .number)
    case .subtract: .template("($0 - $1 + 0e0)", [left, right], .number)
    case .multiply: .template("($0 * $1 + 0e0)", [left, right], .number)
    default: nil
    }
  }

  /// Texts put together, if the operands may be texts.
  private func joinedTexts(_ left: Scalar, _ right: Scalar) -> Scalar? {
    guard let a = Comparing.text(left), let b = Comparing.text(right) else { return nil }
    let text = Scalar.template("CONCAT($0, $1)", [a, b], .text)
    if left.type == .text, right.type == .text { return text }
    let present = Scalar.template(
      "CASE WHEN $0 IS NOT NULL AND $1 IS NOT NULL THEN $2 END", [a, b, text], .text)
    guard left.type == .any, right.type == .any, let x = numeric(left), let y = numeric(right),
      let sum = Comparing.converted(.call("sj_add", [x, y], .number), to: .any),
      let tagged = Comparing.converted(present, to: .any)
    else { return present }
    return .template("COALESCE($0, $1)", [sum, tagged], .any)
  }

  private func negated(_ value: Scalar) -> Scalar? {
    numeric(value, keepsWhole: true).map {
      // No zero below zero.
      $0.type == .integer
        ? .template("-($0)", [$0], .integer, canFail: true)
        : .template("(0e0 - $0)", [$0], $0.type)
    }
  }

  /// A value as a number; nil where it cannot be one.
  private func numeric(_ value: Scalar, keepsWhole: Bool = false) -> Scalar? {
    if keepsWhole, value.type == .integer { return value }
    return value.type.isNumeric || value.type == .any
      ? Comparing.converted(value, to: .number) : nil
  }

  /// A value as a whole number that it is already; nil where it cannot be one.
  private func whole(_ value: Scalar) -> Scalar? {
    switch value.type {
    case .integer: value
    case .number: .call("sj_whole", [value], .integer)
    case .any: Comparing.converted(value, to: .integer)
    default: nil
    }
  }

  private func bits(_ values: [Scalar]) -> Scalar? {
    let wholes = values.compactMap { whole($0) }
    return wholes.count == values.count ? .call("sj_\(function.name)", wholes, .integer) : nil
  }

  private func logic(_ values: [Scalar]) -> Scalar? {
    if function == .logicalNot {
      return numeric(values[0], keepsWhole: true).map {
        .template("CASE WHEN $0 = 0 THEN 1 WHEN $0 <> 0 THEN 0 END", [$0], .integer)
      }
    }
    let wholes = values.compactMap { whole($0) }
    guard wholes.count == 2 else { return nil }
    let text =
      switch function {
      case .logicalAnd: "($0 <> 0 AND $1 <> 0)"
      case .logicalOr: "($0 <> 0 OR $1 <> 0)"
      default: "(($0 <> 0) <> ($1 <> 0))"
      }
    return .template(
      "CASE WHEN $0 IS NOT NULL AND $1 IS NOT NULL THEN CASE WHEN \(text) THEN 1 ELSE 0 END END",
      wholes, .integer)
  }

  /// The least or the greatest of several values.
  private func selected(_ values: [Scalar]) -> Scalar? {
    var chosen = values[0]
    for value in values.dropFirst() {
      guard let (a, b) = Comparing.common(chosen, value), a.type != .node else { return nil }
      let isLess =
        a.type == .any
        ? Scalar.call("sj_less", [b, a], .truth) : .template("($0 < $1)", [b, a], .truth)
      let (first, second) = function == .minimum ? ("$1", "$0") : ("$0", "$1")
      chosen = .template(
        "CASE WHEN $2 THEN \(first) WHEN NOT $2 THEN \(second) END", [a, b, isLess], a.type)
    }
    return chosen
  }

  /// The number that a value is or that a text says.
  private func number(_ value: Scalar) -> Scalar? {
    switch value.type {
    case .integer, .number: return numeric(value)
    case .text: return .call("sj_to_float", [value], .number)
    case .any:
      guard let number = numeric(value), let text = Comparing.text(value) else { return nil }
      return .template(
        "COALESCE($0, $1)", [number, .call("sj_to_float", [text], .number)], .number)
    default: return nil
    }
  }

  /// The same cut to a whole number.
  private func wholeNumber(_ value: Scalar) -> Scalar? {
    switch value.type {
    case .integer: return value
    case .number: return .call("sj_truncated", [value], .integer)
    case .text: return .call("sj_to_number", [value], .integer)
    case .any:
      guard let number = numeric(value), let text = Comparing.text(value) else { return nil }
      return .template(
        "COALESCE($0, $1)",
        [.call("sj_truncated", [number], .integer), .call("sj_to_number", [text], .integer)],
        .integer)
    default: return nil
    }
  }
}

// MARK: - Texts

extension FunctionLowering {
  /// A value as it is printed; nil where it has no such form.
  private func printed(_ value: Scalar) -> Scalar? {
    switch value.type {
    case .text: value
    case .date: .template("$0", [value], .text)
    case .integer: .template("CAST($0 AS $T)", [value], .text)
    case .number: .call("sj_number_text", [value], .text)
    case .truth: .template("CASE WHEN $0 THEN 'true' WHEN NOT $0 THEN 'false' END", [value], .text)
    case .any: .call("sj_printed", [value], .text)
    case .node: nil
    }
  }

  private func joined(_ values: [Scalar]) -> Scalar? {
    let parts = values.compactMap { printed($0) }
    guard parts.count == values.count, let first = parts.first else { return nil }
    // `||` of nothing is nothing, in every dialect.
    return parts.dropFirst().reduce(first) { .template("($0 || $1)", [$0, $1], .text) }
  }

  private func substring(_ values: [Scalar]) -> Scalar? {
    guard let text = Comparing.text(values[0]), let start = whole(values[1]),
      let length = whole(values[2])
    else { return nil }
    return .call("sj_substr", [text, start, length], .text)
  }

  private func replaced(_ values: [Scalar]) -> Scalar? {
    let texts = values.compactMap { Comparing.text($0) }
    return texts.count == 3 ? .call("sj_replace", texts, .text) : nil
  }
}

extension BuiltinFunction {
  /// The end of the name of its helper function.
  fileprivate var name: String {
    switch self {
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .modulo: "modulo"
    case .power: "power"
    case .bitAnd: "band"
    case .bitOr: "bor"
    case .bitXor: "bxor"
    case .bitNot: "bnot"
    case .shiftLeft: "bshl"
    case .shiftRight: "bshr"
    case .shiftRightUnsigned: "bshru"
    default: rawValue
    }
  }
}

import DatalogSyntax
import Diagnostics

// Records: made of values, and taken apart into them.
//
// A record among conditions works both ways: `r = [x, y]` gives `r` a value where `x` and `y` have
// one, and `x` and `y` where `r` has one. So it becomes one equation for the record and one for
// each field; what is not needed to find a value checks it.

extension RuleBuilder {
  /// The value of a record that is made of its fields.
  mutating func coreRecord(
    _ branch: Identifier?, _ fields: [Expression], _ expression: Expression
  ) -> CoreExpression? {
    if expression.isConstant { return .term(bodyTerm(expression), expression.range) }
    guard let shape = shape(branch, fields.count, expression.range) else { return nil }
    let core = fields.compactMap { self.core($0) }
    return core.count == fields.count ? .record(shape, core, expression.range) : nil
  }

  /// What stands for a record in a column of an atom.
  mutating func recordTerm(_ expression: Expression) -> CoreTerm {
    if expression.isConstant {
      guard let word = owner.constant(expression) else {
        isComplete = false
        return .anything
      }
      return .constant(word, owner.type(ofConstant: expression))
    }
    let record = scope.makeVariable(expression.range)
    _ = match(record, expression)
    return .variable(record)
  }

  /// Adds `r = [x, y]`, or `[a, b] = [c, d]`; false for other comparisons.
  mutating func appendRecordEquation(_ comparison: Comparison) -> Bool {
    switch (comparison.left.isOpenable, comparison.right.isOpenable) {
    case (false, false): return false
    case (true, true):
      let record = scope.makeVariable(comparison.range)
      _ = match(record, comparison.left)
      _ = match(record, comparison.right)
      if case .record(let branch, let fields) = comparison.left.kind,
        case .record(let other, let otherFields) = comparison.right.kind,
        branch?.name == other?.name, fields.count == otherFields.count
      {
        equate(fields, otherFields)
      }
    case (true, false): match(comparison.right, comparison.left)
    case (false, true): match(comparison.left, comparison.right)
    }
    return true
  }

  /// Adds the equations between the fields of two records, so that either gives the other values.
  private mutating func equate(_ fields: [Expression], _ others: [Expression]) {
    for (field, other) in zip(fields, others) {
      if field.isAnonymous || other.isAnonymous { continue }
      append(
        Comparison(field, .equal, other, range: field.range.union(other.range)), isNegated: false)
    }
  }

  /// Adds that a value is a record of certain fields.
  private mutating func match(_ value: Expression, _ record: Expression) {
    guard let core = core(value) else { return }
    if let variable = core.variable {
      _ = match(variable, record)
    } else {
      let variable = scope.makeVariable(value.range)
      append(equation(.term(.variable(variable), value.range), core, value.range))
      _ = match(variable, record)
    }
  }

  /// Adds that a variable is a record of certain fields.
  ///
  /// - Returns: The record as it is made of its fields; nil where one of them is `_`.
  private mutating func match(_ variable: Int, _ record: Expression) -> CoreExpression? {
    guard case .record(let branch, let fields) = record.kind,
      let shape = shape(branch, fields.count, record.range)
    else { return nil }
    let whole = CoreExpression.term(.variable(variable), record.range)
    var parts: [CoreExpression] = []
    for (index, field) in fields.enumerated() {
      let part = CoreExpression.field(index, shape, whole, field.range)
      if let made = match(part, field) { parts.append(made) }
    }
    let made: CoreExpression? =
      parts.count == fields.count ? .record(shape, parts, record.range) : nil
    if let made { append(equation(whole, made, record.range)) }
    return made
  }

  /// Adds that a field is what an expression says.
  private mutating func match(_ part: CoreExpression, _ field: Expression) -> CoreExpression? {
    if field.isAnonymous || field.isOpenable {
      // A variable of its own, so that the record is seen to have the field.
      let variable = scope.makeVariable(field.range)
      append(equation(.term(.variable(variable), field.range), part, field.range))
      guard field.isOpenable else { return nil }
      return match(variable, field) == nil ? nil : .term(.variable(variable), field.range)
    }
    guard let core = core(field) else { return nil }
    append(equation(core, part, field.range))
    return core
  }

  /// The shape of a record as written; nil, and an error, where no type has the branch.
  private mutating func shape(
    _ branch: Identifier?, _ count: Int, _ range: SourceRange
  ) -> RecordShape? {
    let shape = owner.shape(of: branch, count, range)
    if shape == nil { isComplete = false }
    return shape
  }
}

extension Expression {
  /// Whether it is `_`.
  var isAnonymous: Bool {
    if case .anonymous = kind { true } else { false }
  }

  /// Whether it is a record that is not one value as it stands.
  var isOpenable: Bool {
    if case .record = kind { !isConstant } else { false }
  }

  /// Whether it is a record with `_` somewhere in it.
  var isOpenRecord: Bool {
    guard case .record(_, let fields) = kind else { return false }
    return fields.contains { $0.isAnonymous || $0.isOpenRecord }
  }
}

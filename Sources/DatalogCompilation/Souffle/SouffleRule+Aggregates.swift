import DatalogEngine
import Diagnostics

// Aggregates range over one atom each: a relation with a column for every variable of the body, so
// that what is counted does not depend on how Soufflé counts the rows of several atoms.

extension SouffleRule {
  /// Adds the relation that an aggregate ranges over, and the aggregate.
  mutating func add(_ aggregate: CoreAggregate) throws(Diagnostic) {
    var inner = try besides(aggregate)
    inner.countsRows = true
    try inner.add(aggregate.body)
    var columns: [SouffleValue] = []
    if let expression = aggregate.target, inner.isPossible {
      guard let value = try inner.value(of: expression),
        let target = try inner.target(value, of: aggregate)
      else { return try giveEmptyResult(of: aggregate) }
      columns.append(target)
    }
    guard inner.isPossible,
      let keys = try matchedKeys(of: aggregate, &inner), inner.isPossible
    else { return try giveEmptyResult(of: aggregate) }
    columns += inner.ownValues(besides: aggregate.outer)
    let part = context.addPart(
      aggregate.function.name, keys.inside + columns, from: inner.literals)
    try add(aggregate, over: part, keys: keys.outside, columns)
  }

  /// Adds an aggregate over a relation whose first columns are the keys and whose next the target.
  private mutating func add(
    _ aggregate: CoreAggregate, over part: String, keys: [String], _ columns: [SouffleValue]
  ) throws(Diagnostic) {
    // Where a key is computed Soufflé counts no `_`, not even in one atom.
    var arguments = keys + columns.map { _ in context.freshVariable() }
    let result = context.freshVariable()
    guard aggregate.target != nil, let type = columns.first?.type else {
      literals.append("\(result) = count : { \(SouffleText.atom(part, arguments)) }")
      return try give(
        aggregate.result, SouffleValue(result, .integer, isGiven: true), at: aggregate.range)
    }
    let isExtreme = aggregate.function == .minimum || aggregate.function == .maximum
    if isExtreme, type.name == "symbol" {
      let extreme = extreme(of: part, aggregate, keys.count, columns)
      let origin = SouffleValue.Origin(
        relation: extreme, arity: keys.count + 1, column: keys.count)
      literals.append(SouffleText.atom(extreme, keys + [result]))
      return try give(
        aggregate.result, SouffleValue(result, type, isGiven: true, origin: origin),
        at: aggregate.range)
    }
    let target = context.freshVariable()
    arguments[keys.count] = target
    let name = aggregate.function.name
    literals.append("\(result) = \(name) \(target) : { \(SouffleText.atom(part, arguments)) }")
    try give(aggregate.result, SouffleValue(result, type, isGiven: true), at: aggregate.range)
  }

  /// The relation of the least or greatest texts, which Soufflé's aggregates do not compare.
  private func extreme(
    of part: String, _ aggregate: CoreAggregate, _ keyCount: Int, _ columns: [SouffleValue]
  ) -> String {
    let keys = (0..<keyCount).map { "k\($0)" }
    let body = [SouffleText.atom(part, keys + ["x"] + columns.dropFirst().map { _ in "_" })]
    let types = columns[0].type
    let purpose = aggregate.function == .minimum ? "least" : "greatest"
    let name = context.addPart(
      purpose, keyValues(part, keys) + [SouffleValue("x", types)], from: body)
    let (worse, better) = ("x", "y")
    let sides = aggregate.function == .minimum ? (better, worse) : (worse, better)
    let (left, right) =
      types.column == .number
      ? ("to_float(\(sides.0))", "to_float(\(sides.1))") : (sides.0, sides.1)
    context.add(
      "\(SouffleText.atom(name, keys + [worse])) <= \(SouffleText.atom(name, keys + [better]))"
        + " :- \(left) < \(right).\n")
    return name
  }

  /// The keys of a relation that was made for an aggregate.
  private func keyValues(_ part: String, _ names: [String]) -> [SouffleValue] {
    zip(names, context.partTypes[part] ?? []).map { SouffleValue($0, $1, isGiven: true) }
  }

  private mutating func giveEmptyResult(of aggregate: CoreAggregate) throws(Diagnostic) {
    switch aggregate.function {
    case .count, .sum:
      try give(aggregate.result, SouffleValue(.integer(0)), at: aggregate.range)
    case .minimum, .maximum, .mean: isPossible = false
    }
  }

  /// A value as one that can be aggregated; nil where there are none.
  private mutating func target(
    _ value: SouffleValue, of aggregate: CoreAggregate
  ) throws(Diagnostic) -> SouffleValue? {
    switch (aggregate.function, value.type.column) {
    case (.count, _), (.sum, .integer): return value
    case (.mean, .integer): return try convert(value, to: .float, at: aggregate.range)
    case (.sum, .number), (.mean, .number), (.sum, .any), (.mean, .any):
      throw context.refusal(
        of: "the exact sum of numbers that need not be whole", at: aggregate.range, in: rule)
    case (.sum, _), (.mean, _), (_, .node): return nil
    case (.minimum, .any), (.maximum, .any):
      throw context.refusal(
        of: "the least or greatest of values of several kinds", at: aggregate.range, in: rule,
        targets: [])
    case (.minimum, _), (.maximum, _): return value
    }
  }
}

// MARK: - What is not there

extension SouffleRule {
  /// Adds that no rows fulfil what stands in a negated conjunction.
  mutating func addAbsence(of aggregate: CoreAggregate) throws(Diagnostic) {
    var inner = try besides(aggregate)
    try inner.add(aggregate.body)
    guard inner.isPossible, let keys = try matchedKeys(of: aggregate, &inner), inner.isPossible
    else { return }
    let part = context.addPart("present", keys.inside, from: inner.literals)
    literals.append("!" + SouffleText.atom(part, keys.outside))
  }

  /// Begins the body of an aggregate.
  ///
  /// What it gives no value to comes from the rows of the rule, which it begins with.
  private func besides(_ aggregate: CoreAggregate) throws(Diagnostic) -> SouffleRule {
    var inner = SouffleRule(rule, in: context)
    guard !BoundVariables(of: aggregate.body).areAll(usedBy: aggregate) else { return inner }
    guard !usesRecursion else {
      throw context.refusal(
        of: "an aggregate or a negation that compares with the values of a recursive rule",
        at: aggregate.range, in: rule, targets: ["sql"])
    }
    inner.literals = literals
    for variable in aggregate.outer { inner.values[variable] = values[variable] }
    return inner
  }

  /// The variables of an aggregate that the rule gives values to, inside and outside, as values of
  /// one type; nil where no value is of both types.
  private mutating func matchedKeys(
    of aggregate: CoreAggregate, _ inner: inout SouffleRule
  ) throws(Diagnostic) -> (inside: [SouffleValue], outside: [String])? {
    var inside: [SouffleValue] = []
    var outside: [String] = []
    for variable in aggregate.outer {
      guard let own = inner.values[variable], let known = values[variable] else { continue }
      let range = aggregate.range
      guard let type = own.type.meeting(known.type),
        let a = try inner.convert(own, to: type, at: range),
        let b = try convert(known, to: type, at: range)
      else { return nil }
      inside.append(a)
      outside.append(b.text)
    }
    return (inside, outside)
  }

  /// The variables of a body, each once, but for those that are given.
  private func ownValues(besides outer: [Int]) -> [SouffleValue] {
    var found: [SouffleValue] = []
    var texts: Set<String> = []
    for variable in values.keys.sorted() where !outer.contains(variable) {
      guard let value = values[variable], value.constant == nil else { continue }
      if texts.insert(value.text).inserted { found.append(value) }
    }
    return found + unnamed
  }
}

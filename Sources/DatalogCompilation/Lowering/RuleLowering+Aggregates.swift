import DatalogEngine
import Diagnostics

// Aggregates become relations of their own.

extension RuleLowering {
  /// Adds the relation of an aggregate's results and an item for it.
  mutating func add(_ aggregate: CoreAggregate) throws(Diagnostic) {
    var inner = try besides(aggregate)
    try inner.add(aggregate.body)
    let keys = aggregate.outer.compactMap { inner.scalars[$0] }
    guard inner.isPossible, keys.count == aggregate.outer.count,
      let relation = try inner.grouping(aggregate, keys)
    else {
      return giveEmptyResult(of: aggregate)
    }
    let known = aggregate.outer.compactMap { scalars[$0] }
    let types = context.relations[relation].columns
    let result = types.count - 1
    switch aggregate.function {
    case .count, .sum:
      guard let on = Comparing.converted(known, to: types) else {
        return giveEmptyResult(of: aggregate)
      }
      let item = makeItem(.optional(relation, on: on))
      let column = Scalar.column(item: item, column: result, types[result])
      give(aggregate.result, .template(Scalar.orZero, [column], types[result]))
    case .minimum, .maximum, .mean:
      let item = makeItem(.relation(relation))
      for (column, value) in known.enumerated() {
        add(
          Comparing.condition(.equal, .column(item: item, column: column, types[column]), value))
      }
      give(aggregate.result, .column(item: item, column: result, types[result]))
    }
  }

  private mutating func giveEmptyResult(of aggregate: CoreAggregate) {
    switch aggregate.function {
    case .count, .sum: give(aggregate.result, .constant(.integer(0)))
    case .minimum, .maximum, .mean: isPossible = false
    }
  }

  /// The relation of the results, made with the rule that fills it; nil where there are none.
  private func grouping(
    _ aggregate: CoreAggregate, _ keys: [Scalar]
  ) throws(Diagnostic) -> Int? {
    guard let grouping = try grouping(of: aggregate) else { return nil }
    return context.addAuxiliary(
      LoweredRule(head: 0, values: keys, body: body, grouping: grouping, place: rule.place))
  }

  /// What is computed of the rows of the body; nil where they have nothing to compute it of.
  private func grouping(of aggregate: CoreAggregate) throws(Diagnostic) -> LoweredGrouping? {
    var target: Scalar?
    if let expression = aggregate.target {
      guard let value = try scalar(expression),
        let fitting = Aggregating.target(value, of: aggregate.function)
      else { return nil }
      if fitting.type == .any {
        throw context.refusal(
          of: "the least or greatest of values of several kinds", at: aggregate.range, in: rule)
      }
      target = fitting
    }
    return LoweredGrouping(function: aggregate.function, target: target)
  }

  /// Begins the body of an aggregate.
  ///
  /// What it gives no value to comes from the rows of the rule: they become a relation of their own,
  /// with which the body begins.
  func besides(_ aggregate: CoreAggregate) throws(Diagnostic) -> RuleLowering {
    var inner = RuleLowering(besides: self)
    guard !BoundVariables(of: aggregate.body).areAll(usedBy: aggregate) else { return inner }
    let values = aggregate.outer.compactMap { scalars[$0] }
    guard values.count == aggregate.outer.count else {
      throw context.refusal(of: "an aggregate that waits for itself", at: aggregate.range, in: rule)
    }
    let relation = context.addAuxiliary(
      LoweredRule(head: 0, values: values, body: body, place: rule.place))
    let item = inner.makeItem(.relation(relation))
    for (column, variable) in aggregate.outer.enumerated() {
      inner.scalars[variable] = .column(item: item, column: column, values[column].type)
    }
    return inner
  }
}

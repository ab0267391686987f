/// Lets a rule use for which rows a minimum or maximum is reached, as Soufflé does.
///
/// In `youngest(p, n) :- n = min x : person(p, x).` the variable `p` has no value outside, but is
/// used there: it is a witness. The rule means
/// `youngest(p, n) :- n = min x : person(q, x), person(p, n).`
enum WitnessExport {
  /// Rewrites a rule; without witnesses nothing changes.
  static func apply(to rule: inout CoreRule) {
    var index = 0
    while index < rule.body.count {
      if case .aggregate(let aggregate) = rule.body[index], aggregate.isSelection {
        export(aggregate, at: index, of: &rule)
      }
      index += 1
    }
  }

  private static func export(_ aggregate: CoreAggregate, at index: Int, of rule: inout CoreRule) {
    // A cheap test first: an aggregate of closed variables has no witness.
    guard !aggregate.outer.isEmpty, let target = aggregate.target else { return }
    let outside = Grounding(rule.body).bound
    let unbound = aggregate.outer.filter { !outside.contains($0) }
    guard !unbound.isEmpty else { return }
    let inside = Grounding(
      aggregate.body, initially: aggregate.outer.filter { outside.contains($0) }
    ).bound
    guard unbound.allSatisfy(inside.contains) else { return }
    let copy = renamed(aggregate, hiding: unbound, in: &rule)
    rule.body[index] = .aggregate(copy)
    rule.body += aggregate.body
    rule.body.append(
      .comparison(
        CoreComparison(
          comparator: .equal, left: .term(.variable(aggregate.result), aggregate.range),
          right: target, range: aggregate.range)))
  }

  /// The aggregate with variables of its own in the place of all that it does not take from
  /// outside, so that the copy of its body outside is free to use them.
  private static func renamed(
    _ aggregate: CoreAggregate, hiding witnesses: [Int], in rule: inout CoreRule
  ) -> CoreAggregate {
    let kept = Set(aggregate.outer).subtracting(witnesses)
    var substitution = VariableSubstitution()
    var inner: Set<Int> = []
    for literal in aggregate.body { inner.formUnion(literal.variables) }
    aggregate.target?.forEachVariable { inner.insert($0) }
    for variable in inner.subtracting(kept).sorted() {
      rule.variables.append(rule.variables[variable])
      substitution.replace(variable, by: .variable(rule.variables.count - 1))
    }
    var copy = aggregate
    copy.body = aggregate.body.map(substitution.apply)
    copy.target = aggregate.target.map(substitution.apply)
    copy.outer = kept.sorted()
    return copy
  }
}

extension CoreAggregate {
  /// Whether it gives a value that some row has.
  var isSelection: Bool { function == .minimum || function == .maximum }
}

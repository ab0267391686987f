/// Lets a rule use for which rows a minimum or maximum is reached, as Soufflé does.
///
/// In `youngest(p, n) :- n = min x : person(p, x).` the variable `p` has no value outside, but is
/// used there: it is a witness. The rule means
/// `youngest(p, n) :- n = min x : person(q, x), person(p, n).`
enum WitnessExport {
  /// Rewrites a rule; without witnesses nothing changes.
  ///
  /// Witnesses of one aggregate may be what another one needs, so that each is looked at again after
  /// one has been rewritten.
  static func apply(to rule: inout CoreRule) {
    for index in rule.body.indices { bringOut(from: index, of: &rule) }
    // A cheap test first: an aggregate of closed variables has no witness.
    guard rule.body.contains(where: { selection($0)?.outer.isEmpty == false }) else { return }
    while let (index, aggregate, witnesses) = next(in: rule.body) {
      export(aggregate, witnesses, at: index, of: &rule)
    }
  }

  /// Lets witnesses of an aggregate reach the rule out of another one that it stands in.
  ///
  /// In `p(w, n) :- n = count : { q(x), x > min y : r(y, w) }.` the minimum is the same wherever it is
  /// computed, so a second one beside the count has the witnesses.
  private static func bringOut(from index: Int, of rule: inout CoreRule) {
    guard case .aggregate(var around) = rule.body[index], !around.outer.isEmpty else { return }
    let bound = Grounding(rule.body).bound
    let before = rule.body.count
    for (place, literal) in around.body.enumerated() {
      guard let inner = selection(literal), inner.outer.allSatisfy(around.outer.contains) else {
        continue
      }
      let unbound = inner.outer.filter { !bound.contains($0) }
      let inside = Grounding(inner.body, initially: inner.outer.filter(bound.contains))
      guard !unbound.isEmpty, unbound.allSatisfy(inside.bound.contains) else { continue }
      around.body[place] = .aggregate(renamed(inner, hiding: unbound, in: &rule))
      var outside = renamed(inner, hiding: [], in: &rule)
      rule.variables.append(CoreVariable(name: nil, range: inner.range))
      outside.result = rule.variables.count - 1
      rule.body.append(.aggregate(outside))
    }
    guard rule.body.count > before else { return }
    var used: Set<Int> = []
    for literal in around.body { used.formUnion(literal.variables) }
    around.target?.forEachVariable { used.insert($0) }
    around.outer = around.outer.filter(used.contains)
    rule.body[index] = .aggregate(around)
  }

  private static func selection(_ literal: CoreLiteral) -> CoreAggregate? {
    guard case .aggregate(let aggregate) = literal, aggregate.isSelection else { return nil }
    return aggregate
  }

  /// The first aggregate with variables that only its body gives values to.
  ///
  /// What the result of another aggregate may give a value to is not a witness: it waits for that.
  private static func next(
    in body: [CoreLiteral]
  ) -> (index: Int, aggregate: CoreAggregate, witnesses: [Int])? {
    let bound = Grounding(body).bound
    let hoped = Grounding(body, assumingResults: true).bound
    for (index, literal) in body.enumerated() {
      guard let aggregate = selection(literal) else { continue }
      let unbound = aggregate.outer.filter { !bound.contains($0) }
      guard !unbound.isEmpty, !unbound.contains(where: hoped.contains) else { continue }
      let inside = Grounding(aggregate.body, initially: aggregate.outer.filter(bound.contains))
      if unbound.allSatisfy(inside.bound.contains) { return (index, aggregate, unbound) }
    }
    return nil
  }

  private static func export(
    _ aggregate: CoreAggregate, _ unbound: [Int], at index: Int, of rule: inout CoreRule
  ) {
    guard let target = aggregate.target else { return }
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

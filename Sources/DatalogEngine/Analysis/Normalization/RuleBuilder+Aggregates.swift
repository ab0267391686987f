import DatalogSyntax
import Diagnostics

// Aggregates, which have a body of their own.

extension RuleBuilder {
  /// Adds an aggregate to the innermost body.
  ///
  /// - Returns: The variable that takes its result; nil when something is wrong with it.
  mutating func core(_ aggregate: Aggregate) -> Int? {
    let result = scope.makeVariable(aggregate.range)
    guard let body = singleAlternative(of: aggregate) else { return nil }
    var occurrences = VariableOccurrences()
    if let target = aggregate.target { occurrences.add(target) }
    body.forEach { occurrences.add($0) }
    let own = Set(occurrences.found.filter { $0.depth == 0 }.map(\.name))
    let hidden = targetNames(hidingOuter: aggregate)
    scope.enter(names: own.subtracting(scope.visibleNames).union(hidden), hiding: hidden)
    var target: CoreExpression?
    let literals = core(ofBody: body) { builder in
      target = aggregate.target.flatMap { builder.core($0) }
    }
    scope.leave()
    if aggregate.target != nil, target == nil { return nil }
    append(
      .aggregate(
        CoreAggregate(
          function: CoreAggregate.Function(aggregate.function), target: target, body: literals,
          result: result, outer: outerVariables(of: literals, target), range: aggregate.range)))
    return result
  }

  /// The variables of an aggregate's target that are its own though the rule around gives the same
  /// names values, as in `y = min x + y : { p(x, y) }`.
  ///
  /// In Soufflé a target ranges over the rows of the body; only a name that has no value around is
  /// shared with the rule, as a witness.
  private func targetNames(hidingOuter aggregate: Aggregate) -> Set<String> {
    guard let target = aggregate.target else { return [] }
    var occurrences = VariableOccurrences()
    occurrences.add(target)
    let outer = NeededContext.boundNames(of: surroundings.flatMap(\.literals))
    return Set(
      occurrences.found.filter { $0.depth == 0 && outer.contains($0.name) }.map(\.name))
  }

  /// The core literals of a body inside the rule, and of what is computed at its end.
  mutating func core(
    ofBody body: [Formula], andThen finish: (inout RuleBuilder) -> Void = { _ in }
  ) -> [CoreLiteral] {
    bodies.append([])
    surroundings.append((body, nil))
    for (index, literal) in body.enumerated() { add(literal, at: index) }
    surroundings[surroundings.count - 1].current = nil
    finish(&self)
    surroundings.removeLast()
    return bodies.removeLast()
  }

  /// The variables that belong outside the aggregate that was just left.
  func outerVariables(of literals: [CoreLiteral], _ target: CoreExpression?) -> [Int] {
    var found: Set<Int> = []
    for literal in literals { found.formUnion(literal.variables) }
    target?.forEachVariable { found.insert($0) }
    return found.filter { scope.depths[$0] <= scope.depth && !isInternal($0, literals) }.sorted()
  }

  /// Whether a variable was made for a computation inside these literals.
  private func isInternal(_ variable: Int, _ literals: [CoreLiteral]) -> Bool {
    scope.depths[variable] > scope.depth
  }

  /// The literals of an aggregate's body; a body with alternatives becomes a relation.
  private mutating func singleAlternative(of aggregate: Aggregate) -> [Formula]? {
    guard let alternatives = try? AlternativeExpansion.alternatives(of: aggregate.body) else {
      fail("limit-exceeded", "this body has too many alternatives", aggregate.range)
      return nil
    }
    if alternatives.count == 1 { return alternatives[0] }
    let named = alternatives.map { $0.map(\.withNamedPlaces) }
    let context = neededContext()
    var needed = VariableOccurrences()
    if let target = aggregate.target { needed.add(target) }
    let targets = needed.found.map(\.name).filter { context.visible.contains($0) }
    let names = named.reduce(into: Set(targets)) { $0.formUnion(context.names(in: $1)) }
    let shared = names.intersection(context.visible)
    if !named.allSatisfy({ context.isClosed($0, columns: shared) }),
      let tested = try? AlternativeExpansion.alternatives(of: withTests(aggregate.body, context)),
      tested.count == 1
    {
      return tested[0]
    }
    let columns = names.sorted()
    let relation = owner.auxiliary(
      named: "alternatives", columns: columns, optional: names.subtracting(context.visible),
      named, context)
    guard let relation else {
      isComplete = false
      return nil
    }
    return [.atom(owner.atom(relation, columns, aggregate.body.range))]
  }

  /// The literals around the current place that may give values, and all names around it.
  func neededContext() -> NeededContext {
    var candidates: [Formula] = []
    var names = VariableOccurrences()
    for (literals, current) in surroundings.reversed() {
      for (index, literal) in literals.enumerated() where index != current {
        names.add(literal)
        switch literal {
        case .atom, .comparison: candidates.append(literal)
        default: break
        }
      }
    }
    let outer = names.found.filter { $0.depth == 0 }.map(\.name)
    return NeededContext(candidates: candidates, visible: headNames.union(outer))
  }
}

extension CoreAggregate.Function {
  /// The function of the tree's.
  init(_ function: Aggregate.Function) {
    switch function {
    case .count: self = .count
    case .sum: self = .sum
    case .min: self = .minimum
    case .max: self = .maximum
    case .mean: self = .mean
    }
  }
}

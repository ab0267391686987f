import DatalogSyntax
import Diagnostics

// Aggregates and negated conjunctions: what needs a body of its own.

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
    scope.enter(names: own.subtracting(scope.visibleNames))
    bodies.append([])
    for (index, literal) in body.enumerated() { add(literal, amid: body, at: index) }
    let target = aggregate.target.flatMap { core($0) }
    let literals = bodies.removeLast()
    scope.leave()
    if aggregate.target != nil, target == nil { return nil }
    append(
      .aggregate(
        CoreAggregate(
          function: CoreAggregate.Function(aggregate.function), target: target, body: literals,
          result: result, outer: outerVariables(of: literals, target), range: aggregate.range)))
    return result
  }

  /// The variables that belong outside the aggregate that was just left.
  private func outerVariables(of literals: [CoreLiteral], _ target: CoreExpression?) -> [Int] {
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
    do {
      let alternatives = try AlternativeExpansion.alternatives(of: aggregate.body)
      if alternatives.count == 1 { return alternatives[0] }
    } catch {
      fail("limit-exceeded", "this body has too many alternatives", aggregate.range)
      return nil
    }
    let names = VariableOccurrences.outerNames(of: aggregate.body).sorted()
    let relation = owner.auxiliary(named: "alternatives", columns: names, [aggregate.body], [])
    guard let relation else {
      isComplete = false
      return nil
    }
    return [.atom(owner.atom(relation, names, aggregate.body.range))]
  }

  /// Adds `not (a, b)`: a relation of what the conjunction gives, negated.
  ///
  /// Names that stand nowhere else are inside the negation for themselves.
  mutating func appendNegation(of inner: Formula, amid others: [Formula], _ range: SourceRange) {
    var elsewhere = VariableOccurrences()
    others.forEach { elsewhere.add($0) }
    let outside = Set(elsewhere.found.map(\.name)).union(headNames)
      .union(scope.depth > 0 ? enclosingNames : [])
    let shared = VariableOccurrences.outerNames(of: inner).intersection(outside).sorted()
    let positive = others.filter { if case .atom = $0 { true } else { false } }
    guard let relation = owner.auxiliary(named: "negation", columns: shared, [inner], positive)
    else {
      isComplete = false
      return
    }
    if let core = core(owner.atom(relation, shared, range)) { append(.negation(core)) }
  }

  private var enclosingNames: Set<String> { scope.visibleNames }
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

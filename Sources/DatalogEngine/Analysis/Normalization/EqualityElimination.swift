/// Removes equations between variables, and between a variable and a constant, by putting one in
/// the place of the other; what remains can use the constant to look rows up.
enum EqualityElimination {
  /// Rewrites a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - depths: How deep in aggregates each variable belongs.
  static func apply(to rule: inout CoreRule, depths: [Int]) {
    var substitution = VariableSubstitution()
    rule.body = eliminate(rule.body, depth: 0, depths, &substitution)
    guard !substitution.isEmpty else { return }
    rule.body = rule.body.map(substitution.apply)
    rule.head = substitution.apply(rule.head)
    for variable in substitution.replaced where depths[variable] == 0 {
      rule.replaced[variable] = substitution.resolved(.variable(variable))
    }
  }

  /// The literals without the equations that became substitutions.
  private static func eliminate(
    _ literals: [CoreLiteral], depth: Int, _ depths: [Int],
    _ substitution: inout VariableSubstitution
  ) -> [CoreLiteral] {
    var results = results(of: literals)
    var kept: [CoreLiteral] = []
    for literal in literals {
      switch literal {
      case .comparison(let comparison) where comparison.comparator == .equal:
        if !unify(comparison, depth, depths, &results, &substitution) { kept.append(literal) }
      case .aggregate(var aggregate):
        aggregate.body = eliminate(aggregate.body, depth: depth + 1, depths, &substitution)
        kept.append(.aggregate(aggregate))
      default: kept.append(literal)
      }
    }
    return kept
  }

  /// Turns an equation into a substitution where that is possible.
  private static func unify(
    _ comparison: CoreComparison, _ depth: Int, _ depths: [Int], _ results: inout Set<Int>,
    _ substitution: inout VariableSubstitution
  ) -> Bool {
    guard case .term(let left, _) = comparison.left, case .term(let right, _) = comparison.right
    else { return false }
    let (a, b) = (substitution.resolved(left), substitution.resolved(right))
    if a == b { return a != .anything && isOwn(a, depth, depths) }
    switch (a, b) {
    case (.variable(let x), .variable(let y)):
      // The later variable goes, which keeps the names of the user's own.
      var (kept, gone) = x < y ? (x, y) : (y, x)
      if depths[gone] != depth { swap(&kept, &gone) }
      guard depths[gone] == depth else { return false }
      substitution.replace(gone, by: .variable(kept))
      if results.contains(gone) { results.insert(kept) }
      return true
    case (.variable(let x), .constant), (.constant, .variable(let x)):
      guard depths[x] == depth, !results.contains(x) else { return false }
      substitution.replace(x, by: b.isConstant ? b : a)
      return true
    default: return false
    }
  }

  /// Whether `x = x` says nothing: a variable of this body is bound by something else or not at all.
  private static func isOwn(_ term: CoreTerm, _ depth: Int, _ depths: [Int]) -> Bool {
    if case .variable(let number) = term { return depths[number] <= depth }
    return true
  }

  /// The variables that take results, which no constant can stand for.
  private static func results(of literals: [CoreLiteral]) -> Set<Int> {
    var found: Set<Int> = []
    for literal in literals {
      switch literal {
      case .aggregate(let aggregate): found.insert(aggregate.result)
      case .generator(let generator): found.insert(generator.result)
      default: break
      }
    }
    return found
  }
}

extension CoreTerm {
  /// Whether it is a value.
  var isConstant: Bool {
    if case .constant = self { true } else { false }
  }
}

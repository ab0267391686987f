import DatalogSyntax
import Diagnostics

// Negated conjunctions, which have a body of their own.

extension RuleBuilder {
  /// Adds `not (a, b)`.
  ///
  /// Names that stand nowhere else are inside the negation for themselves. A conjunction that gives
  /// all its variables their values becomes a relation, computed once; any other is tried for each
  /// row of the rule. A relation of those would have to borrow literals of the rule, and a recursive
  /// rule would then seem to depend on its own negation.
  mutating func appendNegation(of inner: Formula, _ range: SourceRange) {
    let context = neededContext()
    let shared = context.names(in: [inner]).intersection(context.visible)
    guard let alternatives = try? AlternativeExpansion.alternatives(of: inner) else {
      return fail("limit-exceeded", "this has too many alternatives", range)
    }
    if alternatives.allSatisfy({ context.isClosed($0, columns: shared) }) {
      appendNegatedRelation(shared.sorted(), alternatives, context, range)
    } else {
      for literals in alternatives { appendAbsence(of: literals, context, range) }
    }
  }

  private mutating func appendNegatedRelation(
    _ columns: [String], _ alternatives: [[Formula]], _ context: NeededContext,
    _ range: SourceRange
  ) {
    let relation = owner.auxiliary(
      named: "negation", columns: columns, optional: [], alternatives, context)
    guard let relation else {
      isComplete = false
      return
    }
    if let core = core(owner.atom(relation, columns, range)) { append(.negation(core)) }
  }

  /// Adds that no rows fulfil some literals, with the values that the rule gives.
  private mutating func appendAbsence(
    of literals: [Formula], _ context: NeededContext, _ range: SourceRange
  ) {
    guard owner.spend(RuleNormalizer.bodySize) else {
      isComplete = false
      return
    }
    let result = scope.makeVariable(range)
    let hidden = context.names(in: literals).subtracting(context.visible)
    scope.enter(names: hidden, hiding: hidden)
    let body = core(ofBody: literals)
    scope.leave()
    append(
      .aggregate(
        CoreAggregate(
          function: .count, target: nil, body: body, result: result,
          outer: outerVariables(of: body, nil), range: range, isNegation: true)))
    append(
      .comparison(
        CoreComparison(
          comparator: .equal, left: .term(.variable(result), range),
          right: .term(.constant(owner.values.word(Int64(0)), .number), range), range: range)))
  }
}

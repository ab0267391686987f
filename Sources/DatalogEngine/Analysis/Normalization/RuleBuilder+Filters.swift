import DatalogSyntax
import Diagnostics

// Disjunctions that only test what has values already.

extension RuleBuilder {
  /// An aggregate's body with every disjunction that is only a test in the form of a negation,
  /// `!(!a, !b)` for `(a ; b)`.
  ///
  /// A negation is tried for each row, so that it may use whatever the rule gives a value to, the
  /// witnesses of other aggregates and the rule's own relation too. As alternatives would count once
  /// for the same row, nothing is counted differently.
  func withTests(_ body: Formula, _ context: NeededContext) -> Formula {
    guard case .conjunction(let parts) = body else { return body }
    let bound = NeededContext.boundNames(of: parts)
    return .conjunction(
      parts.map { part in
        guard case .disjunction(let ways) = part, isTest(ways, bound, context) else { return part }
        let range = part.range
        return .negation(.conjunction(ways.map { .negation($0, range) }), range)
      })
  }

  /// Whether alternatives give no variable its value and count nothing of their own.
  private func isTest(
    _ ways: [Formula], _ bound: Set<String>, _ context: NeededContext
  ) -> Bool {
    let open = context.names(in: ways).subtracting(bound)
    // What a literal around gives a value to is given here, whatever could give it one too.
    let given = NeededContext.boundNames(of: context.candidates)
    guard open.isSubset(of: context.visible), !ways.contains(where: \.hasAnonymousPlaces) else {
      return false
    }
    return ways.allSatisfy { way in
      let alternatives = (try? AlternativeExpansion.alternatives(of: way)) ?? []
      return alternatives.allSatisfy {
        NeededContext.boundNames(of: $0).isDisjoint(with: open.subtracting(given))
      }
    }
  }
}

extension Formula {
  /// Whether an atom in it has `_` among its arguments.
  fileprivate var hasAnonymousPlaces: Bool {
    switch self {
    case .atom(let atom):
      atom.arguments.contains { if case .anonymous = $0.kind { true } else { false } }
    case .negation(let inner, _): inner.hasAnonymousPlaces
    case .conjunction(let parts), .disjunction(let parts):
      parts.contains { $0.hasAnonymousPlaces }
    case .comparison, .builtin, .truth: false
    }
  }
}

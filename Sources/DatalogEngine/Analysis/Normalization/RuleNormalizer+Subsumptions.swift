import DatalogSyntax
import Diagnostics

// Rows that make others superfluous.

extension RuleNormalizer {
  /// Adds `p(x) <= p(y) :- body.`.
  func add(_ subsumption: Subsumption) {
    let (dominated, dominating) = (
      subsumption.dominated.withNamedPlaces, subsumption.dominating.withNamedPlaces
    )
    guard let relation = names.relation(ofHead: dominated, in: source),
      let other = names.relation(ofHead: dominating, in: source)
    else { return }
    guard relation == other else {
      return collector.error(
        "syntax", "a row is left out only for another row of its own relation",
        at: place(dominating.predicate.range),
        notes: [.init("this is the row that is left out", at: place(dominated.range))])
    }
    guard let body = try? inlined.expanded(subsumption.body),
      let alternatives = try? AlternativeExpansion.alternatives(of: body)
    else {
      return collector.error(
        "limit-exceeded", "this body has too many alternatives", at: place(subsumption.range))
    }
    let head = Head(relation: relation, arguments: dominated.arguments, range: dominated.range)
    for alternative in alternatives {
      let literals = [.atom(dominated), .atom(dominating)] + alternative
      guard let rule = core(head, literals, subsumption.range) else { continue }
      // Computed arguments stand before the atoms they belong to; the atoms keep their order.
      let atoms = rule.body.indices.filter { rule.body[$0].isAtom(of: relation) }
      dominances.append(
        CoreDominance(rule: rule, dominated: atoms[0], dominating: atoms[1]))
    }
  }
}

extension CoreLiteral {
  /// Whether it is a positive atom of a relation.
  func isAtom(of relation: RelationID) -> Bool {
    if case .atom(let atom) = self { atom.relation == relation } else { false }
  }
}

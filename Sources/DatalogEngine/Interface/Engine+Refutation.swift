import DatalogSyntax
import Diagnostics

extension Engine {
  /// Tells why nothing makes a question true.
  ///
  /// - Parameters:
  ///   - query: The question, usually a fact.
  ///   - source: The text it stands in.
  ///   - rules: Programs whose rules, facts and declarations hold.
  ///   - given: Values of variables of the question.
  ///   - limits: How long it may take, and how much it may hold.
  /// - Returns: What is missing; nil where the question holds.
  /// - Throws: Everything that is wrong with the question or the rules, and what stopped it.
  /// - Complexity: That of the rules, and for each rule that is looked at that of up to 64 parts of
  ///   its body with the head known; then that of the rules again for each remedy and each other time
  ///   that is tried.
  public func whynot(
    _ query: Query, in source: SourceText, rules: [Program] = [],
    given: [String: AnswerValue] = [:], limits: EvaluationLimits = .none
  ) throws(DiagnosticList) -> Refutation? {
    var limits = limits
    if limits.beginning == nil { limits.begin() }
    let found = try explaining(query, in: source, rules: rules, given: given, limits: limits) {
      (question: ExplainedQuestion) throws(EvaluationStop) in try question.refutation()
    }
    guard let found else { return nil }
    var refutation = found.0
    func holds(
      _ query: Query, with facts: [AddedFact] = []
    ) throws(DiagnosticList) -> Bool {
      try explaining(
        query, in: source, rules: rules, given: given, limits: limits, adding: facts,
        onDemand: true
      ) { (question: ExplainedQuestion) throws(EvaluationStop) in try !question.rows().isEmpty }
    }
    // What the remedies say is tried, for more facts may also make less hold.
    for remedy in found.1 where try holds(query, with: remedy) {
      refutation.remedy = remedy.map(\.fact)
      break
    }
    for other in query.asked(asOf: refutation.times) where try holds(other.query) {
      refutation.otherTime = other.time
      break
    }
    return refutation
  }
}

/// A fact that is taken to be stated, to try what follows.
struct AddedFact {
  /// Its relation, whose number is the same whenever the same question is analysed.
  var relation: RelationID
  /// The fact as it is shown.
  var fact: ProofTree.Fact
  /// What stands in its columns.
  var row: [AnswerValue]
}

extension ExplainedQuestion {
  /// Why it has no row, and what may make it have one; nil where it has.
  func refutation() throws(EvaluationStop) -> (Refutation, [[AddedFact]])? {
    guard derivations.solver.relations[goal.relation.index].liveCount == 0 else { return nil }
    let ranking = RuleRanking(
      StatableRows(derivations: derivations, statements: statements, fitting: fitting))
    var search = RefutationSearch(
      ranking, catalogue, NearMissSearch(derivations: derivations, statements: statements))
    let pattern = missing
    let gap = try search.gap(pattern)
    var remedies = RemedySearch(ranking)
    let facts = try remedies.remedies(for: pattern).map { rows in rows.map(added) }
    return (Refutation(gap: gap, remedy: []), facts)
  }

  private func added(_ key: RowKey) -> AddedFact {
    AddedFact(
      relation: key.relation,
      fact: ProofTree.Fact(key.row, of: derivations.program[key.relation], derivations.order),
      row: key.row.map { derivations.order.values.answerValue(of: Word(rawValue: $0)) })
  }

  /// What is missing: the fact itself where the question is nothing but one.
  private var missing: RowPattern {
    let rules = derivations.rules[goal.relation, default: []].map { derivations.program.rules[$0] }
    guard rules.count == 1, rules[0].body.count == 1, case .atom(let atom) = rules[0].body[0],
      !derivations.program[atom.relation].isUnnamed
    else {
      let arity = derivations.program[goal.relation].arity
      return RowPattern(relation: goal.relation, columns: Array(repeating: nil, count: arity))
    }
    return RowPattern(atom, [:])
  }
}

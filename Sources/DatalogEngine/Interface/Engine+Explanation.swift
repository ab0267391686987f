import DatalogSyntax
import Diagnostics
import TripleStore

extension Engine {
  /// Tells what the rows of a question rest on.
  ///
  /// What the question asks for is computed, and then looked at backwards (<doc:Note-10-Proofs>).
  ///
  /// - Parameters:
  ///   - query: The question; its order and limit do not matter.
  ///   - source: The text it stands in.
  ///   - rules: Programs whose rules, facts and declarations hold.
  ///   - given: Values of variables of the question: those of the row to explain, and parameters.
  ///   - options: How much is to be explained.
  ///   - limits: How long it may take, and how much it may hold.
  /// - Returns: The proofs; none where nothing makes the question true.
  /// - Throws: Everything that is wrong with the question or the rules, and what stopped it.
  /// - Complexity: That of the rules, and for each fact of a proof that of the rules which give it
  ///   with their heads known.
  public func why(
    _ query: Query, in source: SourceText, rules: [Program] = [],
    given: [String: AnswerValue] = [:], options: ExplanationOptions = ExplanationOptions(),
    limits: EvaluationLimits = .none
  ) throws(DiagnosticList) -> Explanation {
    try explaining(query, in: source, rules: rules, given: given, limits: limits, onDemand: true) {
      (question: ExplainedQuestion) throws(EvaluationStop) in
      try question.explanation(given: given, options: options)
    }
  }

  /// Evaluates what a question reaches, in full or only what it asks for, and lends the relations.
  func explaining<Result>(
    _ query: Query, in source: SourceText, rules: [Program], given: [String: AnswerValue],
    limits: EvaluationLimits, adding added: [AddedFact] = [], onDemand: Bool = false,
    _ body: (ExplainedQuestion) throws(EvaluationStop) -> Result
  ) throws(DiagnosticList) -> Result {
    let values = ValueTable(dictionary: store.dictionary)
    let (programs, analysis, goal) = try analyzed(
      query, in: source, rules: rules, given: given, adding: added, values)
    // Several threads would add rows in an order that does not tell what came of what.
    var limits = limits
    limits.jobs = 1
    let context = EvaluationContext(values: values, dialect: .graph, limits: LimitGuard(limits))
    let steps = RowSteps()
    let evaluated = onDemand ? analysis.demanded(by: [goal.relation]) : analysis
    var evaluation = Evaluation(evaluated, context: context, store: store, observer: steps)
    evaluation.question = SourcePlace(source, query.range)
    let order = ValueOrder(values, printing: printing)
    return try evaluation.run(for: [goal.relation]) {
      (relations: [Relation]) throws(EvaluationStop) -> Result in
      let found = try EvaluatedRelations(
        analysis.program.relations.count, of: evaluated.program, relations, steps,
        context.limits.meter)
      return try body(
        ExplainedQuestion(
          goal: goal,
          derivations: Derivations(analysis, found, context: context, order: order),
          statements: StatementFinder(store: store, values: values), fitting: fitting,
          catalogue: RuleCatalogue(analysis.program, programs)))
    }
  }

  /// What a question means with the rules, with facts taken to be stated.
  private func analyzed(
    _ query: Query, in source: SourceText, rules: [Program], given: [String: AnswerValue],
    adding added: [AddedFact], _ values: ValueTable
  ) throws(DiagnosticList) -> ([Program], Analysis, QueryGoal) {
    let analyzer = Analyzer(
      rules, sound: sound, values: values, catalog: catalog, resolver: resolver)
    analyzer.add(
      query, in: source, parameters: given.compactMapValues { values.word(of: $0) })
    var analysis = analyzer.finish()
    guard analysis.isSound, let goal = analysis.goal else {
      throw DiagnosticList(analysis.diagnostics)
    }
    // The same question gives the same relations the same numbers.
    analysis.program.facts += added.map { fact in
      CoreFact(relation: fact.relation, row: fact.row.compactMap(values.word))
    }
    return (analyzer.programs, analysis, goal)
  }
}

/// A question whose relations have been computed.
struct ExplainedQuestion {
  let goal: QueryGoal
  let derivations: Derivations
  let statements: StatementFinder
  let fitting: any FactFitting
  let catalogue: RuleCatalogue

  /// The rows of the question, in order.
  func rows() throws(EvaluationStop) -> [RowKey] {
    let relation = derivations.solver.relations[goal.relation.index]
    let ordering = RowOrdering(
      values: derivations.order.values, limits: derivations.solver.context.limits,
      order: derivations.order)
    let sorted = try ordering.rows(
      of: relation, by: (0..<relation.arity).map { ($0, isDescending: false) })
    return sorted.map { row in
      RowKey(
        relation: goal.relation,
        row: (0..<relation.arity).map { relation.column($0)[Int(row)] })
    }
  }

  /// The proofs of its first rows.
  func explanation(
    given: [String: AnswerValue], options: ExplanationOptions
  ) throws(EvaluationStop) -> Explanation {
    let rows = try rows()
    var explanation = Explanation(rowCount: rows.count, proofs: [])
    var search = ProofSearch(
      derivations, statements, catalogue, given: given, options: options)
    for row in rows.prefix(options.rows) {
      let subject = try subject(of: row)
      explanation.proofs.append(try search.proof(of: subject))
      guard options.alternatives > 1 else { continue }
      let others = try derivations.instances(
        giving: subject, by: derivations.rules[subject.relation, default: []])
      for other in others.dropFirst().prefix(options.alternatives - 1) {
        explanation.proofs.append(try search.proof(of: subject, by: other))
      }
    }
    return explanation
  }

  /// What is explained of a row: the fact itself where the question is nothing but one.
  private func subject(of row: RowKey) throws(EvaluationStop) -> RowKey {
    let rules = derivations.rules[row.relation, default: []]
    guard rules.count == 1, case .atom(let atom)? = derivations.program.rules[rules[0]].body.first,
      derivations.program.rules[rules[0]].body.count == 1,
      !derivations.program[atom.relation].isUnnamed,
      let instance = try derivations.instances(giving: row, by: rules).first
    else { return row }
    return instance.rows[0] ?? row
  }
}

extension ValueTable {
  /// The word of a value of an answer; nil for a record, which is known as text only.
  func word(of value: AnswerValue) -> Word? {
    switch value {
    case .term(let term): word(of: term)
    case .text(let text, _): word(text)
    case .integer(let number): word(number)
    case .unsigned(let number): word(number)
    case .float(let number): word(number)
    case .decimal(let digits):
      Array(digits.utf8).withUnsafeBufferPointer { DecimalDigits($0, allowsExponent: false) }
        .map { word(Number($0)) }
    case .truth(let truth): word(truth)
    case .date(let year, let month, let day):
      CalendarDay(year: year, month: month, day: day).map { word($0) }
    case .record: nil
    }
  }
}

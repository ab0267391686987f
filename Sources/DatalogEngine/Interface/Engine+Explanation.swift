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
  ///   its body with the head known; then that of the rules again for each remedy that is tried.
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
    for remedy in found.1 {
      // What the remedies say is tried, for more facts may also make less hold.
      let holds = try explaining(
        query, in: source, rules: rules, given: given, limits: limits, adding: remedy,
        onDemand: true
      ) { (question: ExplainedQuestion) throws(EvaluationStop) in try !question.rows().isEmpty }
      guard holds else { continue }
      refutation.remedy = remedy.map(\.fact)
      break
    }
    return refutation
  }

  /// Evaluates what a question reaches, in full or only what it asks for, and lends the relations.
  func explaining<Result>(
    _ query: Query, in source: SourceText, rules: [Program], given: [String: AnswerValue],
    limits: EvaluationLimits, adding added: [AddedFact] = [], onDemand: Bool = false,
    _ body: (ExplainedQuestion) throws(EvaluationStop) -> Result
  ) throws(DiagnosticList) -> Result {
    let values = ValueTable(dictionary: store.dictionary)
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
      try body(
        ExplainedQuestion(
          goal: goal,
          derivations: Derivations(
            analysis,
            try EvaluatedRelations(
              analysis.program.relations.count, of: evaluated.program, relations, steps,
              context.limits.meter), context: context, order: order),
          statements: StatementFinder(store: store, values: values),
          catalogue: RuleCatalogue(analysis.program, analyzer.programs)))
    }
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

/// A question whose relations have been computed.
struct ExplainedQuestion {
  let goal: QueryGoal
  let derivations: Derivations
  let statements: StatementFinder
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

  /// Why it has no row, and what may make it have one; nil where it has.
  func refutation() throws(EvaluationStop) -> (Refutation, [[AddedFact]])? {
    guard derivations.solver.relations[goal.relation.index].liveCount == 0 else { return nil }
    let nearMisses = NearMissSearch(derivations: derivations, statements: statements)
    var search = RefutationSearch(derivations, catalogue, nearMisses)
    let pattern = missing
    let gap = try search.gap(pattern)
    let remedies = try search.remedies(for: pattern).map { rows in
      rows.map { key in
        AddedFact(
          relation: key.relation,
          fact: ProofTree.Fact(
            key.row, of: derivations.program[key.relation], derivations.order),
          row: key.row.map {
            derivations.order.values.answerValue(of: Word(rawValue: $0))
          })
      }
    }
    return (Refutation(gap: gap, remedy: []), remedies)
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
    return RowPattern(
      relation: atom.relation,
      columns: atom.arguments.map {
        if case .constant(let word, _) = $0 { word.rawValue } else { nil }
      })
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

import DatalogSyntax
import Diagnostics
import TripleStore

extension Engine {
  /// Tells how a query would be evaluated, without evaluating it.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - source: The text it stands in.
  ///   - rules: Programs whose rules, facts and declarations hold.
  ///   - parameters: Values of variables of the query that are given from outside.
  ///   - limits: How long the reading of relations may take, and how much it may hold.
  /// - Returns: The rules that the query reaches, after analysis, each in the order that the sizes of
  ///   the graph's relations suggest.
  /// - Throws: Everything that is wrong with the query or the rules.
  /// - Complexity: O(*n*) in the size of the rules that are reached, and of the relations of which
  ///   copies are made.
  public func plan(
    _ query: Query, in source: SourceText, rules: [Program] = [],
    parameters: [String: Term] = [:], limits: EvaluationLimits = .none
  ) throws(DiagnosticList) -> EvaluationPlan {
    let prepared = try prepare(query, in: source, rules, parameters, limits)
    let recorder = EvaluationRecorder()
    let evaluation = Evaluation(prepared.analysis, context: prepared.context, store: store)
    let relations = try evaluation.order(for: [prepared.goal.relation], noting: recorder) {
      relations in relations.map(\.count)
    }
    return prepared.plan(recorder, relations, printing, isEvaluated: false)
  }

  /// Evaluates a query and tells how, and what each rule took.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - source: The text it stands in.
  ///   - rules: Programs whose rules, facts and declarations hold.
  ///   - parameters: Values of variables of the query that are given from outside.
  ///   - limits: How long it may take, and how much it may hold.
  /// - Returns: The rules that the query reaches, after analysis, each in the orders that were used.
  /// - Throws: Everything that is wrong with the query or the rules; or what stopped it.
  /// - Complexity: That of ``answer(_:in:rules:parameters:limits:)``; the clock is read twice for each
  ///   evaluation of a rule, and rows are counted by batches.
  public func profile(
    _ query: Query, in source: SourceText, rules: [Program] = [],
    parameters: [String: Term] = [:], limits: EvaluationLimits = .none
  ) throws(DiagnosticList) -> EvaluationPlan {
    let prepared = try prepare(query, in: source, rules, parameters, limits)
    let recorder = EvaluationRecorder()
    let goal = prepared.goal.relation
    var evaluation = Evaluation(
      prepared.analysis, context: prepared.context, store: store, recorder: recorder)
    evaluation.question = SourcePlace(source, query.range)
    let relations = try evaluation.run(for: [goal]) {
      (relations: [Relation]) throws(EvaluationStop) -> [Int] in relations.map(\.count)
    }
    var plan = prepared.plan(recorder, relations, printing, isEvaluated: true)
    plan.rounds = evaluation.rounds
    plan.seconds = prepared.context.limits.seconds
    plan.rows = min(relations[goal.index], query.limit ?? Int.max)
    plan.warnings += prepared.context.warnings
    return plan
  }

  private func prepare(
    _ query: Query, in source: SourceText, _ rules: [Program], _ parameters: [String: Term],
    _ limits: EvaluationLimits
  ) throws(DiagnosticList) -> PreparedQuery {
    let values = ValueTable(dictionary: store.dictionary)
    let analysis = analyse(query, in: source, rules, parameters, values)
    guard analysis.isSound, let goal = analysis.goal else {
      throw DiagnosticList(analysis.diagnostics)
    }
    return PreparedQuery(
      analysis: analysis.restricted(to: [goal.relation]), goal: goal,
      context: EvaluationContext(values: values, dialect: .graph, limits: LimitGuard(limits)))
  }
}

/// A query that is ready to be evaluated.
private struct PreparedQuery {
  /// What is known of the query and the rules that it reaches.
  let analysis: Analysis
  /// What is asked.
  let goal: QueryGoal
  /// What the evaluation shares.
  let context: EvaluationContext

  /// What was noted, as somebody who asked is told.
  ///
  /// - Parameters:
  ///   - recorder: What was noted.
  ///   - counts: The rows of the relations, by number.
  ///   - printing: How nodes are called.
  ///   - isEvaluated: Whether the rules were evaluated.
  /// - Returns: The rules by groups, each with its orders.
  func plan(
    _ recorder: EvaluationRecorder, _ counts: [Int], _ printing: any NodePrinting,
    isEvaluated: Bool
  ) -> EvaluationPlan {
    let program = analysis.program
    let text = CoreText(program: program, values: context.values, printing: printing)
    let description = PlanDescription(program: program, text: text, isEvaluated: isEvaluated)
    var plan = EvaluationPlan()
    let entries = Dictionary(grouping: recorder.entries, by: \.rule)
    for stratum in analysis.strata where !stratum.rules.isEmpty {
      let rules = stratum.rules.flatMap { entries[$0] ?? [] }.map(description.rule)
      guard !rules.isEmpty else { continue }
      plan.strata.append(
        EvaluationPlan.Stratum(
          relations: stratum.relations.map { program[$0].name },
          isRecursive: stratum.isRecursive, rules: rules))
    }
    for (index, relation) in program.relations.enumerated() where counts[index] > 0 {
      // What rules give, alone or beside the graph, is told of by these.
      guard case .stored = relation.origin,
        !description.heads.contains(RelationID(index: index))
      else { continue }
      plan.read.append((relation.name, counts[index]))
    }
    return plan
  }
}

/// Turns what was noted of a rule into words.
private struct PlanDescription {
  let program: CoreProgram
  let text: CoreText
  let isEvaluated: Bool
  /// The relations that rules fill.
  let heads: Set<RelationID>

  init(program: CoreProgram, text: CoreText, isEvaluated: Bool) {
    self.program = program
    self.text = text
    self.isEvaluated = isEvaluated
    heads = Set(program.rules.map(\.head.relation))
  }

  func rule(_ entry: EvaluationRecorder.Entry) -> EvaluationPlan.Rule {
    let rule = program.rules[entry.rule]
    return EvaluationPlan.Rule(
      head: text.head(of: rule), place: rule.place, steps: steps(of: entry, rule),
      recent: entry.recent.map { text.text(of: rule.body[$0], rule) },
      cost: isEvaluated
        ? EvaluationPlan.Cost(
          runs: entry.runs, seconds: entry.seconds, rows: entry.rows) : nil)
  }

  private func steps(
    of entry: EvaluationRecorder.Entry, _ rule: CoreRule
  ) -> [EvaluationPlan.Step] {
    var isKnown = true
    return entry.order.enumerated().map { number, planned in
      let literals = planned.indices.map { rule.body[$0] }
      // Before an evaluation nobody knows how many rows rules will give.
      if !isEvaluated, literals.contains(where: isFilledByRules) { isKnown = false }
      return EvaluationPlan.Step(
        text: literals.map { text.text(of: $0, rule) }.joined(separator: " & "),
        expected: isKnown ? planned.expected : nil,
        rows: isEvaluated ? entry.stepRows[number] : nil)
    }
  }

  private func isFilledByRules(_ literal: CoreLiteral) -> Bool {
    guard case .atom(let atom) = literal else { return false }
    return heads.contains(atom.relation)
  }
}

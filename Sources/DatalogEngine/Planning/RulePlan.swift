import Diagnostics

/// A rule ready to be evaluated: its literals in order, and the stages made from them.
final class RulePlan {
  /// The order of the literals.
  let order: [PlannedLiteral]
  /// The atom that looks at the rows of the last round only, if any.
  let recent: Int?
  /// Counts the rows of each step, where somebody wants to know.
  let counters: StepCounters?
  private let assembly: Assembly
  private let pipeline: Pipeline
  /// Where the rows go, if several threads may add them.
  private let target: Relation?
  /// The sizes on which the order rests.
  private let sizes: [Int]
  private let relations: [Relation]
  /// The evaluation on several threads, once it was worth while.
  private var sharedRun: SharedRun?
  /// How many tuples were handled for each row of the first scan, the last time.
  private var tuplesPerRow = 1.0

  /// Plans a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - results: What the sink takes, for every row of the body.
  ///   - types: The types of its variables.
  ///   - recent: The atom that looks at the rows of the last round only, if any.
  ///   - relations: The relations, by number.
  ///   - context: What the evaluation shares.
  ///   - random: Chooses orders at random, for tests.
  ///   - target: Where the rows go, if they do nothing but go there, so that threads may add them.
  ///   - isCounted: Whether the rows of each step are counted.
  ///   - makeSink: Makes the sink of the places where the results stand.
  init(
    _ rule: CoreRule, giving results: [CoreTerm], types: RuleTyping, recent: Int?,
    relations: [Relation], context: EvaluationContext, random: PlanRandomizer?,
    target: Relation? = nil, isCounted: Bool = false,
    to makeSink: ([KeySource]) -> any BatchSink
  ) {
    self.recent = recent
    order = JoinOrder(
      rule.body, recent: recent, statistics: RelationStatistics(relations), random: random
    ).plan()
    counters = isCounted ? StepCounters(order.count) : nil
    assembly = Assembly(
      rule: rule, results: results, types: types, order: order, relations: relations,
      random: random, counters: counters)
    pipeline = assembly.pipeline(context, to: makeSink)
    self.context = context
    self.target = target
    self.relations = rule.body.compactMap {
      if case .atom(let atom) = $0 { relations[atom.relation.index] } else { nil }
    }
    sizes = self.relations.map(\.count)
  }

  private let context: EvaluationContext

  /// Whether a relation has changed its size so much that another order may be better.
  var isOutdated: Bool {
    guard relations.count > 2 else { return false }
    return zip(relations, sizes).contains { relation, size in
      relation.count > 1000 && relation.count > 4 * size
    }
  }

  /// Evaluates the rule once, on several threads where it is worth while.
  func run() throws(EvaluationStop) {
    let before = context.limits.total
    let scan = target == nil || context.team == nil ? nil : pipeline.sharedScan
    let rows = scan?.allRows ?? 0..<0
    if let shared = shared(rows) {
      try shared.run(rows)
    } else {
      try pipeline.prepare()
      try pipeline.run()
    }
    if rows.count > 0 {
      tuplesPerRow = Double(context.limits.total - before) / Double(rows.count)
    }
  }

  /// The evaluation on several threads, where so many rows are worth it.
  private func shared(_ rows: Range<Int>) -> SharedRun? {
    guard let target, let team = context.team, rows.count > 1,
      Double(rows.count) * max(tuplesPerRow, 1) >= Double(context.limits.leastShared)
    else { return nil }
    if let sharedRun { return sharedRun }
    let workers = (0..<team.count).map { _ in worker() }
    let made = SharedRun(workers, into: target, team, context: context)
    sharedRun = made
    return made
  }

  private func worker() -> RuleWorker {
    let helping = EvaluationContext(helping: context)
    var sink = SharedInsertionSink(sources: [])
    let pipeline = assembly.pipeline(helping) {
      sink = SharedInsertionSink(sources: $0)
      return sink
    }
    return RuleWorker(pipeline, sink, helping)
  }
}

/// What the stages of a rule are made from, as often as there are threads.
private struct Assembly {
  let rule: CoreRule
  let results: [CoreTerm]
  let types: RuleTyping
  let order: [PlannedLiteral]
  let relations: [Relation]
  let random: PlanRandomizer?
  let counters: StepCounters?

  func pipeline(
    _ context: EvaluationContext, to makeSink: ([KeySource]) -> any BatchSink
  ) -> Pipeline {
    var builder = PipelineBuilder(
      first: UnitStage(capacity: 1), slots: [:], rule: rule, types: types, relations: relations,
      context: context, capacity: Assembly.capacity(forLiterals: rule.body.count),
      countsRows: false, random: random)
    let kept = results.compactMap { if case .variable(let number) = $0 { number } else { nil } }
    builder.add(rule.body, order, keeping: kept, counting: counters)
    let slots = builder.slots
    let sources = results.map { term -> KeySource in
      switch term {
      case .variable(let variable): .slot(slots[variable, default: 0])
      case .constant(let word, _): .constant(ConstantColumn(word))
      case .anything: .constant(ConstantColumn(Word(rawValue: Word.none)))
      }
    }
    return Pipeline(builder.stages, sink: makeSink(sources), limits: context.limits)
  }

  /// Long rules get small batches, so that their stages do not take all memory.
  private static func capacity(forLiterals count: Int) -> Int {
    count <= 64 ? 1024 : max(16, 65_536 / count)
  }
}

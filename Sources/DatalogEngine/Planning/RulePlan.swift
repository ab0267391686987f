import Diagnostics

/// A rule ready to be evaluated: its literals in order, and the stages made from them.
final class RulePlan {
  /// The order of the literals.
  let order: [PlannedLiteral]
  private let pipeline: Pipeline
  /// The sizes on which the order rests.
  private let sizes: [Int]
  private let relations: [Relation]

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
  ///   - makeSink: Makes the sink of the places where the results stand.
  init(
    _ rule: CoreRule, giving results: [CoreTerm], types: RuleTyping, recent: Int?,
    relations: [Relation], context: EvaluationContext, random: PlanRandomizer?,
    to makeSink: ([KeySource]) -> any BatchSink
  ) {
    order = JoinOrder(
      rule.body, recent: recent, statistics: RelationStatistics(relations), random: random
    ).plan()
    var builder = PipelineBuilder(
      first: UnitStage(capacity: 1), slots: [:], rule: rule, types: types, relations: relations,
      context: context, capacity: RulePlan.capacity(forLiterals: rule.body.count),
      countsRows: false, random: random)
    let kept = results.compactMap { if case .variable(let number) = $0 { number } else { nil } }
    builder.add(rule.body, order, keeping: kept)
    let slots = builder.slots
    let sources = results.map { term -> KeySource in
      switch term {
      case .variable(let variable): .slot(slots[variable, default: 0])
      case .constant(let word, _): .constant(ConstantColumn(word))
      case .anything: .constant(ConstantColumn(Word(rawValue: Word.none)))
      }
    }
    pipeline = Pipeline(builder.stages, sink: makeSink(sources), limits: context.limits)
    self.relations = rule.body.compactMap {
      if case .atom(let atom) = $0 { relations[atom.relation.index] } else { nil }
    }
    sizes = self.relations.map(\.count)
  }

  /// Whether a relation has changed its size so much that another order may be better.
  var isOutdated: Bool {
    guard relations.count > 2 else { return false }
    return zip(relations, sizes).contains { relation, size in
      relation.count > 1000 && relation.count > 4 * size
    }
  }

  /// Evaluates the rule once.
  func run() throws(EvaluationStop) {
    try pipeline.prepare()
    try pipeline.run()
  }

  /// Long rules get small batches, so that their stages do not take all memory.
  private static func capacity(forLiterals count: Int) -> Int {
    count <= 64 ? 1024 : max(16, 65_536 / count)
  }
}

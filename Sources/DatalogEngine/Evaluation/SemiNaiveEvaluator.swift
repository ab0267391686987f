import Diagnostics

/// Computes the relations of a program, stratum by stratum, each from the rows of the round before.
///
/// Semi-naive evaluation (Bancilhon and Ramakrishnan, *An amateur's introduction to recursive query
/// processing strategies*, 1986): in each round a recursive rule is evaluated once for every atom
/// of its own stratum, with that atom bound to the rows that the last round added.
final class SemiNaiveEvaluator {
  private let program: CoreProgram
  private let context: EvaluationContext
  private let random: PlanRandomizer?
  private let observer: (any EvaluationObserver)?
  /// Notes what each rule takes, where somebody wants to know.
  private let recorder: EvaluationRecorder?
  /// What adds to the relations, by number.
  private let writers: [RelationWriter]
  /// The relations, by number.
  let relations: [Relation]
  /// Whether several threads may add rows in whatever order they find them.
  private lazy var mayShare = context.team != nil && !program.dependsOnOrder(context.values)
  /// The rounds so far.
  private(set) var rounds = 0
  /// How often a rule has been evaluated so far.
  private var steps = 0
  /// The rule being evaluated, for messages.
  private(set) var currentRule: Int?

  /// Creates an evaluator.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - writers: What adds to its relations, which have the rows that are there before any rule.
  ///   - context: What the evaluation shares.
  ///   - observer: Who is told of the progress.
  ///   - recorder: Notes what each rule takes.
  ///   - random: Chooses orders at random, for tests.
  init(
    _ program: CoreProgram, writers: [RelationWriter], context: EvaluationContext,
    observer: (any EvaluationObserver)? = nil, recorder: EvaluationRecorder? = nil,
    random: PlanRandomizer? = nil
  ) {
    self.recorder = recorder
    self.program = program
    self.writers = writers
    relations = writers.map(\.relation)
    self.context = context
    self.observer = observer
    self.random = random
  }

  /// Computes the relations of a stratum.
  func evaluate(_ stratum: Stratum) throws(EvaluationStop) {
    let own = Set(stratum.relations)
    let subsumption = subsumption(of: own)
    var recursive: [DeltaRule] = []
    stratum.relations.forEach(noteStep)
    for index in stratum.rules {
      let atoms = recursiveAtoms(of: program.rules[index], own)
      if atoms.isEmpty {
        if mayGiveRows(index) { try run(plan(index, recent: nil), index) }
      } else {
        recursive += atoms.map { DeltaRule(rule: index, atom: $0) }
      }
    }
    if recursive.isEmpty { rounds += stratum.rules.isEmpty ? 0 : 1 }
    try advance(stratum, subsumption)
    if recursive.isEmpty {
      // These relations grow no more, which indexes want to know.
      for id in stratum.relations { relations[id.index].advanceDelta() }
    }
    while !recursive.isEmpty, stratum.relations.contains(where: { !delta(of: $0).isEmpty }),
      !stratum.relations.contains(where: hasReachedLimit)
    {
      rounds += 1
      try updateIndexes(of: stratum)
      for index in recursive.indices { try evaluate(&recursive[index]) }
      try context.limits.look()
      try advance(stratum, subsumption)
    }
    if let observer {
      for id in stratum.relations where relations[id.index].dead != nil {
        observer.relation(id.index, forgets: relations[id.index].isDead)
      }
    }
    subsumption?.finish()
    currentRule = nil
  }

  /// Where there are several threads, indexes that grow are told of the last round's rows at once.
  private func updateIndexes(of stratum: Stratum) throws(EvaluationStop) {
    guard let team = context.team else { return }
    do { try IndexUpdate.run(stratum.relations.map { relations[$0.index] }, on: team) } catch {
      throw EvaluationStop(error)
    }
  }

  private func hasReachedLimit(_ relation: RelationID) -> Bool {
    program[relation].sizeLimit.map { relations[relation.index].count >= $0 } ?? false
  }

  /// A recursive rule with one of its atoms bound to the rows of the last round.
  private struct DeltaRule {
    var rule: Int
    var atom: Int
    var plan: RulePlan?
  }

  private func evaluate(_ delta: inout DeltaRule) throws(EvaluationStop) {
    guard case .atom(let atom) = program.rules[delta.rule].body[delta.atom],
      !self.delta(of: atom.relation).isEmpty, mayGiveRows(delta.rule)
    else { return }
    if let plan = delta.plan, !plan.isOutdated { return try run(plan, delta.rule) }
    let made = plan(delta.rule, recent: delta.atom)
    delta.plan = made
    try run(made, delta.rule)
  }

  /// Whether all atoms of a rule have rows; otherwise it gives none, and need not be planned.
  private func mayGiveRows(_ rule: Int) -> Bool {
    program.rules[rule].body.allSatisfy {
      if case .atom(let atom) = $0 { relations[atom.relation.index].count > 0 } else { true }
    }
  }

  private func run(_ plan: RulePlan, _ rule: Int) throws(EvaluationStop) {
    currentRule = rule
    if let board = context.limits.board {
      let head = program[program.rules[rule].head.relation]
      board.begin(rule: head.isAuxiliary ? nil : head.name, round: rounds)
    }
    let head = relations[program.rules[rule].head.relation.index]
    let start = recorder.map { _ in EvaluationRecorder.Reading(rows: head.count) }
    try plan.run()
    if let recorder, let start {
      recorder.record(
        plan, of: rule, from: start, to: EvaluationRecorder.Reading(rows: head.count))
    }
    steps += 1
    noteStep(of: program.rules[rule].head.relation)
  }

  /// Tells whoever watches how many rows a relation has now.
  private func noteStep(of relation: RelationID) {
    observer?.relation(
      relation.index, hasPlaces: relations[relation.index].count, inStep: steps)
  }

  private func plan(_ index: Int, recent: Int?) -> RulePlan {
    let rule = program.rules[index]
    let writer = writers[rule.head.relation.index]
    return plan(
      rule, giving: rule.head.arguments, recent: recent,
      target: mayShare ? writer.sharedRelation : nil
    ) { InsertionSink(writer, sources: $0) }
  }

  private func plan(
    _ rule: CoreRule, giving results: [CoreTerm], recent: Int?, target: Relation? = nil,
    to makeSink: ([KeySource]) -> any BatchSink
  ) -> RulePlan {
    let types = RuleTyping(rule, relations: program.relations, values: context.values)
    return RulePlan(
      rule, giving: results, types: types, recent: recent, relations: relations,
      context: context, random: random, target: target, isCounted: recorder != nil, to: makeSink)
  }

  private func subsumption(of own: Set<RelationID>) -> SubsumptionPass? {
    SubsumptionPass(program, own, writers: writers) { dominance, recent, rows in
      self.plan(
        dominance.rule, giving: dominance.rule.head.arguments + dominance.dominatingTerms,
        recent: recent
      ) { DominanceSink(rows, sources: $0) }
    }
  }

  private func delta(of relation: RelationID) -> Range<Int> { relations[relation.index].delta }

  private func advance(
    _ stratum: Stratum, _ subsumption: SubsumptionPass?
  ) throws(EvaluationStop) {
    for id in stratum.relations { relations[id.index].advanceDelta() }
    try subsumption?.apply()
    for id in stratum.relations {
      let relation = relations[id.index]
      context.limits.board?.add(tuples: relation.delta.count)
      if let observer, !relation.delta.isEmpty {
        observer.relation(program[id].name, hasRows: relation.liveCount, inRound: rounds)
      }
    }
  }

  private func recursiveAtoms(of rule: CoreRule, _ own: Set<RelationID>) -> [Int] {
    rule.body.indices.filter {
      if case .atom(let atom) = rule.body[$0] { own.contains(atom.relation) } else { false }
    }
  }
}

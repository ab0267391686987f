import Diagnostics
import TripleStore

/// One evaluation of a program: relations are filled, strata computed, the result taken out.
struct Evaluation {
  private let program: CoreProgram
  private let strata: [Stratum]
  private let context: EvaluationContext
  private let store: TripleStore
  private let random: PlanRandomizer?
  private let observer: (any EvaluationObserver)?
  private let recorder: EvaluationRecorder?
  private let progress = Progress()
  /// What is asked, to be shown where an evaluation stops before it has come to a rule.
  var question: SourcePlace?
  /// Rows that were read from files, by relation.
  var inputs: [RelationID: Relation] = [:]

  init(
    _ analysis: Analysis, context: EvaluationContext, store: TripleStore,
    random: PlanRandomizer? = nil, observer: (any EvaluationObserver)? = nil,
    recorder: EvaluationRecorder? = nil
  ) {
    self.recorder = recorder
    program = analysis.program
    strata = analysis.strata
    self.context = context
    self.store = store
    self.random = random
    self.observer = observer
  }

  /// Computes what some relations need, and lends all relations to `body`.
  ///
  /// - Parameters:
  ///   - goals: The relations asked for.
  ///   - body: What to do with the relations, by number.
  /// - Returns: What `body` returns.
  /// - Throws: What stopped the evaluation, with the rule and how far it got.
  func run<Result>(
    for goals: [RelationID], _ body: ([Relation]) throws(EvaluationStop) -> Result
  ) throws(DiagnosticList) -> Result {
    let needed = self.needed(for: goals)
    do {
      let stored = try storedColumns(needed)
      let outcome = withRelations(stored) { relations in
        finish(relations, needed, body)
      }
      return try outcome.get()
    } catch {
      throw DiagnosticList([diagnostic(error)])
    }
  }

  /// Orders the rules that some relations need, without evaluating them, and notes the orders.
  ///
  /// - Parameters:
  ///   - goals: The relations asked for.
  ///   - recorder: Notes them.
  ///   - body: What to do with the relations, of which those that rules fill are empty.
  /// - Returns: What `body` returns.
  /// - Throws: What stopped the reading of the relations.
  func order<Result>(
    for goals: [RelationID], noting recorder: EvaluationRecorder, _ body: ([Relation]) -> Result
  ) throws(DiagnosticList) -> Result {
    let needed = self.needed(for: goals)
    do {
      let stored = try storedColumns(needed)
      return withRelations(stored) { relations in
        for stratum in strata where stratum.relations.contains(where: needed.contains) {
          for rule in stratum.rules { recorder.order(rule, of: program, in: stratum, relations) }
        }
        return body(relations)
      }
    } catch {
      throw DiagnosticList([diagnostic(error)])
    }
  }

  /// The relations that some relations depend on, themselves included.
  func needed(for goals: [RelationID]) -> Set<RelationID> {
    DependencyGraph(program).reachable(from: goals)
  }

  /// The number of rows of the relations that have a name of the user's and were filled.
  func tuples(in relations: [Relation]) -> [(relation: String, count: Int)] {
    zip(program.relations, relations).compactMap { known, relation in
      known.isAuxiliary || relation.count == 0 ? nil : (known.name, relation.count)
    }
  }

  /// How far an evaluation has got, for messages.
  private final class Progress {
    var evaluator: SemiNaiveEvaluator?
  }

  /// The rounds of all strata together.
  var rounds: Int { progress.evaluator?.rounds ?? 0 }

  private func finish<Result>(
    _ relations: [Relation], _ needed: Set<RelationID>,
    _ body: ([Relation]) throws(EvaluationStop) -> Result
  ) -> Swift.Result<Result, EvaluationStop> {
    do throws(EvaluationStop) {
      let writers = try writers(of: relations)
      try addInputs(to: writers)
      try addFacts(to: writers, needed)
      let evaluator = SemiNaiveEvaluator(
        program, writers: writers, context: context, observer: observer,
        recorder: recorder, random: random)
      progress.evaluator = evaluator
      for stratum in strata where stratum.relations.contains(where: needed.contains) {
        try context.limits.look()
        try evaluator.evaluate(stratum)
      }
      try context.limits.look()
      return .success(try body(relations))
    } catch {
      return .failure(error)
    }
  }

  private func addFacts(
    to writers: [RelationWriter], _ needed: Set<RelationID>
  ) throws(EvaluationStop) {
    for fact in program.facts where needed.contains(fact.relation) {
      try writers[fact.relation.index].add(row: fact.row.map(\.rawValue))
      try context.limits.tick(1)
    }
  }

  /// Adds the rows of files that a relation does not simply have.
  private func addInputs(to writers: [RelationWriter]) throws(EvaluationStop) {
    for (id, read) in inputs where program[id].discipline != .none {
      try writers[id.index].add((0..<read.arity).map { read.column($0) }, count: read.count)
    }
  }

  private func writers(of relations: [Relation]) throws(EvaluationStop) -> [RelationWriter] {
    for dominance in program.dominances {
      do { try relations[dominance.relation.index].allowRemoval() } catch {
        throw EvaluationStop(error)
      }
    }
    var writers: [RelationWriter] = []
    for (index, relation) in relations.enumerated() {
      let id = RelationID(index: index)
      if program[id].discipline == .none, let extreme = program.extreme(of: id) {
        writers.append(try ExtremeWriter(relation, extreme))
      } else {
        writers.append(RelationWriter.make(relation, program[id].discipline, context.limits))
      }
    }
    return writers
  }
}

// MARK: - Relations

extension Evaluation {
  private func storedColumns(
    _ needed: Set<RelationID>
  ) throws(EvaluationStop) -> [RelationID: StoredColumns] {
    let reader = StoredRelations(
      store: store, values: context.values, meter: context.limits.meter)
    let heads = Set(program.rules.map(\.head.relation)).union(program.facts.map(\.relation))
      .union(program.dominances.map(\.relation))
    var columns: [RelationID: StoredColumns] = [:]
    for id in needed.sorted(by: { $0.index < $1.index }) {
      guard case .stored(let selection) = program[id].origin else { continue }
      do {
        let read = try reader.columns(of: selection)
        // What rules add to must be a copy of its own.
        columns[id] = heads.contains(id) ? try reader.copied(read) : read
      } catch {
        throw EvaluationStop(error)
      }
      try context.limits.look()
    }
    return columns
  }

  /// Makes the relations and lends them, the columns of the store borrowed for as long.
  private func withRelations<Result>(
    _ stored: [RelationID: StoredColumns], _ body: ([Relation]) -> Result
  ) -> Result {
    var relations = program.relations.map {
      Relation(arity: $0.arity, meter: context.limits.meter)
    }
    for (id, read) in inputs where program[id].discipline == .none { relations[id.index] = read }
    var lent: [(RelationID, LentColumns, LentColumns?)] = []
    for (id, columns) in stored {
      switch columns {
      case .copied(let relation): relations[id.index] = relation
      case .lent(let main, let alternative): lent.append((id, main, alternative))
      }
    }
    return lend(lent[...], relations, body)
  }

  private func lend<Result>(
    _ rest: ArraySlice<(RelationID, LentColumns, LentColumns?)>, _ relations: [Relation],
    _ body: ([Relation]) -> Result
  ) -> Result {
    guard let (id, main, alternative) = rest.first else { return body(relations) }
    let meter = context.limits.meter
    return main.withColumns { columns, count in
      let others = alternative ?? LentColumns(columns: [], sortedBy: [])
      return others.withColumns { otherColumns, _ in
        let other = alternative.map {
          Relation(borrowing: otherColumns, count: count, sortedBy: $0.sortedBy, meter: meter)
        }
        var relations = relations
        relations[id.index] = Relation(
          borrowing: columns, count: count, sortedBy: main.sortedBy, alternative: other,
          meter: meter)
        return lend(rest.dropFirst(), relations, body)
      }
    }
  }
}

// MARK: - Errors

extension Evaluation {
  private func diagnostic(_ stop: EvaluationStop) -> Diagnostic {
    let evaluator = progress.evaluator
    let rule = evaluator?.currentRule.map { program.rules[$0] }
    var diagnostic = stop.diagnostic(at: rule?.place ?? question)
    if case .failure = stop { return diagnostic }
    if rule != nil { diagnostic.label = "this rule was being evaluated" }
    if let evaluator {
      diagnostic.notes.append(
        Diagnostic.Note(
          "it got as far as round \(evaluator.rounds), \(tuples(evaluator)) after "
            + "\((context.limits.seconds * 10).rounded() / 10) s"))
    }
    return diagnostic
  }

  private func tuples(_ evaluator: SemiNaiveEvaluator) -> String {
    let derived = program.rules.map(\.head.relation)
    let count = Set(derived).reduce(0) { $0 + evaluator.relations[$1.index].count }
    return count == 1 ? "1 tuple" : "\(count) tuples"
  }
}

import Diagnostics

/// Leaves the rows of a stratum out that others make superfluous, after each round.
///
/// As Soufflé does: first the new rows that any row dominates, then the rows that a new one
/// dominates. Rows of one step do not protect each other, so of two that dominate each other both
/// are left out; a subsumption should be a strict order.
final class SubsumptionPass {
  private let dominances: [CoreDominance]
  private let own: Set<RelationID>
  private let writers: [RelationWriter]
  private let plan: (CoreDominance, _ recent: Int, DominatedRows) -> RulePlan
  private let dominated: [DominatedRows]

  /// Prepares the subsumption of a stratum; nil where none of its relations has any.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - own: The relations of the stratum.
  ///   - writers: What adds to the relations, by number.
  ///   - plan: Makes the plan of one dominance with an atom bound to the rows of the last round.
  init?(
    _ program: CoreProgram, _ own: Set<RelationID>, writers: [RelationWriter],
    plan: @escaping (CoreDominance, _ recent: Int, DominatedRows) -> RulePlan
  ) {
    dominances = program.dominances.filter { own.contains($0.relation) }
    if dominances.isEmpty { return nil }
    self.own = own
    self.writers = writers
    self.plan = plan
    dominated = dominances.map { DominatedRows(writers[$0.relation.index].relation) }
  }

  /// Leaves out what the rows of the last round make superfluous, or what makes them so.
  func apply() throws(EvaluationStop) {
    for dominance in dominances { extremeWriter(of: dominance)?.leaveOut() }
    try run { [$0.dominated] }
    try run { dominance in [dominance.dominating] + others(in: dominance) }
  }

  /// Forgets the rows that were left out.
  func finish() {
    for relation in Set(dominances.map(\.relation)) {
      writers[relation.index].relation.removeDeadRows()
    }
  }

  /// Evaluates every dominance with some of its atoms bound to the rows of the last round.
  private func run(_ recent: (CoreDominance) -> [Int]) throws(EvaluationStop) {
    for (dominance, rows) in zip(dominances, dominated)
    where extremeWriter(of: dominance)?.isActive != true {
      for index in recent(dominance) where hasNewRows(dominance.rule.body[index]) {
        try plan(dominance, index, rows).run()
      }
      rows.leaveOut()
    }
  }

  /// What leaves the rows out already as they come, if that is possible.
  private func extremeWriter(of dominance: CoreDominance) -> ExtremeWriter? {
    writers[dominance.relation.index] as? ExtremeWriter
  }

  private func hasNewRows(_ literal: CoreLiteral) -> Bool {
    guard case .atom(let atom) = literal else { return false }
    return !writers[atom.relation.index].relation.delta.isEmpty
  }

  /// The atoms of the body besides the two rows that the stratum is still computing.
  private func others(in dominance: CoreDominance) -> [Int] {
    dominance.rule.body.indices.filter { index in
      guard index != dominance.dominated, index != dominance.dominating,
        case .atom(let atom) = dominance.rule.body[index]
      else { return false }
      return own.contains(atom.relation)
    }
  }
}

/// Collects the rows of a relation that others dominate.
final class DominatedRows {
  private let relation: Relation
  private var numbers: [Int] = []

  init(_ relation: Relation) {
    self.relation = relation
  }

  /// Notes a row, by its columns, and those of the row that dominates it.
  func add(_ dominated: [WordColumn], _ dominating: [WordColumn], _ index: Int) {
    // No row makes itself superfluous.
    guard zip(dominated, dominating).contains(where: { $0[index] != $1[index] }) else { return }
    if let number = relation.rowNumber(dominated, index) { numbers.append(number) }
  }

  /// Leaves the collected rows out.
  func leaveOut() {
    numbers.forEach(relation.markDead)
    numbers = []
  }
}

/// Takes pairs of a dominated and a dominating row.
final class DominanceSink: BatchSink {
  private let rows: DominatedRows
  private let sources: [KeySource]

  /// Creates a sink.
  ///
  /// - Parameters:
  ///   - rows: Where the dominated rows are collected.
  ///   - sources: The columns of the dominated row, then those of the dominating one.
  init(_ rows: DominatedRows, sources: [KeySource]) {
    self.rows = rows
    self.sources = sources
  }

  func take(_ stage: Stage) throws(EvaluationStop) {
    let columns = sources.map { $0.column(of: stage) }
    let (dominated, dominating) = (
      Array(columns.prefix(columns.count / 2)), Array(columns.suffix(columns.count / 2))
    )
    for row in 0..<stage.count { rows.add(dominated, dominating, row) }
  }
}

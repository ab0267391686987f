/// Chooses the order in which the literals of a body are evaluated.
///
/// Conditions come as soon as their variables are bound, cheap ones first. Among the atoms that
/// share a variable with what is bound the one with the fewest expected matches comes next; atoms
/// that share none come last. For bodies of a few atoms every possible beginning is tried and the
/// one with the fewest expected rows in all taken.
struct JoinOrder {
  /// Bodies with more atoms are ordered without comparing all of them at each step.
  static let mostComparedAtoms = 24
  /// Bodies with more atoms are begun with the best first atom only.
  static let mostBeginnings = 8

  private let body: [CoreLiteral]
  private let statistics: RelationStatistics
  private let recent: Int?
  private let initiallyBound: Set<Int>
  private let random: PlanRandomizer?

  /// Prepares the choice.
  ///
  /// - Parameters:
  ///   - body: The literals.
  ///   - recent: The atom that looks at the rows of the last round only, if any; it comes first.
  ///   - bound: The variables that have values from outside.
  ///   - statistics: The sizes of the relations.
  ///   - random: Where given, the order is any possible one; for tests.
  init(
    _ body: [CoreLiteral], recent: Int? = nil, bound: Set<Int> = [],
    statistics: RelationStatistics, random: PlanRandomizer? = nil
  ) {
    self.body = body
    self.recent = recent
    self.statistics = statistics
    self.random = random
    initiallyBound = bound
  }

  /// The literals in the chosen order.
  func plan() -> [PlannedLiteral] {
    let atoms = body.indices.filter { if case .atom = body[$0] { true } else { false } }
    if let recent { return run(beginningWith: recent, atoms).plan }
    guard atoms.count > 1, atoms.count <= JoinOrder.mostBeginnings, random == nil else {
      return run(beginningWith: nil, atoms).plan
    }
    let candidates = atoms.map { run(beginningWith: $0, atoms) }
    return candidates.min { $0.cost < $1.cost }?.plan ?? []
  }

  private func run(beginningWith first: Int?, _ atoms: [Int]) -> OrderingRun {
    var run = OrderingRun(
      body, bound: initiallyBound, statistics: statistics, recent: recent, random: random)
    run.emitReadyConditions()
    if let first { run.emitAtom(first) }
    if atoms.count > JoinOrder.mostComparedAtoms {
      run.emitAtomsInReach(atoms)
    } else {
      while let next = run.bestAtom(among: atoms) { run.emitAtom(next) }
    }
    return run
  }
}

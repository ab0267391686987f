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
    let body = OrderedBody(body)
    var start = OrderingRun(
      body, bound: initiallyBound, statistics: statistics, recent: recent, random: random)
    start.emitReadyConditions()
    let places = body.places
    if let recent { return finished(start, beginningWith: recent, body)?.plan ?? [] }
    guard places.count > 1, places.count <= JoinOrder.mostBeginnings, random == nil else {
      return finished(start, beginningWith: nil, body)?.plan ?? []
    }
    var best: OrderingRun?
    for first in places {
      if let run = finished(start, beginningWith: first, body, below: best?.cost) { best = run }
    }
    return best?.plan ?? []
  }

  /// A beginning with all that follows it; nil where it costs no less than what is known.
  private func finished(
    _ start: OrderingRun, beginningWith first: Int?, _ body: OrderedBody, below known: Double? = nil
  ) -> OrderingRun? {
    var run = start
    if let first { run.emitAtom(first) }
    if body.places.count > JoinOrder.mostComparedAtoms {
      run.emitAtomsInReach()
    } else {
      while let next = run.bestAtom() {
        if let known, run.cost >= known { return nil }
        run.emitAtom(next)
      }
    }
    if let known, run.cost >= known { return nil }
    return run
  }
}

import Platform

/// Notes in which order rules are evaluated, and what each takes.
///
/// There is one only where somebody asks: an evaluation without it does not even look at the clock.
final class EvaluationRecorder {
  /// How far an evaluation has come.
  struct Reading {
    /// The rows of the rule's relation.
    var rows: Int
    /// When that was, in seconds.
    var seconds = Clock.seconds()
  }

  /// What is known of a rule evaluated in one order.
  struct Entry {
    /// The number of the rule.
    var rule: Int
    /// The atom that looks at the rows of the last round only, if any.
    var recent: Int?
    /// The order of its literals.
    var order: [PlannedLiteral]
    /// The rows that each step gave.
    var stepRows: [Int]
    /// How often it was evaluated.
    var runs = 0
    /// What that took.
    var seconds = 0.0
    /// The rows that were new.
    var rows = 0
  }

  /// What was noted, in the order of first evaluation.
  private(set) var entries: [Entry] = []

  /// Notes an evaluation of a rule.
  func record(_ plan: RulePlan, of rule: Int, from start: Reading, to end: Reading) {
    let place = place(of: rule, plan.recent, plan.order)
    entries[place].runs += 1
    entries[place].seconds += end.seconds - start.seconds
    entries[place].rows += end.rows - start.rows
    for (step, rows) in (plan.counters?.take() ?? []).enumerated() {
      entries[place].stepRows[step] += rows
    }
  }

  /// Notes the orders in which a rule would be evaluated, were the relations as they are.
  func order(
    _ rule: Int, of program: CoreProgram, in stratum: Stratum, _ relations: [Relation]
  ) {
    let body = program.rules[rule].body
    let recursive = body.indices.filter {
      if case .atom(let atom) = body[$0] {
        stratum.relations.contains(atom.relation)
      } else {
        false
      }
    }
    for recent in recursive.isEmpty ? [nil] : recursive.map(Optional.some) {
      let order = JoinOrder(body, recent: recent, statistics: RelationStatistics(relations)).plan()
      _ = place(of: rule, recent, order)
    }
  }

  /// The place of the entry of a rule in an order, which is made where there is none.
  private func place(of rule: Int, _ recent: Int?, _ order: [PlannedLiteral]) -> Int {
    let known = entries.firstIndex { entry in
      entry.rule == rule && entry.recent == recent
        && entry.order.map(\.indices) == order.map(\.indices)
    }
    if let known { return known }
    entries.append(
      Entry(
        rule: rule, recent: recent, order: order,
        stepRows: Array(repeating: 0, count: order.count)))
    return entries.count - 1
  }
}

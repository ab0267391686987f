import Diagnostics

/// Takes the answer out of the relation that a query filled: columns, order, limit.
struct AnswerReading {
  let goal: QueryGoal
  let limit: Int?
  let values: ValueTable
  let order: ValueOrder
  let limits: LimitGuard

  /// The answer, still without warnings.
  ///
  /// - Complexity: That of ordering the rows.
  func answer(from relation: Relation) throws(EvaluationStop) -> Answer {
    let ordering = RowOrdering(values: values, limits: limits, precedes: order.precedes)
    let rows = try ordering.rows(of: relation, by: sortKeys).map { Int($0) }
    let kept = distinct(rows, relation)
    var answer = Answer(
      columns: goal.columns,
      rows: kept.prefix(limit ?? Int.max).map { row in
        goal.columns.indices.map {
          values.answerValue(
            of: Word(rawValue: relation.column($0)[row]), printedForm: order.printedForm)
        }
      })
    answer.statistics.seconds.evaluate = limits.seconds
    return answer
  }

  /// The columns to sort by: those asked for, then all that are shown.
  private var sortKeys: [(column: Int, isDescending: Bool)] {
    let asked = Set(goal.order.map(\.column))
    return goal.order
      + goal.columns.indices.filter { !asked.contains($0) }.map {
        (column: $0, isDescending: false)
      }
  }

  /// Columns that are only sorted by may make rows differ that are shown alike; the first stays.
  private func distinct(_ rows: [Int], _ relation: Relation) -> [Int] {
    guard relation.arity > goal.columns.count else { return rows }
    var seen: Set<[UInt32]> = []
    return rows.filter { row in
      seen.insert(goal.columns.indices.map { relation.column($0)[row] }).inserted
    }
  }
}

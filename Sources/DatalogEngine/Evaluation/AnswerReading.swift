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
  /// - Complexity: O(*n* log *n*) in the number of rows, and one comparison of values for every
  ///   comparison of distinct values only.
  func answer(from relation: Relation) throws(EvaluationStop) -> Answer {
    let ranks = try self.ranks(of: relation)
    var rows = Array(0..<relation.count)
    let keys = sortKeys
    try sort(&rows) { left, right in
      for key in keys {
        let column = relation.column(key.column)
        let (a, b) = (ranks[column[left]] ?? 0, ranks[column[right]] ?? 0)
        if a != b { return key.isDescending ? a > b : a < b }
      }
      return false
    }
    let kept = distinct(rows, relation)
    var answer = Answer(
      columns: goal.columns,
      rows: kept.prefix(limit ?? Int.max).map { row in
        goal.columns.indices.map {
          values.answerValue(of: Word(rawValue: relation.column($0)[row]))
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

  /// The place of every word of the relation in the order of values.
  private func ranks(of relation: Relation) throws(EvaluationStop) -> [UInt32: Int] {
    var words: Set<UInt32> = []
    for index in 0..<relation.arity {
      let column = relation.column(index)
      for row in 0..<relation.count {
        words.insert(column[row])
        try limits.tick(1)
      }
    }
    var sorted = Array(words)
    try sort(&sorted) { order.precedes(Word(rawValue: $0), Word(rawValue: $1)) }
    return Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
  }

  /// Sorts, and looks at the limits now and then.
  private func sort<Element>(
    _ elements: inout [Element], by precedes: (Element, Element) -> Bool
  ) throws(EvaluationStop) {
    do {
      try elements.sort { left, right throws(EvaluationStop) in
        try limits.tick(1)
        return precedes(left, right)
      }
    } catch let stop as EvaluationStop {
      throw stop
    } catch {
      preconditionFailure("sorting throws what the comparison throws")
    }
  }
}

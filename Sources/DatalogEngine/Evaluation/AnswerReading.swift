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
    let ordering = RowOrdering(values: values, limits: limits, order: order)
    let rows = try ordering.rows(of: relation, by: sortKeys).map { Int($0) }
    defer { limits.meter.release(rows.count * 4) }
    try limits.reserve(rows.count * 8)
    defer { limits.meter.release(rows.count * 8) }
    let kept = try distinct(rows, relation).prefix(limit ?? Int.max)
    var answer = Answer(columns: goal.columns, rows: [])
    try limits.reserve(kept.count * 8)
    answer.rows.reserveCapacity(kept.count)
    for row in kept { answer.rows.append(try self.row(row, relation)) }
    answer.statistics.seconds.evaluate = limits.seconds
    return answer
  }

  /// One row of the answer, whose memory is asked for.
  private func row(_ row: Int, _ relation: Relation) throws(EvaluationStop) -> [AnswerValue] {
    let values = goal.columns.indices.map {
      self.values.answerValue(
        of: Word(rawValue: relation.column($0)[row]), printing: order.printing)
    }
    // An array has a header of its own.
    let arrays = 32 + values.count * MemoryLayout<AnswerValue>.stride
    try limits.reserve(values.reduce(arrays) { $0 + $1.textBytes })
    try limits.tick(1)
    return values
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
  private func distinct(_ rows: [Int], _ relation: Relation) throws(EvaluationStop) -> [Int] {
    guard relation.arity > goal.columns.count else { return rows }
    var seen: Set<[UInt32]> = []
    var kept: [Int] = []
    var held = 0
    defer { limits.meter.release(held) }
    for row in rows {
      let shown = goal.columns.indices.map { relation.column($0)[row] }
      guard seen.insert(shown).inserted else { continue }
      kept.append(row)
      let bytes = 64 + shown.count * 4
      try limits.reserve(bytes)
      held += bytes
      try limits.tick(1)
    }
    return kept
  }
}

extension AnswerValue {
  /// The bytes that it holds outside of itself.
  fileprivate var textBytes: Int {
    switch self {
    case .text(let text, _), .decimal(let text), .record(let text):
      text.utf8.count < 16 ? 0 : 32 + text.utf8.count
    case .term(let term): 32 + term.identifyingText.utf8.count
    default: 0
    }
  }
}

/// Combines every row of the stage before with every row of a relation.
final class ScanStage: Stage {
  private let input: Stage
  private let relation: Relation
  private let choice: RowChoice
  /// What is carried over: the slot before, the slot here.
  private let carried: [(from: Int, to: Int)]
  /// What is read: the relation's column, the slot here.
  private let read: [(column: Int, to: Int)]
  private var rows = 0..<0
  /// The numbers of the rows, where some of the relation are left out; then ``rows`` is in these.
  private var live: [UInt32]?
  private var inputRow = 0
  private var row = 0
  /// Who gives the rows out, where several threads scan them.
  var dispenser: RowDispenser?

  override var isSharable: Bool { true }

  /// The rows that a scan would go over now.
  var allRows: Range<Int> { relation.rows(choice) }

  init(
    _ input: Stage, _ relation: Relation, _ choice: RowChoice, carrying variables: [Int],
    reading columns: [Int], capacity: Int
  ) {
    self.input = input
    self.relation = relation
    self.choice = choice
    carried = variables.enumerated().map { ($0.element, $0.offset) }
    read = columns.enumerated().map { ($0.element, variables.count + $0.offset) }
    super.init(capacity: capacity)
    for _ in 0..<(variables.count + columns.count) { _ = addColumn() }
  }

  override func begin() throws(EvaluationStop) {
    // Rows added while the scan runs are left to the next round.
    take(dispenser?.take() ?? relation.rows(choice))
    inputRow = 0
  }

  private func take(_ range: Range<Int>) {
    live = relation.liveRows(range)
    rows = live?.indices ?? range
    row = rows.lowerBound
  }

  override func fill() throws(EvaluationStop) -> Bool {
    count = 0
    while count < capacity, inputRow < input.count {
      let taken = min(capacity - count, rows.upperBound - row)
      if taken > 0 { copy(taken) }
      row += taken
      guard row >= rows.upperBound else { continue }
      if let dispenser {
        let more = dispenser.take()
        if more.isEmpty { inputRow = input.count } else { take(more) }
      } else {
        row = rows.lowerBound
        inputRow = rows.isEmpty ? input.count : inputRow + 1
      }
    }
    return count > 0
  }

  private func copy(_ taken: Int) {
    for (from, to) in carried {
      (columns[to] + count).update(repeating: input.columns[from][inputRow], count: taken)
    }
    for (index, to) in read {
      let (source, target) = (relation.column(index), columns[to] + count)
      if let live {
        for offset in 0..<taken { target[offset] = source[Int(live[row + offset])] }
      } else {
        for offset in 0..<taken { target[offset] = source[row + offset] }
      }
    }
    count += taken
  }
}

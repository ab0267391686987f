/// One step of a rule that gives rows: a scan, a look-up, a generator.
///
/// A stage reads the batch of the stage before it and gives batches of its own, a column for every
/// variable that is still needed. Rows are handled a batch at a time, so that what is decided per
/// step is decided once for many rows, and the loops over them are short and free of calls (Boncz,
/// Zukowski, Nes: *MonetDB/X100: Hyper-pipelining query execution*, 2005).
class Stage {
  /// The columns of the batch, by slot.
  @exclusivity(unchecked)
  private(set) var columns: [UnsafeMutablePointer<UInt32>] = []
  /// The number of rows of the batch.
  @exclusivity(unchecked)
  var count = 0
  /// The most rows of a batch.
  let capacity: Int
  /// What is done to each batch before it is passed on.
  var operations: [RowOperation] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  deinit {
    for column in columns { column.deallocate() }
  }

  /// Adds a column.
  ///
  /// - Returns: its slot.
  final func addColumn() -> Int {
    let column = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    column.initialize(repeating: Word.none, count: capacity)
    columns.append(column)
    return columns.count - 1
  }

  /// The column of a slot, for reading.
  final func column(_ slot: Int) -> WordColumn {
    WordColumn(base: UnsafePointer(columns[slot]), stride: 1)
  }

  /// Brings indexes up to date before the rule is evaluated.
  func prepare() throws(EvaluationStop) {
    for operation in operations { try operation.prepare() }
  }

  /// Whether several threads may each have such a stage at the same time.
  var isSharable: Bool { false }

  /// Brings up to date what is only read while several threads evaluate the rule.
  ///
  /// - Parameter rows: The number of rows with which the rule begins.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  func prepareToShare(rows: Int) throws(EvaluationStop) {
    for operation in operations { try operation.prepareToShare(rows: rows) }
  }

  /// Starts over with the current batch of the stage before.
  func begin() throws(EvaluationStop) {}

  /// Makes the next batch, before the operations.
  ///
  /// - Returns: whether there is one.
  func fill() throws(EvaluationStop) -> Bool { false }

  /// Makes the next batch that has rows.
  ///
  /// - Returns: whether there is one.
  final func next(_ limits: LimitGuard) throws(EvaluationStop) -> Bool {
    while try fill() {
      try limits.tick(count)
      for operation in operations where count > 0 { try operation.apply(to: self) }
      if count > 0 { return true }
    }
    return false
  }

  /// Keeps the rows that are marked, in order.
  final func keep(_ isKept: UnsafePointer<Bool>) {
    var kept = 0
    for row in 0..<count { kept += isKept[row] ? 1 : 0 }
    guard kept < count else { return }
    for column in columns {
      var target = 0
      for row in 0..<count {
        column[target] = column[row]
        target += isKept[row] ? 1 : 0
      }
    }
    count = kept
  }
}

/// Something done to a batch in place: rows are dropped, or a column is computed.
class RowOperation {
  /// Brings indexes up to date before the rule is evaluated.
  func prepare() throws(EvaluationStop) {}

  /// Whether several threads may each have such an operation at the same time.
  var isSharable: Bool { false }

  /// Brings up to date what is only read while several threads evaluate the rule.
  ///
  /// - Parameter rows: The number of rows with which the rule begins.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  func prepareToShare(rows: Int) throws(EvaluationStop) { try prepare() }

  /// Does it.
  func apply(to stage: Stage) throws(EvaluationStop) {}
}

/// Gives one row without columns: what a rule without atoms begins with.
final class UnitStage: Stage {
  private var isDone = false

  override var isSharable: Bool { true }

  override func begin() throws(EvaluationStop) { isDone = false }

  override func fill() throws(EvaluationStop) -> Bool {
    if isDone { return false }
    isDone = true
    count = 1
    return true
  }
}

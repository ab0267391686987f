import Diagnostics

/// Makes a record of several columns.
final class RecordValue: ComputedValue {
  private let branch: Word?
  private let fields: [ComputedValue]
  private let values: ValueTable
  private let result: UnsafeMutablePointer<UInt32>

  init(_ shape: RecordShape, _ fields: [ComputedValue], values: ValueTable, capacity: Int) {
    branch = shape.branch
    self.fields = fields
    self.values = values
    result = .allocate(capacity: capacity)
  }

  deinit { result.deallocate() }

  override func compute(_ stage: Stage) throws(EvaluationStop) -> WordColumn {
    var columns: [WordColumn] = []
    for field in fields { columns.append(try field.compute(stage)) }
    var words = Array(repeating: Word(rawValue: Word.none), count: columns.count)
    for row in 0..<stage.count {
      var isWhole = true
      for (index, column) in columns.enumerated() {
        words[index] = Word(rawValue: column[row])
        if column[row] == Word.none { isWhole = false }
      }
      result[row] = isWhole ? values.word(record: words, branch: branch).rawValue : Word.none
    }
    return WordColumn(base: UnsafePointer(result), stride: 1)
  }
}

/// Takes a field out of the records of a column; no value where there is no such record.
final class FieldValue: ComputedValue {
  private let index: Int
  private let shape: RecordShape
  private let record: ComputedValue
  private let values: ValueTable
  private let result: UnsafeMutablePointer<UInt32>

  init(
    _ index: Int, _ shape: RecordShape, of record: ComputedValue, values: ValueTable,
    capacity: Int
  ) {
    self.index = index
    self.shape = shape
    self.record = record
    self.values = values
    result = .allocate(capacity: capacity)
  }

  deinit { result.deallocate() }

  override func compute(_ stage: Stage) throws(EvaluationStop) -> WordColumn {
    let column = try record.compute(stage)
    for row in 0..<stage.count {
      let field = values.field(
        index, of: Word(rawValue: column[row]), branch: shape.branch, count: shape.count)
      result[row] = field?.rawValue ?? Word.none
    }
    return WordColumn(base: UnsafePointer(result), stride: 1)
  }
}

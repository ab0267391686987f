/// Combines every row of the stage before with the rows of a relation that have given words in
/// given columns.
final class LookupStage: Stage {
  private let input: Stage
  private let access: RelationAccess
  private let keys: [KeySource]
  /// What is carried over: the slot before, the slot here.
  private let carried: [(from: Int, to: Int)]
  /// What is read: the relation's column, the slot here.
  private let read: [(column: Int, to: Int)]
  /// For each row of the batch, the row before and what was listed.
  private let origins: UnsafeMutablePointer<UInt32>
  private let matches: UnsafeMutablePointer<UInt32>
  private var inputRow = 0
  private var offset = 0

  init(
    _ input: Stage, _ relation: Relation, keyColumns: [Int], keys: [KeySource],
    carrying variables: [Int], reading columns: [Int], capacity: Int
  ) {
    self.input = input
    self.keys = keys
    access = RelationAccess(relation, keyColumns: keyColumns, capacity: input.capacity)
    carried = variables.enumerated().map { ($0.element, $0.offset) }
    read = columns.enumerated().map { ($0.element, variables.count + $0.offset) }
    origins = .allocate(capacity: capacity)
    matches = .allocate(capacity: capacity)
    super.init(capacity: capacity)
    for _ in 0..<(variables.count + columns.count) { _ = addColumn() }
  }

  deinit {
    origins.deallocate()
    matches.deallocate()
  }

  override func prepare() throws(EvaluationStop) {
    try access.prepare()
    try super.prepare()
  }

  override var isSharable: Bool { true }

  override func prepareToShare(rows: Int) throws(EvaluationStop) {
    try access.prepareToShare(keys: rows)
    try super.prepareToShare(rows: rows)
  }

  override func begin() throws(EvaluationStop) {
    inputRow = 0
    offset = 0
    try access.probe(keys.map { $0.column(of: input) }, count: input.count)
  }

  override func fill() throws(EvaluationStop) -> Bool {
    repeat { collect() } while count == 0 && inputRow < input.count
    for (from, to) in carried {
      let (source, target) = (input.columns[from], columns[to])
      for row in 0..<count { target[row] = source[Int(origins[row])] }
    }
    for (index, to) in read {
      let target = columns[to]
      if access.listedColumn == index {
        target.update(from: matches, count: count)
      } else {
        let source = access.view.column(index)
        for row in 0..<count { target[row] = source[Int(matches[row])] }
      }
    }
    return count > 0
  }

  /// Notes which rows go together, until the batch is full or the input is used up.
  private func collect() {
    // All in local names: the loop writes through pointers, behind which anything might stand.
    let (starts, counts, list) = (access.starts, access.counts, access.list)
    let (matches, origins, capacity, rows) = (matches, origins, capacity, input.count)
    var (filled, row, offset) = (0, inputRow, offset)
    @inline(__always)
    func match(_ position: Int) -> UInt32 {
      list.map { $0[position] } ?? UInt32(truncatingIfNeeded: position)
    }
    while row < rows {
      let found = Int(counts[row])
      if found <= 1, offset == 0, filled < capacity {
        // None or one: written in any case, so that there is nothing to guess.
        matches[filled] = match(Int(starts[row]))
        origins[filled] = UInt32(truncatingIfNeeded: row)
        filled &+= found
        row &+= 1
        continue
      }
      let taken = min(found - offset, capacity - filled)
      let first = Int(starts[row]) + offset
      for index in 0..<taken {
        matches[filled + index] = match(first + index)
        origins[filled + index] = UInt32(truncatingIfNeeded: row)
      }
      filled += taken
      offset += taken
      if offset < found { break }
      offset = 0
      row += 1
    }
    (inputRow, self.offset) = (row, offset)
    count = access.relation.dead == nil ? filled : dropDead(filled)
  }

  /// Keeps the pairs whose row of the relation is not left out.
  private func dropDead(_ filled: Int) -> Int {
    var kept = 0
    for index in 0..<filled where !access.relation.isDead(Int(matches[index])) {
      (origins[kept], matches[kept]) = (origins[index], matches[index])
      kept += 1
    }
    return kept
  }
}

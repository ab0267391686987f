/// One of the atoms that an ``IntersectionStage`` intersects: all its columns but one are known.
final class IntersectionSide {
  /// Finds the rows by the known columns.
  let access: RelationAccess
  /// The column that has the new words.
  let column: Int
  private let keys: [KeySource]
  private let relation: Relation
  /// The most rows of a batch after the intersection.
  private let capacity: Int
  /// Whether the words of some row of the batch could not be searched in its stretch.
  private var isOpen = false
  /// For tests: what is known of each row, by column, as far as it differs from row to row.
  private var gathered: [UnsafeMutablePointer<UInt32>] = []

  /// Creates a side.
  ///
  /// - Parameters:
  ///   - relation: The relation.
  ///   - keyColumns: The known columns, all but one.
  ///   - keys: Where their words come from.
  ///   - column: The other column.
  ///   - input: The stage before the intersection.
  ///   - capacity: The most rows of a batch after it.
  init(
    _ relation: Relation, keyColumns: [Int], keys: [KeySource], column: Int, behind input: Stage,
    capacity: Int
  ) {
    self.relation = relation
    self.keys = keys
    self.column = column
    self.capacity = capacity
    access = RelationAccess(
      relation, keyColumns: keyColumns, capacity: input.capacity, prefersSorted: true)
  }

  deinit {
    for column in gathered { column.deallocate() }
  }

  /// Whether rows of the batch still have to be looked up one by one.
  var mustTest: Bool { isOpen || relation.dead != nil }

  /// Gets ready for look-ups that change nothing.
  func prepareToShare(keys: Int) throws(EvaluationStop) {
    try access.prepareToShare(keys: keys)
    guard access.sortedWords == nil else { return }
    do { try relation.makeSet() } catch { throw EvaluationStop(error) }
  }

  /// Finds the stretches of a batch.
  func probe(_ input: Stage) throws(EvaluationStop) -> WordGroups {
    try access.probe(keys.map { $0.column(of: input) }, count: input.count)
    return WordGroups(starts: access.starts, counts: access.counts, sorted: access.sortedWords)
  }

  /// Copies the words of a part of a row's stretch, in whatever order they are.
  func copy(
    _ range: Range<Int>, of row: Int, to target: UnsafeMutablePointer<UInt32>
  ) {
    let first = Int(access.starts[row]) + range.lowerBound
    if let list = access.list, access.listedColumn == column {
      target.update(from: list + first, count: range.count)
    } else {
      let words = access.view.column(column)
      for offset in 0..<range.count {
        target[offset] = words[access.list.map { Int($0[first + offset]) } ?? first + offset]
      }
    }
  }

  /// Notes that the words of some row of the batch cannot be searched in its stretch.
  func leaveOpen() { isOpen = true }

  /// Keeps the rows of a batch that the relation has, where that could not be told before.
  ///
  /// - Parameters:
  ///   - words: The new words.
  ///   - origins: For each of them the row of the stage before that it belongs to.
  ///   - count: How many there are.
  ///   - input: The stage before.
  ///   - isKept: Memory to work in.
  /// - Returns: How many are kept, in order.
  /// - Throws: ``EvaluationStop`` where what knows the rows does not fit.
  /// - Complexity: O(*count*).
  func test(
    _ words: UnsafeMutablePointer<UInt32>, _ origins: UnsafeMutablePointer<UInt32>, count: Int,
    _ input: Stage, _ isKept: UnsafeMutablePointer<Bool>
  ) throws(EvaluationStop) -> Int {
    guard mustTest else { return count }
    isOpen = false
    var columns = knownColumns(origins, count, input)
    columns.insert(WordColumn(base: UnsafePointer(words), stride: 1), at: column)
    do { try relation.contains(columns, count: count, found: isKept) } catch {
      throw EvaluationStop(error)
    }
    var kept = 0
    for row in 0..<count {
      (words[kept], origins[kept]) = (words[row], origins[row])
      kept += isKept[row] ? 1 : 0
    }
    return kept
  }

  /// What is known of each row of the batch, by column.
  private func knownColumns(
    _ origins: UnsafeMutablePointer<UInt32>, _ count: Int, _ input: Stage
  ) -> [WordColumn] {
    while gathered.count < keys.count { gathered.append(.allocate(capacity: capacity)) }
    return zip(keys, gathered).map { key, target in
      guard case .slot(let slot) = key else { return key.column(of: input) }
      let source = input.columns[slot]
      for row in 0..<count { target[row] = source[Int(origins[row])] }
      return WordColumn(base: UnsafePointer(target), stride: 1)
    }
  }
}

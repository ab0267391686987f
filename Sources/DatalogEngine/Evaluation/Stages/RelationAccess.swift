import Columns

/// How the rows with given words in some columns are found.
///
/// Sorted rows of the store are searched by halving until so many keys have been looked up that an
/// index would have been worth making; everything else has an index.
final class RelationAccess {
  let relation: Relation
  /// The columns of the key.
  let keyColumns: [Int]
  /// Whether the words that are found for a key should ascend.
  let prefersSorted: Bool
  private var indexIsSorted = false
  /// The rows in the order in which they are found: the relation itself or its alternative.
  private(set) var view: Relation
  private var index: KeyIndex?
  /// How many keys may still be searched for by halving.
  private var allowance = 0
  /// The beginning of each key's stretch.
  let starts: UnsafeMutablePointer<UInt32>
  /// The length of each key's stretch.
  let counts: UnsafeMutablePointer<UInt32>

  /// Creates the access.
  ///
  /// - Parameters:
  ///   - relation: The relation.
  ///   - keyColumns: The columns of the key.
  ///   - capacity: The most keys of a batch.
  ///   - prefersSorted: Whether the words found for a key should ascend, for intersecting them.
  init(_ relation: Relation, keyColumns: [Int], capacity: Int, prefersSorted: Bool = false) {
    self.relation = relation
    self.keyColumns = keyColumns
    self.prefersSorted = prefersSorted
    view = relation
    starts = .allocate(capacity: capacity)
    counts = .allocate(capacity: capacity)
  }

  deinit {
    starts.deallocate()
    counts.deallocate()
  }

  /// What is listed: row numbers or, where ``listedColumn`` says so, words; nil where the stretches
  /// are of row numbers themselves.
  var list: UnsafeMutablePointer<UInt32>? { index?.list }

  /// The column whose words the list holds, if it does not hold row numbers.
  var listedColumn: Int? { index?.listedColumn }

  /// Gets ready for look-ups among the rows there are now.
  func prepare() throws(EvaluationStop) {
    if relation.indexes[keyColumns] == nil, let sorted = relation.sortedView(by: keyColumns) {
      view = sorted
      index = nil
      allowance = relation.count / 16 + 64
    } else {
      try useIndex()
    }
  }

  /// Gets ready for look-ups that change nothing.
  ///
  /// - Parameter keys: About how many keys will be looked up.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  func prepareToShare(keys: Int) throws(EvaluationStop) {
    try prepare()
    guard index == nil else { return }
    // The stages before may make many keys of each row.
    if keys > allowance / 16 { try useIndex() } else { allowance = Int.max }
  }

  private func useIndex() throws(EvaluationStop) {
    view = relation
    do throws(MemoryMeter.Exhausted) {
      let index = try relation.index(on: keyColumns)
      self.index = index
      indexIsSorted = prefersSorted ? try index.sortGroups() : false
    } catch {
      throw EvaluationStop(error)
    }
  }

  /// The words that the stretches are of, where those of each stretch ascend; nil where they do not.
  var sortedWords: UnsafePointer<UInt32>? {
    if let index { return indexIsSorted ? UnsafePointer(index.list) : nil }
    guard view.sortedBy.count > keyColumns.count else { return nil }
    let column = view.column(view.sortedBy[keyColumns.count])
    return column.stride == 1 ? column.base : nil
  }

  /// Finds the stretches of a batch of keys.
  func probe(_ keys: [WordColumn], count: Int) throws(EvaluationStop) {
    if index == nil, allowance < count { try useIndex() }
    if let index { return index.probe(keys, count: count, starts: starts, counts: counts) }
    if allowance < Int.max { allowance -= count }
    for row in 0..<count {
      let range = view.search(keyColumns.count, of: keys, row)
      starts[row] = UInt32(truncatingIfNeeded: range.lowerBound)
      counts[row] = UInt32(truncatingIfNeeded: range.count)
    }
  }
}

extension RelationAccess {
  /// Whether the stretch of a key has a row that is not left out.
  @inline(__always)
  func hasLiveRow(_ key: Int) -> Bool {
    guard relation.dead != nil else { return counts[key] > 0 }
    return (0..<Int(counts[key])).contains { offset in
      let position = Int(starts[key]) + offset
      return !relation.isDead(list.map { Int($0[position]) } ?? position)
    }
  }
}

extension Relation {
  /// The same rows in an order that begins with these columns, if there is one.
  func sortedView(by keyColumns: [Int]) -> Relation? {
    if sortedBy.starts(with: keyColumns) { return self }
    return alternative?.sortedView(by: keyColumns)
  }

  /// The rows that begin with a key, in a relation sorted by the key's columns.
  ///
  /// - Complexity: O(log *n*).
  func search(_ width: Int, of keys: [WordColumn], _ index: Int) -> Range<Int> {
    var range = 0..<count
    for position in 0..<width {
      let column = self.column(sortedBy[position])
      let buffer = UnsafeBufferPointer(start: column.base, count: count)
      range = Seek.equalRange(of: keys[position][index], in: buffer, range)
    }
    return range
  }
}

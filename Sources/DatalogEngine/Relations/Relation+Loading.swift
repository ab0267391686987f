import Columns
import Platform

// Rows from files, where it does not matter in which order they stand.

extension Relation {
  /// Whether rows may be put behind the others and sorted later.
  var canSort: Bool { (1...4).contains(arity) && !losesRows && !needsSet && borrowed.isEmpty }

  /// Puts rows behind the others without looking whether they are there; ``sortLoaded()`` must
  /// follow before anybody else sees them.
  ///
  /// Rows are known to be distinct in the end by sorting them, which needs no memory afterwards, as
  /// a set of them would, and leaves rows that are used together beside each other.
  ///
  /// - Parameters:
  ///   - columns: The columns of the rows.
  ///   - added: The number of rows.
  ///   - mostUnsorted: From so many rows on, they are sorted each time before they take more memory,
  ///     so that those which come again and again do not take any.
  /// - Throws: ``MemoryMeter/Exhausted`` before anything is added that does not fit.
  /// - Complexity: O(*added*), amortised.
  func appendLoaded(
    _ columns: [WordColumn], count added: Int, mostUnsorted: Int = 1 << 20
  ) throws(MemoryMeter.Exhausted) {
    precondition(canSort, "these rows cannot be sorted")
    if count + added > capacity, capacity >= mostUnsorted {
      try sortLoaded()
      // Sorting again is worth as many new rows as there are.
      if count > capacity / 2 { try reserve(2 * capacity) }
    }
    if !set.isMissing { set = RowSet(meter: meter) }
    try reserve(count + added)
    guard let rows else { return }
    for (column, words) in columns.enumerated() {
      var place = rows + count * arity + column
      for index in 0..<added {
        place.pointee = words[index]
        place += arity
      }
    }
    count += added
    // While the rows are still in the cache.
    while ascending < count, follows(rows, ascending) { ascending += 1 }
  }

  /// Brings the rows into ascending order and leaves out those that are there twice.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  func sortLoaded() throws(MemoryMeter.Exhausted) {
    guard let rows, ascending < count else { return }
    let words = UnsafeMutableBufferPointer(start: rows, count: count * arity)
    try meter.reserve(words.count * 4)
    defer { meter.release(words.count * 4) }
    let memory = ResizableMemory.resize(nil, to: words.count * 4)
    defer { ResizableMemory.free(memory) }
    let scratch = UnsafeMutableBufferPointer(
      start: memory.assumingMemoryBound(to: UInt32.self), count: words.count)
    try meter.watch { isAbandoned in
      RadixSort.sort(words, width: arity, scratch: scratch, isAbandoned: isAbandoned)
    }
    dropRepeated(rows)
    ascending = count
  }

  /// Whether a row comes after the one before, as the first does.
  @inline(__always)
  private func follows(_ rows: UnsafePointer<UInt32>, _ number: Int) -> Bool {
    guard number > 0 else { return true }
    let row = rows + number * arity
    for column in 0..<arity where row[column] != row[column - arity] {
      return row[column] > row[column - arity]
    }
    return false
  }

  /// Keeps one of each of the sorted rows that are equal.
  private func dropRepeated(_ rows: UnsafeMutablePointer<UInt32>) {
    var kept = 1
    for number in 1..<count {
      let (row, last) = (rows + number * arity, rows + (kept - 1) * arity)
      if isEqual(row, last) { continue }
      (last + arity).update(from: row, count: arity)
      kept += 1
    }
    count = kept
  }
}

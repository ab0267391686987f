/// Sorted rows for the time of one merge, as the buffers of their columns.
struct RowPointers {
  /// The columns, the most significant first.
  let columns: [UnsafeBufferPointer<UInt32>]
  /// The number of rows.
  let count: Int

  /// Whether the row at `index` comes before the row of `other` at `otherIndex`.
  func precedes(_ index: Int, _ other: RowPointers, _ otherIndex: Int) -> Bool {
    for column in columns.indices {
      let (a, b) = (columns[column][index], other.columns[column][otherIndex])
      if a != b { return a < b }
    }
    return false
  }

  /// Whether the row at `index` equals the row of `other` at `otherIndex`.
  func equals(_ index: Int, _ other: RowPointers, _ otherIndex: Int) -> Bool {
    columns.indices.allSatisfy { columns[$0][index] == other.columns[$0][otherIndex] }
  }

  /// The first row from `start` on that does not come before a row of `other`.
  ///
  /// Galloping, as ``Seek/gallop(to:in:from:end:)`` does for one column.
  ///
  /// - Complexity: O(log *d*) in the distance from `start` to the result.
  func gallop(from start: Int, to other: RowPointers, _ otherIndex: Int) -> Int {
    var low = start
    var step = 1
    while low + step <= count && precedes(low + step - 1, other, otherIndex) {
      low += step
      step *= 2
    }
    var high = min(low + step - 1, count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle, other, otherIndex) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

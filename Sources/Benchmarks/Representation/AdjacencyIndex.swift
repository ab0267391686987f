/// The second columns of a relation, grouped by the first: offsets for every key from 0 on.
///
/// Compressed sparse rows; a look-up is two neighbouring loads.
struct AdjacencyIndex<W: Word>: ~Copyable {
  let offsets: UnsafeMutablePointer<UInt32>
  let targets: UnsafeMutablePointer<W>
  private let bound: Int

  /// Creates the index of rows whose first column is below `bound`; each group is sorted.
  init(_ rows: [Pair<W>], bound: Int) {
    self.bound = bound
    offsets = .allocate(capacity: bound + 1)
    offsets.initialize(repeating: 0, count: bound + 1)
    targets = .allocate(capacity: rows.count)
    let sorted = rows.sorted()
    for row in sorted { offsets[Int(row.first) + 1] += 1 }
    for key in 0..<bound { offsets[key + 1] += offsets[key] }
    for (position, row) in sorted.enumerated() { targets[position] = row.second }
  }

  deinit {
    offsets.deallocate()
    targets.deallocate()
  }

  /// The positions in ``targets`` of the rows of a key.
  @inline(__always)
  func range(of key: W) -> Range<Int> {
    let index = Int(truncatingIfNeeded: key)
    return Range(uncheckedBounds: (Int(offsets[index]), Int(offsets[index + 1])))
  }
}

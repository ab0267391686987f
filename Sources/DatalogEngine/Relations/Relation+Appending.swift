// Rows that somebody else knows.

extension Relation {
  /// Tells the table of some rows that were put behind the others; nothing to do while there is none.
  ///
  /// The relation must lose rows, so that nothing but a table knows them.
  ///
  /// - Complexity: O(*n*) in the number of those rows, amortised.
  func addToSet(_ appended: Range<Int>) throws(MemoryMeter.Exhausted) {
    guard !set.isMissing else { return }
    if set.mustChange(at: count) { return try rebuildSet(for: count) }
    let columns = (0..<arity).map { column($0) }
    columns.withUnsafeBufferPointer { columns in
      for row in appended {
        let hash = hash(columns, row)
        var place = set.place(of: hash)
        while set.slots[place] != Word.none { place = (place + 1) & (set.capacity - 1) }
        set.slots.set(place, set.tag(of: hash) | UInt32(truncatingIfNeeded: row))
      }
    }
  }

  /// Forgets all rows and what knows them, but keeps their room.
  func forgetRows() {
    (count, ascending) = (0, 0)
    set = RowSet(meter: meter)
    indexes = [:]
    distinctEstimates = []
  }
}

import Columns

// Groups in ascending order, for intersecting them.

extension KeyIndex {
  /// Brings the words of every group into ascending order, if that is worth while.
  ///
  /// The words of a relation whose rows come sorted are in order already. A relation that grows is
  /// sorted again only when it has doubled, so that all sorting together costs O(*n* log *n*).
  ///
  /// - Returns: Whether the index lists words and those of every group ascend.
  /// - Complexity: O(*n* log *n*) in the number of rows, O(1) where nothing has changed.
  func sortGroups() throws(MemoryMeter.Exhausted) -> Bool {
    guard listedColumn != nil else { return false }
    guard sortedRowCount < rowCount else { return true }
    guard rowCount >= 2 * sortedRowCount else { return false }
    var handled = 0
    try forEachStretch { (stretch) throws(MemoryMeter.Exhausted) in
      guard stretch.count > 1 else { return }
      try sort(UnsafeMutableBufferPointer(start: list + stretch.lowerBound, count: stretch.count))
      handled += stretch.count
      if handled > Relation.stretch {
        handled = 0
        try meter.pause()
      }
    }
    sortedRowCount = rowCount
    return true
  }

  /// Calls `body` with the part of the list that belongs to each key.
  private func forEachStretch(
    _ body: (Range<Int>) throws(MemoryMeter.Exhausted) -> Void
  ) throws(MemoryMeter.Exhausted) {
    func range(_ stretch: KeyStretch) -> Range<Int> {
      Int(stretch.start)..<Int(stretch.start) + Int(stretch.count)
    }
    switch places {
    case .none: break
    case .packed(let keys): try keys.forEach(body)
    case .direct(let keys):
      for place in 0..<keys.span { try body(range(keys.stretches[place])) }
    case .hashed(let keys):
      for place in 0..<keys.capacity { try body(range(keys.groups[place].rows)) }
    }
  }

  private func sort(_ words: UnsafeMutableBufferPointer<UInt32>) throws(MemoryMeter.Exhausted) {
    var words = words
    for index in 1..<words.count where words[index] < words[index - 1] {
      return words.count > Relation.stretch ? try sortLong(words) : words.sort()
    }
  }

  /// Sorts a group that is too long for not looking at the limits meanwhile.
  private func sortLong(_ words: UnsafeMutableBufferPointer<UInt32>) throws(MemoryMeter.Exhausted) {
    let held = words.count * 8
    try meter.reserve(held)
    defer { meter.release(held) }
    var copy = Array(words)
    var scratch: [UInt32] = []
    try meter.watch { isAbandoned in
      RadixSort.sort(&copy, width: 1, by: [0], scratch: &scratch, isAbandoned: isAbandoned)
    }
    _ = words.update(fromContentsOf: copy)
  }
}

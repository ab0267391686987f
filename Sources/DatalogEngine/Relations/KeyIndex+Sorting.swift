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
    for place in 0..<groupCapacity {
      let group = stretch(of: place)
      guard group.count > 1 else { continue }
      try sort(UnsafeMutableBufferPointer(start: list + group.lowerBound, count: group.count))
      handled += group.count
      if handled > Relation.stretch {
        handled = 0
        try meter.pause()
      }
    }
    sortedRowCount = rowCount
    return true
  }

  /// The part of the list that belongs to a place.
  private func stretch(of place: Int) -> Range<Int> {
    if let offsets { return Int(offsets[place])..<Int(offsets[place + 1]) }
    let start = Int(groups[place].start)
    return start..<start + Int(groups[place].count)
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
    var stop: MemoryMeter.Exhausted?
    RadixSort.sort(&copy, width: 1, by: [0], scratch: &scratch) {
      do throws(MemoryMeter.Exhausted) {
        if stop == nil { try meter.pause() }
      } catch {
        stop = error
      }
      return stop != nil
    }
    if let stop { throw stop }
    _ = words.update(fromContentsOf: copy)
  }
}

/// Sorts out the pairs of a batch that are already there.
///
/// Most of what a recursive rule derives is known. Each step is a loop of its own over the whole
/// stretch, without a branch on what it finds, so that the processor waits for many places of memory
/// at once and guesses nothing wrongly (the probing of Boncz, Zukowski, Nes: *MonetDB/X100*, 2005).
struct PairProbe {
  /// The most pairs at once: what it notes stays in the first cache.
  static let stretch = 256

  let first: WordColumn
  let second: WordColumn
  let rows: UnsafeMutablePointer<UInt32>

  /// Calls `body` for the pairs that may be new, in their order.
  ///
  /// - Parameters:
  ///   - range: The pairs, at most ``stretch``.
  ///   - set: The table of the rows.
  ///   - body: Takes the pair's index, the place where to look on, and the tag of its hash; false
  ///     ends it.
  /// - Returns: The pairs after the one for which `body` gave false, with that one.
  @inline(__always)
  func forEachOpen(
    _ range: Range<Int>, in set: borrowing RowSet, _ body: (Int, Int, UInt32) -> Bool
  ) -> Range<Int> {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 4 * PairProbe.stretch) { scratch in
      guard let places = scratch.baseAddress else { return range }
      let (numbers, open) = (places + PairProbe.stretch, places + 2 * PairProbe.stretch)
      let (tags, nothing) = (places + 3 * PairProbe.stretch, Relation.noWords)
      let (slots, base, mask) = (set.slots, range.lowerBound, set.numberMask)
      for offset in 0..<range.count {
        let hash = RowHash.of(first[base &+ offset], second[base &+ offset])
        places[offset] = UInt32(truncatingIfNeeded: set.place(of: hash))
        tags[offset] = set.tag(of: hash)
      }
      for offset in 0..<range.count { numbers[offset] = slots[Int(places[offset])] }
      var count = 0
      for offset in 0..<range.count {
        let entry = numbers[offset]
        let isLike = entry != Word.none && (entry ^ tags[offset]) & ~mask == 0
        let row = isLike ? UnsafePointer(rows) + 2 &* Int(entry & mask) : nothing
        let differs = (row[0] ^ first[base &+ offset]) | (row[1] ^ second[base &+ offset])
        open[count] = UInt32(truncatingIfNeeded: offset)
        count &+= !isLike || differs != 0 ? 1 : 0
      }
      for index in 0..<count {
        let offset = Int(open[index])
        if !body(base &+ offset, Int(places[offset]), tags[offset]) {
          return base &+ offset..<range.upperBound
        }
      }
      return range.upperBound..<range.upperBound
    }
  }
}

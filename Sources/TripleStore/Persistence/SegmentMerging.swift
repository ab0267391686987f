/// When a commit writes what older segments hold once more, so that there are never many of them.
///
/// A new segment takes in the youngest ones while they are small, or not much larger than what it
/// holds by then. So each remaining segment is several times as large as the next; all that is
/// written for *n* triples is O(*n* log *n*); and a small store is always one segment.
package struct SegmentMerging: Sendable {
  /// Segments that are smaller than this are always taken in.
  let smallest: Int
  /// How many times as large as the new segment an older one must be to stay.
  let factor: Int

  /// Chooses when to merge.
  ///
  /// - Parameters:
  ///   - smallest: Segments that are smaller than this are always taken in.
  ///   - factor: How many times as large an older segment must be to stay.
  package init(smallest: Int = 1 << 15, factor: Int = 4) {
    (self.smallest, self.factor) = (smallest, factor)
  }

  /// Which segments stay.
  ///
  /// - Parameters:
  ///   - sizes: The sizes of the segments, the oldest first.
  ///   - new: The size of what is to be written.
  /// - Returns: How many of the oldest.
  /// - Complexity: O(*k*) in the number of segments.
  func kept(of sizes: [Int], adding new: Int) -> Int {
    var (kept, gathered) = (sizes.count, new)
    while kept > 0, sizes[kept - 1] < max(smallest, factor * gathered) {
      gathered += sizes[kept - 1]
      kept -= 1
    }
    return kept
  }
}

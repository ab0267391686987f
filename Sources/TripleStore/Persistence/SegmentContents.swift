/// What the segments of a store hold, as far as the next commit has to know.
struct SegmentContents {
  /// One segment.
  struct Segment {
    /// What comes before it.
    let bases: StoreExtent
    /// How many rows its level has; a segment without rows has no level.
    let rows: Int
    /// How many terms its part has; a segment without terms has no part.
    let terms: Int

    /// Its size, for merging.
    var size: Int { max(rows, terms) }
  }

  /// The segments, the oldest first.
  private(set) var segments: [Segment] = []

  /// What the first segments hold of terms, graphs and sets.
  ///
  /// - Parameters:
  ///   - count: How many segments.
  ///   - all: What all of them hold.
  /// - Returns: What comes before the next one.
  func bases(after count: Int, or all: StoreExtent) -> StoreExtent {
    if count == 0 { return StoreExtent() }
    return count < segments.count ? segments[count].bases : all
  }

  /// The number of levels and of parts of the first segments.
  ///
  /// - Parameter count: How many segments.
  /// - Returns: Where those of the next one begin.
  func place(after count: Int) -> (level: Int, part: Int) {
    let first = segments.prefix(count)
    return (first.count { $0.rows > 0 }, first.count { $0.terms > 0 })
  }

  /// Puts a segment in place of the youngest ones.
  ///
  /// - Parameters:
  ///   - segment: The segment.
  ///   - kept: How many of the oldest stay.
  mutating func put(_ segment: Segment, after kept: Int) {
    segments.removeLast(segments.count - kept)
    segments.append(segment)
  }
}

extension SegmentContents {
  /// What some files hold.
  init(_ readers: [SnapshotReader]) {
    segments = readers.map { reader in
      Segment(bases: reader.bases, rows: reader.rowCount, terms: reader.termCount)
    }
  }
}

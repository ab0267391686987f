/// How two runs interleave: so many rows of the first, so many of the second, and so on.
///
/// The rows are compared once, and the columns then copied one after the other in whole
/// stretches.
struct Alternation {
  /// The lengths; even places belong to the first run, odd places to the second.
  private var lengths: [UInt32] = []

  /// The order in which rows of two runs without a common row follow each other.
  static func merging(_ left: RowPointers, _ right: RowPointers) -> Alternation {
    var steps = Alternation()
    var (i, j) = (0, 0)
    while i < left.count && j < right.count {
      let nextLeft = left.gallop(from: i, to: right, j)
      steps.lengths.append(UInt32(nextLeft - i))
      i = nextLeft
      let nextRight = i < left.count ? right.gallop(from: j, to: left, i) : right.count
      steps.lengths.append(UInt32(nextRight - j))
      j = nextRight
    }
    if i < left.count { steps.lengths.append(UInt32(left.count - i)) }
    return steps
  }

  /// Which rows of `left` to keep (even places) and to leave out because `right` has them.
  static func subtracting(_ right: RowPointers, from left: RowPointers) -> Alternation {
    var steps = Alternation()
    var (i, j, kept) = (0, 0, 0)
    while i < left.count && j < right.count {
      let next = left.gallop(from: i, to: right, j)
      kept += next - i
      i = next
      guard i < left.count else { break }
      if left.equals(i, right, j) {
        steps.lengths += [UInt32(kept), 1]
        (i, j, kept) = (i + 1, j + 1, 0)
      } else {
        j = right.gallop(from: j, to: left, i)
      }
    }
    steps.lengths.append(UInt32(kept + left.count - i))
    return steps
  }

  /// One column of the merged run.
  func collect(from left: Column<UInt32>, and right: Column<UInt32>) -> Column<UInt32> {
    let merged = Column<UInt32>.uninitialized(left.count + right.count)
    var (i, j) = (0, 0)
    for (place, length) in lengths.enumerated() {
      let count = Int(length)
      if place % 2 == 0 {
        (merged.base + i + j).initialize(from: left.base + i, count: count)
        i += count
      } else {
        (merged.base + i + j).initialize(from: right.base + j, count: count)
        j += count
      }
    }
    return merged
  }

  /// One column of the rows that are kept.
  func keep(_ column: Column<UInt32>) -> Column<UInt32> {
    let kept = Column<UInt32>.uninitialized(
      stride(from: 0, to: lengths.count, by: 2).reduce(0) { $0 + Int(lengths[$1]) })
    var (start, end) = (0, 0)
    for (place, length) in lengths.enumerated() {
      if place % 2 == 0 {
        (kept.base + end).initialize(from: column.base + start, count: Int(length))
        end += Int(length)
      }
      start += Int(length)
    }
    return kept
  }
}

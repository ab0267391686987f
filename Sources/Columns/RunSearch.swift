/// Finds rows of a large run by their first numbers: the addresses of a ``RunIndex`` and of the
/// columns.
///
/// Nothing here counts a reference. Counting is atomic, and an atomic instruction waits for all
/// looks into memory before it; without one a processor begins the next search while it waits for
/// this one.
package struct RunSearch: BitwiseCopyable, @unchecked Sendable {
  /// The first three columns of the run.
  package let first, second, third: UnsafeBufferPointer<UInt32>
  /// How the rows of a number are found.
  let way: RunIndex.Way
  /// What finds them; see ``RunIndex``.
  let heads, starts: UnsafeBufferPointer<UInt32>
  let samples: Samples

  /// Where the columns begin; nil where there are no rows.
  @inline(__always)
  package var addresses: (UnsafePointer<UInt32>, UnsafePointer<UInt32>, UnsafePointer<UInt32>)? {
    guard let a = first.baseAddress, let b = second.baseAddress, let c = third.baseAddress else {
      return nil
    }
    return (a, b, c)
  }

  /// So many rows are all looked at before halving is better.
  private static let longestWalk = 24

  /// The rows that begin with a number.
  ///
  /// - Complexity: O(1) where numbers are dense, else O(log *n*).
  @inline(__always)
  package func range(of value: UInt32) -> Range<Int> {
    way == .numbers ? range(ofNumber: value) : range(ofSparse: value)
  }

  /// The same where the rows are found by the number itself.
  @inline(__always)
  private func range(ofNumber value: UInt32) -> Range<Int> {
    let last = starts.count &- 1
    let number = min(Int(value), last)
    return rows(starts[number], starts[min(number &+ 1, last)])
  }

  private func range(ofSparse value: UInt32) -> Range<Int> {
    guard way == .heads else {
      let start = samples.lowerBound(of: value, in: first, 0..<first.count)
      return start..<Seek.end(of: value, in: first, from: start, end: first.count)
    }
    let head = Seek.lowerBound(of: value, in: heads, 0..<heads.count)
    let isThere = head < heads.count && heads[head] == value
    return rows(starts[head], starts[isThere ? head &+ 1 : head])
  }

  /// The rows between two, which are some of the run, whatever the index says: it may come from a
  /// file.
  @inline(__always)
  private func rows(_ start: UInt32, _ end: UInt32) -> Range<Int> {
    let start = min(Int(start), first.count)
    return Range(uncheckedBounds: (start, min(max(Int(end), start), first.count)))
  }

  /// The rows that begin with two numbers.
  ///
  /// - Complexity: O(log *n*).
  @inline(__always)
  package func range(of value: UInt32, _ next: UInt32) -> Range<Int> {
    let rows = range(of: value)
    return rows.count <= Self.longestWalk ? walk(to: next, rows) : seek(to: next, rows)
  }

  /// The rows that begin with three numbers, which are one or none.
  ///
  /// - Complexity: O(log *n*).
  @inline(__always)
  package func range(of value: UInt32, _ next: UInt32, _ last: UInt32) -> Range<Int> {
    let rows = range(of: value)
    return rows.count <= Self.longestWalk ? walk(to: next, last, rows) : seek(to: next, last, rows)
  }

  /// The rows that begin with a number and have another in the third column, where they are few and
  /// stand together; nil where they are to be found another way.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  package func range(of value: UInt32, endingWith last: UInt32) -> Range<Int>? {
    guard way == .numbers else { return nil }
    let rows = range(ofNumber: value)
    guard rows.count <= Self.longestWalk else { return nil }
    var (count, start, end) = (0, rows.lowerBound, rows.lowerBound)
    for row in rows {
      let isIt = third[row] == last
      start = isIt && count == 0 ? row : start
      end = isIt ? row &+ 1 : end
      count &+= isIt ? 1 : 0
    }
    return end &- start == count ? Range(uncheckedBounds: (start, end)) : nil
  }

  /// The first row that begins with a number and has another in the third column, where it is one of
  /// the first of the number; nil where it is to be found another way, or not there.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  package func firstRow(of value: UInt32, endingWith last: UInt32) -> Int? {
    guard way == .numbers else { return nil }
    let all = range(ofNumber: value)
    let end = min(all.upperBound, all.lowerBound &+ Self.longestWalk)
    let row = step(to: last, Range(uncheckedBounds: (all.lowerBound, end)))
    return row < end ? row : nil
  }

  // MARK: - Among the rows of one number

  /// Counts instead of comparing until something is found: there is nothing for the processor to
  /// guess wrong, and the few rows are a line or two of the cache.
  @inline(__always)
  private func walk(to next: UInt32, _ rows: Range<Int>) -> Range<Int> {
    var (below, equal) = (0, 0)
    for row in rows {
      below &+= second[row] < next ? 1 : 0
      equal &+= second[row] == next ? 1 : 0
    }
    let start = rows.lowerBound &+ below
    return Range(uncheckedBounds: (start, start &+ equal))
  }

  /// The same for two columns, for which the processor waits together.
  @inline(__always)
  private func walk(to next: UInt32, _ last: UInt32, _ rows: Range<Int>) -> Range<Int> {
    let wanted = UInt64(next) << 32 | UInt64(last)
    var (below, equal) = (0, 0)
    for row in rows {
      let found = UInt64(second[row]) << 32 | UInt64(third[row])
      below &+= found < wanted ? 1 : 0
      equal &+= found == wanted ? 1 : 0
    }
    let start = rows.lowerBound &+ below
    return Range(uncheckedBounds: (start, start &+ equal))
  }

  /// The first row with a number in the third column, or the end of the rows.
  ///
  /// Mostly it is the first of all. That is for the processor to guess, so that it reads what else is
  /// in the row before it knows; counting would have it wait.
  @inline(__always)
  private func step(to last: UInt32, _ rows: Range<Int>) -> Int {
    var row = rows.lowerBound
    while row < rows.upperBound, third[row] != last { row &+= 1 }
    return row
  }

  private func seek(to next: UInt32, _ rows: Range<Int>) -> Range<Int> {
    guard way == .heads else { return Seek.equalRange(of: next, in: second, rows) }
    let start = samples.lowerBound(of: next, in: second, rows)
    return start..<Seek.end(of: next, in: second, from: start, end: rows.upperBound)
  }

  private func seek(to next: UInt32, _ last: UInt32, _ rows: Range<Int>) -> Range<Int> {
    Seek.equalRange(of: last, in: third, seek(to: next, rows))
  }
}

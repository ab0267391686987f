/// Finding a place in sorted numbers.
package enum Seek {
  /// The first index in `range` whose number is not below `value`; the range's end if none is.
  ///
  /// - Complexity: O(log *n*) in the length of the range.
  @inlinable
  package static func lowerBound(
    of value: UInt32, in column: UnsafeBufferPointer<UInt32>, _ range: Range<Int>
  ) -> Int {
    var low = range.lowerBound
    var count = range.count
    while count > 0 {
      let half = count / 2
      if column[low + half] < value {
        low += half + 1
        count -= half + 1
      } else {
        count = half
      }
    }
    return low
  }

  /// The first index from `start` on whose number is not below `value`, found in growing steps.
  ///
  /// Right where the place is expected to be near: the cost depends on the distance, not on the
  /// length of the column (Bentley, Yao: *An almost optimal algorithm for unbounded searching*,
  /// 1976).
  ///
  /// - Complexity: O(log *d*) in the distance from `start` to the result.
  @inlinable
  package static func gallop(
    to value: UInt32, in column: UnsafeBufferPointer<UInt32>, from start: Int, end: Int
  ) -> Int {
    var low = start
    var step = 1
    while low + step <= end && column[low + step - 1] < value {
      low += step
      step *= 2
    }
    return lowerBound(of: value, in: column, low..<min(low + step, end))
  }

  /// How many different numbers a sorted column has.
  ///
  /// - Complexity: O(*n*) in the length of the column.
  package static func distinctCount(in column: UnsafeBufferPointer<UInt32>) -> Int {
    guard column.count > 0 else { return 0 }
    var distinct = 1
    for index in 1..<column.count where column[index] != column[index - 1] { distinct += 1 }
    return distinct
  }

  /// The stretch of `range` that holds `value`.
  ///
  /// - Complexity: O(log *n*) in the length of the range.
  @inlinable
  package static func equalRange(
    of value: UInt32, in column: UnsafeBufferPointer<UInt32>, _ range: Range<Int>
  ) -> Range<Int> {
    let lower = lowerBound(of: value, in: column, range)
    guard lower < range.upperBound, column[lower] == value else { return lower..<lower }
    return lower..<end(of: value, in: column, from: lower, end: range.upperBound)
  }

  /// The first index from `start` on whose number is above `value`.
  ///
  /// - Complexity: O(log *d*) in the distance from `start` to the result.
  @inlinable
  package static func end(
    of value: UInt32, in column: UnsafeBufferPointer<UInt32>, from start: Int, end: Int
  ) -> Int {
    value < .max ? gallop(to: value + 1, in: column, from: start, end: end) : end
  }
}

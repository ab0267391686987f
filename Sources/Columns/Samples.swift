/// Every sixteenth number of a column, every sixteenth of those, and so on, to find places in the
/// column with one or two looks into memory that is far away.
///
/// Halving a column of five million numbers looks at twenty-two places, of which the last eight or
/// so are in no cache. Here each level narrows the search to sixteen neighbours of the next one, a
/// line of the cache, and the levels together are a fifteenth of the column. It is a B-tree whose
/// nodes are where they are by counting (Bayer, McCreight, 1972; without pointers as in Rao, Ross:
/// *Cache conscious indexing for decision-support in main memory*, 1999).
///
/// The column need be sorted only in the ranges in which something is looked for.
struct Samples: @unchecked Sendable {
  /// All levels one after the other, the one with the fewest numbers first; whoever has the samples
  /// holds them.
  private let numbers: UnsafeBufferPointer<UInt32>
  /// The number of rows of the column.
  private let count: Int
  /// How far apart the samples of the first level are, as a power of two.
  private let firstShift: Int

  /// A level has one number for 2⁴ numbers of the next.
  private static let step = 4

  /// The samples of a column, to be held.
  ///
  /// - Complexity: O(*n*).
  static func taken(of column: UnsafeBufferPointer<UInt32>) -> Column<UInt32> {
    var shift = firstShift(forRows: column.count)
    let numbers = Column<UInt32>.uninitialized(number(forRows: column.count))
    var taken = 0
    while shift > 0 {
      for index in stride(from: 0, to: column.count, by: 1 << shift) {
        numbers.base[taken] = column[index]
        taken += 1
      }
      shift -= step
    }
    return numbers
  }

  /// Uses samples that were taken of a column of so many rows, and are held.
  init(_ numbers: UnsafeBufferPointer<UInt32>, ofRows count: Int) {
    precondition(numbers.count == Self.number(forRows: count), "samples of another column")
    (self.numbers, self.count, firstShift) = (numbers, count, Self.firstShift(forRows: count))
  }

  /// How far apart the samples of the first level are, as a power of two.
  private static func firstShift(forRows count: Int) -> Int {
    var shift = 0
    while count >> shift > 1 << step { shift += step }
    return shift
  }

  /// How many samples a column of so many rows has.
  static func number(forRows count: Int) -> Int {
    stride(from: firstShift(forRows: count), to: 0, by: -step).reduce(0) { number, shift in
      number + (count + 1 << shift - 1) >> shift
    }
  }

  /// The first index in `range` whose number is not below `value`; the range's end if none is.
  ///
  /// - Parameters:
  ///   - value: What to look for.
  ///   - column: The column of which these are the samples.
  ///   - range: Where to look.
  /// - Returns: The index.
  /// - Complexity: O(log *n*), with a look into one cache line for each level.
  func lowerBound(
    of value: UInt32, in column: UnsafeBufferPointer<UInt32>, _ range: Range<Int>
  ) -> Int {
    // The place is in low...high; samples stand at the multiples of 2^shift.
    var (low, high) = (range.lowerBound, range.upperBound)
    var (shift, level) = (firstShift, 0)
    while shift > 0 {
      let most = 1 << shift &- 1
      let first = (low &+ most) >> shift
      let end = (high &+ most) >> shift
      let below = Self.countBelow(value, in: numbers, level &+ first, level &+ end)
      if below > 0 { low = (first &+ below &- 1) << shift &+ 1 }
      if first &+ below < end { high = (first &+ below) << shift }
      level &+= (count &+ most) >> shift
      shift &-= Self.step
    }
    return low &+ Self.countBelow(value, in: column, low, high)
  }

  /// How many of a few sorted numbers are below `value`; all are looked at, because that takes no
  /// decisions that a processor could guess wrong.
  @inline(__always)
  private static func countBelow(
    _ value: UInt32, in numbers: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int
  ) -> Int {
    var below: UInt32 = 0
    var index = start
    while index < end {
      below &+= numbers[index] < value ? 1 : 0
      index &+= 1
    }
    return Int(below)
  }
}

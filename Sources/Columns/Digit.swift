/// Some bits of the numbers of a column, by which one pass of a radix sort moves the rows.
struct Digit: Sendable {
  /// How far the bits are from the lowest.
  let shift: UInt32
  /// How many bits.
  let bits: Int

  /// The most bits of a digit: 2048 counters fit the first-level cache.
  static let largestSize = 11

  /// The digits that order numbers up to `largest`, the least significant first: as few as can be,
  /// and of about the same size, because fewer buckets are faster.
  static func digits(upTo largest: UInt32) -> [Digit] {
    let bits = UInt32.bitWidth - largest.leadingZeroBitCount
    guard bits > 0 else { return [] }
    let passes = (bits + largestSize - 1) / largestSize
    let size = (bits + passes - 1) / passes
    return (0..<passes).map { Digit(shift: UInt32($0 * size), bits: size) }
  }

  /// The number of buckets.
  var buckets: Int { 1 << bits }

  /// The bucket of a number.
  @inline(__always)
  func bucket(of value: UInt32) -> Int { Int(value >> shift) & (1 << bits - 1) }
}

/// Where the next row of each bucket goes, for each portion of the rows.
///
/// The rows of a portion come behind those of the portions before it, so that rows of the same
/// bucket keep their order.
struct BucketPlaces {
  /// One number for each bucket of each portion, a portion after the other.
  let places: UnsafeMutableBufferPointer<Int>
  private let buckets: Int

  /// Makes room for the counters, all zero.
  init(portions: Int, buckets: Int) {
    self.buckets = buckets
    places = .allocate(capacity: portions * buckets)
    places.initialize(repeating: 0)
  }

  /// Gives the room back.
  func deallocate() { places.deallocate() }

  /// The counters of a portion.
  func ofPortion(_ portion: Int) -> UnsafeMutableBufferPointer<Int> {
    UnsafeMutableBufferPointer(rebasing: places[portion * buckets..<(portion + 1) * buckets])
  }

  /// Turns the counts of rows into the place of the first of them.
  ///
  /// - Returns: Whether one bucket has all the rows, so that moving them would change nothing.
  func turnCountsIntoPlaces(rows: Int) -> Bool {
    var next = 0
    for bucket in 0..<buckets {
      let start = next
      for at in stride(from: bucket, to: places.count, by: buckets) {
        next += places[at]
        places[at] = next - places[at]
      }
      if next - start == rows { return true }
    }
    return false
  }
}

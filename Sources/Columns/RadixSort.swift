/// Sorts rows of 32-bit numbers in time proportional to their number.
///
/// Rows stand one after the other in one array (`width` numbers each), so that a row moves in one
/// piece. The sort is stable: rows with equal keys keep their order, so a file that is sorted one
/// way can be sorted another way by its new leading column alone.
///
/// A least-significant-digit radix sort (Knuth, *The Art of Computer Programming*, vol. 3, 5.2.5)
/// with digits of up to 11 bits, as many as the highest bit needs in which rows differ: fewer buckets
/// are faster as long as they do not take another pass. A digit in which all rows agree costs no
/// pass.
package enum RadixSort {
  /// Sorts `rows` by the columns `keys`.
  ///
  /// - Parameters:
  ///   - rows: The numbers of all rows.
  ///   - width: How many numbers make a row; at least 1.
  ///   - keys: The columns to compare, the most significant first.
  ///   - scratch: Memory to work in, to be kept by whoever sorts several times; its content before
  ///     does not matter, after it is undefined.
  ///   - isAbandoned: Asked every few milliseconds; once it says so, the rows are left in any order,
  ///     some of them twice and some lost.
  /// - Complexity: O(*n* · *k*) for *n* rows and *k* key columns.
  package static func sort(
    _ rows: inout [UInt32], width: Int, by keys: [Int], scratch: inout [UInt32],
    isAbandoned: () -> Bool = { false }
  ) {
    precondition(width > 0 && rows.count % width == 0, "rows must be whole")
    precondition(keys.allSatisfy { (0..<width).contains($0) }, "keys must be columns")
    let count = rows.count / width
    guard count > 1, !isSorted(rows, width, keys) else { return }
    switch width {
    case 1: sort(&rows, &scratch, as: Row1.self, keys, isAbandoned)
    case 2: sort(&rows, &scratch, as: Row2.self, keys, isAbandoned)
    case 3: sort(&rows, &scratch, as: Row3.self, keys, isAbandoned)
    case 4: sort(&rows, &scratch, as: Row4.self, keys, isAbandoned)
    default: sortWide(&rows, width, count, keys, isAbandoned)
    }
  }

  /// Sorts `rows` by the columns `keys`, the most significant first.
  package static func sort(_ rows: inout [UInt32], width: Int, by keys: [Int]) {
    var scratch: [UInt32] = []
    sort(&rows, width: width, by: keys, scratch: &scratch)
  }

  /// Sorts `rows` by all columns from the first to the last.
  package static func sort(_ rows: inout [UInt32], width: Int) {
    sort(&rows, width: width, by: Array(0..<width))
  }

  /// Below this number of rows, setting up the counters costs more than shifting rows.
  private static let insertionLimit = 40

  /// Sorts rows that lie in memory of their own, of at most four numbers, by all their columns.
  ///
  /// - Parameters:
  ///   - rows: The numbers of all rows.
  ///   - width: How many numbers make a row, from 1 to 4.
  ///   - scratch: As many numbers to work in; undefined after.
  ///   - isAbandoned: As for ``sort(_:width:by:scratch:isAbandoned:)``.
  /// - Complexity: O(*n* · *width*) for *n* rows.
  package static func sort(
    _ rows: UnsafeMutableBufferPointer<UInt32>, width: Int,
    scratch: UnsafeMutableBufferPointer<UInt32>, isAbandoned: () -> Bool = { false }
  ) {
    precondition((1...4).contains(width) && rows.count % width == 0, "rows must be whole")
    precondition(scratch.count >= rows.count, "there must be room for all rows")
    guard rows.count > width else { return }
    let keys = Array(0..<width)
    let isInScratch =
      switch width {
      case 1: sort(rows, scratch, as: Row1.self, keys, isAbandoned)
      case 2: sort(rows, scratch, as: Row2.self, keys, isAbandoned)
      case 3: sort(rows, scratch, as: Row3.self, keys, isAbandoned)
      default: sort(rows, scratch, as: Row4.self, keys, isAbandoned)
      }
    if isInScratch { _ = rows.update(fromContentsOf: scratch[..<rows.count]) }
  }

  /// Sorts rows that have a type of their size.
  private static func sort<Row: BitwiseCopyable>(
    _ rows: inout [UInt32], _ scratch: inout [UInt32], as type: Row.Type, _ keys: [Int],
    _ isAbandoned: () -> Bool
  ) {
    let isFew = rows.count < insertionLimit * MemoryLayout<Row>.stride / 4
    if !isFew, scratch.count != rows.count {
      scratch = [UInt32](repeating: 0, count: rows.count)
    }
    let isInScratch = rows.withUnsafeMutableBufferPointer { rows in
      scratch.withUnsafeMutableBufferPointer {
        sort(rows, $0, as: type, keys, isAbandoned)
      }
    }
    if isInScratch { swap(&rows, &scratch) }
  }

  /// Sorts rows in memory that has room for as many again.
  ///
  /// - Returns: Whether the sorted rows ended up in `scratch`.
  private static func sort<Row: BitwiseCopyable>(
    _ rows: UnsafeMutableBufferPointer<UInt32>, _ scratch: UnsafeMutableBufferPointer<UInt32>,
    as type: Row.Type, _ keys: [Int], _ isAbandoned: () -> Bool
  ) -> Bool {
    withRows(rows, as: Row.self) { rows in
      if rows.count < insertionLimit {
        insertionSort(rows, keys)
        return false
      }
      return withRows(scratch, as: Row.self) { digitSort(rows, $0, keys, isAbandoned) }
    }
  }

  /// Lends the numbers as rows.
  private static func withRows<Row: BitwiseCopyable, Result>(
    _ numbers: UnsafeMutableBufferPointer<UInt32>, as type: Row.Type,
    _ body: (UnsafeMutableBufferPointer<Row>) -> Result
  ) -> Result {
    let bytes = UnsafeMutableRawBufferPointer(numbers)
    defer { bytes.bindMemory(to: UInt32.self) }
    return body(bytes.bindMemory(to: Row.self))
  }

  /// Whether the rows stand in order already, which bulk loads often do.
  private static func isSorted(_ rows: [UInt32], _ width: Int, _ keys: [Int]) -> Bool {
    rows.withUnsafeBytes { bytes in
      let size = 4 * width
      return !stride(from: size, to: bytes.count, by: size).contains { offset in
        precedes(bytes, offset, offset - size, keys)
      }
    }
  }

  /// Whether the row at byte offset `left` comes before the one at `right`.
  private static func precedes(
    _ bytes: UnsafeRawBufferPointer, _ left: Int, _ right: Int, _ keys: [Int]
  ) -> Bool {
    for key in keys {
      let a = bytes.load(fromByteOffset: left + 4 * key, as: UInt32.self)
      let b = bytes.load(fromByteOffset: right + 4 * key, as: UInt32.self)
      if a != b { return a < b }
    }
    return false
  }

  /// Sorts a handful of rows.
  private static func insertionSort<Row: BitwiseCopyable>(
    _ rows: UnsafeMutableBufferPointer<Row>, _ keys: [Int]
  ) {
    let bytes = UnsafeRawBufferPointer(rows)
    let size = MemoryLayout<Row>.stride
    for end in 1..<rows.count {
      var at = end
      while at > 0 && precedes(bytes, at * size, (at - 1) * size, keys) {
        rows.swapAt(at, at - 1)
        at -= 1
      }
    }
  }
}

/// One number.
private struct Row1: BitwiseCopyable { var a: UInt32 }
/// Two numbers.
private struct Row2: BitwiseCopyable { var a, b: UInt32 }
/// Three numbers.
private struct Row3: BitwiseCopyable { var a, b, c: UInt32 }
/// Four numbers.
private struct Row4: BitwiseCopyable { var a, b, c, d: UInt32 }

// MARK: - Digits

extension RadixSort {
  /// Sorts by the digits of the keys, the least significant first, to and fro between two buffers.
  ///
  /// - Returns: Whether the sorted rows ended up in `spare`.
  private static func digitSort<Row: BitwiseCopyable>(
    _ rows: UnsafeMutableBufferPointer<Row>, _ spare: UnsafeMutableBufferPointer<Row>,
    _ keys: [Int], _ isAbandoned: () -> Bool
  ) -> Bool {
    var (source, target) = (rows, spare)
    var counters = [Int](repeating: 0, count: 1 << Digit.largestSize)
    counters.withUnsafeMutableBufferPointer { counters in
      for key in keys.reversed() {
        for digit in Digit.digits(upTo: varyingBits(source, key: key)) {
          let buckets = UnsafeMutableBufferPointer(rebasing: counters[..<digit.buckets])
          count(source, key, digit, buckets)
          if isAbandoned() { return }
          if buckets.contains(source.count) { continue }
          distribute(source, target, key, digit, buckets, isAbandoned)
          swap(&source, &target)
        }
      }
    }
    return source.baseAddress != rows.baseAddress
  }

  /// The bits in which the numbers of a column differ.
  private static func varyingBits<Row: BitwiseCopyable>(
    _ rows: UnsafeMutableBufferPointer<Row>, key: Int
  ) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(rows)
    let first = bytes.load(fromByteOffset: 4 * key, as: UInt32.self)
    var varying: UInt32 = 0
    for offset in stride(from: 4 * key, to: bytes.count, by: MemoryLayout<Row>.stride) {
      varying |= first ^ bytes.load(fromByteOffset: offset, as: UInt32.self)
    }
    return varying
  }

  /// Counts how many rows go to each bucket.
  private static func count<Row: BitwiseCopyable>(
    _ rows: UnsafeMutableBufferPointer<Row>, _ key: Int, _ digit: Digit,
    _ buckets: UnsafeMutableBufferPointer<Int>
  ) {
    buckets.update(repeating: 0)
    let bytes = UnsafeRawBufferPointer(rows)
    for offset in stride(from: 4 * key, to: bytes.count, by: MemoryLayout<Row>.stride) {
      buckets[digit.bucket(of: bytes.load(fromByteOffset: offset, as: UInt32.self))] += 1
    }
  }

  /// Moves each row to the next free place of its bucket.
  private static func distribute<Row: BitwiseCopyable>(
    _ source: UnsafeMutableBufferPointer<Row>, _ target: UnsafeMutableBufferPointer<Row>,
    _ key: Int, _ digit: Digit, _ buckets: UnsafeMutableBufferPointer<Int>,
    _ isAbandoned: () -> Bool
  ) {
    var next = 0
    for bucket in buckets.indices {
      next += buckets[bucket]
      buckets[bucket] = next - buckets[bucket]
    }
    let bytes = UnsafeRawBufferPointer(source)
    for start in stride(from: 0, to: source.count, by: stretch) where !isAbandoned() {
      var offset = start * MemoryLayout<Row>.stride + 4 * key
      for index in start..<min(start + stretch, source.count) {
        let bucket = digit.bucket(of: bytes.load(fromByteOffset: offset, as: UInt32.self))
        target[buckets[bucket]] = source[index]
        buckets[bucket] += 1
        offset += MemoryLayout<Row>.stride
      }
    }
  }

  /// How many rows are moved between two questions whether the sort is abandoned.
  private static let stretch = 1 << 20
}

// MARK: - Wide rows

extension RadixSort {
  /// Sorts rows of any width by sorting their numbers, then moving each row once.
  private static func sortWide(
    _ rows: inout [UInt32], _ width: Int, _ count: Int, _ keys: [Int], _ isAbandoned: () -> Bool
  ) {
    precondition(count <= UInt32.max, "more rows than 32-bit row numbers")
    var pairs = [UInt32](repeating: 0, count: 2 * count)
    for index in 0..<count { pairs[2 * index + 1] = UInt32(index) }
    var scratch: [UInt32] = []
    for key in keys.reversed() {
      for at in stride(from: 0, to: pairs.count, by: 2) {
        pairs[at] = rows[Int(pairs[at + 1]) * width + key]
      }
      sort(&pairs, width: 2, by: [0], scratch: &scratch, isAbandoned: isAbandoned)
      if isAbandoned() { return }
    }
    var sorted: [UInt32] = []
    sorted.reserveCapacity(rows.count)
    for at in stride(from: 1, to: pairs.count, by: 2) {
      let start = Int(pairs[at]) * width
      sorted.append(contentsOf: rows[start..<start + width])
    }
    rows = sorted
  }
}

/// Sorts rows of 32-bit numbers in time proportional to their number.
///
/// Rows stand one after the other in one array (`width` numbers each), so that a row moves in one
/// piece. The sort is stable: rows with equal keys keep their order, so a file that is sorted one
/// way can be sorted another way by its new leading column alone.
///
/// A least-significant-digit radix sort with digits of 11 bits (Knuth, *The Art of Computer
/// Programming*, vol. 3, 5.2.5); digits in which all rows agree cost no pass.
package enum RadixSort {
  /// Sorts `rows` by the columns `keys`.
  ///
  /// - Parameters:
  ///   - rows: The numbers of all rows.
  ///   - width: How many numbers make a row; at least 1.
  ///   - keys: The columns to compare, the most significant first.
  /// - Complexity: O(*n* · *k*) for *n* rows and *k* key columns.
  package static func sort(_ rows: inout [UInt32], width: Int, by keys: [Int]) {
    precondition(width > 0 && rows.count % width == 0, "rows must be whole")
    precondition(keys.allSatisfy { (0..<width).contains($0) }, "keys must be columns")
    let count = rows.count / width
    guard count > 1 else { return }
    switch width {
    case 1: sort(&rows, as: Row1.self, count, keys)
    case 2: sort(&rows, as: Row2.self, count, keys)
    case 3: sort(&rows, as: Row3.self, count, keys)
    case 4: sort(&rows, as: Row4.self, count, keys)
    default: sortWide(&rows, width, count, keys)
    }
  }

  /// Sorts `rows` by all columns from the first to the last.
  package static func sort(_ rows: inout [UInt32], width: Int) {
    sort(&rows, width: width, by: Array(0..<width))
  }

  /// Below this number of rows, setting up the counters costs more than shifting rows.
  private static let insertionLimit = 40

  /// Sorts rows that have a type of their size.
  private static func sort<Row: BitwiseCopyable>(
    _ rows: inout [UInt32], as type: Row.Type, _ count: Int, _ keys: [Int]
  ) {
    rows.withUnsafeMutableBytes { bytes in
      let rows = bytes.bindMemory(to: Row.self)
      if isSorted(UnsafeRawBufferPointer(bytes), count, keys) { return }
      if count < insertionLimit {
        insertionSort(rows, keys)
      } else {
        let spare = UnsafeMutableBufferPointer<Row>.allocate(capacity: count)
        defer { spare.deallocate() }
        digitSort(rows, spare, keys)
      }
    }
  }

  /// Whether the rows stand in order already, which bulk loads often do.
  private static func isSorted(_ bytes: UnsafeRawBufferPointer, _ count: Int, _ keys: [Int]) -> Bool
  {
    let size = bytes.count / count
    for index in 1..<count
    where precedes(bytes, index * size, (index - 1) * size, keys) {
      return false
    }
    return true
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
  /// Bits per digit: 2048 counters fit the first-level cache.
  static let digitBits = 11
  static let buckets = 1 << digitBits

  /// Sorts by the digits of the keys, the least significant first, to and fro between two buffers.
  private static func digitSort<Row: BitwiseCopyable>(
    _ rows: UnsafeMutableBufferPointer<Row>, _ spare: UnsafeMutableBufferPointer<Row>,
    _ keys: [Int]
  ) {
    var (source, target) = (rows, spare)
    var counters = [Int](repeating: 0, count: buckets * 3)
    counters.withUnsafeMutableBufferPointer { counters in
      for key in keys.reversed() {
        countDigits(UnsafeRawBufferPointer(source), MemoryLayout<Row>.stride, key, counters)
        for digit in 0..<3 {
          let slice = UnsafeMutableBufferPointer(
            rebasing: counters[digit * buckets..<(digit + 1) * buckets])
          guard !slice.contains(source.count) else { continue }
          distribute(source, target, key: key, shift: digit * digitBits, slice)
          swap(&source, &target)
        }
      }
    }
    if source.baseAddress != rows.baseAddress { _ = rows.update(fromContentsOf: source) }
  }

  /// Counts how often each digit of the column `key` occurs, for all three digits at once.
  private static func countDigits(
    _ bytes: UnsafeRawBufferPointer, _ size: Int, _ key: Int,
    _ counters: UnsafeMutableBufferPointer<Int>
  ) {
    counters.update(repeating: 0)
    var offset = 4 * key
    while offset < bytes.count {
      let value = Int(bytes.load(fromByteOffset: offset, as: UInt32.self))
      counters[value & (buckets - 1)] += 1
      counters[buckets + (value >> digitBits & (buckets - 1))] += 1
      counters[2 * buckets + (value >> (2 * digitBits))] += 1
      offset += size
    }
  }

  /// Moves each row to the next free place of its digit's bucket.
  private static func distribute<Row: BitwiseCopyable>(
    _ source: UnsafeMutableBufferPointer<Row>, _ target: UnsafeMutableBufferPointer<Row>,
    key: Int, shift: Int, _ counters: UnsafeMutableBufferPointer<Int>
  ) {
    var next = 0
    for bucket in 0..<buckets {
      let count = counters[bucket]
      counters[bucket] = next
      next += count
    }
    let bytes = UnsafeRawBufferPointer(source)
    var offset = 4 * key
    for row in source {
      let value = bytes.load(fromByteOffset: offset, as: UInt32.self)
      let bucket = Int(value >> UInt32(shift)) & (buckets - 1)
      target[counters[bucket]] = row
      counters[bucket] += 1
      offset += MemoryLayout<Row>.stride
    }
  }
}

// MARK: - Wide rows

extension RadixSort {
  /// Sorts rows of any width by sorting their numbers, then moving each row once.
  private static func sortWide(_ rows: inout [UInt32], _ width: Int, _ count: Int, _ keys: [Int]) {
    precondition(count <= UInt32.max, "more rows than 32-bit row numbers")
    var pairs = [UInt32](repeating: 0, count: 2 * count)
    for index in 0..<count { pairs[2 * index + 1] = UInt32(index) }
    for key in keys.reversed() {
      for at in stride(from: 0, to: pairs.count, by: 2) {
        pairs[at] = rows[Int(pairs[at + 1]) * width + key]
      }
      sort(&pairs, width: 2, by: [0])
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

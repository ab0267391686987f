/// Lines in one stretch of memory, to be sorted by their bytes.
struct LineSorter {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// Adds a line, which `write` appends with its end.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    ranges.append(start..<bytes.count)
  }

  /// The lines, sorted, one after the other.
  ///
  /// - Complexity: O(*n* log *n*) in their number.
  consuming func sorted() -> [UInt8] {
    let (bytes, ranges) = (self.bytes, self.ranges)
    return bytes.withUnsafeBufferPointer { all in
      let sorted = ranges.sorted { all[$0].lexicographicallyPrecedes(all[$1]) }
      return [UInt8](unsafeUninitializedCapacity: all.count) { result, count in
        for range in sorted {
          _ = result[count...].update(fromContentsOf: all[range])
          count += range.count
        }
      }
    }
  }
}

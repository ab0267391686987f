/// Lines in one stretch of memory, to be sorted by their bytes.
struct LineSorter {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// Adds a line, which `write` appends.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    ranges.append(start..<bytes.count)
  }

  /// The numbers of the lines, in the order of their bytes.
  ///
  /// - Complexity: O(*n* log *n*) in their number.
  func order() -> [Int] {
    bytes.withUnsafeBufferPointer { all in
      ranges.indices.sorted { all[ranges[$0]].lexicographicallyPrecedes(all[ranges[$1]]) }
    }
  }

  /// Appends the lines in the order of their bytes.
  ///
  /// - Complexity: O(*n* log *n*) in their number.
  func appendSorted(to text: inout [UInt8]) {
    let order = ranges.count > 1 ? order() : Array(ranges.indices)
    for index in order { text += bytes[ranges[index]] }
  }

  /// Forgets the lines.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
  }
}

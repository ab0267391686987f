import Columns

/// Many byte strings, one after the other in one array, to be brought into order.
struct ByteStrings {
  private var bytes: [UInt8] = []
  /// Where each string ends.
  private var ends: [Int] = []
  /// The bytes that the meter has counted.
  private var counted = 0

  /// The bytes of a string that are compared at a time.
  private static let window = 7
  /// Groups below this size are sorted by comparing whole strings.
  private static let smallest = 32

  /// The number of strings.
  var count: Int { ends.count }

  /// Adds the string that `write` appends to the bytes.
  ///
  /// - Throws: ``EvaluationStop`` where a limit is hit, such as that of memory.
  mutating func append(
    limits: LimitGuard, _ write: (inout [UInt8]) -> Void
  ) throws(EvaluationStop) {
    write(&bytes)
    ends.append(bytes.count)
    try limits.tick(1)
    guard bytes.capacity > counted else { return }
    try limits.reserve(bytes.capacity - counted)
    counted = bytes.capacity
  }

  /// Gives the memory back; called when the strings are no longer used.
  func release(_ limits: LimitGuard) { limits.meter.release(counted) }

  /// The places of the strings in the order of their bytes.
  ///
  /// The next seven bytes of all strings are sorted as numbers, then the strings that agree in them
  /// are looked at again, behind what they share: a radix sort from the most significant digit
  /// (Bentley, Sedgewick: *Fast algorithms for sorting and searching strings*, 1997) whose digits
  /// are sorted by ``RadixSort``.
  ///
  /// - Returns: The places, and where in them equal strings stand together, in the order in which
  ///   they were added.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  /// - Complexity: O(*m*) in the bytes that tell the strings apart, and O(*n* log *n*) comparisons
  ///   within groups of a few.
  func order(
    limits: LimitGuard
  ) throws(EvaluationStop) -> (places: [UInt32], equals: [Range<Int>]) {
    var order = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
    var equals: [Range<Int>] = []
    var waiting = [(range: 0..<count, depth: 0)]
    var scratch: [UInt32] = []
    while let (range, known) = waiting.popLast() {
      if range.count < Self.smallest {
        sortFew(&order, range, from: known)
        equals += equalNeighbours(order, range)
        try limits.tick(range.count)
        continue
      }
      let depth = known + shared(order[range], from: known)
      var rows = [UInt32](unsafeUninitializedCapacity: 3 * range.count) { rows, used in
        for (row, index) in order[range].enumerated() {
          let digit = digit(of: Int(index), at: depth)
          rows[3 * row] = UInt32(truncatingIfNeeded: digit >> 32)
          rows[3 * row + 1] = UInt32(truncatingIfNeeded: digit)
          rows[3 * row + 2] = index
        }
        used = 3 * range.count
      }
      try limits.sort(&rows, width: 3, by: [0, 1], scratch: &scratch)
      var start = 0
      for row in 0..<range.count {
        order[range.lowerBound + row] = rows[3 * row + 2]
        let isLast =
          row + 1 == range.count || rows[3 * row + 3] != rows[3 * row]
          || rows[3 * row + 4] != rows[3 * row + 1]
        guard isLast else { continue }
        let group = (range.lowerBound + start)..<(range.lowerBound + row + 1)
        start = row + 1
        guard group.count > 1 else { continue }
        // Strings that agree in a whole window go on behind it.
        if Int(rows[3 * row + 1] & 0xFF) > Self.window {
          waiting.append((group, depth + Self.window))
        } else {
          equals.append(group)
        }
      }
    }
    return (order, equals)
  }

  /// The extent of a string in the bytes, behind its first `depth`.
  @inline(__always)
  private func rest(of index: Int, from depth: Int) -> Range<Int> {
    let start = index == 0 ? 0 : ends[index - 1]
    return min(start + depth, ends[index])..<ends[index]
  }

  /// The seven bytes of a string behind its first `depth`, and how many there are.
  ///
  /// 8 stands for more. Two strings are in the order of these numbers unless both go on.
  @inline(__always)
  private func digit(of index: Int, at depth: Int) -> UInt64 {
    let rest = rest(of: index, from: depth)
    var digit: UInt64 = 0
    for place in 0..<Self.window {
      digit = digit << 8 | (place < rest.count ? UInt64(bytes[rest.lowerBound + place]) : 0)
    }
    return digit << 8 | UInt64(min(rest.count, Self.window + 1))
  }

  /// How many bytes all of some strings share behind their first `depth`.
  private func shared(_ indices: ArraySlice<UInt32>, from depth: Int) -> Int {
    guard let first = indices.first.map({ rest(of: Int($0), from: depth) }) else { return 0 }
    var shared = first.count
    for index in indices where shared > 0 {
      let other = rest(of: Int(index), from: depth)
      shared = min(shared, other.count)
      var place = 0
      while place < shared && bytes[first.lowerBound + place] == bytes[other.lowerBound + place] {
        place += 1
      }
      shared = place
    }
    return shared
  }

  /// Sorts the few strings of a range, which agree in their first `depth` bytes, by insertion.
  private func sortFew(_ order: inout [UInt32], _ range: Range<Int>, from depth: Int) {
    for place in range.dropFirst() {
      let moving = order[place]
      var free = place
      while free > range.lowerBound, precedes(Int(moving), Int(order[free - 1]), from: depth) {
        order[free] = order[free - 1]
        free -= 1
      }
      order[free] = moving
    }
  }

  private func precedes(_ left: Int, _ right: Int, from depth: Int) -> Bool {
    bytes[rest(of: left, from: depth)].lexicographicallyPrecedes(
      bytes[rest(of: right, from: depth)])
  }

  /// The stretches of equal strings in a sorted range.
  private func equalNeighbours(_ order: [UInt32], _ range: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = range.lowerBound
    for end in range.dropFirst() where !areEqual(order[end], order[start]) {
      if end - start > 1 { stretches.append(start..<end) }
      start = end
    }
    if range.upperBound - start > 1 { stretches.append(start..<range.upperBound) }
    return stretches
  }

  private func areEqual(_ left: UInt32, _ right: UInt32) -> Bool {
    bytes[rest(of: Int(left), from: 0)].elementsEqual(bytes[rest(of: Int(right), from: 0)])
  }
}

import Columns

/// Where terms begin in the bytes of a dictionary: places that never fall, at four bytes each.
///
/// Only the lower 32 bits of a place are kept. Beyond 4 GB they start again from zero, and the few
/// indices at which they do are kept beside them.
struct TermOffsets: Sendable {
  /// The lower bits of each place.
  private(set) var lows: Column<UInt32> = []
  /// The indices from which on the upper bits are one more; one that is there twice counts twice.
  private(set) var wraps: [UInt32] = []
  /// The last place.
  private(set) var last = 0
  /// How many bits are the lower ones; fewer only in tests.
  private let bits: Int

  /// Creates a list of the places at which nothing begins and the first term does: zero, twice.
  init(bits: Int = 32) {
    self.bits = bits
    lows = [0, 0]
  }

  /// Takes places as they were kept.
  ///
  /// - Parameters:
  ///   - lows: The lower 32 bits, at least two.
  ///   - wraps: Where the upper bits grow, by rising index.
  init(lows: Column<UInt32>, wraps: [UInt32]) {
    precondition(lows.count >= 2, "two places at least")
    self.lows = lows
    self.wraps = wraps
    bits = 32
    last = Int(lows[lows.count - 1]) + wraps.count << 32
  }

  /// The number of places.
  @inline(__always) var count: Int { lows.count }

  /// The place at an index; an index behind the last place has the last one.
  ///
  /// Ids come out of files, too, so that none may lead out of the memory.
  ///
  /// - Complexity: O(1) below 4 GB, O(*w*) for *w* wraps.
  @inline(__always)
  subscript(index: Int) -> Int {
    let index = min(index, lows.count &- 1)
    let low = Int(lows.numbers[index])
    return wraps.isEmpty ? low : low &+ upperBits(at: index)
  }

  /// What the upper bits add.
  private func upperBits(at index: Int) -> Int {
    // Few, as many as there are stretches of 4 GB.
    wraps.reduce(0) { $0 + (Int($1) <= index ? 1 : 0) } << bits
  }

  /// Adds a place.
  mutating func append(_ place: Int) {
    for _ in (last >> bits)..<(place >> bits) { wraps.append(UInt32(lows.count)) }
    lows.append(UInt32(place & (1 << bits - 1)))
    last = place
  }

  /// Forgets the last places.
  mutating func removeLast(_ number: Int) {
    lows.removeLast(number)
    while let wrap = wraps.last, Int(wrap) >= lows.count { wraps.removeLast() }
    last = self[lows.count - 1]
  }

  /// These places, and behind them those of another list, as if it began where this one ends.
  ///
  /// - Complexity: O(*n*) in the number of places of both.
  func followed(by next: TermOffsets) -> TermOffsets {
    var all = TermOffsets(bits: bits)
    all.lows = .uninitialized(lows.count + next.lows.count - 2)
    all.wraps = wraps
    all.last = last
    var place = lows.count
    all.lows.withUnsafeMutableBufferPointer { target in
      _ = target.update(fromContentsOf: lows.numbers)
      for index in 2..<next.count {
        // In a file that somebody made, places may fall.
        let end = min(max(last + next[index], all.last), last + next.last)
        for _ in (all.last >> bits)..<(end >> bits) { all.wraps.append(UInt32(place)) }
        target[place] = UInt32(end & (1 << bits - 1))
        all.last = end
        place += 1
      }
    }
    return all
  }

  /// How many bytes of memory the places take.
  var memoryBytes: Int { lows.memoryBytes + 4 * wraps.capacity }
}

/// The stretches of an index that does not grow, one behind the other, found by the distance of
/// their key from the least.
///
/// Where keys are rare in their range, a bit for each distance tells whether there is one, and the
/// number of bits before it which stretch is its own (a rank directory: Jacobson, *Space-efficient
/// Static Trees and Graphs*, 1989): a quarter of a byte for each distance and four for each key, so
/// that a hundred thousand keys stay in a processor's cache.
struct PackedKeys {
  /// The least key.
  let base: UInt32
  /// How many distances there are.
  let span: Int
  /// Which distances have keys; nil where each has a stretch, empty or not.
  private let ranks: UnsafeMutablePointer<RankedBits>?
  /// Where each stretch begins, and at last where the last ends.
  private let offsets: UnsafeMutablePointer<UInt32>
  /// The number of stretches.
  private let stretches: Int

  /// Thirty-two distances.
  private struct RankedBits: BitwiseCopyable {
    var bits: UInt32 = 0
    /// How many keys come before them.
    var before: UInt32 = 0

    /// How many keys come before one of these distances.
    @inline(__always)
    func rank(of distance: UInt32) -> Int {
      let below = bits & (1 << (distance & 31) &- 1)
      return Int(before &+ UInt32(truncatingIfNeeded: below.nonzeroBitCount))
    }
  }

  /// Up to so many distances a key, a stretch for each distance takes less.
  private static let dense = 2
  /// Up to so many distances a row, ranks take less than places found by hash.
  private static let sparse = 64

  /// How many bytes the keys of some rows take at most; nil where they are too far apart.
  static func bytes(rows: Int, span: Int) -> Int? {
    if isDense(rows, span) { return (span + 1) * 4 }
    return span <= sparse * rows + sparse ? (span / 32 + 1) * 8 + (min(rows, span) + 2) * 4 : nil
  }

  private static func isDense(_ rows: Int, _ span: Int) -> Bool { span <= dense * rows + 64 }

  /// Lists rows by counting those of each key first (Knuth, TAOCP 3, 5.2, distribution counting).
  ///
  /// - Parameters:
  ///   - keys: The keys of the rows.
  ///   - listed: What is listed of each row; nil for its number.
  ///   - count: The number of rows.
  ///   - range: The least and the greatest key.
  ///   - list: Where the stretches go.
  /// - Complexity: O(*count* + *range*).
  init(
    _ keys: WordColumn, listed: WordColumn?, count: Int, in range: ClosedRange<UInt32>,
    into list: UnsafeMutablePointer<UInt32>
  ) {
    base = range.lowerBound
    span = Int(range.upperBound - range.lowerBound) + 1
    if PackedKeys.isDense(count, span) {
      ranks = nil
      stretches = span
    } else {
      let made = PackedKeys.ranks(of: keys, count, base, span)
      (ranks, stretches) = (made.ranks, made.keys)
    }
    // One more than there are ends, so that a distance without a key may look at two.
    offsets = .allocate(capacity: stretches + 2)
    offsets.initialize(repeating: 0, count: stretches + 2)
    for row in 0..<count { offsets[place(of: keys[row])] += 1 }
    var end: UInt32 = 0
    for place in 0..<stretches {
      end += offsets[place]
      offsets[place] = end - offsets[place]
    }
    for row in 0..<count {
      let place = place(of: keys[row])
      list[Int(offsets[place])] = listed.map { $0[row] } ?? UInt32(truncatingIfNeeded: row)
      offsets[place] += 1
    }
    // Every stretch has come to the beginning of the next one.
    for place in stride(from: stretches, to: 0, by: -1) { offsets[place] = offsets[place - 1] }
    offsets[0] = 0
    offsets[stretches + 1] = end
  }

  /// Gives the memory back.
  func deallocate() {
    ranks?.deallocate()
    offsets.deallocate()
  }

  private static func ranks(
    of keys: WordColumn, _ count: Int, _ base: UInt32, _ span: Int
  ) -> (ranks: UnsafeMutablePointer<RankedBits>, keys: Int) {
    let words = span / 32 + 1
    let ranks = UnsafeMutablePointer<RankedBits>.allocate(capacity: words)
    ranks.initialize(repeating: RankedBits(), count: words)
    for row in 0..<count {
      let distance = keys[row] &- base
      ranks[Int(distance >> 5)].bits |= 1 << (distance & 31)
    }
    var before: UInt32 = 0
    for word in 0..<words {
      ranks[word].before = before
      before += UInt32(truncatingIfNeeded: ranks[word].bits.nonzeroBitCount)
    }
    return (ranks, Int(before))
  }

  /// The number of the stretch of a key that there is.
  @inline(__always)
  private func place(of key: UInt32) -> Int {
    let distance = key &- base
    guard let ranks else { return Int(distance) }
    return ranks[Int(distance >> 5)].rank(of: distance)
  }

  /// Finds the stretches of many keys.
  func probe(
    _ keys: WordColumn, _ count: Int, _ starts: UnsafeMutablePointer<UInt32>,
    _ counts: UnsafeMutablePointer<UInt32>
  ) {
    guard let ranks else { return probeDense(keys, count, starts, counts) }
    let bound = UInt32(truncatingIfNeeded: span)
    for index in 0..<count {
      let distance = keys[index] &- base
      let word = distance < bound ? ranks[Int(distance >> 5)] : RankedBits()
      let isKey = word.bits >> (distance & 31) & 1
      // Where there is no key, a place that is in the cache anyway.
      let place = isKey == 0 ? 0 : word.rank(of: distance)
      let start = offsets[place]
      starts[index] = start
      counts[index] = (offsets[place + 1] &- start) &* isKey
    }
  }

  private func probeDense(
    _ keys: WordColumn, _ count: Int, _ starts: UnsafeMutablePointer<UInt32>,
    _ counts: UnsafeMutablePointer<UInt32>
  ) {
    let bound = UInt32(truncatingIfNeeded: span)
    for index in 0..<count {
      let place = keys[index] &- base
      let isInside = place < bound
      let start = isInside ? offsets[Int(place)] : 0
      starts[index] = start
      counts[index] = isInside ? offsets[Int(place) + 1] &- start : 0
    }
  }

  /// Calls `body` with every stretch.
  func forEach<Failure>(_ body: (Range<Int>) throws(Failure) -> Void) throws(Failure) {
    for place in 0..<stretches { try body(Int(offsets[place])..<Int(offsets[place + 1])) }
  }
}

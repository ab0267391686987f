/// A relation of pairs as an append-only list of rows and an open-addressing table that knows them.
///
/// The rows of one round are a contiguous range, so a delta costs nothing. `Keys` says what the
/// table holds: the pairs themselves, or the numbers of their rows.
struct HashedPairs<W: Word>: ~Copyable {
  /// What a slot of the table holds.
  enum Slots { case pairs, rowNumbers }

  private let slots: Slots
  private var pairs: UnsafeMutablePointer<Pair<W>>
  private var numbers: UnsafeMutablePointer<UInt32>
  private var shift: UInt64
  private var capacity: Int
  var rows = GrowableBuffer<Pair<W>>()

  init(slots: Slots) {
    self.slots = slots
    capacity = 1 << 12
    shift = 64 - 12
    pairs = .allocate(capacity: 0)
    numbers = .allocate(capacity: 0)
    allocate()
  }

  deinit {
    pairs.deallocate()
    numbers.deallocate()
  }

  private mutating func allocate() {
    pairs.deallocate()
    numbers.deallocate()
    if slots == .pairs {
      pairs = .allocate(capacity: capacity)
      pairs.initialize(repeating: Pair(W.max, W.max), count: capacity)
      numbers = .allocate(capacity: 0)
    } else {
      numbers = .allocate(capacity: capacity)
      numbers.initialize(repeating: UInt32.max, count: capacity)
      pairs = .allocate(capacity: 0)
    }
  }

  /// Adds a pair that is not there yet.
  @inline(__always)
  mutating func insert(_ pair: Pair<W>) {
    if slots == .pairs { insertPair(pair) } else { insertNumber(pair) }
    if rows.count * 8 > capacity * 5 { rehash() }
  }

  @inline(__always)
  func contains(_ pair: Pair<W>) -> Bool {
    var slot = Int(truncatingIfNeeded: W.mix(pair.first, pair.second) >> shift)
    while true {
      let found = pairs[slot]
      if found == pair { return true }
      if found.first == W.max { return false }
      slot = (slot + 1) & (capacity - 1)
    }
  }

  @inline(__always)
  private mutating func insertPair(_ pair: Pair<W>) {
    var slot = Int(truncatingIfNeeded: W.mix(pair.first, pair.second) >> shift)
    while true {
      let found = pairs[slot]
      if found == pair { return }
      if found.first == W.max { break }
      slot = (slot + 1) & (capacity - 1)
    }
    pairs[slot] = pair
    rows.append(pair)
  }

  @inline(__always)
  private mutating func insertNumber(_ pair: Pair<W>) {
    var slot = Int(truncatingIfNeeded: W.mix(pair.first, pair.second) >> shift)
    while true {
      let found = numbers[slot]
      if found == UInt32.max { break }
      if rows.base[Int(found)] == pair { return }
      slot = (slot + 1) & (capacity - 1)
    }
    numbers[slot] = UInt32(truncatingIfNeeded: rows.count)
    rows.append(pair)
  }

  private mutating func rehash() {
    capacity *= 2
    shift -= 1
    allocate()
    for index in 0..<rows.count {
      let pair = rows.base[index]
      var slot = Int(truncatingIfNeeded: W.mix(pair.first, pair.second) >> shift)
      if slots == .pairs {
        while pairs[slot].first != W.max { slot = (slot + 1) & (capacity - 1) }
        pairs[slot] = pair
      } else {
        while numbers[slot] != UInt32.max { slot = (slot + 1) & (capacity - 1) }
        numbers[slot] = UInt32(truncatingIfNeeded: index)
      }
    }
  }
}

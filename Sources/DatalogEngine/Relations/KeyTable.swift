/// The numbers of rows that are found by some of their columns, one row for each key: open
/// addressing with linear steps, as in ``RowSet``.
struct KeyTable: ~Copyable {
  /// The number of keys.
  var count = 0
  /// Where to look for keys; valid until the next ``grow(for:hash:)``.
  private(set) var places: KeyPlaces
  private let meter: MemoryMeter

  /// Creates an empty table.
  init(meter: MemoryMeter) {
    self.meter = meter
    places = KeyPlaces(capacity: 0)
  }

  deinit {
    places.slots.deallocate()
    meter.release(places.capacity * 4)
  }

  /// Makes room for so many more keys.
  ///
  /// - Parameters:
  ///   - additional: The number of keys to come.
  ///   - hash: The hash of the key of a row, by its number.
  /// - Throws: ``MemoryMeter/Exhausted`` where it does not fit.
  /// - Complexity: O(*n*) in the number of keys, amortised O(*additional*).
  mutating func grow(
    for additional: Int, hash: (Int) -> UInt64
  ) throws(MemoryMeter.Exhausted) {
    guard places.capacity == 0 || (count + additional) * 8 >= places.capacity * 5 else { return }
    var wanted = 64
    while (count + additional) * 8 >= wanted * 5 { wanted *= 2 }
    try meter.reserve(wanted * 4)
    let wider = KeyPlaces(capacity: wanted)
    for place in 0..<places.capacity where places.slots[place] != Word.none {
      var free = wider.place(of: hash(Int(places.slots[place])))
      while wider.slots[free] != Word.none { free = wider.next(free) }
      wider.slots[free] = places.slots[place]
    }
    places.slots.deallocate()
    meter.release(places.capacity * 4)
    places = wider
  }
}

/// The places of a ``KeyTable``, lent for the time of a loop.
struct KeyPlaces {
  /// The numbers of the rows, ``Word/none`` where a place is free.
  let slots: UnsafeMutablePointer<UInt32>
  /// The number of places, a power of two.
  let capacity: Int
  private let shift: UInt64

  fileprivate init(capacity: Int) {
    self.capacity = capacity
    shift = UInt64(64 - max(capacity, 1).trailingZeroBitCount)
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Word.none, count: capacity)
  }

  /// The place where a search for a hash begins.
  @inline(__always)
  func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> shift) }

  /// The place after another.
  @inline(__always)
  func next(_ place: Int) -> Int { (place + 1) & (capacity - 1) }
}

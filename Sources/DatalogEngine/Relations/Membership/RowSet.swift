/// Knows which rows a relation has: a table of row numbers, or something smaller or faster for pairs.
///
/// The rows themselves stand in the relation; the table only holds entries, in open addressing with
/// linear steps. An entry is the number of a row and, in the bits that numbers do not need, a tag of
/// the row's hash, so that a row is looked at only where it is nearly sure to be the one.
///
/// A relation of one column or two that is dense in the ranges of its columns changes to a
/// ``PairBits`` when that takes less memory, and a relation of two with many rows for each word of
/// the first column to ``GroupedPairs``; and back when a value falls outside. See
/// <doc:Note-2-Representation>.
struct RowSet: ~Copyable {
  /// The entries, ``Word/none`` where a place is free.
  private(set) var slots: SharedWords
  /// The number of places, a power of two.
  private(set) var capacity: Int
  /// How far a hash is shifted to become a place.
  private(set) var shift: UInt64
  /// The bits, while the relation is dense.
  private(set) var bits: PairBits?
  /// The groups, while there are many rows for each word of the first column.
  private(set) var groups: GroupedPairs?
  /// With how many rows bits are tried instead of groups.
  private var nextLook = 0
  private let meter: MemoryMeter

  /// Creates an empty set.
  init(meter: MemoryMeter) {
    self.meter = meter
    capacity = 0
    shift = 64
    slots = SharedWords(count: 0, repeating: Word.none)
  }

  deinit {
    slots.deallocate()
    meter.release(capacity * 4)
  }

  /// Whether `count` rows need something else to know them: they are as many as the table should
  /// hold, or so many that groups may have become dense enough for bits.
  @inline(__always)
  func mustChange(at count: Int) -> Bool {
    isTable ? count * 8 >= capacity * 5 : groups != nil && count >= nextLook
  }

  /// Whether rows are known by their numbers.
  @inline(__always)
  var isTable: Bool { bits == nil && groups == nil }

  /// Replaces the table by an empty one with room for `count` rows.
  mutating func clear(for count: Int) throws(MemoryMeter.Exhausted) {
    giveUp()
    var wanted = 64
    while count * 8 >= wanted * 5 { wanted *= 2 }
    try meter.reserve(wanted * 4)
    meter.release(capacity * 4)
    slots.deallocate()
    capacity = wanted
    shift = UInt64(64 - wanted.trailingZeroBitCount)
    slots = SharedWords(count: wanted, repeating: Word.none)
  }

  /// Gives the table up for bits that know the same rows.
  mutating func become(_ bits: PairBits) {
    dropTable()
    self.bits = bits
  }

  /// Gives the table up for groups that know the same rows.
  ///
  /// - Parameters:
  ///   - groups: The groups.
  ///   - rows: With how many rows bits are worth trying.
  mutating func become(_ groups: GroupedPairs, until rows: Int) {
    dropTable()
    self.groups = groups
    nextLook = rows
  }

  /// Keeps the groups.
  ///
  /// - Parameter rows: With how many rows bits are worth trying again.
  mutating func keepGroups(until rows: Int) { nextLook = rows }

  private mutating func dropTable() {
    giveUp()
    meter.release(capacity * 4)
    slots.deallocate()
    slots = SharedWords(count: 0, repeating: Word.none)
    capacity = 0
    shift = 64
  }

  /// Gives bits or groups up, because a value fell outside their ranges.
  mutating func giveUp() { (bits, groups) = (nil, nil) }

  /// Whether nothing knows the rows yet.
  var isMissing: Bool { capacity == 0 && isTable }

  /// The bits of an entry that are a row's number; a full table has fewer rows than places.
  @inline(__always)
  var numberMask: UInt32 { UInt32(truncatingIfNeeded: capacity &- 1) }

  /// The bits of an entry that tell hashes apart; they choose no place, unless there are more than
  /// 2²⁴ places.
  @inline(__always)
  func tag(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 8) & ~numberMask }

  /// How many rows the table holds before it is full.
  var room: Int { isTable ? (capacity * 5 - 1) / 8 : Int.max }

  /// The place where a search for a hash begins.
  @inline(__always)
  func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> shift) }
}

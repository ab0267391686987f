import Columns

/// Some of the terms of a dictionary, whose ids follow each other.
///
/// A dictionary that was opened from a file goes on with a part of its own, so that what is in the
/// file need not be copied. Ids and hashes are those of the whole dictionary.
struct TermPart: Sendable {
  /// How many terms are in older parts: the ids of this one begin behind them.
  let base: UInt32
  /// The encoded terms, one after the other.
  private(set) var bytes: Column<UInt8> = []
  /// Where each term begins in `bytes`, by its place in the part, from 1 on; the end of the last one
  /// comes last.
  private(set) var starts = TermOffsets()
  /// The table: the hash in the upper half, the id in the lower, zero where it is free.
  private(set) var slots: Column<UInt64> = .repeating(0, count: 16)
  /// Whether the terms are kept somewhere, so that new ones go to a part behind this one.
  var isFrozen = false

  /// Begins a part behind some terms.
  init(base: UInt32 = 0) { self.base = base }

  /// Takes a part as it was kept.
  ///
  /// - Parameters:
  ///   - base: How many terms are in older parts.
  ///   - bytes: The encoded terms.
  ///   - starts: Where each begins.
  ///   - slots: The table, a power of two of slots, a third of them free at least.
  init(base: UInt32 = 0, bytes: Column<UInt8>, starts: TermOffsets, slots: Column<UInt64>) {
    (self.base, self.bytes, self.starts, self.slots) = (base, bytes, starts, slots)
    isFrozen = true
  }

  /// The number of terms.
  @inline(__always)
  var count: Int { starts.count &- 2 }

  /// The largest id; `base` where there are no terms.
  var lastID: UInt32 { base + UInt32(count) }

  /// How many bytes of memory the terms and the table take.
  var memoryBytes: Int { bytes.memoryBytes + starts.memoryBytes + slots.memoryBytes }

  /// The bytes of a term of this part, for as long as the part is held; none of any other.
  @inline(__always)
  func encoded(_ id: UInt32) -> EncodedTerm {
    let (index, all) = (Int(id &- base), bytes.numbers)
    let start = min(starts[index], all.count)
    let end = min(max(starts[index &+ 1], start), all.count)
    let range = Range(uncheckedBounds: (start, end))
    return EncodedTerm(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: all[range])))
  }

  // MARK: - The table

  /// The id of a term, nil if it is not in this part.
  @inline(__always)
  func id(of key: TermDictionary.Key, _ hash: UInt32) -> TermID? { id(in: slot(of: key, hash)) }

  /// The id that stands in a slot, nil where the slot is free.
  @inline(__always)
  func id(in slot: Int) -> TermID? {
    let id = UInt32(truncatingIfNeeded: slots.numbers[slot])
    return id == 0 ? nil : TermID(rawValue: id)
  }

  /// The slot where the term is, or the free one where it belongs.
  @inline(__always)
  func slot(of key: TermDictionary.Key, _ hash: UInt32) -> Int {
    let slots = slots.numbers
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    // A third of the slots are free, unless somebody made a file in which they are not.
    for _ in 0..<slots.count {
      let entry = slots[slot]
      if entry == 0 { break }
      if UInt32(truncatingIfNeeded: entry >> 32) == hash,
        encoded(UInt32(truncatingIfNeeded: entry)).holds(key)
      {
        break
      }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  /// Gives a new term the next id; its entry belongs into `slot`.
  ///
  /// - Complexity: O(*m*) in the length of the term, amortised.
  mutating func add(_ key: TermDictionary.Key, _ hash: UInt32, at slot: Int) -> TermID {
    let id = base &+ UInt32(starts.count &- 1)
    precondition(id < 1 << 31, "a dictionary holds fewer than 2^31 terms")
    let (header, text) = (key.header, key.text)
    let place = UnsafeMutableRawPointer(bytes.extend(by: 1 + header.count + text.count))
    place.storeBytes(of: key.kind.rawValue, as: UInt8.self)
    if let from = header.baseAddress { (place + 1).copyMemory(from: from, byteCount: header.count) }
    if let from = text.baseAddress {
      (place + 1 + header.count).copyMemory(from: from, byteCount: text.count)
    }
    starts.append(bytes.count)
    slots.withUnsafeMutableBufferPointer { $0[slot] = UInt64(hash) << 32 | UInt64(id) }
    if count * 3 > slots.count * 2 { rebuildTable(size: slots.count * 2) }
    return TermID(rawValue: id)
  }

  /// Enters the terms of this part into a table of `size` slots, a power of two.
  private mutating func rebuildTable(size: Int) {
    slots = Self.table(of: [slots], size: size, terms: count, upTo: lastID)
  }

  /// The entries of some tables in one of `size` slots, a power of two.
  private static func table(
    of tables: [Column<UInt64>], size: Int, terms: Int, upTo lastID: UInt32
  ) -> Column<UInt64> {
    var table: Column<UInt64> = .repeating(0, count: size)
    // There is an entry for each term, but in a file that somebody made there may be more.
    var left = terms
    table.withUnsafeMutableBufferPointer { table in
      for slots in tables {
        for entry in slots.numbers where entry != 0 && entry & 0xFFFF_FFFF <= lastID {
          guard left > 0 else { return }
          var slot = Int(entry >> 32) & (size - 1)
          while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
          table[slot] = entry
          left -= 1
        }
      }
    }
    return table
  }

  // MARK: - Cutting and joining

  /// Forgets all terms but the first `kept`.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  mutating func removeTerms(after kept: Int) {
    bytes.removeLast(bytes.count - starts[kept + 1])
    starts.removeLast(count - kept)
    rebuildTable(size: slots.count)
    isFrozen = false
  }

  /// The terms of this part and of the next as one part that is not frozen; no id changes.
  ///
  /// - Complexity: O(*n*) in the number of terms of both.
  func merged(with next: TermPart) -> TermPart {
    precondition(next.base == lastID, "parts that follow each other")
    var merged = TermPart(base: base)
    merged.bytes = .uninitialized(bytes.count + next.bytes.count)
    merged.bytes.withUnsafeMutableBufferPointer { all in
      let end = all[..<bytes.count].initialize(fromContentsOf: bytes.numbers)
      _ = all[end...].initialize(fromContentsOf: next.bytes.numbers)
    }
    merged.starts = starts.followed(by: next.starts)
    var size = 16
    while merged.count * 3 > size * 2 { size *= 2 }
    merged.slots = Self.table(
      of: [slots, next.slots], size: size, terms: merged.count, upTo: next.lastID)
    return merged
  }
}

import Columns

// The table that leads from the bytes of a term to its id.

extension TermDictionary {
  /// The encoded form of a term.
  struct Key {
    let kind: TermKind
    let header: UnsafeRawBufferPointer
    let text: UnsafeRawBufferPointer
  }

  /// The id of a term, which is added if it is new.
  ///
  /// - Complexity: O(*m*) in the length of the term, amortised.
  mutating func intern(_ key: Key) -> TermID { intern(key, hash(of: key)) }

  /// The id of a term whose hash is known, which is added if it is new.
  mutating func intern(_ key: Key, _ hash: UInt32) -> TermID {
    let slot = slot(of: key, hash)
    if slots[slot] != 0 { return TermID(rawValue: UInt32(truncatingIfNeeded: slots[slot])) }
    return add(key, hash, at: slot)
  }

  /// Gives a new term the next id; its entry belongs into `slot`.
  mutating func add(_ key: Key, _ hash: UInt32, at slot: Int) -> TermID {
    let id = UInt32(starts.count - 1)
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
    if count * 3 > slots.count * 2 { rebuildTable(size: slots.count * 2, keeping: count) }
    return TermID(rawValue: id)
  }

  /// The id of a term, nil if it was never added.
  ///
  /// - Complexity: O(*m*) in the length of the term.
  func find(_ key: Key) -> TermID? {
    let entry = slots[slot(of: key, hash(of: key))]
    return entry == 0 ? nil : TermID(rawValue: UInt32(truncatingIfNeeded: entry))
  }

  /// The hash by which the table knows a term.
  @inline(__always)
  func hash(of key: Key) -> UInt32 {
    var hash = ByteHash(seed: seed &+ UInt64(key.kind.rawValue))
    if !key.header.isEmpty { hash.combine(key.header) }
    hash.combine(key.text)
    return hash.value & hashMask
  }

  /// The slot where the term is, or the free one where it belongs.
  @inline(__always)
  func slot(of key: Key, _ hash: UInt32) -> Int {
    let slots = slots.numbers
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    // A third of the slots are free, unless somebody made a file in which they are not.
    for _ in 0..<slots.count {
      let entry = slots[slot]
      if entry == 0 { break }
      if UInt32(truncatingIfNeeded: entry >> 32) == hash, holds(key, at: entry) { break }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  /// Whether the term of a table's entry is the one that `key` encodes.
  @inline(__always)
  func holds(_ key: Key, at entry: UInt64) -> Bool {
    let extent = extent(of: TermID(rawValue: UInt32(truncatingIfNeeded: entry)))
    let headerCount = key.header.count
    guard extent.count == 1 + headerCount + key.text.count else { return false }
    let all = UnsafeRawBufferPointer(bytes.numbers)
    guard all[extent.lowerBound] == key.kind.rawValue else { return false }
    let headerEnd = extent.lowerBound + 1 + headerCount
    if headerCount > 0,
      !all[(extent.lowerBound + 1)..<headerEnd].elementsEqual(key.header)
    {
      return false
    }
    return ByteEquality.holds(
      UnsafeRawBufferPointer(rebasing: all[headerEnd..<extent.upperBound]), key.text)
  }

  /// Enters the first `kept` ids into a table of `size` slots, a power of two.
  mutating func rebuildTable(size: Int, keeping kept: Int) {
    let old = slots
    slots = .repeating(0, count: size)
    slots.withUnsafeMutableBufferPointer { slots in
      for entry in old where entry != 0 && entry & 0xFFFF_FFFF <= kept {
        var slot = Int(entry >> 32) & (size - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = entry
      }
    }
  }
}

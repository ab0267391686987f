import Platform

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
    makeRoom(forBytes: 1 + key.header.count + key.text.count)
    bytes.append(key.kind.rawValue)
    bytes.append(contentsOf: key.header)
    bytes.append(contentsOf: key.text)
    starts.append(bytes.count)
    slots[slot] = UInt64(hash) << 32 | UInt64(id)
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
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(hash) & mask
      while true {
        let entry = slots[slot]
        if entry == 0 { return slot }
        if UInt32(truncatingIfNeeded: entry >> 32) == hash, holds(key, at: entry) { return slot }
        slot = (slot + 1) & mask
      }
    }
  }

  /// Whether the term of a table's entry is the one that `key` encodes.
  @inline(__always)
  func holds(_ key: Key, at entry: UInt64) -> Bool {
    let id = Int(entry & 0xFFFF_FFFF)
    let (start, end) = starts.withUnsafeBufferPointer { ($0[id], $0[id + 1]) }
    let headerCount = key.header.count
    guard end - start == 1 + headerCount + key.text.count else { return false }
    return bytes.withUnsafeBytes { all in
      guard all[start] == key.kind.rawValue else { return false }
      let headerEnd = start + 1 + headerCount
      if headerCount > 0, !all[(start + 1)..<headerEnd].elementsEqual(key.header) { return false }
      return ByteEquality.holds(UnsafeRawBufferPointer(rebasing: all[headerEnd..<end]), key.text)
    }
  }

  /// Enters the first `kept` ids into a table of `size` slots, a power of two.
  mutating func rebuildTable(size: Int, keeping kept: Int) {
    let old = slots
    slots = Self.emptyTable(size: size)
    slots.withUnsafeMutableBufferPointer { slots in
      for entry in old where entry != 0 && entry & 0xFFFF_FFFF <= kept {
        var slot = Int(entry >> 32) & (size - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = entry
      }
    }
  }

  /// A table of free slots.
  private static func emptyTable(size: Int) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: size) { buffer, used in
      LargePages.advise(UnsafeRawBufferPointer(buffer))
      buffer.initialize(repeating: 0)
      used = size
    }
  }

  /// Grows the bytes, by half, onto large pages.
  private mutating func makeRoom(forBytes more: Int) {
    guard bytes.count + more > bytes.capacity else { return }
    let capacity = max(bytes.capacity * 3 / 2, bytes.count + more, 64)
    bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, used in
      LargePages.advise(UnsafeRawBufferPointer(buffer))
      used = buffer.initialize(fromContentsOf: bytes)
    }
  }
}

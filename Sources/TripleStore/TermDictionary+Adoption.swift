import Columns

// Terms that were read into a small dictionary of their own and now join a large one.

extension TermDictionary {
  /// Adds the terms of another dictionary, in its order, as if they were met one after the other.
  ///
  /// A large table does not fit the processor's cache, so that each look into it waits for memory.
  /// A group of looks that do not depend on each other waits together.
  ///
  /// - Parameters:
  ///   - other: The other dictionary.
  ///   - blank: The id here of a blank node, by its label there.
  /// - Returns: The id here of each term, by its number there; the first stands for no term.
  /// - Complexity: O(*m*) in the bytes of the terms.
  package mutating func adopt(
    _ other: TermDictionary,
    blank: (inout TermDictionary, UnsafeBufferPointer<UInt8>) -> TermID
  ) -> [UInt32] {
    var ids: [UInt32] = [0]
    ids.reserveCapacity(other.count + 1)
    var group = LookGroup()
    var next = 1
    while next <= other.count {
      let end = min(next + LookGroup.size, other.count + 1)
      group.look(for: next..<end, of: other, in: self)
      for number in next..<end {
        ids.append(id(for: number, of: other, group, number - next, ids, blank))
      }
      next = end
    }
    return ids
  }

  /// The id of one term of another dictionary.
  private mutating func id(
    for number: Int, of other: TermDictionary, _ group: LookGroup, _ place: Int, _ ids: [UInt32],
    _ blank: (inout TermDictionary, UnsafeBufferPointer<UInt8>) -> TermID
  ) -> UInt32 {
    let key = other.key(of: number)
    switch key.kind {
    case .blank: return blank(&self, key.text.assumingMemoryBound(to: UInt8.self)).rawValue
    case .triple:
      let triple = other.triple(TermID(rawValue: UInt32(number)))
      return triple.map { self.id(for: $0.numbered(by: ids)).rawValue } ?? 0
    case .typedLiteral:
      let datatype = Int(UInt32(littleEndian: key.header.loadUnaligned(as: UInt32.self)))
      return withUnsafeBytes(of: ids[datatype].littleEndian) {
        intern(Key(kind: .typedLiteral, header: $0, text: key.text)).rawValue
      }
    case .iri, .text, .taggedText:
      // Entries never change once they are there, but others may have come in the meantime.
      let (hash, entry) = (group.hashes[place], group.entries[place])
      let id = UInt32(truncatingIfNeeded: entry)
      if UInt32(truncatingIfNeeded: entry >> 32) == hash, entry != 0,
        encoded(TermID(rawValue: id)).holds(key)
      {
        return id
      }
      return intern(key, hash).rawValue
    }
  }

  /// The encoded form of one of this dictionary's terms, for as long as the dictionary is held.
  func key(of number: Int) -> Key { encoded(TermID(rawValue: UInt32(number))).key }

  /// The table in which most terms are.
  var mainTable: Column<UInt64> { older.first?.slots ?? current.slots }
}

/// The first looks into a table for a few terms at once.
private struct LookGroup {
  /// The most terms that are looked for together; more than the misses that a processor keeps open.
  static let size = 32
  /// The hash of each term.
  var hashes = [UInt32](repeating: 0, count: LookGroup.size)
  /// What the table has in the first slot of each hash.
  var entries = [UInt64](repeating: 0, count: LookGroup.size)

  /// Looks for the terms with some numbers of one dictionary in another.
  mutating func look(
    for numbers: Range<Int>, of other: TermDictionary, in dictionary: TermDictionary
  ) {
    for (place, number) in numbers.enumerated() {
      hashes[place] = dictionary.hash(of: other.key(of: number))
    }
    dictionary.mainTable.withUnsafeBufferPointer { slots in
      for place in 0..<numbers.count {
        entries[place] = slots[Int(hashes[place]) & (slots.count - 1)]
      }
    }
  }
}

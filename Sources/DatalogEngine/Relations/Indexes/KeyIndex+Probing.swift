// Finding rows.

extension KeyIndex {
  /// Finds the stretches of many keys.
  ///
  /// One loop over all keys, so that the processor can wait for many places of memory at once.
  ///
  /// - Parameters:
  ///   - keys: The columns of the keys, as many as ``columns``.
  ///   - count: The number of keys.
  ///   - starts: Where the beginnings of the stretches go.
  ///   - counts: Where their lengths go.
  /// - Complexity: O(*count*).
  func probe(
    _ keys: [WordColumn], count: Int, starts: UnsafeMutablePointer<UInt32>,
    counts: UnsafeMutablePointer<UInt32>
  ) {
    switch places {
    case .none:
      starts.update(repeating: 0, count: count)
      counts.update(repeating: 0, count: count)
    case .packed(let packed):
      packed.probe(keys[0], count, starts, counts)
    case .direct(let direct):
      direct.probe(keys[0], count, starts, counts)
    case .hashed(let hashed) where columns.count == 1:
      hashed.probeSingles(keys[0], count, starts, counts)
    case .hashed(let hashed):
      keys.withUnsafeBufferPointer { keys in
        for index in 0..<count {
          let stretch = find(keys, index, in: hashed)
          starts[index] = stretch.start
          counts[index] = stretch.count
        }
      }
    }
  }

  private func find(
    _ keys: UnsafeBufferPointer<WordColumn>, _ index: Int, in hashed: HashedKeys
  ) -> KeyStretch {
    let hash = KeyIndex.hash(keys, index)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var place = hashed.place(of: hash)
    while !hashed.groups[place].isFree {
      let group = hashed.groups[place]
      if group.tag == tag, hasKey(Int(list[Int(group.rows.start)]), keys, index) {
        return group.rows
      }
      place = hashed.next(place)
    }
    return KeyStretch()
  }

  private func hasKey(_ row: Int, _ keys: UnsafeBufferPointer<WordColumn>, _ index: Int) -> Bool {
    for (position, column) in columns.enumerated()
    where relation.column(column)[row] != keys[position][index] {
      return false
    }
    return true
  }
}

extension Relation {
  /// The index by some columns, brought up to date.
  ///
  /// - Complexity: O(*n*) in the number of rows not indexed yet.
  func index(on columns: [Int]) throws(MemoryMeter.Exhausted) -> KeyIndex {
    if let known = indexes[columns] {
      try known.update()
      return known
    }
    let made = try KeyIndex(self, columns: columns)
    indexes[columns] = made
    return made
  }
}

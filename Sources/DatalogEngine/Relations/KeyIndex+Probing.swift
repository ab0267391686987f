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
    if let offsets, let base {
      probePacked(keys[0], base, offsets, count, starts, counts)
    } else if let base {
      probeByDistance(keys[0], base, count, starts, counts)
    } else if columns.count == 1 {
      probeSingles(keys[0], count, starts, counts)
    } else {
      keys.withUnsafeBufferPointer { keys in
        for index in 0..<count {
          let group = find(keys, index)
          starts[index] = group.start
          counts[index] = group.count
        }
      }
    }
  }

  private func probePacked(
    _ keys: WordColumn, _ base: UInt32, _ offsets: UnsafePointer<UInt32>, _ count: Int,
    _ starts: UnsafeMutablePointer<UInt32>, _ counts: UnsafeMutablePointer<UInt32>
  ) {
    let bound = UInt32(truncatingIfNeeded: groupCapacity)
    for index in 0..<count {
      let place = keys[index] &- base
      let isInside = place < bound
      let start = isInside ? offsets[Int(place)] : 0
      starts[index] = start
      counts[index] = isInside ? offsets[Int(place) + 1] &- start : 0
    }
  }

  private func probeByDistance(
    _ keys: WordColumn, _ base: UInt32, _ count: Int, _ starts: UnsafeMutablePointer<UInt32>,
    _ counts: UnsafeMutablePointer<UInt32>
  ) {
    let bound = UInt32(truncatingIfNeeded: groupCapacity)
    for index in 0..<count {
      let place = keys[index] &- base
      let group = place < bound ? groups[Int(place)] : KeyGroup()
      starts[index] = group.start
      counts[index] = group.count
    }
  }

  private func probeSingles(
    _ keys: WordColumn, _ count: Int, _ starts: UnsafeMutablePointer<UInt32>,
    _ counts: UnsafeMutablePointer<UInt32>
  ) {
    let mask = groupCapacity - 1
    for index in 0..<count {
      let key = keys[index]
      var place = Int(truncatingIfNeeded: RowHash.of(key) >> shift)
      while groups[place].capacity > 0, groups[place].tag != key { place = (place + 1) & mask }
      starts[index] = groups[place].start
      counts[index] = groups[place].count
    }
  }

  private func find(_ keys: UnsafeBufferPointer<WordColumn>, _ index: Int) -> KeyGroup {
    var hash: UInt64 = 0
    for key in keys { hash = RowHash.combine(hash, key[index]) }
    hash = RowHash.finish(hash)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var place = Int(truncatingIfNeeded: hash >> shift)
    while groups[place].capacity > 0 {
      let group = groups[place]
      if group.tag == tag, hasKey(Int(list[Int(group.start)]), keys, index) { return group }
      place = (place + 1) & (groupCapacity - 1)
    }
    return KeyGroup()
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

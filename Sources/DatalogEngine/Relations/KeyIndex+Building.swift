// Taking rows in.

extension KeyIndex {
  /// Indexes all rows anew: places first, then counts, then the list.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  func build() throws(MemoryMeter.Exhausted) {
    let count = relation.count
    try chooseAddressing()
    rowCount = count
    sortedRowCount = 0
    if let offsets { return try pack(count, offsets) }
    let places = UnsafeMutablePointer<UInt32>.allocate(capacity: max(count, 1))
    defer { places.deallocate() }
    if let base {
      let keys = relation.column(columns[0])
      for row in 0..<count {
        places[row] = keys[row] &- base
        groups[Int(places[row])].capacity += 1
      }
    } else {
      for row in 0..<count {
        let place = takePlace(ofRow: row) { Int($0.start) }
        if groups[place].capacity == 0 { groups[place].start = UInt32(truncatingIfNeeded: row) }
        groups[place].capacity += 1
        places[row] = UInt32(truncatingIfNeeded: place)
      }
    }
    try layOut(count)
    fill(places, count)
  }

  /// Takes in the rows that the relation has got since.
  ///
  /// - Complexity: O(*m*) in the number of those rows, amortised.
  func update() throws(MemoryMeter.Exhausted) {
    guard rowCount < relation.count else { return }
    hasGrown = true
    if offsets != nil { return try build() }
    // Building is cheaper a row than adding, and packs the list again.
    if relation.count >= 2 * rowCount { return try build() }
    let (key, listed) = (relation.column(columns[0]), listedColumn.map { relation.column($0) })
    for row in rowCount..<relation.count {
      let place: Int
      if let base {
        let distance = Int(key[row]) - Int(base)
        guard distance >= 0 && distance < groupCapacity else {
          // A key fell outside: a wider stretch of places, but not again and again.
          widenings += 1
          return try build()
        }
        place = distance
      } else {
        place = try placeForAdding(row)
      }
      try add(listed.map { $0[row] } ?? UInt32(truncatingIfNeeded: row), at: place)
    }
    rowCount = relation.count
  }

  private func chooseAddressing() throws(MemoryMeter.Exhausted) {
    base = nil
    if columns.count == 1, widenings <= KeyIndex.mostWidenings,
      let range = relation.range(of: columns[0])
    {
      let span = Int(range.upperBound - range.lowerBound) + 1
      // As much memory as places found by hash would take, or so little that it stays in a cache.
      let isCached = span <= KeyIndex.cachedSpan && span <= 64 * relation.count
      if !hasGrown, span <= 8 * relation.count + 64 || isCached {
        base = range.lowerBound
        return try clearOffsets(capacity: span)
      }
      if span <= 4 * relation.count + 64 {
        base = range.lowerBound
        return try clearGroups(capacity: span)
      }
    }
    var capacity = 16
    while capacity < relation.count + relation.count / 2 { capacity *= 2 }
    shift = UInt64(64 - capacity.trailingZeroBitCount)
    try clearGroups(capacity: capacity)
  }

  /// Gives every group its stretch of the list and leaves it empty.
  private func layOut(_ count: Int) throws(MemoryMeter.Exhausted) {
    var start: UInt32 = 0
    for place in 0..<groupCapacity where groups[place].capacity > 0 {
      groups[place].start = start
      start += groups[place].capacity
    }
    listCount = 0
    try growList(to: count)
    listCount = count
  }

  /// Lists the rows by counting those of each key first (Knuth, TAOCP 3, 5.2, distribution
  /// counting); while they are filled, `offsets[key]` is the end of the stretch of the key so far.
  private func pack(
    _ count: Int, _ offsets: UnsafeMutablePointer<UInt32>
  ) throws(MemoryMeter.Exhausted) {
    listCount = 0
    try growList(to: count)
    listCount = count
    let keys = relation.column(columns[0])
    let listed = listedColumn.map { relation.column($0) }
    let base = base ?? 0
    for row in 0..<count { offsets[Int(keys[row] &- base)] += 1 }
    var end: UInt32 = 0
    for key in 0...groupCapacity {
      end += offsets[key]
      offsets[key] = end - offsets[key]
    }
    for row in 0..<count {
      let key = Int(keys[row] &- base)
      list[Int(offsets[key])] = listed.map { $0[row] } ?? UInt32(truncatingIfNeeded: row)
      offsets[key] += 1
    }
    // Every stretch has come to the beginning of the next one.
    for key in stride(from: groupCapacity, to: 0, by: -1) { offsets[key] = offsets[key - 1] }
    offsets[0] = 0
  }

  private func fill(_ places: UnsafePointer<UInt32>, _ count: Int) {
    let listed = listedColumn.map { relation.column($0) }
    for row in 0..<count {
      let place = Int(places[row])
      let position = Int(groups[place].start &+ groups[place].count)
      list[position] = listed.map { $0[row] } ?? UInt32(truncatingIfNeeded: row)
      groups[place].count &+= 1
    }
  }

  private func placeForAdding(_ row: Int) throws(MemoryMeter.Exhausted) -> Int {
    if groupCount * 4 > groupCapacity * 3 { try growGroups() }
    return takePlace(ofRow: row) { Int(list[Int($0.start)]) }
  }

  /// Adds what is listed of a row to the group at `place`.
  private func add(_ word: UInt32, at place: Int) throws(MemoryMeter.Exhausted) {
    var group = groups[place]
    if group.count == group.capacity {
      let capacity = max(group.capacity * 2, 4)
      try reserveList(Int(capacity))
      let moved = list + listCount
      moved.update(from: list + Int(group.start), count: Int(group.count))
      group.start = UInt32(truncatingIfNeeded: listCount)
      group.capacity = capacity
      listCount += Int(capacity)
    }
    list[Int(group.start + group.count)] = word
    group.count += 1
    groups[place] = group
  }
}

// MARK: - Places by hash

extension KeyIndex {
  /// The place of a row's key, taken where the key is new.
  ///
  /// - Parameters:
  ///   - row: The number of the row.
  ///   - representative: The number of some row of a group.
  /// - Returns: The place.
  private func takePlace(ofRow row: Int, _ representative: (KeyGroup) -> Int) -> Int {
    let hash: UInt64
    let tag: UInt32
    if columns.count == 1 {
      tag = relation.column(columns[0])[row]
      hash = RowHash.of(tag)
    } else {
      hash = self.hash { relation.column($0)[row] }
      tag = UInt32(truncatingIfNeeded: hash >> 32)
    }
    var place = Int(truncatingIfNeeded: hash >> shift)
    while groups[place].capacity > 0 {
      if groups[place].tag == tag,
        columns.count == 1 || hasSameKey(row, representative(groups[place]))
      {
        return place
      }
      place = (place + 1) & (groupCapacity - 1)
    }
    groups[place].tag = tag
    groupCount += 1
    return place
  }

  /// The hash of a key of several columns.
  @inline(__always)
  func hash(_ word: (Int) -> UInt32) -> UInt64 {
    var hash: UInt64 = 0
    for column in columns { hash = RowHash.combine(hash, word(column)) }
    return RowHash.finish(hash)
  }

  private func hasSameKey(_ row: Int, _ other: Int) -> Bool {
    columns.allSatisfy {
      let column = relation.column($0)
      return column[row] == column[other]
    }
  }

  private func growGroups() throws(MemoryMeter.Exhausted) {
    let old = groups
    let oldCapacity = groupCapacity
    groups = .allocate(capacity: 0)
    defer { old.deallocate() }
    let taken = groupCount
    try clearGroups(capacity: oldCapacity * 2)
    groupCount = taken
    shift -= 1
    for index in 0..<oldCapacity where old[index].capacity > 0 {
      let tag = old[index].tag
      let hash = columns.count == 1 ? RowHash.of(tag) : UInt64(tag) << 32
      var place = Int(truncatingIfNeeded: hash >> shift)
      while groups[place].capacity > 0 { place = (place + 1) & (groupCapacity - 1) }
      groups[place] = old[index]
    }
  }
}

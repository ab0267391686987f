// Taking rows in.

extension KeyIndex {
  /// Indexes all rows anew.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  func build() throws(MemoryMeter.Exhausted) {
    let count = relation.count
    rowCount = count
    (sortedRowCount, keyCount, listCount) = (0, 0, 0)
    for index in freeStretches.indices { freeStretches[index] = Word.none }
    if columns.count == 1, widenings <= KeyIndex.mostWidenings,
      let range = relation.range(of: columns[0])
    {
      let span = Int(range.upperBound - range.lowerBound) + 1
      if !isGrowing, let bytes = PackedKeys.bytes(rows: count, span: span) {
        return try buildPacked(count, range, bytes)
      }
      // As much memory as places found by hash would take.
      if span <= 4 * count + 64 { return try buildDirect(count, range) }
    }
    try buildHashed(count)
  }

  private func buildPacked(
    _ count: Int, _ range: ClosedRange<UInt32>, _ bytes: Int
  ) throws(MemoryMeter.Exhausted) {
    try growList(to: count)
    listCount = count
    try giveUpPlaces(for: bytes)
    places = .packed(
      PackedKeys(
        relation.column(columns[0]), listed: listedWords, count: count, in: range, into: list))
  }

  private func buildDirect(
    _ count: Int, _ range: ClosedRange<UInt32>
  ) throws(MemoryMeter.Exhausted) {
    let direct = try clearedDirect(range)
    let (keys, listed) = (relation.column(columns[0]), listedWords)
    let (stretches, base) = (direct.stretches, direct.base)
    for row in 0..<count { stretches[Int(keys[row] &- base)].count += 1 }
    for place in 0..<direct.span { layOut(&stretches[place]) }
    try growList(to: listCount)
    let list = list
    for row in 0..<count {
      // While the rows are listed, a stretch begins where its next row goes.
      let stretch = stretches + Int(keys[row] &- base)
      list[Int(stretch.pointee.start)] =
        listed.map { $0[row] } ?? UInt32(truncatingIfNeeded: row)
      stretch.pointee.start &+= 1
    }
    for place in 0..<direct.span { stretches[place].start &-= stretches[place].count }
  }

  /// Stretches without rows for a range of keys, the same as before where they cover it.
  private func clearedDirect(
    _ range: ClosedRange<UInt32>
  ) throws(MemoryMeter.Exhausted) -> DirectKeys {
    if case .direct(let known) = places, known.covers(range) {
      known.clear()
      return known
    }
    try giveUpPlaces(for: DirectKeys.bytes(range))
    let direct = DirectKeys(range)
    places = .direct(direct)
    return direct
  }

  private func buildHashed(_ count: Int) throws(MemoryMeter.Exhausted) {
    let capacity = HashedKeys.capacity(keys: count)
    try giveUpPlaces(for: HashedKeys.bytes(capacity: capacity))
    let hashed = HashedKeys(capacity: capacity)
    places = .hashed(hashed)
    let (groups, keys) = (hashed.groups, keyColumns)
    try meter.reserve(count * 4)
    defer { meter.release(count * 4) }
    let placeOfRow = UnsafeMutablePointer<UInt32>.allocate(capacity: max(count, 1))
    defer { placeOfRow.deallocate() }
    for row in 0..<count {
      // While rows are counted, a stretch begins with the number of its first row.
      let place = takePlace(ofRow: row, keys, hashed) { Int($0.start) }
      if groups[place].isFree { groups[place].rows.start = UInt32(truncatingIfNeeded: row) }
      groups[place].rows.count += 1
      placeOfRow[row] = UInt32(truncatingIfNeeded: place)
    }
    for place in 0..<capacity where !groups[place].isFree { layOut(&groups[place].rows) }
    try growList(to: listCount)
    let (list, listed) = (list, listedWords)
    for row in 0..<count {
      let group = groups + Int(placeOfRow[row])
      list[Int(group.pointee.rows.start)] =
        listed.map { $0[row] } ?? UInt32(truncatingIfNeeded: row)
      group.pointee.rows.start &+= 1
    }
    for place in 0..<capacity where !groups[place].isFree {
      groups[place].rows.start &-= groups[place].rows.count
    }
  }

  /// The words that are listed; nil where it is the numbers of the rows.
  private var listedWords: WordColumn? { listedColumn.map { relation.column($0) } }

  /// Gives a stretch whose rows are counted its places at the end of the list.
  @inline(__always)
  private func layOut(_ stretch: inout KeyStretch) {
    // Where a look-up finds nothing it may still read what stands at the beginning.
    guard stretch.count > 0 else { return }
    stretch.start = UInt32(truncatingIfNeeded: listCount)
    listCount += stretch.places
  }
}

// MARK: - Following the relation

extension KeyIndex {
  /// Takes in the rows that the relation has got since.
  ///
  /// - Complexity: O(*m*) in the number of those rows, amortised.
  func update() throws(MemoryMeter.Exhausted) {
    guard rowCount < relation.count else { return }
    isGrowing = true
    // Building is cheaper a row than adding.
    if relation.count >= 4 * rowCount { return try build() }
    let isUpdated: Bool
    switch places {
    case .none, .packed: isUpdated = false
    case .direct(let keys): isUpdated = try add(to: keys)
    case .hashed(let keys): isUpdated = try add(to: keys)
    }
    if isUpdated { rowCount = relation.count } else { try build() }
  }

  /// Adds rows to stretches found by distance.
  ///
  /// - Returns: Whether all keys are inside; if not, a wider range is needed.
  private func add(to direct: DirectKeys) throws(MemoryMeter.Exhausted) -> Bool {
    let (keys, listed) = (relation.column(columns[0]), listedWords)
    for row in rowCount..<relation.count {
      guard let place = direct.place(of: keys[row]) else {
        // A wider range of places, but not again and again.
        widenings += 1
        return false
      }
      try append(
        listed.map { $0[row] } ?? UInt32(truncatingIfNeeded: row), to: &direct.stretches[place])
    }
    return true
  }

  /// Adds rows to stretches found by hash.
  private func add(to hashed: HashedKeys) throws(MemoryMeter.Exhausted) -> Bool {
    var hashed = hashed
    let (keys, listed) = (keyColumns, listedWords)
    for row in rowCount..<relation.count {
      if keyCount * 4 > hashed.capacity * 3 { hashed = try doubleHashed(hashed) }
      let place = takePlace(ofRow: row, keys, hashed) { Int(list[Int($0.start)]) }
      try append(
        listed.map { $0[row] } ?? UInt32(truncatingIfNeeded: row), to: &hashed.groups[place].rows)
    }
    return true
  }

  /// Adds what is listed of a row to a stretch.
  @inline(__always)
  private func append(_ word: UInt32, to stretch: inout KeyStretch) throws(MemoryMeter.Exhausted) {
    if stretch.isFull { try lengthen(&stretch) }
    list[Int(stretch.start &+ stretch.count)] = word
    stretch.count &+= 1
  }

  /// Moves a full stretch to where there are twice as many places.
  private func lengthen(_ stretch: inout KeyStretch) throws(MemoryMeter.Exhausted) {
    guard stretch.count > 0 else {
      stretch.start = try takeStretch(ofClass: 0)
      return
    }
    let sizeClass = stretch.sizeClass
    let start = try takeStretch(ofClass: sizeClass + 1)
    let (old, new) = (list + Int(stretch.start), list + Int(start))
    // Most stretches are short, and calling for a word takes longer than moving it.
    if stretch.count == 1 { new[0] = old[0] } else { new.update(from: old, count: 1 << sizeClass) }
    list[Int(stretch.start)] = freeStretches[sizeClass]
    freeStretches[sizeClass] = stretch.start
    stretch.start = start
  }

  /// The beginning of a stretch of two to a power places.
  private func takeStretch(ofClass sizeClass: Int) throws(MemoryMeter.Exhausted) -> UInt32 {
    let free = freeStretches[sizeClass]
    if free != Word.none {
      freeStretches[sizeClass] = list[Int(free)]
      return free
    }
    try reserveList(1 << sizeClass)
    let start = UInt32(truncatingIfNeeded: listCount)
    listCount += 1 << sizeClass
    return start
  }
}

// MARK: - Places by hash

extension KeyIndex {
  /// The place of a row's key, taken where the key is new.
  ///
  /// - Parameters:
  ///   - row: The number of the row.
  ///   - keys: The columns of the key.
  ///   - hashed: The places.
  ///   - representative: The number of some row of a stretch.
  /// - Returns: The place.
  @inline(__always)
  private func takePlace(
    ofRow row: Int, _ keys: [WordColumn], _ hashed: HashedKeys,
    _ representative: (KeyStretch) -> Int
  ) -> Int {
    let hash: UInt64
    let tag: UInt32
    if keys.count == 1 {
      tag = keys[0][row]
      hash = RowHash.of(tag)
    } else {
      hash = KeyIndex.hash(keys, row)
      tag = UInt32(truncatingIfNeeded: hash >> 32)
    }
    let groups = hashed.groups
    var place = hashed.place(of: hash)
    while !groups[place].isFree {
      if groups[place].tag == tag,
        keys.count == 1 || hasSameKey(keys, row, representative(groups[place].rows))
      {
        return place
      }
      place = hashed.next(place)
    }
    groups[place].tag = tag
    keyCount += 1
    return place
  }

  private func hasSameKey(_ keys: [WordColumn], _ row: Int, _ other: Int) -> Bool {
    keys.allSatisfy { $0[row] == $0[other] }
  }

  /// The columns of the key.
  private var keyColumns: [WordColumn] { columns.map { relation.column($0) } }

  /// The hash of a key of several columns.
  @inline(__always)
  static func hash(_ keys: some Collection<WordColumn>, _ row: Int) -> UInt64 {
    var hash: UInt64 = 0
    for key in keys { hash = RowHash.combine(hash, key[row]) }
    return RowHash.finish(hash)
  }
}

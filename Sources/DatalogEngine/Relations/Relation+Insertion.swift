import Platform

// Adding rows.

extension Relation {
  /// Adds the rows that are not there yet.
  ///
  /// - Parameters:
  ///   - columns: The columns of the candidates.
  ///   - candidates: The number of candidates.
  /// - Returns: The number of rows that were new.
  /// - Throws: ``MemoryMeter/Exhausted`` before anything is added that does not fit.
  /// - Complexity: O(*candidates*), amortised.
  @discardableResult
  func insert(_ columns: [WordColumn], count candidates: Int) throws(MemoryMeter.Exhausted) -> Int {
    precondition(borrowed.isEmpty, "borrowed rows are not added to")
    let before = count
    if arity == 0 {
      count = max(count, min(candidates, 1))
      return count - before
    }
    try reserve(count + candidates)
    try insert(columns, 0..<candidates)
    return count - before
  }

  /// Adds a row, if it is not there yet.
  func insert(row: [UInt32]) throws(MemoryMeter.Exhausted) {
    let result = row.withUnsafeBufferPointer { words in
      Result { () throws(MemoryMeter.Exhausted) in
        let columns = words.indices.map { index in
          // A row without columns has no address, and needs none.
          WordColumn(base: (words.baseAddress ?? Relation.noWords) + index, stride: 0)
        }
        try insert(columns, count: 1)
      }
    }
    try result.get()
  }

  /// Adds what is new of some candidates, for whose rows there is room.
  private func insert(
    _ columns: [WordColumn], _ range: Range<Int>
  ) throws(MemoryMeter.Exhausted) {
    var range = range
    if set.isMissing, !needsSet {
      range = appendAscending(columns, range)
      if range.isEmpty { return }
    }
    let wanted = count + range.count
    // With some room, so that it is not full again at once.
    if set.mustChange(at: wanted) { try rebuildSet(for: wanted + wanted / 4) }
    if let bits = set.bits { return try insertIntoBits(columns, range, bits) }
    if set.groups != nil {
      let rest = insertIntoGroups(columns[0], columns[1], range)
      return rest.isEmpty ? () : try insertOutside(columns, rest)
    }
    switch arity {
    case 1: insertSingles(columns[0], range)
    case 2: insertPairs(columns[0], columns[1], range)
    default: insertRows(columns, range)
    }
  }

  /// Makes room for so many rows.
  func reserve(_ wanted: Int) throws(MemoryMeter.Exhausted) {
    guard wanted > capacity, arity > 0 else { return }
    // Rows are known by numbers of 32 bits, and so are the places of a table five eighths full.
    guard wanted < 5 << 29 else { throw meter.exhausted(by: wanted * arity * 4) }
    var wider = max(capacity * 2, 64)
    while wider < wanted { wider *= 2 }
    let bytes = (wider - capacity) * arity * 4
    do {
      try meter.reserve(bytes)
    } catch {
      // Groups take more than the table that is made in their place.
      guard set.groups != nil else { throw error }
      set.giveUp()
      try meter.reserve(bytes)
    }
    rows = ResizableMemory.resize(rows, to: wider * arity * 4).assumingMemoryBound(to: UInt32.self)
    capacity = wider
  }

  /// Appends candidates as long as each is the last row or comes after it.
  ///
  /// What rules give often ascends, as the facts do that it comes from; such rows are known to be
  /// distinct without a set of them.
  ///
  /// - Returns: The candidates that are left, beginning with one that comes before the last row.
  private func appendAscending(_ columns: [WordColumn], _ range: Range<Int>) -> Range<Int> {
    guard let rows else { return range }
    return columns.withUnsafeBufferPointer { columns in
      for index in range {
        let row = rows + arity * count
        var order = count == 0 ? 1 : 0
        for column in 0..<arity {
          row[column] = columns[column][index]
          if order == 0, row[column] != row[column - arity] {
            order = row[column] > row[column - arity] ? 1 : -1
          }
        }
        if order < 0 { return index..<range.upperBound }
        count += order
      }
      return range.upperBound..<range.upperBound
    }
  }

  private func insertIntoBits(
    _ columns: [WordColumn], _ range: Range<Int>, _ bits: PairBits
  ) throws(MemoryMeter.Exhausted) {
    guard let rows else { return }
    let (first, second) = ends(columns)
    var count = self.count
    var outside = range.upperBound
    for index in range {
      let (a, b) = (first[index], second[index])
      guard bits.covers(a, b) else {
        outside = index
        break
      }
      if bits.insert(a, b) {
        let row = rows + arity &* count
        row[0] = a
        row[arity &- 1] = b
        count &+= 1
      }
    }
    self.count = count
    if outside < range.upperBound { try insertOutside(columns, outside..<range.upperBound) }
  }

  /// Adds candidates of which the first has no place in the bits or groups that know the rows.
  private func insertOutside(
    _ columns: [WordColumn], _ range: Range<Int>
  ) throws(MemoryMeter.Exhausted) {
    set.giveUp()
    try rebuildSet(for: count + range.count, asTable: true)
    try insert(columns, range)
  }

  /// Adds candidates as long as they are covered and memory lasts.
  ///
  /// - Returns: The candidates that are left; groups take more memory than a table while they grow,
  ///   so that a table may have room for them.
  private func insertIntoGroups(
    _ first: WordColumn, _ second: WordColumn, _ range: Range<Int>
  ) -> Range<Int> {
    guard let rows, let groups = set.groups else { return range }
    let open = UnsafeMutablePointer<UInt32>.allocate(capacity: GroupedPairs.stretch)
    defer { open.deallocate() }
    for start in stride(from: range.lowerBound, to: range.upperBound, by: GroupedPairs.stretch) {
      let part = start..<min(start + GroupedPairs.stretch, range.upperBound)
      for place in 0..<groups.sift(first, second, part, open) {
        let index = Int(open[place])
        let (a, b) = (first[index], second[index])
        guard groups.covers(a), let isNew = try? groups.insert(a, b) else {
          return index..<range.upperBound
        }
        guard isNew else { continue }
        rows[2 &* count] = a
        rows[2 &* count &+ 1] = b
        count &+= 1
      }
    }
    return range.upperBound..<range.upperBound
  }

  private func insertSingles(_ column: WordColumn, _ range: Range<Int>) {
    guard let rows else { return }
    let (slots, mask) = (set.slots, set.capacity - 1)
    var count = self.count
    for index in range {
      let word = column[index]
      let hash = RowHash.of(word)
      let (tag, numbers) = (set.tag(of: hash), set.numberMask)
      var place = set.place(of: hash)
      while slots[place] != Word.none, rows[Int(slots[place] & numbers)] != word {
        place = (place + 1) & mask
      }
      guard slots[place] == Word.none else { continue }
      slots.set(place, tag | UInt32(truncatingIfNeeded: count))
      rows[count] = word
      count += 1
    }
    self.count = count
  }

  private func insertPairs(_ first: WordColumn, _ second: WordColumn, _ range: Range<Int>) {
    guard let rows else { return }
    let (slots, mask, numbers) = (set.slots, set.capacity - 1, set.numberMask)
    let probe = PairProbe(first: first, second: second, rows: rows)
    var count = self.count
    for start in stride(from: range.lowerBound, to: range.upperBound, by: PairProbe.stretch) {
      let part = start..<min(start + PairProbe.stretch, range.upperBound)
      _ = probe.forEachOpen(part, in: set) { index, place, tag in
        let (a, b) = (first[index], second[index])
        var place = place
        while true {
          let entry = slots[place]
          if entry == Word.none { break }
          if (entry ^ tag) & ~numbers == 0 {
            let row = rows + 2 &* Int(entry & numbers)
            if row[0] == a, row[1] == b { return true }
          }
          place = (place + 1) & mask
        }
        slots.set(place, tag | UInt32(truncatingIfNeeded: count))
        rows[2 &* count] = a
        rows[2 &* count &+ 1] = b
        count &+= 1
        return true
      }
    }
    self.count = count
  }

  private func insertRows(_ columns: [WordColumn], _ range: Range<Int>) {
    guard let rows else { return }
    let (slots, mask, numbers) = (set.slots, set.capacity - 1, set.numberMask)
    columns.withUnsafeBufferPointer { columns in
      for index in range {
        let row = rows + arity * count
        var hash: UInt64 = 0
        for column in 0..<arity {
          row[column] = columns[column][index]
          hash = RowHash.combine(hash, row[column])
        }
        hash = RowHash.finish(hash)
        let tag = set.tag(of: hash)
        var place = set.place(of: hash)
        while true {
          let entry = slots[place]
          if entry == Word.none { break }
          if (entry ^ tag) & ~numbers == 0, isEqual(row, rows + arity * Int(entry & numbers)) {
            break
          }
          place = (place + 1) & mask
        }
        guard slots[place] == Word.none else { continue }
        slots.set(place, tag | UInt32(truncatingIfNeeded: count))
        count += 1
      }
    }
  }

  /// Whether two rows have the same words.
  @inline(__always)
  func isEqual(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Bool {
    for column in 0..<arity where left[column] != right[column] { return false }
    return true
  }
}

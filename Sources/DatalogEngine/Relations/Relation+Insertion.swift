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
    if set.isFull(at: count + range.count) { try rebuildSet(for: count + range.count) }
    if let bits = set.bits { return try insertIntoBits(columns, range, bits) }
    switch arity {
    case 1: insertSingles(columns[0], range)
    case 2: insertPairs(columns[0], columns[1], range)
    default: insertRows(columns, range)
    }
  }

  private func reserve(_ wanted: Int) throws(MemoryMeter.Exhausted) {
    guard wanted > capacity, arity > 0 else { return }
    // Rows are known by numbers of 32 bits.
    guard wanted < Int(Word.none) else { throw meter.exhausted(by: wanted * arity * 4) }
    var wider = max(capacity * 2, 64)
    while wider < wanted { wider *= 2 }
    try meter.reserve((wider - capacity) * arity * 4)
    let moved = UnsafeMutablePointer<UInt32>.allocate(capacity: wider * arity)
    if let rows {
      moved.update(from: rows, count: count * arity)
      rows.deallocate()
    }
    rows = moved
    capacity = wider
  }

  private func insertIntoBits(
    _ columns: [WordColumn], _ range: Range<Int>, _ bits: PairBits
  ) throws(MemoryMeter.Exhausted) {
    guard let rows else { return }
    let (first, second) = (columns[0], columns[1])
    var count = self.count
    var outside = range.upperBound
    for index in range {
      let (a, b) = (first[index], second[index])
      guard bits.covers(a, b) else {
        outside = index
        break
      }
      if bits.insert(a, b) {
        rows[2 * count] = a
        rows[2 * count + 1] = b
        count += 1
      }
    }
    self.count = count
    if outside < range.upperBound {
      set.abandonBits()
      try rebuildSet(for: count + range.upperBound - outside, mayBeBits: false)
      try insert(columns, outside..<range.upperBound)
    }
  }

  private func insertSingles(_ column: WordColumn, _ range: Range<Int>) {
    guard let rows else { return }
    let (slots, mask) = (set.slots, set.capacity - 1)
    var count = self.count
    for index in range {
      let word = column[index]
      var place = set.place(of: RowHash.of(word))
      while slots[place] != Word.none, rows[Int(slots[place])] != word {
        place = (place + 1) & mask
      }
      guard slots[place] == Word.none else { continue }
      slots[place] = UInt32(truncatingIfNeeded: count)
      rows[count] = word
      count += 1
    }
    self.count = count
  }

  private func insertPairs(_ first: WordColumn, _ second: WordColumn, _ range: Range<Int>) {
    guard let rows else { return }
    let (slots, mask) = (set.slots, set.capacity - 1)
    var count = self.count
    for index in range {
      let (a, b) = (first[index], second[index])
      var place = set.place(of: RowHash.of(a, b))
      while true {
        let number = slots[place]
        if number == Word.none { break }
        let row = rows + 2 &* Int(number)
        if row[0] == a, row[1] == b { break }
        place = (place + 1) & mask
      }
      guard slots[place] == Word.none else { continue }
      slots[place] = UInt32(truncatingIfNeeded: count)
      rows[2 &* count] = a
      rows[2 &* count &+ 1] = b
      count += 1
    }
    self.count = count
  }

  private func insertRows(_ columns: [WordColumn], _ range: Range<Int>) {
    guard let rows else { return }
    let (slots, mask) = (set.slots, set.capacity - 1)
    columns.withUnsafeBufferPointer { columns in
      for index in range {
        let row = rows + arity * count
        var hash: UInt64 = 0
        for column in 0..<arity {
          row[column] = columns[column][index]
          hash = RowHash.combine(hash, row[column])
        }
        var place = set.place(of: RowHash.finish(hash))
        while slots[place] != Word.none, !isEqual(row, rows + arity * Int(slots[place])) {
          place = (place + 1) & mask
        }
        guard slots[place] == Word.none else { continue }
        slots[place] = UInt32(truncatingIfNeeded: count)
        count += 1
      }
    }
  }

  @inline(__always)
  private func isEqual(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Bool {
    for column in 0..<arity where left[column] != right[column] { return false }
    return true
  }
}

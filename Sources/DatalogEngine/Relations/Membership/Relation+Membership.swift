// Knowing which rows are there.

extension Relation {
  /// Replaces what knows the rows by something with room for `wanted` of them: bits, where they
  /// are smaller than the table would be, groups, where there are many rows for each word of the
  /// first column, otherwise the table.
  ///
  /// - Parameters:
  ///   - wanted: The number of rows to have room for.
  ///   - asTable: Whether it must be the table; right after bits or groups had to be given up, so
  ///     that a relation changes its mind no more often than it doubles.
  /// - Throws: ``MemoryMeter/Exhausted`` where neither fits.
  /// - Complexity: O(*n*) in the number of rows.
  func rebuildSet(for wanted: Int, asTable: Bool = false) throws(MemoryMeter.Exhausted) {
    if !asTable, wanted > 4096, !losesRows {
      if arity == 1 || arity == 2, rebuildAsBits(for: wanted) { return }
      if set.groups != nil { return set.keepGroups(until: 2 * wanted) }
      if arity == 2, try rebuildAsGroups(for: wanted) { return }
    }
    try set.clear(for: wanted)
    let columns = (0..<arity).map { column($0) }
    let (slots, mask) = (set.slots, set.capacity - 1)
    for start in stride(from: 0, to: count, by: Relation.stretch) {
      columns.withUnsafeBufferPointer { columns in
        for row in start..<min(start + Relation.stretch, count) {
          let hash = hash(columns, row)
          var place = set.place(of: hash)
          while slots[place] != Word.none { place = (place + 1) & mask }
          slots.set(place, set.tag(of: hash) | UInt32(truncatingIfNeeded: row))
        }
      }
      try meter.pause()
    }
  }

  /// How many rows are gone over between two looks at the limits.
  static let stretch = 1 << 16

  /// The hash of a row, the same as the one that insertion computes.
  @inline(__always)
  func hash(_ columns: UnsafeBufferPointer<WordColumn>, _ row: Int) -> UInt64 {
    switch arity {
    case 1: return RowHash.of(columns[0][row])
    case 2: return RowHash.of(columns[0][row], columns[1][row])
    default:
      var hash: UInt64 = 0
      for column in columns { hash = RowHash.combine(hash, column[row]) }
      return RowHash.finish(hash)
    }
  }

  private func rebuildAsBits(for wanted: Int) -> Bool {
    guard let first = arity == 1 ? Word.none...Word.none : range(of: 0),
      let second = range(of: arity - 1)
    else { return false }
    // As much room to grow as the memory of a table would give, which has between 8/5 and 16/5
    // places of four bytes a row; or no room, but bits that a processor's cache holds.
    for (room, allowed) in [(4.0, wanted * 8), (1, wanted * 8), (0.25, cached(wanted))] {
      let wide = arity == 1 ? first : PairBits.widened(first, by: room)
      let high = PairBits.widened(second, by: room)
      guard PairBits.bytes(wide, high) <= allowed else { continue }
      // Where they do not fit the memory allowed, a table may.
      guard let bits = try? PairBits(wide, high, meter: meter) else { continue }
      let (a, b) = ends((0..<arity).map { column($0) })
      for row in 0..<count { _ = bits.insert(a[row], b[row]) }
      set.become(bits)
      return true
    }
    return false
  }

  /// So many rows for each word of the first column are worth a table of their own.
  private static let leastGroup = 8

  private func rebuildAsGroups(for wanted: Int) throws(MemoryMeter.Exhausted) -> Bool {
    guard count <= PairGroup.mostWords, let range = range(of: 0) else { return false }
    let wide = PairBits.widened(range, by: 0.25)
    guard count / Relation.leastGroup > wide.upperBound - wide.lowerBound else { return false }
    let (first, second) = (column(0), column(1))
    // Where they do not fit the memory allowed, a table may.
    guard
      let groups = try? GroupedPairs(roomFor: first, count: count, wide, meter: meter)
    else { return false }
    for start in stride(from: 0, to: count, by: Relation.stretch) {
      for row in start..<min(start + Relation.stretch, count)
      where (try? groups.insert(first[row], second[row])) == nil {
        return false
      }
      try meter.pause()
    }
    set.become(groups, until: 2 * wanted)
    return true
  }

  /// The columns by which bits know the rows: the only one is the second of a pair whose first is
  /// always the same.
  func ends(_ columns: [WordColumn]) -> (WordColumn, WordColumn) {
    let first = arity == 1 ? WordColumn(base: Relation.noWords, stride: 0) : columns[0]
    return (first, columns[arity - 1])
  }

  /// How many bytes bits may take because they are faster than a table, though perhaps larger.
  private func cached(_ wanted: Int) -> Int { max(wanted * 8, min(wanted * 32, 8 << 20)) }

  /// The least and the greatest word of a column; nil where there is no row.
  func range(of column: Int) -> ClosedRange<UInt32>? {
    guard count > 0 else { return nil }
    let words = self.column(column)
    var (low, high) = (words[0], words[0])
    for row in 0..<count {
      low = min(low, words[row])
      high = max(high, words[row])
    }
    return low...high
  }

  /// Tells which of some rows are there.
  ///
  /// - Parameters:
  ///   - keys: The columns of the rows asked about, one for each column of the relation.
  ///   - candidates: The number of rows asked about.
  ///   - found: Where the answers go.
  /// - Throws: ``MemoryMeter/Exhausted`` where the table that knows the rows does not fit.
  /// - Complexity: O(*candidates*).
  func contains(
    _ keys: [WordColumn], count candidates: Int, found: UnsafeMutablePointer<Bool>
  ) throws(MemoryMeter.Exhausted) {
    if arity == 0 || count == 0 {
      for index in 0..<candidates { found[index] = count > 0 }
      return
    }
    try makeSet()
    if let bits = set.bits {
      let (first, second) = ends(keys)
      for index in 0..<candidates { found[index] = bits.contains(first[index], second[index]) }
      return
    }
    if let groups = set.groups {
      for index in 0..<candidates { found[index] = groups.contains(keys[0][index], keys[1][index]) }
      return
    }
    if arity == 2, dead == nil, let rows {
      return findPairs(PairProbe(first: keys[0], second: keys[1], rows: rows), candidates, found)
    }
    let columns = (0..<arity).map { column($0) }
    keys.withUnsafeBufferPointer { keys in
      columns.withUnsafeBufferPointer { columns in
        for index in 0..<candidates {
          found[index] = rowNumber(keys, index, in: columns).map { !isDead($0) } ?? false
        }
      }
    }
  }

  private func findPairs(
    _ probe: PairProbe, _ candidates: Int, _ found: UnsafeMutablePointer<Bool>
  ) {
    found.update(repeating: true, count: candidates)
    let (slots, mask, numbers) = (set.slots, set.capacity - 1, set.numberMask)
    for start in stride(from: 0, to: candidates, by: PairProbe.stretch) {
      let part = start..<min(start + PairProbe.stretch, candidates)
      _ = probe.forEachOpen(part, in: set) { index, place, tag in
        let (a, b) = (probe.first[index], probe.second[index])
        var place = place
        while slots[place] != Word.none {
          let entry = slots[place]
          if (entry ^ tag) & ~numbers == 0 {
            let row = probe.rows + 2 &* Int(entry & numbers)
            if row[0] == a, row[1] == b { return true }
          }
          place = (place + 1) & mask
        }
        found[index] = false
        return true
      }
    }
  }

  /// Makes what knows the rows, if it is not there.
  ///
  /// - Complexity: O(*n*) in the number of rows, once.
  func makeSet() throws(MemoryMeter.Exhausted) {
    if set.isMissing, count > 0, arity > 0 { try rebuildSet(for: count) }
  }

  /// Whether a row is there that was added to a relation which keeps all its rows.
  ///
  /// - Complexity: O(1).
  func contains(_ keys: [WordColumn], _ index: Int) -> Bool {
    if let bits = set.bits {
      let (first, second) = ends(keys)
      return bits.contains(first[index], second[index])
    }
    if let groups = set.groups { return groups.contains(keys[0][index], keys[1][index]) }
    return rowNumber(keys, index) != nil
  }

  /// The number of a row of a relation that has a table; nil where there is no such row.
  ///
  /// - Parameters:
  ///   - keys: The columns of the row.
  ///   - index: Where it stands in them.
  /// - Returns: The number, also of a row that is left out.
  /// - Complexity: O(1).
  func rowNumber(_ keys: [WordColumn], _ index: Int) -> Int? {
    guard count > 0, !set.isMissing else { return nil }
    precondition(set.isTable, "rows known by bits or groups have no numbers")
    return keys.withUnsafeBufferPointer { keys in
      (0..<arity).map { column($0) }.withUnsafeBufferPointer { rowNumber(keys, index, in: $0) }
    }
  }

  @inline(__always)
  private func rowNumber(
    _ keys: UnsafeBufferPointer<WordColumn>, _ index: Int,
    in columns: UnsafeBufferPointer<WordColumn>
  ) -> Int? {
    let hash = hash(keys, index)
    let (tag, numbers) = (set.tag(of: hash), set.numberMask)
    var place = set.place(of: hash)
    while set.slots[place] != Word.none {
      let entry = set.slots[place]
      if (entry ^ tag) & ~numbers == 0 {
        let row = Int(entry & numbers)
        var isEqual = true
        for column in 0..<keys.count where columns[column][row] != keys[column][index] {
          isEqual = false
        }
        if isEqual { return row }
      }
      place = (place + 1) & (set.capacity - 1)
    }
    return nil
  }
}

extension PairBits {
  /// A range with some room, mostly above, so that a growing relation does not fall out at once.
  static func widened(_ range: ClosedRange<UInt32>, by share: Double) -> ClosedRange<UInt32> {
    let width = Double(range.upperBound - range.lowerBound) + 64
    let room = UInt32(min(width * share, Double(UInt32.max / 2)))
    let low = range.lowerBound - min(room / 8, range.lowerBound)
    let high = range.upperBound + min(room, Word.none - range.upperBound)
    return low...high
  }
}

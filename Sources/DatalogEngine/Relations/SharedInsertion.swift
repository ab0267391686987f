import Synchronization

/// A time in which several threads add rows to one relation.
///
/// The rows stand where they will stay: each thread takes stretches of free row numbers for its own
/// and fills them. Whether a row is new is settled by one atomic step, on its bit or on its place in
/// the table, so that no thread waits for another. What would need other memory, a longer array of
/// rows, a larger table, a table instead of bits, is not done meanwhile: the thread is told to stop,
/// and ``finish(_:)`` and ``Relation/makeRoom(for:asTable:)`` run when no thread is at it.
///
/// Invariants: rows below ``Relation/count`` do not change; a row is written before its number is
/// published, and the number of a published row does not change before ``finish(_:)``.
final class SharedInsertion: Sendable {
  /// How many row numbers a thread takes at once.
  static let stretch = 512

  nonisolated(unsafe) let relation: Relation
  nonisolated(unsafe) let rows: UnsafeMutablePointer<UInt32>
  /// The first row number that must not be used.
  private let end: Int
  private let next: Atomic<Int>

  /// Opens a relation, which has room for some rows.
  init?(_ relation: Relation) {
    guard let rows = relation.rows, relation.arity > 0, !relation.set.isMissing else { return nil }
    self.relation = relation
    self.rows = rows
    end = min(relation.capacity, relation.set.room)
    next = Atomic(relation.count)
  }

  /// Takes free row numbers for one thread; empty where there are no more.
  func takeStretch() -> Range<Int> {
    let start = next.add(SharedInsertion.stretch, ordering: .relaxed).oldValue
    guard start < end else { return end..<end }
    return start..<min(start + SharedInsertion.stretch, end)
  }

  /// Sees to it that there is a free number.
  ///
  /// - Returns: whether there is one.
  @inline(__always)
  func ensure(_ free: inout Range<Int>) -> Bool {
    if free.isEmpty { free = takeStretch() }
    return !free.isEmpty
  }

  /// Closes the gaps that the threads left and adds the pairs that they put off, when all are done.
  ///
  /// - Parameter inserters: What the threads added with.
  /// - Throws: ``MemoryMeter/Exhausted`` where what was put off does not fit.
  /// - Complexity: O(*u* log *u*) in the number of rows that were taken and not filled.
  func finish(_ inserters: [SharedInserter]) throws(MemoryMeter.Exhausted) {
    closeGaps(inserters.map(\.free))
    for inserter in inserters { try inserter.addPostponed() }
  }

  private func closeGaps(_ unused: [Range<Int>]) {
    let last = min(next.load(ordering: .relaxed), end)
    var free = unused.flatMap { Array($0) }.sorted()
    let count = last - free.count
    let gaps = free.filter { $0 < count }
    var source = last - 1
    for gap in gaps {
      while free.last == source {
        free.removeLast()
        source -= 1
      }
      relation.move(row: source, to: gap)
      source -= 1
    }
    relation.count = count
  }
}

/// What one thread adds to a relation while others do too.
final class SharedInserter {
  private let shared: SharedInsertion
  /// The row numbers that are this thread's own.
  private(set) var free: Range<Int>
  /// Whether a pair came that what knows the rows does not cover, so that a table is needed.
  private(set) var needsTable = false
  /// Pairs, one word after the other, whose group must move first.
  private var postponed: [UInt32] = []
  /// So many words are put off before the thread stops.
  private static let mostPostponed = 1 << 13
  /// Which pairs of a stretch may be new.
  private let open = UnsafeMutablePointer<UInt32>.allocate(capacity: GroupedPairs.stretch)

  deinit { open.deallocate() }

  init(_ shared: SharedInsertion) {
    self.shared = shared
    free = shared.takeStretch()
  }

  /// Adds what is new of some candidates.
  ///
  /// - Parameters:
  ///   - columns: The columns of the candidates.
  ///   - range: The candidates.
  /// - Returns: The candidates that are left because the relation needs other memory first.
  /// - Complexity: O(*n*) in the number of candidates.
  func insert(_ columns: [WordColumn], _ range: Range<Int>) -> Range<Int> {
    if let bits = shared.relation.set.bits {
      let (first, second) = shared.relation.ends(columns)
      return insertIntoBits(first, second, range, bits)
    }
    if let groups = shared.relation.set.groups {
      return insertIntoGroups(columns[0], columns[1], range, groups)
    }
    return shared.relation.arity == 2
      ? insertPairs(columns[0], columns[1], range) : insertRows(columns, range)
  }

  private func insertIntoBits(
    _ first: WordColumn, _ second: WordColumn, _ range: Range<Int>, _ bits: PairBits
  ) -> Range<Int> {
    let (rows, arity) = (shared.rows, shared.relation.arity)
    return inStretches(range) { part, free in
      for index in part {
        let (a, b) = (first[index], second[index])
        guard bits.covers(a, b) else {
          needsTable = true
          return index..<part.upperBound
        }
        guard shared.ensure(&free) else { return index..<part.upperBound }
        if bits.insertShared(a, b) {
          let row = rows + arity &* free.takeFirst()
          row[0] = a
          row[arity &- 1] = b
        }
      }
      return part.upperBound..<part.upperBound
    }
  }

  private func insertIntoGroups(
    _ first: WordColumn, _ second: WordColumn, _ range: Range<Int>, _ groups: GroupedPairs
  ) -> Range<Int> {
    let rows = shared.rows
    return inStretches(range) { part, free in
      guard postponed.count < SharedInserter.mostPostponed else { return part }
      for place in 0..<groups.sift(first, second, part, open) {
        let index = Int(open[place])
        let (a, b) = (first[index], second[index])
        guard groups.covers(a) else {
          needsTable = true
          return index..<part.upperBound
        }
        guard shared.ensure(&free) else { return index..<part.upperBound }
        switch groups.insertShared(a, b) {
        case .known: break
        case .added:
          let row = rows + 2 &* free.takeFirst()
          row[0] = a
          row[1] = b
        case .postponed:
          postponed.append(a)
          postponed.append(b)
        }
      }
      return part.upperBound..<part.upperBound
    }
  }

  /// Adds what was put off, when no other thread is at it.
  fileprivate func addPostponed() throws(MemoryMeter.Exhausted) {
    let (words, relation) = (postponed, shared.relation)
    postponed = []
    let result = words.withUnsafeBufferPointer { words in
      Result { () throws(MemoryMeter.Exhausted) in
        guard let base = words.baseAddress else { return }
        let columns = [WordColumn(base: base, stride: 2), WordColumn(base: base + 1, stride: 2)]
        try relation.insert(columns, count: words.count / 2)
      }
    }
    try result.get()
  }

  private func insertPairs(
    _ first: WordColumn, _ second: WordColumn, _ range: Range<Int>
  ) -> Range<Int> {
    let rows = shared.rows
    let (slots, mask) = (shared.relation.set.slots, shared.relation.set.capacity - 1)
    let numbers = shared.relation.set.numberMask
    return inStretches(range) { part, free in
      let probe = PairProbe(first: first, second: second, rows: rows)
      return probe.forEachOpen(part, in: shared.relation.set) { index, place, tag in
        guard shared.ensure(&free) else { return false }
        let (a, b, row) = (first[index], second[index], free.lowerBound)
        rows[2 &* row] = a
        rows[2 &* row &+ 1] = b
        var place = place
        while true {
          var entry = slots[place]
          if entry == Word.none {
            entry = slots.exchange(place, Word.none, with: tag | UInt32(truncatingIfNeeded: row))
            if entry == Word.none {
              _ = free.takeFirst()
              return true
            }
          }
          if (entry ^ tag) & ~numbers == 0 {
            let known = rows + 2 &* Int(entry & numbers)
            if known[0] == a, known[1] == b { return true }
          }
          place = (place + 1) & mask
        }
      }
    }
  }

  /// Handles candidates a stretch at a time, the free numbers at hand.
  @inline(__always)
  private func inStretches(
    _ range: Range<Int>, _ body: (Range<Int>, inout Range<Int>) -> Range<Int>
  ) -> Range<Int> {
    var numbers = free
    defer { free = numbers }
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + PairProbe.stretch, range.upperBound)
      let rest = body(start..<end, &numbers)
      if !rest.isEmpty { return rest.lowerBound..<range.upperBound }
      start = end
    }
    return start..<start
  }

  private func insertRows(_ columns: [WordColumn], _ range: Range<Int>) -> Range<Int> {
    let (relation, rows, arity) = (shared.relation, shared.rows, shared.relation.arity)
    let (slots, mask) = (relation.set.slots, relation.set.capacity - 1)
    let numbers = relation.set.numberMask
    return columns.withUnsafeBufferPointer { columns in
      inStretches(range) { part, free in
        for index in part {
          guard shared.ensure(&free) else { return index..<part.upperBound }
          let row = rows + arity &* free.lowerBound
          for column in 0..<arity { row[column] = columns[column][index] }
          let hash = relation.hash(columns, index)
          let tag = relation.set.tag(of: hash)
          var place = relation.set.place(of: hash)
          while true {
            var found = slots[place]
            if found == Word.none {
              let number = UInt32(truncatingIfNeeded: free.lowerBound)
              found = slots.exchange(place, Word.none, with: tag | number)
              if found == Word.none {
                _ = free.takeFirst()
                break
              }
            }
            if (found ^ tag) & ~numbers == 0,
              relation.isEqual(row, rows + arity &* Int(found & numbers))
            {
              break
            }
            place = (place + 1) & mask
          }
        }
        return part.upperBound..<part.upperBound
      }
    }
  }
}

extension Range<Int> {
  /// Takes the first number away.
  @inline(__always)
  fileprivate mutating func takeFirst() -> Int {
    let first = lowerBound
    self = (first &+ 1)..<upperBound
    return first
  }
}

extension Relation {
  /// Gets ready for threads to add rows: a set that knows the rows, and room for some more.
  ///
  /// - Parameters:
  ///   - workers: How many threads there are, each of which takes a stretch of numbers before it
  ///     knows whether it needs one.
  ///   - asTable: Whether a pair came that the bits or groups do not cover.
  /// - Throws: ``MemoryMeter/Exhausted`` where it does not fit.
  /// - Complexity: O(*n*) in the number of rows, each time it doubles.
  func makeRoom(
    for workers: Int, asTable: Bool = false
  ) throws(MemoryMeter.Exhausted) {
    let wanted = count + max(count / 4, 1 << 13, 2 * workers * SharedInsertion.stretch)
    try reserve(wanted)
    if asTable, !set.isTable {
      set.giveUp()
      try rebuildSet(for: wanted, asTable: true)
    } else if set.mustChange(at: wanted) {
      try rebuildSet(for: wanted)
    }
  }

  /// Moves a row to the place of one that is no more.
  fileprivate func move(row: Int, to place: Int) {
    guard let rows else { return }
    (rows + place * arity).update(from: rows + row * arity, count: arity)
    guard set.isTable else { return }
    let columns = (0..<arity).map { column($0) }
    let hash = columns.withUnsafeBufferPointer { self.hash($0, place) }
    let tag = set.tag(of: hash)
    var slot = set.place(of: hash)
    while set.slots[slot] != tag | UInt32(truncatingIfNeeded: row) {
      slot = (slot + 1) & (set.capacity - 1)
    }
    set.slots.set(slot, tag | UInt32(truncatingIfNeeded: place))
  }
}

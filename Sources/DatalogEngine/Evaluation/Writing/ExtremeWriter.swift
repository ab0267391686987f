/// Keeps of the rows that differ in one column only the one with the least or the greatest value.
///
/// Does for the commonest subsumption, `p(k, c) <= p(k, d) :- d <= c.`, at once what
/// ``SubsumptionPass`` does for all of them after each round: a row that is no better than the one
/// known for its key is not even added, and one that is better takes its place. So the relation has
/// about one row a key, not one for every value that was ever reached.
///
/// Only small whole numbers are compared here. With the first other value the writer stops being
/// ``isActive`` for good, adds all rows, and leaves the rest to the pass.
final class ExtremeWriter: RelationWriter {
  /// Whether rows are still left out here.
  private(set) var isActive = true
  private let extreme: CoreExtreme
  private let keyColumns: [Int]
  private var best: KeyTable
  /// Rows in whose place others have come, still to be left out.
  private var superseded: [Int] = []

  /// Creates the writer of a relation whose rows may be left out.
  ///
  /// - Throws: ``EvaluationStop`` where the table of the rows that are there already does not fit.
  /// - Complexity: O(*n*) in the number of rows.
  init(_ relation: Relation, _ extreme: CoreExtreme) throws(EvaluationStop) {
    self.extreme = extreme
    keyColumns = (0..<relation.arity).filter { $0 != extreme.column }
    best = KeyTable(meter: relation.meter)
    super.init(relation)
    do { try takeRowsThere() } catch { throw EvaluationStop(error) }
  }

  override func add(_ columns: [WordColumn], count: Int) throws(EvaluationStop) {
    var added = 0
    if isActive {
      do { added = try addBest(columns, count) } catch { throw EvaluationStop(error) }
    }
    if added < count { try super.add(columns.map { $0.from(added) }, count: count - added) }
  }

  /// Leaves out the rows in whose place better ones have come, at the end of a round.
  func leaveOut() {
    superseded.forEach(relation.markDead)
    superseded = []
  }

  /// Adds rows up to the first whose value is not a small whole number.
  ///
  /// - Returns: How many of them are done with.
  private func addBest(
    _ columns: [WordColumn], _ candidates: Int
  ) throws(MemoryMeter.Exhausted) -> Int {
    try relation.reserve(relation.count + candidates)
    try makeRoom(for: candidates)
    guard let rows = relation.rows else { return 0 }
    let (before, firstFree) = (relation.count, self.firstFree)
    var batch = ExtremeBatch(
      places: best.places, rows: rows, count: before, firstFree: firstFree, extreme: extreme)
    let done = keyColumns.withUnsafeBufferPointer { keys in
      columns.withUnsafeBufferPointer { batch.add($0, keys: keys, candidates) }
    }
    relation.count = batch.count
    best.count += batch.newKeys
    superseded += batch.superseded
    try relation.addToSet(before..<relation.count)
    if done < candidates { try giveUp() }
    return done
  }

  /// From which row on values may be changed in their places: nobody has seen those rows yet.
  private var firstFree: Int {
    guard relation.set.isMissing else { return Int.max }
    return relation.indexes.values.reduce(relation.delta.upperBound) { max($0, $1.rowCount) }
  }

  private func makeRoom(for candidates: Int) throws(MemoryMeter.Exhausted) {
    let keys = keyColumns.map { relation.column($0) }
    try best.grow(for: candidates) { row in
      RowHash.finish(keys.reduce(0) { RowHash.combine($0, $1[row]) })
    }
  }
}

// MARK: - Beginning and end

extension ExtremeWriter {
  /// Leaves out what is superfluous of the rows that are there before any is added.
  ///
  /// They are added anew from a copy, so that what is kept stands in the order in which it came.
  private func takeRowsThere() throws(MemoryMeter.Exhausted) {
    let (count, arity) = (relation.count, relation.arity)
    guard count > 0, let rows = relation.rows else { return }
    try relation.meter.reserve(count * arity * 4)
    defer { relation.meter.release(count * arity * 4) }
    let copy = UnsafeMutablePointer<UInt32>.allocate(capacity: count * arity)
    defer { copy.deallocate() }
    copy.update(from: rows, count: count * arity)
    relation.forgetRows()
    for start in stride(from: 0, to: count, by: Relation.stretch) {
      let end = min(start + Relation.stretch, count)
      let columns = (0..<arity).map { WordColumn(base: copy + $0, stride: arity).from(start) }
      let added = isActive ? try addBest(columns, end - start) : 0
      if added < end - start {
        try relation.insert(columns.map { $0.from(added) }, count: end - start - added)
      }
      try relation.meter.pause()
    }
  }

  /// Leaves everything to the pass from now on, which finds rows by their numbers.
  private func giveUp() throws(MemoryMeter.Exhausted) {
    isActive = false
    best = KeyTable(meter: relation.meter)
    if relation.set.isMissing, relation.count > 0 { try relation.rebuildSet(for: relation.count) }
  }
}

/// Some rows on their way into a relation that keeps one row for each key.
private struct ExtremeBatch {
  /// Finds the row of a key.
  let places: KeyPlaces
  /// The relation's rows, with room for all of the batch.
  let rows: UnsafeMutablePointer<UInt32>
  /// The number of the relation's rows.
  var count: Int
  /// The first row that may be changed in its place.
  let firstFree: Int
  let extreme: CoreExtreme
  /// How many keys were not there before.
  var newKeys = 0
  /// The rows in whose place others have come.
  var superseded: [Int] = []

  /// Adds rows up to the first whose value is not a small whole number.
  ///
  /// - Returns: How many of them are done with.
  /// - Complexity: O(*candidates*).
  mutating func add(
    _ columns: UnsafeBufferPointer<WordColumn>, keys: UnsafeBufferPointer<Int>,
    _ candidates: Int
  ) -> Int {
    let (arity, column) = (columns.count, extreme.column)
    for index in 0..<candidates {
      let value = columns[column][index]
      guard Word(rawValue: value).isInlineInteger else { return index }
      let place = place(columns, keys, index)
      let known = Int(places.slots[place])
      if known != Int(Word.none) {
        let target = rows + (known &* arity &+ column)
        guard isBetter(value, than: target.pointee) else { continue }
        if known >= firstFree {
          target.pointee = value
          continue
        }
        superseded.append(known)
      } else {
        newKeys += 1
      }
      for column in 0..<arity { rows[count &* arity &+ column] = columns[column][index] }
      places.slots[place] = UInt32(truncatingIfNeeded: count)
      count += 1
    }
    return candidates
  }

  /// The place of a row's key, or the free place where it belongs.
  @inline(__always)
  private func place(
    _ columns: UnsafeBufferPointer<WordColumn>, _ keys: UnsafeBufferPointer<Int>, _ index: Int
  ) -> Int {
    var hash: UInt64 = 0
    for key in keys { hash = RowHash.combine(hash, columns[key][index]) }
    var place = places.place(of: RowHash.finish(hash))
    while places.slots[place] != Word.none {
      let row = rows + Int(places.slots[place]) &* columns.count
      var isSame = true
      for key in keys where row[key] != columns[key][index] { isSame = false }
      if isSame { break }
      place = places.next(place)
    }
    return place
  }

  /// Whether a value stays rather than another; both are small whole numbers.
  @inline(__always)
  private func isBetter(_ value: UInt32, than other: UInt32) -> Bool {
    value != other && (value < other) == extreme.keepsLeast
  }
}

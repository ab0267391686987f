import Columns

// Several levels, of which the oldest may be in files.

extension TripleStore {
  /// A store with more triples than this merges what is frozen only when it must.
  private static let largeCount = 1 << 17

  /// Puts a store together as it was kept.
  ///
  /// - Parameters:
  ///   - dictionary: The terms.
  ///   - levels: The triples, the oldest level first; what is empty is left out.
  ///   - graphNames: The names of the graphs, which are terms; nil for the unnamed one, the first.
  ///   - graphSets: The sets of graphs.
  /// - Complexity: O(*g*) in the number of graphs.
  init(
    dictionary: TermDictionary, levels: [StoreLevel], graphNames: [TermID?], graphSets: GraphSets
  ) {
    self.dictionary = dictionary
    self.levels = levels.filter { !$0.isEmpty }
    self.graphNames = graphNames
    self.graphSets = graphSets
    for (number, name) in graphNames.enumerated() {
      if let name { graphsByName[name] = GraphID(rawValue: UInt32(number)) }
    }
    noteFrozen()
  }

  /// Whether triples, or who states them, differ from what is frozen; asked after
  /// ``settleRecent()``, and before frozen levels are merged.
  var hasRecentChanges: Bool { levels.count > frozenCount }

  /// Says that everything is kept somewhere: what changes now is a level of its own, and new terms
  /// begin a part of their own.
  ///
  /// - Complexity: O(*k*) in the number of triples that changed since the last time.
  mutating func freeze() {
    settleRecent()
    dictionary.freeze()
    noteFrozen()
  }

  private mutating func noteFrozen() {
    frozenCount = levels.count
    frozenExtent = StoreExtent(
      terms: dictionary.count, graphs: graphNames.count, sets: graphSets.members.count)
    removedCount = levels.reduce(0) { $0 + $1.removed.count }
  }

  /// Merges the sorted parts into one, so that reading need not.
  ///
  /// Call it when much has been inserted and more is to be read.
  ///
  /// - Complexity: O(*n*) in the number of triples and terms, O(1) if nothing changed since the last
  ///   call.
  public mutating func settle() {
    let (levels, parts) = (frozenCount, dictionary.parts.count)
    mergeLevels(from: 0)
    dictionary.mergeParts(from: 0)
    // What was kept is not what there is now.
    if frozenCount < levels || parts > 1 { frozenExtent = StoreExtent() }
  }

  /// Merges the sorted parts, but in a large store that was opened from a file only what changed
  /// since.
  ///
  /// - Complexity: O(*k*) in the number of triples that changed, and a bounded number of others.
  package mutating func settleUnlessLarge() {
    if levels.reduce(0, { $0 + $1.count }) <= Self.largeCount { settle() } else { settleRecent() }
  }

  /// Makes one level of what is not frozen, or none if that changes nothing after all.
  ///
  /// - Complexity: O(*k* log *n*) in the number of triples that changed.
  mutating func settleRecent() {
    while levels.count > frozenCount + 1 { mergeLastTwo() }
    dropWhatIsAsBefore()
  }

  /// Makes one level, which is not frozen, of all levels from one on.
  ///
  /// - Parameter index: The oldest of them.
  /// - Complexity: O(*n*) in the number of their triples.
  mutating func mergeLevels(from index: Int) {
    while levels.count > index + 1 { mergeLastTwo() }
  }

  /// Merges the two youngest levels.
  mutating func mergeLastTwo() {
    let last = levels.removeLast()
    let merged = levels.removeLast().merged(with: last)
    if !merged.isEmpty { levels.append(merged) }
    frozenCount = min(frozenCount, merged.isEmpty ? levels.count : levels.count - 1)
    noteRemoved()
  }

  /// Merges levels that are not frozen until each is at least twice as large as the next, and only
  /// one is small.
  mutating func balance() {
    while levels.count > frozenCount + 1 {
      // Asked after each insertion: a copy of a level would count the references of its columns.
      let (larger, last) = (levels[levels.count - 2].count, levels[levels.count - 1].count)
      guard larger < max(2 * last, Self.recentLimit) else { return }
      mergeLastTwo()
    }
  }

  /// Adds a level, which may turn out to be empty.
  mutating func append(_ level: StoreLevel) {
    guard !level.isEmpty else { return }
    levels.append(level)
    noteRemoved()
    balance()
  }

  /// Keeps what is derived from the levels right, after triples were added or removed.
  mutating func noteRemoved() {
    removedCount = frozenCount == 0 ? 0 : levels.reduce(0) { $0 + $1.removed.count }
    forgetMergedPairs()
  }

  /// Forgets in the youngest level triples that it takes away and adds with the same graphs.
  private mutating func dropWhatIsAsBefore() {
    guard levels.count > frozenCount, let level = levels.last, level.removed.count > 0,
      level.added.count > 0
    else { return }
    var rows: [UInt32] = []
    for triple in level.removed.triples {
      guard let new = location(of: triple), new.level == frozenCount,
        let old = location(of: triple, inFirst: frozenCount),
        graphSet(at: old) == graphSet(at: new)
      else { continue }
      rows += [triple.subject.rawValue, triple.predicate.rawValue, triple.object.rawValue, 0]
    }
    guard !rows.isEmpty else { return }
    let same = TripleRun(sortedTriples: rows)
    levels.removeLast()
    noteRemoved()
    append(
      StoreLevel(
        added: level.added.subtracting(same), removed: level.removed.subtracting(same)))
  }
}

// MARK: - Rows

extension TripleStore {
  /// Where a row stands.
  typealias Location = (level: Int, index: Int)

  /// Lends each run of added triples where it stands, the oldest first, until `body` says that it is
  /// done.
  @inline(__always)
  func forEachRun(_ body: (_ level: Int, _ run: UnsafePointer<TripleRun>) -> Bool) {
    levels.withUnsafeBufferPointer { levels in
      guard let first = levels.baseAddress else { return }
      for number in 0..<levels.count where body(number, (first + number).added) { break }
    }
  }

  /// Lends each run of triples that are taken away where it stands.
  func forEachRemovedRun(_ body: (UnsafePointer<TripleRun>) -> Void) {
    levels.withUnsafeBufferPointer { levels in
      guard let first = levels.baseAddress else { return }
      for number in 0..<levels.count { body((first + number).removed) }
    }
  }

  /// Where a triple stands, nil if it is not in the store.
  func location(of triple: Triple) -> Location? {
    if removedCount > 0 { return location(of: triple, inFirst: levels.count) }
    var found: Location?
    forEachRun { level, run in
      found = run.index(of: triple).map { (level, $0) }
      return found != nil
    }
    return found
  }

  /// Where a triple stands in the oldest levels, as if there were no others.
  func location(of triple: Triple, inFirst count: Int) -> Location? {
    levels.withUnsafeBufferPointer { levels in
      guard let first = levels.baseAddress else { return nil }
      // The youngest level that knows the triple has the last word.
      for number in (0..<count).reversed() {
        if let index = (first + number).added.index(of: triple) { return (number, index) }
        let removed = (first + number).removed
        if removed.pointee.count > 0, removed.index(of: triple) != nil { return nil }
      }
      return nil
    }
  }

  /// The number of the graphs that state the triple of a row.
  func graphSet(at place: Location) -> UInt32 {
    levels[place.level].added.graphSet(at: place.index)
  }

  /// Calls `body` with the rows of the oldest levels that count, because no younger level takes their
  /// triple away.
  ///
  /// - Parameters:
  ///   - count: How many levels.
  ///   - isWanted: For each set of graphs whether rows with it are wanted.
  ///   - body: Takes the columns of subject, predicate, object and graph set, and an index in them.
  /// - Complexity: O(*n* + *r* log *n*) for *r* triples that levels take away.
  func forEachRow(
    inFirst count: Int, withSetIn isWanted: [Bool], _ body: ([Column<UInt32>], Int) -> Void
  ) {
    let ended = endedRows()
    for level in 0..<count {
      let columns = levels[level].added.spo.columns
      let (sets, skipped) = (columns[3].numbers, ended[level])
      var next = 0
      for index in 0..<sets.count {
        let set = Int(sets[index])
        guard set < isWanted.count, isWanted[set] else { continue }
        while next < skipped.count, skipped[next] < index { next += 1 }
        if next == skipped.count || skipped[next] != index { body(columns, index) }
      }
    }
  }

  /// The rows of each level whose triples a younger level takes away, by rising index.
  private func endedRows() -> [[Int]] {
    var rows = [[Int]](repeating: [], count: levels.count)
    guard removedCount > 0 else { return rows }
    for (number, level) in levels.enumerated() where level.removed.count > 0 {
      for triple in level.removed.triples {
        guard let place = location(of: triple, inFirst: number) else { continue }
        rows[place.level].append(place.index)
      }
    }
    return rows.map { $0.sorted() }
  }
}

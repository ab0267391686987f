import Columns

extension TripleStore {
  /// Up to this size the last level takes new triples one by one.
  static let recentLimit = 256

  /// States a triple.
  ///
  /// - Parameters:
  ///   - triple: The triple, by ids of this store's dictionary.
  ///   - graph: Who states it.
  /// - Returns: Whether the graph did not state it before.
  /// - Complexity: O(log *n*) comparisons in each of O(log *n*) levels, amortised.
  @discardableResult
  public mutating func insert(_ triple: Triple, graph: GraphID = .unnamed) -> Bool {
    checkIDs(of: triple)
    let known = location(of: triple)
    let old = known.map(graphSet) ?? 0
    let new = graphSets.adding(graph, to: old)
    guard new != old else { return false }
    if let known, known.level >= frozenCount {
      levels[known.level].added.setGraphSet(at: known.index, to: new)
    } else {
      change(triple, isKnown: known != nil, to: new)
    }
    return true
  }

  /// Lets other graphs state a triple that no level does, or a frozen one.
  ///
  /// - Parameters:
  ///   - triple: The triple.
  ///   - isKnown: Whether it is in the store.
  ///   - graphSet: The number of the graphs that state it now, 0 for none.
  mutating func change(_ triple: Triple, isKnown: Bool, to graphSet: UInt32) {
    let hasRoom = levels.count > frozenCount && levels[levels.count - 1].count < Self.recentLimit
    if !hasRoom { levels.append(StoreLevel()) }
    let last = levels.count - 1
    if isKnown {
      levels[last].removed.insert(triple)
      removedCount += 1
    }
    if graphSet > 0 { levels[last].added.insert(triple, graphSet: graphSet) }
    forgetMergedPairs()
    balance()
  }

  /// States many triples.
  ///
  /// - Parameters:
  ///   - triples: The triples, in any order, even repeatedly.
  ///   - graph: Who states them.
  /// - Complexity: O(*m* log *n*) for *m* new triples, amortised.
  public mutating func insert(
    contentsOf triples: some Sequence<Triple>, graph: GraphID = .unnamed
  ) {
    var batch = StatementBatch()
    for triple in triples { batch.append(triple, graph: graph) }
    insert(batch)
  }

  /// States all that a batch has collected.
  ///
  /// - Parameters:
  ///   - batch: The statements.
  ///   - workers: How many threads may sort; the store that comes of it is the same.
  /// - Complexity: O(*m* log *n*) for *m* new triples, amortised.
  public mutating func insert(_ batch: consuming StatementBatch, workers: Int = 1) {
    var rows = batch.takeRows()
    sort(&rows, workers)
    insert(sorted: rows, workers: workers)
  }

  /// States rows of subject, predicate, object and graph that are sorted by triple.
  mutating func insert(sorted rows: consuming [UInt32], workers: Int) {
    var rows = rows
    let removed = keepNew(inSorted: &rows)
    guard !rows.isEmpty else { return }
    append(
      StoreLevel(
        added: TripleRun(sortedStatements: Self.taken(&rows), workers: workers),
        removed: TripleRun(sortedTriples: removed)))
  }

  /// Gives rows away, so that whoever takes them can let go of them early.
  private static func taken(_ rows: inout [UInt32]) -> [UInt32] {
    let taken = rows
    rows = []
    return taken
  }

  /// Sorts statements by triple; the order of the graphs of one triple does not matter.
  func sort(_ rows: inout [UInt32], _ workers: Int) {
    var scratch: [UInt32] = []
    if rows.count < 4 * Self.recentLimit {
      RadixSort.sort(&rows, width: 4, by: [0, 1, 2], scratch: &scratch)
    } else {
      RadixSort.sortFourWide(&rows, by: [0, 1, 2], scratch: &scratch, workers: workers)
    }
  }

  /// Turns sorted statements into rows of triple and graph set.
  ///
  /// Triples that are there already only learn of their graphs and leave; those of frozen levels,
  /// which do not learn, stay.
  ///
  /// - Returns: The rows of the triples of frozen levels, which are to be taken away there.
  private mutating func keepNew(inSorted rows: inout [UInt32]) -> [UInt32] {
    var removed: [UInt32] = []
    let kept = rows.withUnsafeMutableBufferPointer { keepNew(inSorted: $0, &removed) }
    rows.removeLast(rows.count - kept)
    return removed
  }

  /// Puts what is to be kept at the beginning; returns how many numbers that is.
  private mutating func keepNew(
    inSorted rows: UnsafeMutableBufferPointer<UInt32>, _ removed: inout [UInt32]
  ) -> Int {
    var kept = 0
    var start = 0
    while start < rows.count {
      let triple = Triple(
        TermID(rawValue: rows[start]), TermID(rawValue: rows[start + 1]),
        TermID(rawValue: rows[start + 2]))
      checkIDs(of: triple)
      let known = levels.isEmpty ? nil : location(of: triple)
      let old = known.map(graphSet) ?? 0
      var end = start + 4
      while end < rows.count && isSameTriple(rows, start, end) { end += 4 }
      let set = graphSet(old, addingGraphsOf: rows, start, end)
      start = end
      guard set != old else { continue }
      if let known, known.level >= frozenCount {
        levels[known.level].added.setGraphSet(at: known.index, to: set)
        continue
      }
      rows[kept] = triple.subject.rawValue
      rows[kept + 1] = triple.predicate.rawValue
      rows[kept + 2] = triple.object.rawValue
      rows[kept + 3] = set
      if known != nil { removed += rows[kept..<(kept + 4)] }
      kept += 4
    }
    return kept
  }

  /// The combination `number` with the graphs of the rows of one triple.
  private mutating func graphSet(
    _ number: UInt32, addingGraphsOf rows: UnsafeMutableBufferPointer<UInt32>, _ start: Int,
    _ end: Int
  ) -> UInt32 {
    if end - start == 4 {
      return graphSets.adding(GraphID(rawValue: rows[start + 3]), to: number)
    }
    let graphs = stride(from: start + 3, to: end, by: 4).map { GraphID(rawValue: rows[$0]) }
    return graphSets.adding(graphs, to: number)
  }

  /// Whether two rows state the same triple.
  private func isSameTriple(
    _ rows: UnsafeMutableBufferPointer<UInt32>, _ left: Int, _ right: Int
  ) -> Bool {
    rows[left] == rows[right] && rows[left + 1] == rows[right + 1]
      && rows[left + 2] == rows[right + 2]
  }

  /// Stops a program that mixes up the ids of two stores.
  private func checkIDs(of triple: Triple) {
    let smallest = min(triple.subject, triple.predicate, triple.object)
    let largest = max(triple.subject, triple.predicate, triple.object)
    precondition(
      smallest.rawValue > 0 && largest.rawValue <= dictionary.count,
      "the ids must come from this store's dictionary")
  }
}

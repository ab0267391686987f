import Columns

extension TripleStore {
  /// Up to this size the last run takes new triples one by one.
  private static let recentLimit = 256

  /// States a triple.
  ///
  /// - Parameters:
  ///   - triple: The triple, by ids of this store's dictionary.
  ///   - graph: Who states it.
  /// - Returns: Whether the graph did not state it before.
  /// - Complexity: O(log *n*) comparisons in each of O(log *n*) runs, amortised.
  @discardableResult
  public mutating func insert(_ triple: Triple, graph: GraphID = .unnamed) -> Bool {
    checkIDs(of: triple)
    if let (run, index) = location(of: triple) {
      let old = runs[run].graphSet(at: index)
      let new = graphSets.adding(graph, to: old)
      runs[run].setGraphSet(at: index, to: new)
      return new != old
    }
    if runs.last.map({ $0.count >= Self.recentLimit }) ?? true { runs.append(TripleRun()) }
    runs[runs.count - 1].insert(triple, graphSet: graphSets.number(of: graph))
    balance()
    return true
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
    keepNew(inSorted: &rows)
    guard !rows.isEmpty else { return }
    runs.append(TripleRun(sortedStatements: rows, workers: workers))
    balance()
  }

  /// Sorts statements by triple; the order of the graphs of one triple does not matter.
  private func sort(_ rows: inout [UInt32], _ workers: Int) {
    var scratch: [UInt32] = []
    if rows.count < 4 * Self.recentLimit {
      RadixSort.sort(&rows, width: 4, by: [0, 1, 2], scratch: &scratch)
    } else {
      RadixSort.sortFourWide(&rows, by: [0, 1, 2], scratch: &scratch, workers: workers)
    }
  }

  /// Where a triple stands.
  func location(of triple: Triple) -> (run: Int, index: Int)? {
    var found: (run: Int, index: Int)?
    forEachRun { number, run in
      found = run.index(of: triple).map { (number, $0) }
      return found != nil
    }
    return found
  }

  /// Turns sorted statements into rows of triple and graph set, without the triples that are
  /// there already, which only learn of their graphs.
  private mutating func keepNew(inSorted rows: inout [UInt32]) {
    let kept = rows.withUnsafeMutableBufferPointer { keepNew(inSorted: $0) }
    rows.removeLast(rows.count - kept)
  }

  /// Puts what is to be kept at the beginning; returns how many numbers that is.
  private mutating func keepNew(inSorted rows: UnsafeMutableBufferPointer<UInt32>) -> Int {
    var kept = 0
    var start = 0
    while start < rows.count {
      let triple = Triple(
        TermID(rawValue: rows[start]), TermID(rawValue: rows[start + 1]),
        TermID(rawValue: rows[start + 2]))
      checkIDs(of: triple)
      let known = runs.isEmpty ? nil : location(of: triple)
      var set = known.map { runs[$0.run].graphSet(at: $0.index) } ?? 0
      var end = start
      repeat {
        set = graphSets.adding(GraphID(rawValue: rows[end + 3]), to: set)
        end += 4
      } while end < rows.count && isSameTriple(rows, start, end)
      if let known {
        runs[known.run].setGraphSet(at: known.index, to: set)
      } else {
        rows[kept] = triple.subject.rawValue
        rows[kept + 1] = triple.predicate.rawValue
        rows[kept + 2] = triple.object.rawValue
        rows[kept + 3] = set
        kept += 4
      }
      start = end
    }
    return kept
  }

  /// Whether two rows state the same triple.
  private func isSameTriple(
    _ rows: UnsafeMutableBufferPointer<UInt32>, _ left: Int, _ right: Int
  ) -> Bool {
    rows[left] == rows[right] && rows[left + 1] == rows[right + 1]
      && rows[left + 2] == rows[right + 2]
  }

  /// Merges runs until each is at least twice as large as the next, and only one is small.
  private mutating func balance() {
    while runs.count > 1, let last = runs.last,
      runs[runs.count - 2].count < max(2 * last.count, Self.recentLimit)
    {
      mergeLastTwo()
    }
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

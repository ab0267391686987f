import Columns

/// In which order the two ends of a predicate's triples stand.
public enum PairOrder: Sendable, CaseIterable {
  /// Sorted by subject, then object.
  case subjectObject
  /// Sorted by object, then subject.
  case objectSubject
}

/// The two ends of a predicate's triples as two columns, sorted by the first, then the second.
///
/// The columns are parts of the store's own, unless the store was not settled; taking them copies
/// nothing, and they stay valid however the store changes.
public struct SortedPairs: Sendable {
  /// The ends by which the pairs are sorted.
  public let first: Column<UInt32>
  /// The other ends, at the same indices.
  public let second: Column<UInt32>

  /// The number of pairs.
  public var count: Int { first.count }

  /// The number of different ends in the first column.
  ///
  /// - Complexity: O(*k*) for *k* pairs.
  public var distinctFirstCount: Int {
    withColumns { first, _ in Seek.distinctCount(in: first) }
  }

  /// Lends both columns as buffers.
  ///
  /// - Parameter body: What to do with them; they are gone when it returns.
  /// - Returns: What `body` returns.
  package func withColumns<Result>(
    _ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>) throws -> Result
  ) rethrows -> Result {
    try first.withUnsafeBufferPointer { first in
      try second.withUnsafeBufferPointer { second in try body(first, second) }
    }
  }
}

/// What there is of a predicate.
public struct PredicateStatistics: Hashable, Sendable {
  /// The number of its triples.
  public let triples: Int
  /// The number of different subjects.
  public let distinctSubjects: Int
  /// The number of different objects.
  public let distinctObjects: Int
}

extension TripleStore {
  /// The two ends of a predicate's triples.
  ///
  /// - Parameters:
  ///   - predicate: The predicate.
  ///   - order: By which end they are sorted.
  /// - Returns: The pairs as columns.
  /// - Complexity: O(log *n*) in a settled store; otherwise also O(*k*) for *k* pairs.
  public func pairs(of predicate: TermID, order: PairOrder = .subjectObject) -> SortedPairs {
    let parts = runs.map { run in
      let sorted = order == .subjectObject ? run.pso : run.pos
      let range = sorted.range(of: predicate.rawValue)
      return SortedPairs(
        first: sorted.columns[1].part(range), second: sorted.columns[2].part(range))
    }.filter { $0.count > 0 }
    guard let first = parts.first else { return SortedPairs(first: [], second: []) }
    guard parts.count > 1 else { return first }
    let merged = parts.dropFirst().reduce(first.run) { $0.merged(withDisjoint: $1.run) }
    return SortedPairs(first: merged.columns[0], second: merged.columns[1])
  }

  /// How many triples, subjects and objects a predicate has.
  ///
  /// - Parameter predicate: The predicate.
  /// - Returns: The numbers.
  /// - Complexity: O(*k*) for *k* triples of the predicate.
  public func statistics(of predicate: TermID) -> PredicateStatistics {
    let bySubject = pairs(of: predicate, order: .subjectObject)
    let byObject = pairs(of: predicate, order: .objectSubject)
    return PredicateStatistics(
      triples: bySubject.count, distinctSubjects: bySubject.distinctFirstCount,
      distinctObjects: byObject.distinctFirstCount)
  }

  /// The predicates of all triples, by their ids.
  ///
  /// - Complexity: O(*d* log *n*) for *d* predicates, in each run.
  public var predicates: [TermID] {
    var found: Set<UInt32> = []
    for run in runs {
      var index = 0
      while index < run.count {
        let predicate = run.pso.columns[0][index]
        found.insert(predicate)
        index = run.pso.range(of: predicate, inColumn: 0, within: index..<run.count).upperBound
      }
    }
    return found.sorted().map(TermID.init)
  }
}

extension SortedPairs {
  /// The pairs as a run of their own.
  fileprivate var run: SortedRun { SortedRun(sortedColumns: [first, second]) }
}

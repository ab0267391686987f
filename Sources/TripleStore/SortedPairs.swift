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
/// The columns are parts of the store's own, unless several levels of it know the predicate; taking
/// them copies nothing, and they stay valid however the store changes.
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
  /// - Complexity: O(log *n*) where one level knows the predicate; otherwise also O(*k*) for *k* pairs
  ///   when they are asked for the first time since the store changed.
  public func pairs(of predicate: TermID, order: PairOrder = .subjectObject) -> SortedPairs {
    var pairs = SortedPairs(first: [], second: [])
    for number in levels.indices {
      let added = levels[number].added.pairs(of: predicate, order)
      let isChanged = removedCount > 0 && levels[number].removed.has(predicate)
      if isChanged || (added.count > 0 && pairs.count > 0) {
        return mergedPairs.pairs(of: predicate, order) { mergingPairs(of: predicate, order) }
      }
      if added.count > 0 { pairs = added }
    }
    return pairs
  }

  /// The pairs of a predicate of which several levels know.
  private func mergingPairs(of predicate: TermID, _ order: PairOrder) -> SortedPairs {
    let changes = levels.map { level in
      SortedChange(
        added: level.added.pairs(of: predicate, order).run,
        removed: level.removed.pairs(of: predicate, order).run)
    }
    // From the youngest on, because it is the smallest.
    let none = SortedChange(added: SortedRun(width: 2), removed: SortedRun(width: 2))
    let all = changes.reversed().reduce(none) { $1.followed(by: $0) }.added
    return SortedPairs(first: all.columns[0], second: all.columns[1])
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
  /// - Complexity: O(*d* log *n*) for *d* predicates, in each level.
  public var predicates: [TermID] {
    var found: Set<UInt32> = []
    forEachRun { _, run in
      let predicates = run.pointee.pso.columns[0].numbers
      var index = 0
      while index < predicates.count {
        found.insert(predicates[index])
        index = Seek.end(
          of: predicates[index], in: predicates, from: index, end: predicates.count)
      }
      return false
    }
    let all = found.sorted().map(TermID.init)
    return removedCount == 0
      ? all : all.filter { count(matching: TriplePattern(predicate: $0)) > 0 }
  }
}

extension TripleRun {
  /// The two ends of a predicate's triples.
  fileprivate func pairs(of predicate: TermID, _ order: PairOrder) -> SortedPairs {
    let sorted = order == .subjectObject ? pso : pos
    let range = sorted.range(of: predicate.rawValue)
    return SortedPairs(first: sorted.columns[1].part(range), second: sorted.columns[2].part(range))
  }

  /// Whether there are triples with a predicate.
  fileprivate func has(_ predicate: TermID) -> Bool {
    !pso.range(of: predicate.rawValue).isEmpty
  }
}

extension SortedPairs {
  /// The pairs as a run of their own.
  fileprivate var run: SortedRun { SortedRun(sortedColumns: [first, second]) }
}

import Columns

/// A change of a store: triples that are taken away from what older levels say, and triples that are
/// added then.
///
/// A triple is in the store where more levels add it than take it away. What is in a file stays as it
/// is, so that a change of it is a level of its own.
struct StoreLevel: Sendable {
  /// The triples that are added, with the graphs that state them.
  var added: TripleRun
  /// The triples that are taken away before, whoever states them: none in the oldest level.
  var removed: TripleRun

  /// Creates a level that changes something.
  init(added: TripleRun = TripleRun(), removed: TripleRun = TripleRun(hasGraphSets: false)) {
    (self.added, self.removed) = (added, removed)
  }

  /// The number of triples that are added or taken away.
  var count: Int { added.count + removed.count }

  /// Whether it changes nothing.
  var isEmpty: Bool { count == 0 }

  /// How many bytes of memory it takes.
  var memoryBytes: Int { added.memoryBytes + removed.memoryBytes }

  /// This level and the next as one.
  ///
  /// - Complexity: O(*n*) in the number of triples of both.
  func merged(with next: StoreLevel) -> StoreLevel {
    let (olders, nexts) = (
      zip(added.orders, removed.orders), zip(next.added.orders, next.removed.orders)
    )
    let changes = zip(olders, nexts).map { older, next in
      SortedChange(added: older.0, removed: older.1)
        .followed(by: SortedChange(added: next.0, removed: next.1))
    }
    var merged = StoreLevel(
      added: TripleRun(orders: changes.map(\.added)),
      removed: TripleRun(orders: changes.map(\.removed)))
    merged.added.makeIndexes()
    merged.removed.makeIndexes()
    return merged
  }
}

/// Rows that are taken away, and rows that are added then.
struct SortedChange {
  /// The rows that are added.
  let added: SortedRun
  /// The rows that are taken away, or as many of their first columns as tell them apart.
  let removed: SortedRun

  /// Both changes as one.
  ///
  /// - Parameter next: What happens after this one.
  /// - Returns: What takes away and adds at once what both do one after the other.
  /// - Complexity: O(*n*) in the number of rows of both, less where they barely interleave.
  func followed(by next: SortedChange) -> SortedChange {
    SortedChange(
      added: added.subtracting(next.removed).merged(withDisjoint: next.added),
      removed: removed.merged(withDisjoint: next.removed.subtracting(added)))
  }
}

/// A level where it stands: a copy counts the references of all its columns.
extension UnsafePointer<StoreLevel> {
  /// The triples that are added.
  @inline(__always)
  var added: UnsafePointer<TripleRun> { pointer(to: \.added).unsafelyUnwrapped }

  /// The triples that are taken away.
  @inline(__always)
  var removed: UnsafePointer<TripleRun> { pointer(to: \.removed).unsafelyUnwrapped }
}

import Synchronization

/// The pairs of predicates of which several levels know something, put together when they are first
/// asked for and kept until the store changes.
final class MergedPairs: Sendable {
  private struct Key: Hashable {
    let predicate: TermID
    let order: PairOrder
  }

  private let pairs = Mutex<[Key: SortedPairs]>([:])
  private let hasSome = Atomic(false)

  /// Whether anything is kept.
  var isEmpty: Bool { !hasSome.load(ordering: .relaxed) }

  /// The pairs of a predicate.
  ///
  /// - Parameters:
  ///   - predicate: The predicate.
  ///   - order: By which end they are sorted.
  ///   - make: Puts them together; two that ask at the same time may both do it.
  /// - Returns: The pairs.
  func pairs(
    of predicate: TermID, _ order: PairOrder, orMake make: () -> SortedPairs
  ) -> SortedPairs {
    let key = Key(predicate: predicate, order: order)
    if let known = pairs.withLock({ $0[key] }) { return known }
    let made = make()
    pairs.withLock { $0[key] = made }
    hasSome.store(true, ordering: .relaxed)
    return made
  }
}

extension TripleStore {
  /// Forgets pairs that are no longer those of the store; other copies of it keep theirs.
  mutating func forgetMergedPairs() {
    if !isKnownUniquelyReferenced(&mergedPairs) || !mergedPairs.isEmpty {
      mergedPairs = MergedPairs()
    }
  }
}

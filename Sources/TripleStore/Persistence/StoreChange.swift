/// How a store differs from what it was.
struct StoreChange {
  /// How many triples came in, and how many went.
  let added, removed: Int
  /// Whether nothing is different, not even which graphs state a triple.
  let isEmpty: Bool

  /// What a level changes.
  ///
  /// - Complexity: O(*k*) in the number of its rows.
  init(of level: StoreLevel) {
    // A triple that is taken away and added again has other graphs.
    let restated = level.added.count - level.added.spo.subtracting(level.removed.spo).count
    (added, removed) = (level.added.count - restated, level.removed.count - restated)
    isEmpty = level.isEmpty
  }

  /// Compares a settled store with another one.
  ///
  /// - Complexity: O(*n* log *n*) in their sizes.
  init(from old: TripleStore, to new: TripleStore) {
    guard new.dictionary.continues(old.dictionary) else {
      (added, removed, isEmpty) = (new.count, old.count, new.isEmpty && old.isEmpty)
      return
    }
    var (kept, isSame) = (0, old.count == new.count)
    for triple in new.triples(matching: TriplePattern()) {
      guard old.contains(triple) else { continue }
      kept += 1
      if isSame { isSame = old.names(stating: triple) == new.names(stating: triple) }
    }
    (added, removed) = (new.count - kept, old.count - kept)
    isEmpty = isSame && added == 0
  }
}

extension TermDictionary {
  /// Whether this dictionary of one part is another with terms added at its end.
  fileprivate func continues(_ old: TermDictionary) -> Bool {
    guard seed == old.seed, count >= old.count else { return false }
    var start = 0
    for part in old.parts {
      let end = start + part.bytes.count
      guard end <= current.bytes.count,
        current.bytes[start..<end].elementsEqual(part.bytes)
      else { return false }
      start = end
    }
    return true
  }
}

extension TripleStore {
  /// The names of the graphs that state a triple, by their ids.
  fileprivate func names(stating triple: Triple) -> [TermID?] {
    graphs(stating: triple).map { graphNames[Int($0.rawValue)] }
  }
}

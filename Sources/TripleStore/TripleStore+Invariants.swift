import Columns

extension TripleStore {
  /// What is wrong inside the store; nothing, unless there is a mistake in this module.
  ///
  /// - Returns: A sentence for each broken invariant.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  package func brokenInvariants() -> [String] {
    var broken: [String] = []
    var present: Set<Triple> = []
    for (number, level) in levels.enumerated() {
      broken += level.brokenInvariants(sets: graphSets.members.count).map {
        "level \(number): \($0)"
      }
      for triple in level.removed.triples where present.remove(triple) == nil {
        broken.append("level \(number) takes away \(triple), which is not there")
      }
      for triple in level.added.triples where !present.insert(triple).inserted {
        broken.append("level \(number) adds \(triple), which is there")
      }
    }
    if present.count != count { broken.append("the count is wrong") }
    if frozenCount > levels.count { broken.append("more levels are frozen than there are") }
    if removedCount != levels.reduce(0, { $0 + $1.removed.count }) {
      broken.append("the number of triples that are taken away is wrong")
    }
    if graphSets.members.contains(where: { $0 != $0.sorted() || Set($0).count != $0.count }) {
      broken.append("a graph set is not sorted")
    }
    return broken + dictionary.brokenInvariants()
  }
}

extension StoreLevel {
  fileprivate func brokenInvariants(sets: Int) -> [String] {
    var broken = added.brokenInvariants() + removed.brokenInvariants().map { "removed: \($0)" }
    if isEmpty { broken.append("it is empty") }
    if !added.spo.columns[3].allSatisfy({ $0 > 0 && $0 < sets }) {
      broken.append("a triple has no graph")
    }
    return broken
  }
}

extension TripleRun {
  fileprivate func brokenInvariants() -> [String] {
    var broken: [String] = []
    for (name, order) in [("spo", spo), ("pso", pso), ("pos", pos), ("osp", osp)] {
      if !order.isWellFormed { broken.append("\(name) is not sorted") }
      if order.count != spo.count { broken.append("\(name) has another size than spo") }
    }
    let triples = Set(spoRows(spo.columns, 0, 1, 2))
    if triples.count != spo.count { broken.append("a triple has two graph sets") }
    if Set(spoRows(pso.columns, 1, 0, 2)) != triples { broken.append("pso differs from spo") }
    if Set(spoRows(pos.columns, 2, 0, 1)) != triples { broken.append("pos differs from spo") }
    if Set(spoRows(osp.columns, 1, 2, 0)) != triples { broken.append("osp differs from spo") }
    return broken
  }

  /// The rows of an order, put as subject, predicate, object.
  private func spoRows(
    _ columns: [Column<UInt32>], _ s: Int, _ p: Int, _ o: Int
  ) -> [[UInt32]] {
    columns[0].indices.map { [columns[s][$0], columns[p][$0], columns[o][$0]] }
  }
}

extension TermDictionary {
  /// What is wrong inside the dictionary.
  func brokenInvariants() -> [String] {
    var broken: [String] = []
    var base: UInt32 = 0
    for (number, part) in parts.enumerated() {
      if part.base != base { broken.append("part \(number) does not follow the one before") }
      if part.count == 0, !older.isEmpty { broken.append("part \(number) is empty") }
      if part.slots.count(where: { $0 != 0 }) != part.count {
        broken.append("the table of part \(number) has other entries than terms")
      }
      base = part.lastID
    }
    guard count > 0 else { return broken }
    return broken
      + (1...UInt32(count)).map(TermID.init).compactMap { id in
        self.id(of: term(id)) == id ? nil : "\(id) is not found by its term"
      }
  }
}

import Columns

extension TripleStore {
  /// Whether some graph states a triple.
  ///
  /// - Parameter triple: The triple.
  /// - Returns: Whether it is in the store.
  /// - Complexity: O(log *n*) in each run.
  public func contains(_ triple: Triple) -> Bool { location(of: triple) != nil }

  /// The triples that match a pattern, sorted by subject, predicate, object.
  ///
  /// - Parameter pattern: What to look for.
  /// - Returns: The triples, found one after the other as they are asked for.
  /// - Complexity: O(log *n*) in each run to begin, then O(1) for each triple of a settled store.
  public func triples(matching pattern: TriplePattern) -> TripleMatches {
    var parts: [TripleMatches.Part] = []
    for run in runs {
      let part = run.matches(pattern)
      if !part.range.isEmpty { parts.append(part) }
    }
    return TripleMatches(parts: parts)
  }

  /// How many triples match a pattern.
  ///
  /// - Parameter pattern: What to look for.
  /// - Returns: Their number.
  /// - Complexity: O(log *n*) in each run, however many they are.
  public func count(matching pattern: TriplePattern) -> Int {
    runs.reduce(0) { $0 + $1.matches(pattern).range.count }
  }
}

extension TripleRun {
  /// The contiguous range of one of the orders that holds the triples of a pattern.
  ///
  /// The order is chosen so that the bound positions come first and the open ones follow in the
  /// order subject, predicate, object.
  func matches(_ pattern: TriplePattern) -> TripleMatches.Part {
    let (s, p, o) = (
      pattern.subject?.rawValue, pattern.predicate?.rawValue, pattern.object?.rawValue
    )
    switch (s, p, o) {
    case (nil, nil, nil): return part(of: spo, 0, 1, 2, 0..<count)
    case (let s?, nil, nil): return part(of: spo, 0, 1, 2, spo.range(of: s))
    case (let s?, let p?, nil): return part(of: spo, 0, 1, 2, spo.range(of: s, p))
    case (let s?, let p?, let o?): return part(of: spo, 0, 1, 2, spo.range(of: s, p, o))
    case (nil, let p?, nil): return part(of: pso, 1, 0, 2, pso.range(of: p))
    case (nil, let p?, let o?): return part(of: pos, 2, 0, 1, pos.range(of: p, o))
    case (nil, nil, let o?): return part(of: osp, 1, 2, 0, osp.range(of: o))
    case (let s?, nil, let o?): return part(of: osp, 1, 2, 0, osp.range(of: o, s))
    }
  }

  private func part(
    of run: SortedRun, _ subject: Int, _ predicate: Int, _ object: Int, _ range: Range<Int>
  ) -> TripleMatches.Part {
    TripleMatches.Part(
      subjects: run.columns[subject], predicates: run.columns[predicate],
      objects: run.columns[object], range: range)
  }
}

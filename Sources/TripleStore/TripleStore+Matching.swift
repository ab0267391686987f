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
    // Mostly one run has all, or all but few, so that no array is made for it.
    var found = TripleMatches()
    runs.withUnsafeBufferPointer { runs in
      for index in runs.indices {
        let place = runs[index].place(of: pattern)
        if !place.rows.isEmpty { found.add(runs[index].part(at: place)) }
      }
    }
    return found
  }

  /// How many triples match a pattern.
  ///
  /// - Parameter pattern: What to look for.
  /// - Returns: Their number.
  /// - Complexity: O(log *n*) in each run, however many they are.
  public func count(matching pattern: TriplePattern) -> Int {
    runs.withUnsafeBufferPointer { runs in
      var count = 0
      for index in runs.indices { count += runs[index].place(of: pattern).rows.count }
      return count
    }
  }
}

extension TripleRun {
  /// One of the four orders.
  enum Order {
    case spo, pso, pos, osp
  }

  /// The contiguous rows of one of the orders that hold the triples of a pattern.
  ///
  /// The order is chosen so that the bound positions come first and the open ones follow in the
  /// order subject, predicate, object.
  func place(of pattern: TriplePattern) -> (order: Order, rows: Range<Int>) {
    let (s, p, o) = (
      pattern.subject?.rawValue, pattern.predicate?.rawValue, pattern.object?.rawValue
    )
    return switch (s, p, o) {
    case (nil, nil, nil): (.spo, 0..<count)
    case (let s?, nil, nil): (.spo, spo.range(of: s))
    case (let s?, let p?, nil): (.spo, spo.range(of: s, p))
    case (let s?, let p?, let o?): (.spo, spo.range(of: s, p, o))
    case (nil, let p?, nil): (.pso, pso.range(of: p))
    case (nil, let p?, let o?):
      // Most objects are those of few triples, all with one predicate.
      if let rows = osp.range(of: o, endingWith: p) {
        (.osp, rows)
      } else {
        (.pos, pos.range(of: p, o))
      }
    case (nil, nil, let o?): (.osp, osp.range(of: o))
    case (let s?, nil, let o?): (.osp, osp.range(of: o, s))
    }
  }

  /// The triples at a place.
  func part(at place: (order: Order, rows: Range<Int>)) -> TripleMatches.Part {
    switch place.order {
    case .spo: TripleMatches.Part(spo, (0, 1, 2), place.rows)
    case .pso: TripleMatches.Part(pso, (1, 0, 2), place.rows)
    case .pos: TripleMatches.Part(pos, (2, 0, 1), place.rows)
    case .osp: TripleMatches.Part(osp, (1, 2, 0), place.rows)
    }
  }
}

import Columns

extension TripleStore {
  /// Whether some graph states a triple.
  ///
  /// - Parameter triple: The triple.
  /// - Returns: Whether it is in the store.
  /// - Complexity: O(log *n*) in each level.
  public func contains(_ triple: Triple) -> Bool { location(of: triple) != nil }

  /// The triples that match a pattern, sorted by subject, predicate, object.
  ///
  /// - Parameter pattern: What to look for.
  /// - Returns: The triples, found one after the other as they are asked for.
  /// - Complexity: O(log *n*) in each level to begin, then O(1) for each triple of a settled store.
  public func triples(matching pattern: TriplePattern) -> TripleMatches {
    // Mostly one level has all, or all but few, so that no array is made for it.
    var found = TripleMatches()
    forEachRun { _, run in
      let place = run.place(of: pattern)
      if !place.rows.isEmpty { found.add(run.part(at: place)) }
      return false
    }
    if removedCount > 0 {
      forEachRemovedRun { run in
        let place = run.place(of: pattern)
        if !place.rows.isEmpty { found.remove(run.part(at: place)) }
      }
    }
    return found
  }

  /// The first of the triples that match a pattern, by subject, predicate, object.
  ///
  /// It costs less than beginning to step through all of them, which holds on to them.
  ///
  /// - Parameter pattern: What to look for.
  /// - Returns: The triple; nil where none matches.
  /// - Complexity: O(log *n*) in each level.
  public func firstTriple(matching pattern: TriplePattern) -> Triple? {
    if removedCount > 0 {
      var matches = triples(matching: pattern).makeIterator()
      return matches.next()
    }
    var first: Triple?
    forEachRun { _, run in
      guard let triple = run.firstTriple(matching: pattern) else { return false }
      if first.map({ Triple.isOrdered(triple, $0) }) ?? true { first = triple }
      return false
    }
    return first
  }

  /// How many triples match a pattern.
  ///
  /// - Parameter pattern: What to look for.
  /// - Returns: Their number.
  /// - Complexity: O(log *n*) in each level, however many they are.
  public func count(matching pattern: TriplePattern) -> Int {
    var count = 0
    forEachRun { _, run in
      count += run.place(of: pattern).rows.count
      return false
    }
    if removedCount > 0 { forEachRemovedRun { count -= $0.place(of: pattern).rows.count } }
    return count
  }
}

extension TripleRun {
  /// One of the four orders.
  enum Order {
    case spo, pso, pos, osp

    /// What belongs to the subjects, the predicates and the objects, of what belongs to the columns.
    @inline(__always)
    func bySubject<Part>(_ columns: (Part, Part, Part)) -> (Part, Part, Part) {
      let (a, b, c) = columns
      return switch self {
      case .spo: (a, b, c)
      case .pso: (b, a, c)
      case .pos: (c, a, b)
      case .osp: (b, c, a)
      }
    }
  }

  /// The order with a name.
  subscript(order: Order) -> SortedRun {
    switch order {
    case .spo: spo
    case .pso: pso
    case .pos: pos
    case .osp: osp
    }
  }

  /// Where three columns begin.
  typealias Addresses = (UnsafePointer<UInt32>, UnsafePointer<UInt32>, UnsafePointer<UInt32>)

  /// Where the columns of an order begin, for as long as the run is held.
  func addresses(_ order: Order) -> Addresses {
    let columns = self[order].columns
    return (columns[0].address(0), columns[1].address(0), columns[2].address(0))
  }

  /// The triples at a place.
  func part(at place: (order: Order, rows: Range<Int>)) -> TripleMatches.Part {
    TripleMatches.Part(
      addresses(place.order), in: place.order, place.rows,
      of: HeldColumns(self[place.order].columns))
  }
}

/// Holds the columns of a run that is too small for an index, which would hold them.
private final class HeldColumns: Sendable {
  private let columns: [Column<UInt32>]

  init(_ columns: [Column<UInt32>]) { self.columns = columns }
}

/// Searching in a run where it stands: a copy, even a borrowed one, counts the references of all its
/// columns, which takes as long as the search.
extension UnsafePointer<TripleRun> {
  /// The contiguous rows of one of the orders that hold the triples of a pattern.
  ///
  /// The order is chosen so that the bound positions come first and the open ones follow in the
  /// order subject, predicate, object.
  @inline(__always)
  func place(of pattern: TriplePattern) -> (order: TripleRun.Order, rows: Range<Int>) {
    let (s, p, o) = (
      pattern.subject?.rawValue, pattern.predicate?.rawValue, pattern.object?.rawValue
    )
    return switch (s, p, o) {
    case (nil, nil, nil): (.spo, 0..<pointee.count)
    case (let s?, nil, nil): (.spo, range(.spo, s))
    case (let s?, let p?, nil): (.spo, range(.spo, s, p))
    case (let s?, let p?, let o?): (.spo, range(.spo, s, p, o))
    case (nil, let p?, nil): (.pso, range(.pso, p))
    case (nil, let p?, let o?):
      // Most objects are those of few triples, all with one predicate.
      if let rows = search(.osp)?.pointee.range(of: o, endingWith: p) {
        (.osp, rows)
      } else {
        (.pos, range(.pos, p, o))
      }
    case (nil, nil, let o?): (.osp, range(.osp, o))
    case (let s?, nil, let o?):
      // Most subjects are those of few triples, while objects may be those of very many.
      if let rows = search(.spo)?.pointee.range(of: s, endingWith: o) {
        (.spo, rows)
      } else {
        (.osp, range(.osp, o, s))
      }
    }
  }

  /// The triples at a place, which are not none.
  @inline(__always)
  func part(at place: (order: TripleRun.Order, rows: Range<Int>)) -> TripleMatches.Part {
    guard let index = index(place.order), let addresses = index.search.pointee.addresses else {
      return pointee.part(at: place)
    }
    return TripleMatches.Part(addresses, in: place.order, place.rows, of: index)
  }

  /// The first of the triples of a pattern.
  @inline(__always)
  func firstTriple(matching pattern: TriplePattern) -> Triple? {
    if pattern.subject == nil, let p = pattern.predicate, let o = pattern.object,
      let search = search(.osp),
      let row = search.pointee.firstRow(of: o.rawValue, endingWith: p.rawValue)
    {
      return Triple(TermID(rawValue: search.pointee.second[row]), p, o)
    }
    let place = place(of: pattern)
    guard !place.rows.isEmpty else { return nil }
    return triple(at: place.rows.lowerBound, in: place.order, pattern)
  }

  /// The triple in a row of one of the orders; what the pattern binds is not read once more, because
  /// it would be a look into far memory.
  @inline(__always)
  private func triple(
    at row: Int, in order: TripleRun.Order, _ pattern: TriplePattern
  ) -> Triple {
    let columns = search(order)?.pointee.addresses ?? pointee.addresses(order)
    let (subject, predicate, object) = order.bySubject(columns)
    return Triple(
      pattern.subject ?? TermID(rawValue: subject[row]),
      pattern.predicate ?? TermID(rawValue: predicate[row]),
      pattern.object ?? TermID(rawValue: object[row]))
  }

  @inline(__always)
  private func index(_ order: TripleRun.Order) -> RunIndex? {
    switch order {
    case .spo: pointee.spo.index
    case .pso: pointee.pso.index
    case .pos: pointee.pos.index
    case .osp: pointee.osp.index
    }
  }

  /// The place of a triple in the order subject, predicate, object.
  @inline(__always)
  func index(of triple: Triple) -> Int? {
    let rows = range(
      .spo, triple.subject.rawValue, triple.predicate.rawValue, triple.object.rawValue)
    return rows.isEmpty ? nil : rows.lowerBound
  }

  @inline(__always)
  private func search(_ order: TripleRun.Order) -> UnsafePointer<RunSearch>? {
    switch order {
    case .spo: pointee.spo.search
    case .pso: pointee.pso.search
    case .pos: pointee.pos.search
    case .osp: pointee.osp.search
    }
  }

  @inline(__always)
  private func range(_ order: TripleRun.Order, _ a: UInt32) -> Range<Int> {
    if let search = search(order) { return search.pointee.range(of: a) }
    return pointee[order].range(of: a)
  }

  @inline(__always)
  private func range(_ order: TripleRun.Order, _ a: UInt32, _ b: UInt32) -> Range<Int> {
    if let search = search(order) { return search.pointee.range(of: a, b) }
    return pointee[order].range(of: a, b)
  }

  @inline(__always)
  private func range(
    _ order: TripleRun.Order, _ a: UInt32, _ b: UInt32, _ c: UInt32
  ) -> Range<Int> {
    if let search = search(order) { return search.pointee.range(of: a, b, c) }
    return pointee[order].range(of: a, b, c)
  }
}

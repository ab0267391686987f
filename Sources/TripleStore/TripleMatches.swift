import Columns

/// The triples that match a pattern, sorted by subject, predicate, object.
public struct TripleMatches: Sequence, Sendable {
  /// A range of one run, sorted.
  struct Part: @unchecked Sendable {
    /// What keeps the columns.
    private let owner: AnyObject
    /// Where the next triple is.
    private var subject, predicate, object: UnsafePointer<UInt32>
    /// How many triples are left.
    private(set) var count: Int

    /// Some triples.
    ///
    /// - Parameters:
    ///   - columns: The addresses of the three columns of an order.
    ///   - order: Which order.
    ///   - rows: Which rows.
    ///   - owner: What keeps the columns.
    @inline(__always)
    init(
      _ columns: TripleRun.Addresses, in order: TripleRun.Order, _ rows: Range<Int>,
      of owner: AnyObject
    ) {
      self.owner = owner
      let start = rows.lowerBound
      (subject, predicate, object) = order.bySubject(
        (columns.0 + start, columns.1 + start, columns.2 + start))
      count = rows.count
    }

    /// The first triple of the range.
    var first: Triple? {
      @inline(__always) get {
        guard count > 0 else { return nil }
        return Triple(
          TermID(rawValue: subject.pointee), TermID(rawValue: predicate.pointee),
          TermID(rawValue: object.pointee))
      }
    }

    /// Removes the first triple of the range.
    @inline(__always)
    mutating func popFirst() -> Triple? {
      guard let triple = first else { return nil }
      subject += 1
      predicate += 1
      object += 1
      count &-= 1
      return triple
    }
  }

  /// The part of the largest run that has matches; mostly the only one.
  private var main: Part?
  /// The parts of smaller runs.
  private var others: [Part] = []

  /// No triples.
  init() {}

  /// The triples of one run.
  init(_ part: Part) { main = part }

  /// Adds the matches of another run, which are not empty.
  mutating func add(_ part: Part) {
    if main == nil { main = part } else { others.append(part) }
  }

  /// The number of triples.
  ///
  /// - Complexity: O(log *n*) in the size of the store.
  public var count: Int { others.reduce(main?.count ?? 0) { $0 + $1.count } }

  /// The number of triples, which is known beforehand.
  public var underestimatedCount: Int { count }

  /// Whether nothing matches.
  public var isEmpty: Bool { main == nil }

  /// Steps through the triples.
  public struct Iterator: IteratorProtocol {
    private var main: Part?
    private var others: [Part]

    init(main: Part?, others: [Part]) {
      self.main = main
      self.others = others
    }

    /// The next triple in order.
    public mutating func next() -> Triple? {
      guard !others.isEmpty else { return main?.popFirst() }
      var best = main?.first
      var place: Int?
      for index in others.indices {
        guard let triple = others[index].first else { continue }
        if let best, Triple.isOrdered(best, triple) { continue }
        best = triple
        place = index
      }
      if let place { return others[place].popFirst() }
      return main?.popFirst()
    }
  }

  /// An iterator from the first triple.
  public func makeIterator() -> Iterator { Iterator(main: main, others: others) }
}

extension Triple {
  /// Whether one triple comes before another, by subject, predicate, object.
  static func isOrdered(_ left: Triple, _ right: Triple) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.predicate != right.predicate { return left.predicate < right.predicate }
    return left.object < right.object
  }
}

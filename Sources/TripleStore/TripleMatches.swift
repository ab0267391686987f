import Columns

/// The triples that match a pattern, sorted by subject, predicate, object.
public struct TripleMatches: Sequence, Sendable {
  /// A range of one run, sorted.
  struct Part: Sendable {
    /// The columns of the run.
    private let columns: [[UInt32]]
    /// Which of them hold the subjects, the predicates and the objects.
    private let places: (subject: Int8, predicate: Int8, object: Int8)
    /// The rows that are left.
    private(set) var range: Range<Int>

    /// The triples in a range of a run.
    init(
      _ run: SortedRun, _ places: (subject: Int8, predicate: Int8, object: Int8),
      _ range: Range<Int>
    ) {
      columns = run.columns
      self.places = places
      self.range = range
    }

    /// The first triple of the range.
    var first: Triple? {
      guard !range.isEmpty else { return nil }
      let index = range.lowerBound
      return Triple(
        TermID(rawValue: columns[Int(places.subject)][index]),
        TermID(rawValue: columns[Int(places.predicate)][index]),
        TermID(rawValue: columns[Int(places.object)][index]))
    }

    /// Removes the first triple of the range.
    mutating func popFirst() -> Triple? {
      guard let triple = first else { return nil }
      range = (range.lowerBound + 1)..<range.upperBound
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
  public var count: Int { others.reduce(main?.range.count ?? 0) { $0 + $1.range.count } }

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

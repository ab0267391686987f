/// The triples that match a pattern, sorted by subject, predicate, object.
public struct TripleMatches: Sequence, Sendable {
  /// A range of one run, sorted.
  struct Part: Sendable {
    let subjects: [UInt32]
    let predicates: [UInt32]
    let objects: [UInt32]
    var range: Range<Int>

    /// The first triple of the range.
    var first: Triple? {
      guard !range.isEmpty else { return nil }
      let index = range.lowerBound
      return Triple(
        TermID(rawValue: subjects[index]), TermID(rawValue: predicates[index]),
        TermID(rawValue: objects[index]))
    }

    /// Removes the first triple of the range.
    mutating func popFirst() -> Triple? {
      guard let triple = first else { return nil }
      range = (range.lowerBound + 1)..<range.upperBound
      return triple
    }
  }

  /// One part for each run that has matches.
  let parts: [Part]

  /// The number of triples.
  ///
  /// - Complexity: O(log *n*) in the size of the store.
  public var count: Int { parts.reduce(0) { $0 + $1.range.count } }

  /// The number of triples, which is known beforehand.
  public var underestimatedCount: Int { count }

  /// Whether nothing matches.
  public var isEmpty: Bool { parts.isEmpty }

  /// Steps through the triples.
  public struct Iterator: IteratorProtocol {
    /// The largest part; mostly the only one.
    private var main: Part
    /// The parts of smaller runs.
    private var others: [Part]

    init(parts: [Part]) {
      main = parts.first ?? Part(subjects: [], predicates: [], objects: [], range: 0..<0)
      others = Array(parts.dropFirst())
    }

    /// The next triple in order.
    public mutating func next() -> Triple? {
      guard !others.isEmpty else { return main.popFirst() }
      var best = main.first
      var place: Int?
      for index in others.indices {
        guard let triple = others[index].first else { continue }
        if let best, Triple.isOrdered(best, triple) { continue }
        best = triple
        place = index
      }
      if let place { return others[place].popFirst() }
      return main.popFirst()
    }
  }

  /// An iterator from the first triple.
  public func makeIterator() -> Iterator { Iterator(parts: parts) }
}

extension Triple {
  /// Whether one triple comes before another, by subject, predicate, object.
  static func isOrdered(_ left: Triple, _ right: Triple) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.predicate != right.predicate { return left.predicate < right.predicate }
    return left.object < right.object
  }
}

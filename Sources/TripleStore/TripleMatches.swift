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

  /// A part of which the triples count, or are taken away from what older levels say.
  struct SignedPart: Sendable {
    var part: Part
    /// 1 or -1.
    let sign: Int
  }

  /// The part of the oldest level that has matches; mostly the only one.
  private var main: Part?
  /// The parts of other levels.
  private var others: [SignedPart] = []

  /// No triples.
  init() {}

  /// The triples of one run.
  init(_ part: Part) { main = part }

  /// Adds the matches of another level, which are not empty.
  mutating func add(_ part: Part) {
    if main == nil { main = part } else { others.append(SignedPart(part: part, sign: 1)) }
  }

  /// Takes away what another level says is no longer true, after all levels have added theirs.
  mutating func remove(_ part: Part) { others.append(SignedPart(part: part, sign: -1)) }

  /// The number of triples.
  ///
  /// - Complexity: O(log *n*) in the size of the store.
  public var count: Int { others.reduce(main?.count ?? 0) { $0 + $1.sign * $1.part.count } }

  /// The number of triples, which is known beforehand.
  public var underestimatedCount: Int { Swift.max(count, 0) }

  /// Whether nothing matches.
  public var isEmpty: Bool { count == 0 }

  /// Steps through the triples.
  public struct Iterator: IteratorProtocol {
    private var main: Part?
    private var others: [SignedPart]
    /// The first triple of the others: up to it the main part is alone.
    private var bound: Triple?

    init(main: Part?, others: [SignedPart]) {
      self.main = main
      self.others = others
      if !others.isEmpty { findBound() }
    }

    /// The next triple in order.
    public mutating func next() -> Triple? {
      while let bound {
        if let triple = main?.first, Triple.isOrdered(triple, bound) { break }
        if popAll(bound) > 0 { return bound }
      }
      return main?.popFirst()
    }

    /// Removes a triple where it is the first; returns how often it was added and not taken away.
    private mutating func popAll(_ triple: Triple) -> Int {
      var count = 0
      if main?.first == triple {
        _ = main?.popFirst()
        count = 1
      }
      for index in others.indices where others[index].part.first == triple {
        _ = others[index].part.popFirst()
        count += others[index].sign
      }
      findBound()
      return count
    }

    private mutating func findBound() {
      others.removeAll { $0.part.count == 0 }
      bound = others.lazy.compactMap(\.part.first).min(by: Triple.isOrdered)
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

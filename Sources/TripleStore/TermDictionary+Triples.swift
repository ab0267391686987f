// Triples that are terms.

extension TermDictionary {
  /// The id of a triple as a term, which is added if it is new.
  ///
  /// - Parameter triple: Its parts: an IRI or a blank node, an IRI, and any term. No more than
  ///   ``TripleTerm/maximumDepth`` triples stand in one another.
  /// - Returns: Its id.
  /// - Complexity: O(*d*) in the number of triples that stand in one another.
  public mutating func id(for triple: Triple) -> TermID {
    precondition(depth(of: triple.object) < TripleTerm.maximumDepth, "triples nest too deeply")
    let header = Self.header(of: triple)
    return header.withUnsafeBytes { header in
      intern(Key(kind: .triple, header: header, text: .empty))
    }
  }

  /// The id of a triple as a term, nil if it was never added.
  ///
  /// - Parameter triple: Its parts.
  /// - Returns: Its id.
  /// - Complexity: O(1).
  public func id(of triple: Triple) -> TermID? {
    let header = Self.header(of: triple)
    return header.withUnsafeBytes { find(Key(kind: .triple, header: $0, text: .empty)) }
  }

  /// The parts of a triple that is a term.
  ///
  /// - Parameter id: A number this dictionary gave.
  /// - Returns: Its parts, which were there before it; nil if it is no triple, as may be in a file
  ///   that somebody made.
  /// - Complexity: O(1).
  public func triple(_ id: TermID) -> Triple? {
    let term = encoded(id)
    guard term.kind == .triple, term.header.count == 12 else { return nil }
    let triple = Triple(term.id(0), term.id(1), term.id(2))
    guard [triple.subject, triple.predicate, triple.object].allSatisfy({ $0 < id }),
      kind(of: triple.subject) <= .blank, kind(of: triple.predicate) == .iri
    else { return nil }
    return triple
  }

  /// How many triples stand in one another in a term: none in what is no triple.
  private func depth(of id: TermID) -> Int {
    var (depth, id) = (0, id)
    while depth < TripleTerm.maximumDepth, let triple = triple(id) {
      depth += 1
      id = triple.object
    }
    return depth
  }

  /// The triple with the number `id` as a value; an empty IRI in place of what a file that somebody
  /// made has there instead.
  func tripleTerm(_ id: TermID) -> Term {
    var outer: [Triple] = []
    var id = id
    while outer.count < TripleTerm.maximumDepth, let triple = triple(id) {
      outer.append(triple)
      id = triple.object
    }
    var term = kind(of: id) == .triple ? .iri("") : self.term(id)
    for triple in outer.reversed() {
      term = .triple(TripleTerm(self.term(triple.subject), self.term(triple.predicate), term))
    }
    return term
  }

  /// Whether one triple is listed before another.
  func isOrderedTriple(_ left: TermID, before right: TermID) -> Bool {
    var (left, right) = (left, right)
    for _ in 0..<TripleTerm.maximumDepth {
      guard let a = triple(left), let b = triple(right) else { break }
      if a.subject != b.subject { return isOrdered(a.subject, before: b.subject) }
      if a.predicate != b.predicate { return isOrdered(a.predicate, before: b.predicate) }
      (left, right) = (a.object, b.object)
    }
    let isEnd = kind(of: left) == .triple && kind(of: right) == .triple
    return isEnd ? left < right : isOrdered(left, before: right)
  }

  /// The ids of the parts, as they stand before the text of a term.
  private static func header(of triple: Triple) -> [UInt8] {
    [triple.subject, triple.predicate, triple.object].flatMap { part in
      withUnsafeBytes(of: part.rawValue.littleEndian) { Array($0) }
    }
  }
}

extension Triple {
  /// The triple whose parts have the ids of another dictionary, by their numbers in this one.
  func numbered(by ids: [UInt32]) -> Triple {
    Triple(
      TermID(rawValue: ids[Int(subject.rawValue)]), TermID(rawValue: ids[Int(predicate.rawValue)]),
      TermID(rawValue: ids[Int(object.rawValue)]))
  }
}

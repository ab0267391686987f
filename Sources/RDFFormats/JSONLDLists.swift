import TripleStore

/// The lists of a graph that JSON-LD writes as `@list`.
///
/// A list is one when its cells are blank nodes that hold one `rdf:first`, one `rdf:rest` and nothing
/// else, and are each the object of one statement, in this graph. Every other cell is written as the
/// node that it is, so nothing is lost.
struct JSONLDLists {
  /// Lists in lists are written so to this depth; those below are written as nodes.
  private static let greatestDepth = 32

  /// The elements of each list, by its first cell.
  private(set) var elements: [TermID: [TermID]] = [:]
  /// The cells of these lists.
  private(set) var cells: Set<TermID> = []

  private let first: TermID
  private let rest: TermID
  private let end: TermID
  /// What each cell that may be one of a list holds, and what follows it.
  private var links: [TermID: (element: TermID, next: TermID)] = [:]

  /// Finds the lists of a graph.
  ///
  /// - Parameters:
  ///   - triples: The triples of the graph, sorted by subject.
  ///   - dictionary: Their terms.
  ///   - shared: The blank nodes that several graphs speak of, which are cells of no list.
  /// - Complexity: O(*n*) in the number of triples.
  init(_ triples: [Triple], _ dictionary: TermDictionary, shared: Set<TermID>) {
    guard let first = dictionary.id(of: .iri(RDFNames.first)),
      let rest = dictionary.id(of: .iri(RDFNames.rest)),
      let end = dictionary.id(of: .iri(RDFNames.nil))
    else {
      (first, rest, end) = (TermID(rawValue: 0), TermID(rawValue: 0), TermID(rawValue: 0))
      return
    }
    (self.first, self.rest, self.end) = (first, rest, end)
    findLinks(triples, dictionary, shared)
    if links.isEmpty { return }
    var heads: [TermID] = []
    for triple in triples where links[triple.object] != nil && links[triple.subject] == nil {
      heads.append(triple.object)
    }
    var depth = 0
    while !heads.isEmpty, depth < Self.greatestDepth {
      heads = heads.flatMap { take(listAt: $0) }
      depth += 1
    }
  }

  /// Finds the blank nodes that look like cells.
  private mutating func findLinks(
    _ triples: [Triple], _ dictionary: TermDictionary, _ shared: Set<TermID>
  ) {
    var uses: [TermID: Int] = [:]
    for triple in triples { uses[triple.object, default: 0] += 1 }
    var start = 0
    while start < triples.count {
      let subject = triples[start].subject
      var next = start + 1
      while next < triples.count, triples[next].subject == subject { next += 1 }
      defer { start = next }
      guard next - start == 2, uses[subject] == 1, !shared.contains(subject),
        dictionary.kind(of: subject) == .blank
      else { continue }
      let pair = triples[start..<next]
      guard let element = pair.first(where: { $0.predicate == first })?.object,
        let tail = pair.first(where: { $0.predicate == rest })?.object
      else { continue }
      links[subject] = (element, tail)
    }
  }

  /// Takes the list that begins at a cell, if it comes to its end.
  ///
  /// - Returns: The first cells of what may be lists among its elements.
  private mutating func take(listAt head: TermID) -> [TermID] {
    var found: [TermID] = []
    var taken: [TermID] = []
    var cell = head
    while let link = links[cell] {
      found.append(link.element)
      taken.append(cell)
      cell = link.next
    }
    guard cell == end else { return [] }
    elements[head] = found
    cells.formUnion(taken)
    return found.filter { links[$0] != nil && !cells.contains($0) }
  }
}

import TripleStore

extension TurtleWriter {
  /// A whole store as Turtle, subjects and predicates in the order of their text.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - prefixes: Prefixes without colon and the IRIs they stand for.
  ///   - hasGraphs: Whether to write TriG: what no named graph states, then each graph, in the order
  ///     of their names.
  /// - Returns: The text as UTF-8.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public static func bytes(
    of store: TripleStore, prefixes: [(name: String, iri: String)], hasGraphs: Bool = false
  ) -> [UInt8] {
    var writer = TurtleWriter(prefixes: prefixes)
    var byGraph: [GraphID: [TermID: [Triple]]] = [:]
    for triple in store.triples(matching: TriplePattern()) {
      for graph in hasGraphs ? store.graphs(stating: triple) : [.unnamed] {
        byGraph[graph, default: [:]][triple.subject, default: []].append(triple)
      }
    }
    writer.blocks(byGraph[.unnamed] ?? [:], of: store)
    let graphs = byGraph.keys.compactMap { graph in
      store.name(of: graph).flatMap { store.dictionary.id(of: $0) }.map { ($0, graph) }
    }
    for (name, graph) in graphs.sorted(by: { store.dictionary.isOrdered($0.0, before: $1.0) }) {
      writer.beginGraph(store.dictionary.term(name))
      writer.blocks(byGraph[graph] ?? [:], of: store)
      writer.endGraph()
    }
    return writer.bytes
  }

  /// Writes a block for each subject.
  private mutating func blocks(_ bySubject: [TermID: [Triple]], of store: TripleStore) {
    for subject in bySubject.keys.sorted(by: store.dictionary.isOrdered) {
      block(
        store.dictionary.term(subject),
        Self.properties(of: bySubject[subject] ?? [], in: store))
    }
  }

  /// The triples of one subject by predicate, the type first, the objects in order.
  private static func properties(of triples: [Triple], in store: TripleStore)
    -> [(predicate: Term, objects: [Term])]
  {
    let dictionary = store.dictionary
    var objects: [TermID: [TermID]] = [:]
    for triple in triples { objects[triple.predicate, default: []].append(triple.object) }
    let type = dictionary.id(of: .iri(RDFNames.type))
    let order = objects.keys.sorted { left, right in
      if left == type || right == type { return left == type && right != type }
      return dictionary.isOrdered(left, before: right)
    }
    return order.map { predicate in
      let sorted = (objects[predicate] ?? []).sorted(by: dictionary.isOrdered)
      return (store.dictionary.term(predicate), sorted.map(store.dictionary.term))
    }
  }
}

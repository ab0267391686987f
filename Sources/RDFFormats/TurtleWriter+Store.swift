import TripleStore

extension TurtleWriter {
  /// A whole store as Turtle, subjects and predicates in the order of their text.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - prefixes: Prefixes without colon and the IRIs they stand for.
  /// - Returns: The text as UTF-8.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public static func bytes(
    of store: TripleStore, prefixes: [(name: String, iri: String)]
  ) -> [UInt8] {
    var writer = TurtleWriter(prefixes: prefixes)
    var bySubject: [TermID: [Triple]] = [:]
    for triple in store.triples(matching: TriplePattern()) {
      bySubject[triple.subject, default: []].append(triple)
    }
    for subject in bySubject.keys.sorted(by: store.dictionary.isOrdered) {
      writer.block(
        store.dictionary.term(subject), properties(of: bySubject[subject] ?? [], in: store))
    }
    return writer.bytes
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

import TripleStore

extension TurtleWriter {
  /// Writes statements in their order, those of one subject that follow each other as one block.
  ///
  /// - Parameters:
  ///   - content: The statements, whose graphs are the numbers of their names.
  ///   - hasGraphs: Whether to write the graphs.
  /// - Complexity: O(*n*) in their number.
  mutating func append(_ content: BlockContent, hasGraphs: Bool) {
    var open = GraphID.unnamed
    var said: [Triple] = []
    content.batch.forEach { triple, graph in
      let isGraphNew = hasGraphs && graph != open
      if isGraphNew || said.last.map({ $0.subject != triple.subject }) ?? false {
        block(said, of: content.dictionary)
        said.removeAll(keepingCapacity: true)
      }
      if isGraphNew {
        change(graph: open, to: graph, of: content.dictionary)
        open = graph
      }
      said.append(triple)
    }
    block(said, of: content.dictionary)
    change(graph: open, to: .unnamed, of: content.dictionary)
  }

  private mutating func change(
    graph old: GraphID, to new: GraphID, of dictionary: TermDictionary
  ) {
    guard old != new else { return }
    if old != .unnamed { endGraph() }
    if new != .unnamed { beginGraph(dictionary.term(TermID(rawValue: new.rawValue))) }
  }

  /// Writes what is said of one subject, predicates in the order in which they come.
  private mutating func block(_ triples: [Triple], of dictionary: TermDictionary) {
    guard let subject = triples.first?.subject else { return }
    var properties: [(predicate: Term, objects: [Term])] = []
    var last: TermID?
    for triple in triples {
      if triple.predicate != last {
        properties.append((dictionary.term(triple.predicate), []))
        last = triple.predicate
      }
      properties[properties.count - 1].objects.append(dictionary.term(triple.object))
    }
    block(dictionary.term(subject), properties)
  }
}

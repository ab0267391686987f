/// What a graph states, and how much of that nobody else states.
public struct GraphStatistics: Sendable, Equatable {
  /// How many triples it states.
  public internal(set) var stated = 0
  /// How many of them no other graph states.
  public internal(set) var alone = 0
}

extension TripleStore {
  /// Lets some graphs state what a batch says and nothing else; what they state already is left as
  /// it is.
  ///
  /// - Parameters:
  ///   - graphs: The graphs; nothing of what others state changes.
  ///   - batch: All that they state from now on.
  ///   - workers: How many threads may sort.
  /// - Complexity: O(*n* log *n*) in the number of triples and statements together, and what it
  ///   takes to remove what they do not state any more.
  package mutating func restate(
    _ graphs: Set<GraphID>, as batch: consuming StatementBatch, workers: Int = 1
  ) {
    var rows = batch.takeRows()
    sort(&rows, workers)
    for (triple, graph) in statements(of: graphs, notIn: rows) { remove(triple, graph: graph) }
    insert(sorted: rows, workers: workers)
  }

  /// What some graphs state that rows of subject, predicate, object and graph, sorted by triple, do
  /// not.
  private func statements(
    of graphs: Set<GraphID>, notIn rows: [UInt32]
  ) -> [(triple: Triple, graph: GraphID)] {
    var found: [(triple: Triple, graph: GraphID)] = []
    var start = 0
    for triple in triples(matching: TriplePattern()) {
      while start < rows.count, Triple.isOrdered(Self.triple(at: start, of: rows), triple) {
        start += 4
      }
      var end = start
      while end < rows.count, Self.triple(at: end, of: rows) == triple { end += 4 }
      // Almost always one, but what many documents share has many.
      let stated = Set(stride(from: start, to: end, by: 4).lazy.map { rows[$0 + 3] })
      for graph in self.graphs(stating: triple)
      where graphs.contains(graph) && !stated.contains(graph.rawValue) {
        found.append((triple, graph))
      }
      start = end
    }
    return found
  }

  private static func triple(at start: Int, of rows: [UInt32]) -> Triple {
    Triple(
      TermID(rawValue: rows[start]), TermID(rawValue: rows[start + 1]),
      TermID(rawValue: rows[start + 2]))
  }

  /// The triples that each of some graphs states, sorted.
  ///
  /// - Parameter graphs: The graphs.
  /// - Returns: The triples by graph; none of a graph that states nothing.
  /// - Complexity: O(*n*) in the number of all triples, O(*n* log *n*) where there are several levels.
  package func triples(in graphs: Set<GraphID>) -> [GraphID: [Triple]] {
    let wanted = graphSets.members.map { $0.filter(graphs.contains) }
    var triples: [GraphID: [Triple]] = [:]
    forEachRow(inFirst: levels.count, withSetIn: wanted.map { !$0.isEmpty }) { columns, index in
      let triple = Triple(
        TermID(rawValue: columns[0][index]), TermID(rawValue: columns[1][index]),
        TermID(rawValue: columns[2][index]))
      for graph in wanted[Int(columns[3][index])] { triples[graph, default: []].append(triple) }
    }
    return levels.count > 1
      ? triples.mapValues { $0.sorted(by: Triple.isOrdered) } : triples
  }

  /// How much each graph states, and how much of it alone.
  ///
  /// - Returns: The numbers, by graph, of those that state something.
  /// - Complexity: O(*n*) in the number of triples.
  public func statisticsOfGraphs() -> [GraphID: GraphStatistics] {
    let sets = graphSets.members
    var counts = [Int](repeating: 0, count: sets.count)
    forEachRow(
      inFirst: levels.count, withSetIn: [Bool](repeating: true, count: sets.count)
    ) { columns, index in counts[Int(columns[3][index])] += 1 }
    var found: [GraphID: GraphStatistics] = [:]
    for (set, count) in zip(sets, counts) where count > 0 {
      for graph in set {
        found[graph, default: GraphStatistics()].stated += count
        if set.count == 1 { found[graph, default: GraphStatistics()].alone += count }
      }
    }
    return found
  }
}

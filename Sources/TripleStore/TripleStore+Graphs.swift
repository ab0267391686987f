extension TripleStore {
  /// The graph with a name, which is made if it does not exist.
  ///
  /// - Parameter name: The name, usually an IRI.
  /// - Returns: The graph.
  public mutating func graph(named name: Term) -> GraphID {
    let id = dictionary.id(for: name)
    if let known = graphsByName[id] { return known }
    let graph = GraphID(rawValue: UInt32(graphNames.count))
    graphNames.append(id)
    graphsByName[id] = graph
    return graph
  }

  /// The graph with a name, nil if there is none.
  ///
  /// - Parameter name: The name.
  /// - Returns: The graph.
  public func existingGraph(named name: Term) -> GraphID? {
    dictionary.id(of: name).flatMap { graphsByName[$0] }
  }

  /// The name of a graph, nil for the unnamed one.
  ///
  /// - Parameter graph: A graph of this store.
  /// - Returns: The name.
  public func name(of graph: GraphID) -> Term? {
    graphNames[Int(graph.rawValue)].map(dictionary.term)
  }

  /// The graphs that state something, in order of first appearance, the unnamed one first.
  ///
  /// - Complexity: O(*n*) in the number of triples.
  public var graphs: [GraphID] {
    var isUsed = [Bool](repeating: false, count: graphSets.members.count)
    for run in runs {
      for set in run.spo.columns[3] where set < isUsed.count { isUsed[Int(set)] = true }
    }
    let used = zip(graphSets.members, isUsed).filter(\.1).flatMap(\.0)
    return Set(used).sorted()
  }

  /// The graphs that state a triple, none if it is not in the store.
  ///
  /// - Parameter triple: The triple.
  /// - Returns: The graphs, in order of first appearance.
  /// - Complexity: O(log *n*) in each run.
  public func graphs(stating triple: Triple) -> [GraphID] {
    guard let (run, index) = location(of: triple) else { return [] }
    return graphSets.graphs(in: runs[run].graphSet(at: index))
  }

  /// The triples that a graph states, sorted.
  ///
  /// - Parameter graph: The graph.
  /// - Returns: Its triples.
  /// - Complexity: O(*n*) in the number of all triples.
  public func triples(in graph: GraphID) -> [Triple] {
    let isMember = graphSets.membership(of: graph)
    var triples: [Triple] = []
    for run in runs {
      let columns = run.spo.columns
      for index in 0..<run.count {
        let set = Int(columns[3][index])
        guard set < isMember.count, isMember[set] else { continue }
        triples.append(
          Triple(
            TermID(rawValue: columns[0][index]), TermID(rawValue: columns[1][index]),
            TermID(rawValue: columns[2][index])))
      }
    }
    if runs.count > 1 { triples.sort(by: Triple.isOrdered) }
    return triples
  }

  /// Removes what a graph states; triples that another graph states too stay.
  ///
  /// - Parameter graph: The graph.
  /// - Complexity: O(*n*) in the number of all triples.
  public mutating func remove(graph: GraphID) {
    var newNumbers: [UInt32] = []
    for number in graphSets.members.indices {
      newNumbers.append(graphSets.removing(graph, from: UInt32(number)))
    }
    for run in runs.indices { runs[run].renumberGraphSets(newNumbers) }
    runs.removeAll { $0.count == 0 }
  }

  /// Takes back one statement of a graph; the triple stays if another graph states it too.
  ///
  /// - Parameters:
  ///   - triple: The triple.
  ///   - graph: Who stated it.
  /// - Returns: Whether the graph did state it.
  /// - Complexity: O(*n*) in the number of all triples.
  @discardableResult
  public mutating func remove(_ triple: Triple, graph: GraphID = .unnamed) -> Bool {
    guard let (run, index) = location(of: triple) else { return false }
    let old = runs[run].graphSet(at: index)
    let new = graphSets.removing(graph, from: old)
    guard new != old else { return false }
    runs[run].setGraphSet(at: index, to: new)
    if new == 0 { runs[run].removeTriplesWithoutGraph() }
    runs.removeAll { $0.count == 0 }
    return true
  }

  /// Lets a graph state something else than before.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - triples: All it states from now on.
  /// - Complexity: O(*n* + *m* log *n*) for *n* triples in the store and *m* new ones.
  public mutating func replace(graph: GraphID, with triples: some Sequence<Triple>) {
    remove(graph: graph)
    insert(contentsOf: triples, graph: graph)
  }
}

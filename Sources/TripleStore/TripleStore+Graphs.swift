import Columns

extension TripleStore {
  /// The graph with a name, which is made if it does not exist.
  ///
  /// - Parameter name: The name, usually an IRI.
  /// - Returns: The graph.
  public mutating func graph(named name: Term) -> GraphID {
    graph(namedBy: dictionary.id(for: name))
  }

  /// The graph whose name has an id, which is made if it does not exist.
  private mutating func graph(namedBy id: TermID) -> GraphID {
    if let known = graphsByName[id] { return known }
    let graph = GraphID(rawValue: UInt32(graphNames.count))
    graphNames.append(id)
    graphsByName[id] = graph
    return graph
  }

  /// Gives statements the graphs that they name.
  ///
  /// - Parameters:
  ///   - batch: Statements, each with the number of the term that names its graph in place of the
  ///     graph, 0 where none is named.
  ///   - unnamed: The graph of those that name none.
  /// - Complexity: O(*n*) in the number of statements.
  package mutating func nameGraphs(of batch: inout StatementBatch, unnamed: GraphID) {
    batch.changeGraphs { name in
      name == .unnamed ? unnamed : graph(namedBy: TermID(rawValue: name.rawValue))
    }
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
    let sets = graphSets.members
    var isUsed = [Bool](repeating: false, count: sets.count)
    let isWanted = [Bool](repeating: true, count: sets.count)
    forEachRow(inFirst: levels.count, withSetIn: isWanted) { isUsed[Int($0[3][$1])] = true }
    return Set(zip(sets, isUsed).filter(\.1).flatMap(\.0)).sorted()
  }

  /// The graphs that state a triple, none if it is not in the store.
  ///
  /// - Parameter triple: The triple.
  /// - Returns: The graphs, in order of first appearance.
  /// - Complexity: O(log *n*) in each level.
  public func graphs(stating triple: Triple) -> [GraphID] {
    location(of: triple).map { graphSets.graphs(in: graphSet(at: $0)) } ?? []
  }

  /// The triples that a graph states, sorted.
  ///
  /// - Parameter graph: The graph.
  /// - Returns: Its triples.
  /// - Complexity: O(*n*) in the number of all triples.
  public func triples(in graph: GraphID) -> [Triple] {
    var triples: [Triple] = []
    let isMember = graphSets.membership(of: graph)
    forEachRow(inFirst: levels.count, withSetIn: isMember) { columns, index in
      triples.append(
        Triple(
          TermID(rawValue: columns[0][index]), TermID(rawValue: columns[1][index]),
          TermID(rawValue: columns[2][index])))
    }
    if levels.count > 1 { triples.sort(by: Triple.isOrdered) }
    return triples
  }

  /// Removes what a graph states; triples that another graph states too stay.
  ///
  /// - Parameter graph: The graph.
  /// - Complexity: O(*n*) in the number of all triples.
  public mutating func remove(graph: GraphID) {
    let isMember = graphSets.membership(of: graph)
    guard isMember.contains(true) else { return }
    let newNumbers = isMember.indices.map { graphSets.removing(graph, from: UInt32($0)) }
    // What is frozen stays as it is, and is taken away by a level of its own.
    var removed: [UInt32] = []
    forEachRow(inFirst: frozenCount, withSetIn: isMember) { columns, index in
      for column in columns { removed.append(column[index]) }
    }
    for level in frozenCount..<levels.count { levels[level].added.renumberGraphSets(newNumbers) }
    dropEmptyLevels()
    var scratch: [UInt32] = []
    if frozenCount > 1 { RadixSort.sort(&removed, width: 4, by: [0, 1, 2], scratch: &scratch) }
    append(
      StoreLevel(added: restated(removed, newNumbers), removed: TripleRun(sortedTriples: removed)))
  }

  /// The triples of rows that other graphs state too.
  private func restated(_ rows: [UInt32], _ newNumbers: [UInt32]) -> TripleRun {
    var restated: [UInt32] = []
    for start in stride(from: 0, to: rows.count, by: 4) {
      let set = newNumbers[Int(rows[start + 3])]
      guard set > 0 else { continue }
      restated += rows[start..<(start + 3)]
      restated.append(set)
    }
    return TripleRun(sortedStatements: restated, workers: 1)
  }

  /// Forgets levels in which nothing is left.
  private mutating func dropEmptyLevels() {
    levels.removeAll { $0.isEmpty }
    noteRemoved()
  }

  /// Takes back one statement of a graph; the triple stays if another graph states it too.
  ///
  /// - Parameters:
  ///   - triple: The triple.
  ///   - graph: Who stated it.
  /// - Returns: Whether the graph did state it.
  /// - Complexity: O(*n*) in the number of all triples; as for insertion where it is in a file.
  @discardableResult
  public mutating func remove(_ triple: Triple, graph: GraphID = .unnamed) -> Bool {
    guard let place = location(of: triple) else { return false }
    let old = graphSet(at: place)
    let new = graphSets.removing(graph, from: old)
    guard new != old else { return false }
    guard place.level >= frozenCount else {
      change(triple, isKnown: true, to: new)
      return true
    }
    levels[place.level].added.setGraphSet(at: place.index, to: new)
    if new == 0 {
      levels[place.level].added.removeTriplesWithoutGraph()
      dropEmptyLevels()
    }
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

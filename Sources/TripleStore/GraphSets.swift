/// Which graphs state a triple, as a number to be kept beside the triple.
///
/// Few combinations of graphs occur however many triples there are, so each combination is kept
/// once.
struct GraphSets: Sendable {
  /// The combinations, each sorted; the first is the empty one.
  private(set) var members: [[GraphID]] = [[]]
  /// The number of each combination.
  private var numbers: [[GraphID]: UInt32] = [[]: 0]

  /// The number of the combination of one graph alone, by the graph; 0 where there is none yet.
  private var singles: [UInt32] = []

  /// The number of the combination of one graph alone.
  mutating func number(of graph: GraphID) -> UInt32 {
    let place = Int(graph.rawValue)
    if place < singles.count, singles[place] != 0 { return singles[place] }
    while singles.count <= place { singles.append(0) }
    singles[place] = number(of: [graph])
    return singles[place]
  }

  /// The number of a sorted combination.
  mutating func number(of graphs: [GraphID]) -> UInt32 {
    if let known = numbers[graphs] { return known }
    let number = UInt32(members.count)
    members.append(graphs)
    numbers[graphs] = number
    return number
  }

  /// The graphs of a combination; none where a damaged store asks for one that is not there.
  func graphs(in number: UInt32) -> [GraphID] {
    number < members.count ? members[Int(number)] : []
  }

  /// The combination `number` with `graph` added.
  mutating func adding(_ graph: GraphID, to number: UInt32) -> UInt32 {
    if number == 0 { return self.number(of: graph) }
    let old = graphs(in: number)
    guard !old.contains(graph) else { return number }
    return self.number(of: (old + [graph]).sorted())
  }

  /// The combination `number` with some graphs added, which may occur repeatedly.
  ///
  /// Only the combination that comes of it in the end is kept: with one for each graph in between, what
  /// a thousand graphs state would take the memory of half a million.
  mutating func adding(_ graphs: some Sequence<GraphID>, to number: UInt32) -> UInt32 {
    let all = (self.graphs(in: number) + graphs).sorted()
    var distinct: [GraphID] = []
    for graph in all where graph != distinct.last { distinct.append(graph) }
    return self.number(of: distinct)
  }

  /// The combination `number` without `graph`; 0 when nothing is left.
  mutating func removing(_ graph: GraphID, from number: UInt32) -> UInt32 {
    self.number(of: graphs(in: number).filter { $0 != graph })
  }

  /// For each combination whether `graph` is in it.
  func membership(of graph: GraphID) -> [Bool] { members.map { $0.contains(graph) } }
}

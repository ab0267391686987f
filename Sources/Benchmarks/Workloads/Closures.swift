/// Transitive closures, which differ in how deep and how dense they are.
extension Workload {
  /// Few edges at random: a giant component and long tails.
  static let closureRandom = closure(
    "closure-random", [.tiny: 60, .small: 1000, .medium: 2000, .large: 4000]
  ) { Graphs.random(nodes: $0, edges: 2 * $0) }

  /// Ten edges a node: everything reaches everything.
  static let closureDense = closure(
    "closure-dense", [.tiny: 40, .small: 1000, .medium: 2200, .large: 4000]
  ) { Graphs.random(nodes: $0, edges: 10 * $0) }

  /// As many rounds as nodes.
  static let closureChain = closure(
    "closure-chain", [.tiny: 60, .small: 1000, .medium: 2000, .large: 4000]
  ) { SampleGraphs.chain(nodes: $0) }

  /// Many ways from one node to another.
  static let closureGrid = closure(
    "closure-grid", [.tiny: 8, .small: 40, .medium: 60, .large: 75]
  ) { Graphs.grid(side: $0) }

  private static func closure(
    _ name: String, _ sizes: [WorkloadSize: Int],
    _ edges: @escaping @Sendable (Int) -> [(Int, Int)]
  ) -> Workload {
    Workload(
      name: name,
      program: """
        .decl edge(from: number, to: number)
        .decl tc(from: number, to: number)
        .input edge(filename="edge.tsv")
        tc(x, y) :- edge(x, y).
        tc(x, z) :- tc(x, y), edge(y, z).
        """,
      outputs: ["tc"], sizes: sizes
    ) { n in
      let edges = edges(n)
      return WorkloadData(facts: [FactFile("edge", edges)]) { closure(of: edges) }
    }
  }

  /// Searches from every node.
  private static func closure(of edges: [(Int, Int)]) -> Reference {
    let successors = Successors(edges)
    let seed = RowDigest.seed(of: "tc")
    var reference = Reference()
    for start in successors.lists.indices {
      for node in successors.reached(from: start) {
        reference.digest.add(seed, start, node)
        reference.joined += successors.lists[node].count
      }
    }
    return reference
  }
}

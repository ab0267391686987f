/// What one node reaches, asked of plain rules: the cost must grow with what is reachable.
extension Workload {
  /// The recursive atom first.
  static let reachLeft = reach(
    "reach-left", "reach(x, z) :- reach(x, y), edge(y, z)."
  ) { Graphs.random(nodes: $0, edges: 5 * $0) }

  /// The recursive atom last.
  static let reachRight = reach(
    "reach-right", "reach(x, z) :- edge(x, y), reach(y, z)."
  ) { Graphs.random(nodes: $0, edges: 5 * $0) }

  /// A small component of a large graph.
  static let reachComponent = reach(
    "reach-component", "reach(x, z) :- reach(x, y), edge(y, z)."
  ) { Graphs.components(nodes: ($0 + 199) / 200 * 200, part: 200, edgesPerNode: 4) }

  private static func reach(
    _ name: String, _ rule: String, _ edges: @escaping @Sendable (Int) -> [(Int, Int)]
  ) -> Workload {
    Workload(
      name: name,
      program: """
        .decl edge(from: number, to: number)
        .decl reach(from: number, to: number)
        .decl ans(x: number)
        .input edge(filename="edge.tsv")
        reach(x, y) :- edge(x, y).
        \(rule)
        ans(y) :- reach(0, y).
        """,
      outputs: ["ans"],
      sizes: [.tiny: 200, .small: 60_000, .medium: 200_000, .large: 600_000]
    ) { n in
      let edges = edges(n)
      return WorkloadData(facts: [FactFile("edge", edges)]) {
        // Reading the facts is the least that there is to do.
        var reference = Reference(joined: edges.count)
        let seed = RowDigest.seed(of: "ans")
        let successors = Successors(edges)
        for node in successors.reached(from: 0) {
          reference.digest.add(seed, node)
          reference.joined += successors.lists[node].count
        }
        return reference
      }
    }
  }
}

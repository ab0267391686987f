/// Triangles and cliques of four in a graph with a few nodes of very many edges: cyclic joins.
extension Workload {
  static let cliques = Workload(
    name: "cliques",
    program: """
      .decl e(x: number, y: number)
      .decl tri(x: number, y: number, z: number)
      .decl k4(x: number, y: number, z: number, v: number)
      .input e(filename="e.tsv")
      tri(x, y, z) :- e(x, y), e(y, z), e(x, z).
      k4(x, y, z, v) :- e(x, y), e(y, z), e(x, z), e(x, v), e(y, v), e(z, v).
      """,
    outputs: ["tri", "k4"], sizes: [.tiny: 100, .small: 12_500, .medium: 50_000, .large: 150_000]
  ) { n in
    let edges = Graphs.powerLaw(nodes: n, degree: 10)
    return WorkloadData(facts: [FactFile("e", edges)]) { cliques(in: edges, nodes: n) }
  }

  /// Tries every successor of both ends of every edge.
  private static func cliques(in edges: [(Int, Int)], nodes: Int) -> Reference {
    let after = Successors(edges).lists
    let known = Set(edges.map { $0.0 * nodes + $0.1 })
    let (threes, fours) = (RowDigest.seed(of: "tri"), RowDigest.seed(of: "k4"))
    var reference = Reference()
    for (x, y) in edges {
      let common = after[y].filter { known.contains(x * nodes + $0) }
      // What a worst-case optimal join looks at: the shorter of the two lists.
      reference.joined += min(after[x].count, after[y].count)
      for z in common {
        reference.digest.add(threes, x, y, z)
        for v in common where known.contains(z * nodes + v) {
          reference.digest.add(fours, x, y, z, v)
        }
      }
    }
    return reference
  }
}

/// What is not reached, and how much is: negation and counting over a closure.
extension Workload {
  static let negation = Workload(
    name: "negation-count",
    program: """
      .decl edge(from: number, to: number)
      .decl node(x: number)
      .decl tc(from: number, to: number)
      .decl reaches(x: number)
      .decl nreach(x: number, n: number)
      .decl unreach(x: number, y: number)
      .input edge(filename="edge.tsv")
      .input node(filename="node.tsv")
      tc(x, y) :- edge(x, y).
      tc(x, z) :- tc(x, y), edge(y, z).
      reaches(x) :- tc(x, _).
      nreach(x, n) :- reaches(x), n = count : { tc(x, _) }.
      unreach(x, y) :- node(x), node(y), !tc(x, y).
      """,
    outputs: ["nreach", "unreach"], sizes: [.tiny: 60, .small: 1200, .medium: 3000, .large: 5500]
  ) { n in
    let edges = Graphs.random(nodes: n, edges: n * 143 / 100)
    var nodes = FactFile("node")
    for node in 0..<n { nodes.add(String(node)) }
    return WorkloadData(facts: [FactFile("edge", edges), nodes]) { unreached(edges, nodes: n) }
  }

  /// Searches from every node, and goes through all others.
  private static func unreached(_ edges: [(Int, Int)], nodes: Int) -> Reference {
    let successors = Successors(edges)
    let (counts, missing) = (RowDigest.seed(of: "nreach"), RowDigest.seed(of: "unreach"))
    var reference = Reference(joined: nodes * nodes)
    for start in 0..<nodes {
      var isReached = [Bool](repeating: false, count: nodes)
      let found = start < successors.lists.count ? successors.reached(from: start) : []
      for node in found {
        isReached[node] = true
        reference.joined += successors.lists[node].count
      }
      if !found.isEmpty { reference.digest.add(counts, start, found.count) }
      for node in 0..<nodes where !isReached[node] { reference.digest.add(missing, start, node) }
    }
    return reference
  }
}

/// The shortest ways from some nodes to all others: a recursive minimum, by subsumption.
extension Workload {
  static let shortestPaths = Workload(
    name: "shortest-paths",
    program: """
      .decl wedge(from: number, to: number, weight: number)
      .decl source(x: number)
      .decl d(source: number, x: number, cost: number) btree_delete
      .input wedge(filename="wedge.tsv")
      .input source(filename="source.tsv")
      d(s, s, 0) :- source(s).
      d(s, y, a + w) :- d(s, x, a), wedge(x, y, w).
      d(s, x, far) <= d(s, x, near) :- near <= far.
      """,
    outputs: ["d"], sizes: [.tiny: 60, .small: 5000, .medium: 8000, .large: 20_000]
  ) { n in
    let edges = Graphs.random(nodes: n, edges: 5 * n)
    var numbers = SeededNumbers(Graphs.seed + 1)
    let weights = edges.map { _ in numbers.within(1...100) }
    var (facts, sources) = (FactFile("wedge"), FactFile("source"))
    for (edge, weight) in zip(edges, weights) {
      facts.add(String(edge.0), String(edge.1), String(weight))
    }
    for source in 0..<min(20, n) { sources.add(String(source)) }
    return WorkloadData(facts: [facts, sources]) {
      distances(edges, weights, nodes: n, sources: min(20, n))
    }
  }

  /// Settles nodes in the order of their distance (Dijkstra 1959, with buckets as Dial 1969).
  private static func distances(
    _ edges: [(Int, Int)], _ weights: [Int], nodes: Int, sources: Int
  ) -> Reference {
    var out = [[(Int, Int)]](repeating: [], count: nodes)
    for (edge, weight) in zip(edges, weights) { out[edge.0].append((edge.1, weight)) }
    let seed = RowDigest.seed(of: "d")
    var reference = Reference()
    for source in 0..<sources {
      var settled = [Int?](repeating: nil, count: nodes)
      var buckets = [[source]]
      var distance = 0
      while distance < buckets.count {
        for node in buckets[distance] where settled[node] == nil {
          settled[node] = distance
          reference.digest.add(seed, source, node, distance)
          reference.joined += out[node].count
          for (next, weight) in out[node] where settled[next] == nil {
            while buckets.count <= distance + weight { buckets.append([]) }
            buckets[distance + weight].append(next)
          }
        }
        distance += 1
      }
    }
    return reference
  }
}

/// Nodes of the same generation: a recursive rule between two joins.
extension Workload {
  static let sameGeneration = Workload(
    name: "same-generation",
    program: """
      .decl par(child: number, parent: number)
      .decl sg(one: number, other: number)
      .input par(filename="par.tsv")
      sg(x, y) :- par(x, p), par(y, p), x != y.
      sg(x, y) :- par(x, a), sg(a, b), par(y, b).
      """,
    outputs: ["sg"], sizes: [.tiny: 60, .small: 600, .medium: 1200, .large: 2200]
  ) { n in
    let parents = SampleGraphs.ancestry(nodes: n, parents: 2).sorted { $0 < $1 }
    return WorkloadData(facts: [FactFile("par", parents)]) { generations(parents, nodes: n) }
  }

  /// Marks pairs in a square of bits, one pair after the other.
  private static func generations(_ parents: [(Int, Int)], nodes: Int) -> Reference {
    let children = Successors(parents.map { ($0.1, $0.0) }).lists
    var isMarked = [Bool](repeating: false, count: nodes * nodes)
    var marked: [(Int, Int)] = []
    func mark(_ one: Int, _ other: Int) {
      guard !isMarked[one * nodes + other] else { return }
      isMarked[one * nodes + other] = true
      marked.append((one, other))
    }
    for siblings in children {
      for one in siblings { for other in siblings where one != other { mark(one, other) } }
    }
    var reference = Reference()
    var position = 0
    while position < marked.count {
      let (a, b) = marked[position]
      if a < children.count, b < children.count {
        for one in children[a] { for other in children[b] { mark(one, other) } }
        reference.joined += children[a].count * (1 + children[b].count)
      }
      position += 1
    }
    let seed = RowDigest.seed(of: "sg")
    for (one, other) in marked { reference.digest.add(seed, one, other) }
    return reference
  }
}

/// Triangles of a graph.
///
/// `triangle(x, y, z) :- edge(x, y), edge(y, z), edge(x, z).`
struct Triangles<W: Word> {
  private let edges: [Pair<W>]
  private let bound: Int

  init(_ edges: [(Int, Int)]) {
    self.edges = edges.map { Pair(W($0.0), W($0.1)) }
    bound = 1 + (edges.map { max($0.0, $0.1) }.max() ?? 0)
  }

  /// For every edge, the sorted successors of both ends are intersected by galloping.
  func byIntersection() -> Int {
    let index = AdjacencyIndex(edges, bound: bound)
    var found = 0
    for row in edges {
      let left = index.range(of: row.first)
      let right = index.range(of: row.second)
      var i = left.lowerBound
      var j = right.lowerBound
      while i < left.upperBound, j < right.upperBound {
        let a = index.targets[i]
        let b = index.targets[j]
        if a == b {
          found += 1
          i += 1
          j += 1
        } else if a < b {
          i = gallop(index.targets, from: i, to: left.upperBound) { $0 < b }
        } else {
          j = gallop(index.targets, from: j, to: right.upperBound) { $0 < a }
        }
      }
    }
    return found
  }

  /// For every path of two edges, the third is looked up in a table.
  func byProbing() -> Int {
    let index = AdjacencyIndex(edges, bound: bound)
    var known = HashedPairs<W>(slots: .pairs)
    for row in edges { known.insert(row) }
    var found = 0
    for row in edges {
      for position in index.range(of: row.second)
      where known.contains(Pair(row.first, index.targets[position])) {
        found += 1
      }
    }
    return found
  }
}

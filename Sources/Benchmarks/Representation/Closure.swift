/// The transitive closure.
///
/// `path(x, y) :- edge(x, y).  path(x, z) :- path(x, y), edge(y, z).`
struct Closure<W: Word> {
  private let edges: [Pair<W>]
  private let bound: Int

  init(_ edges: [(Int, Int)]) {
    self.edges = edges.map { Pair(W($0.0), W($0.1)) }
    bound = 1 + (edges.map { max($0.0, $0.1) }.max() ?? 0)
  }

  /// Keeps `path` turned round, so that its runs can be merged with the edges.
  func byRuns() -> Int {
    var path = SortedRuns<W>()
    let edge = RunBox<W>()
    let first = RunBox<W>()
    for row in edges {
      edge.rows.append(row)
      first.rows.append(Pair(row.second, row.first))
    }
    radixSort(&edge.rows)
    var isMoving = path.advance(first)
    while isMoving {
      let candidates = RunBox<W>()
      mergeJoin(path.recent.rows, edge.rows) { x, z in candidates.rows.append(Pair(z, x)) }
      isMoving = path.advance(candidates)
    }
    return path.count
  }

  func byHashing(_ slots: HashedPairs<W>.Slots) -> Int {
    let index = AdjacencyIndex(edges, bound: bound)
    var path = HashedPairs<W>(slots: slots)
    for row in edges { path.insert(row) }
    var position = 0
    while position < path.rows.count {
      let row = path.rows.base[position]
      for target in index.range(of: row.second) {
        path.insert(Pair(row.first, index.targets[target]))
      }
      position += 1
    }
    return path.rows.count
  }
}

extension Closure where W == UInt32 {
  func byBits() -> Int {
    let index = AdjacencyIndex(edges, bound: bound)
    var path = BitMatrix(bound: bound)
    for row in edges { path.insert(row) }
    var position = 0
    while position < path.rows.count {
      let row = path.rows.base[position]
      for target in index.range(of: row.second) {
        path.insert(Pair(row.first, index.targets[target]))
      }
      position += 1
    }
    return path.rows.count
  }
}

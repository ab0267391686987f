/// The graphs that workloads are made of.
enum Graphs {
  /// The seed of all workloads.
  static let seed: UInt64 = 20_261_121

  /// Distinct edges between nodes chosen at random, sorted, no loops.
  static func random(nodes: Int, edges: Int) -> [(Int, Int)] {
    var numbers = SeededNumbers(seed)
    var seen: Set<Int> = []
    while seen.count < edges {
      let (from, to) = (numbers.below(nodes), numbers.below(nodes))
      if from != to { seen.insert(from * nodes + to) }
    }
    return seen.sorted().map { ($0 / nodes, $0 % nodes) }
  }

  /// Parts of `part` nodes each that have no edge to another part.
  static func components(nodes: Int, part: Int, edgesPerNode: Int) -> [(Int, Int)] {
    var numbers = SeededNumbers(seed)
    var edges: [(Int, Int)] = []
    for base in stride(from: 0, to: nodes, by: part) {
      var seen: Set<Int> = []
      while seen.count < part * edgesPerNode {
        let (from, to) = (numbers.below(part), numbers.below(part))
        if from != to { seen.insert(from * part + to) }
      }
      edges += seen.sorted().map { (base + $0 / part, base + $0 % part) }
    }
    return edges
  }

  /// A square of `side` × `side` nodes with edges to the right and down.
  static func grid(side: Int) -> [(Int, Int)] { SampleGraphs.grid(side: side) }

  /// Preferential attachment with triads closed every other time, each edge once from the lower to
  /// the higher number; numbers say nothing about age (Holme and Kim 2002).
  static func powerLaw(nodes: Int, degree: Int) -> [(Int, Int)] {
    var numbers = SeededNumbers(seed)
    var ends: [Int] = []
    var neighbours = [[Int]](repeating: [], count: nodes)
    var seen: Set<Int> = []
    func add(_ a: Int, _ b: Int) -> Bool {
      guard a != b, seen.insert(min(a, b) * nodes + max(a, b)).inserted else { return false }
      neighbours[a].append(b)
      neighbours[b].append(a)
      ends += [a, b]
      return true
    }
    for a in 0...degree { for b in 0..<a { _ = add(a, b) } }
    for node in (degree + 1)..<nodes {
      var last = ends[numbers.below(ends.count)]
      var added = add(node, last) ? 1 : 0
      for _ in 0..<(10 * degree) where added < degree {
        let near = neighbours[last]
        let other =
          numbers.happens(50) ? near[numbers.below(near.count)] : ends[numbers.below(ends.count)]
        if add(node, other) { (added, last) = (added + 1, other) }
      }
    }
    let renamed = Array(0..<nodes).shuffled(using: &numbers)
    return seen.map { (renamed[$0 / nodes], renamed[$0 % nodes]) }
      .map { (min($0, $1), max($0, $1)) }.sorted { $0 < $1 }
  }
}

/// Who follows whom in a graph.
struct Successors {
  private(set) var lists: [[Int]]

  /// The lists of a graph whose nodes are numbered from 0 on.
  init(_ edges: [(Int, Int)]) {
    lists = .init(repeating: [], count: 1 + (edges.map { max($0.0, $0.1) }.max() ?? 0))
    for (from, to) in edges { lists[from].append(to) }
  }

  /// The nodes that some edges lead to from a node, by searching in breadth.
  func reached(from start: Int) -> [Int] {
    var isSeen = [Bool](repeating: false, count: lists.count)
    var found: [Int] = []
    var position = -1
    while position < found.count {
      for next in lists[position < 0 ? start : found[position]] where !isSeen[next] {
        isSeen[next] = true
        found.append(next)
      }
      position += 1
    }
    return found
  }
}

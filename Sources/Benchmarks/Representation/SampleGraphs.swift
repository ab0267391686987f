/// The graphs of the comparison, the same for every candidate.
enum SampleGraphs {
  /// `edges` distinct edges between `nodes` nodes, no loops.
  static func random(nodes: Int, edges: Int) -> [(Int, Int)] {
    var generator = SeededNumbers(20_261_121)
    var seen: Set<Int> = []
    var result: [(Int, Int)] = []
    while result.count < edges {
      let from = Int.random(in: 0..<nodes, using: &generator)
      let to = Int.random(in: 0..<nodes, using: &generator)
      if from != to, seen.insert(from * nodes + to).inserted { result.append((from, to)) }
    }
    return result
  }

  static func chain(nodes: Int) -> [(Int, Int)] { (0..<nodes - 1).map { ($0, $0 + 1) } }

  /// A square of `side` × `side` nodes with edges to the right and down.
  static func grid(side: Int) -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    for node in 0..<side * side {
      if node % side + 1 < side { result.append((node, node + 1)) }
      if node / side + 1 < side { result.append((node, node + side)) }
    }
    return result
  }

  /// Child and parent: each node from 1 on has `parents` earlier ones.
  static func ancestry(nodes: Int, parents: Int) -> [(Int, Int)] {
    var generator = SeededNumbers(20_261_121)
    var result: [(Int, Int)] = []
    for child in 1..<nodes {
      for parent in Set((0..<parents).map { _ in Int.random(in: 0..<child, using: &generator) }) {
        result.append((child, parent))
      }
    }
    return result
  }

  /// Preferential attachment, each edge once from the lower to the higher node.
  static func powerLaw(nodes: Int, degree: Int) -> [(Int, Int)] {
    var generator = SeededNumbers(20_261_121)
    var ends: [Int] = [0, 1]
    var result: [(Int, Int)] = [(0, 1)]
    for node in 2..<nodes {
      var chosen: Set<Int> = []
      for _ in 0..<degree {
        if let other = ends.randomElement(using: &generator), other != node {
          chosen.insert(other)
        }
      }
      for other in chosen.sorted() {
        result.append((other, node))
        ends.append(other)
        ends.append(node)
      }
    }
    return result
  }
}

import DatalogEngine
import Diagnostics
import TripleStore

/// Looks for the shortest chains of relations between two things.
///
/// Two balls grow around the two, the one with the smaller rim first, until they touch (Pohl,
/// *Bi-directional search*, 1971). All chains of the least length then lead through a thing where
/// they touch; where these are too few, those one step longer are looked for too, in which no thing
/// can come twice, or a shorter chain would have been found. Those among them that only make a
/// detour of a step of a shorter one are left out. Of the chains the best are kept, by a table of
/// the best ways to each thing in so many steps.
struct ChainSearch {
  /// Things, by how many steps they are away from the middle of the ball.
  private struct Ball {
    var distance: [TermID: Int]
    var rim: [TermID]
    var radius = 0

    init(around middle: TermID) {
      distance = [middle: 0]
      rim = [middle]
    }
  }

  /// A way to a thing.
  struct Way {
    /// How many relations the things in between have: the fewer, the more the way says.
    var cost: Int
    /// The things, the first one first.
    var nodes: [TermID]

    /// Whether it comes before another: by what it says, then by its things.
    static func isOrdered(_ left: Way, _ right: Way) -> Bool {
      if left.cost != right.cost { return left.cost < right.cost }
      return left.nodes.lexicographicallyPrecedes(right.nodes)
    }
  }

  /// What was found.
  struct Outcome {
    /// The chains, the best first.
    var ways: [Way] = []
    /// How many things were looked at.
    var visited = 0
    /// How many steps a chain may have had; nil where there is no chain of any length.
    var searched: Int?
  }

  private let graph: LinkGraph
  private let most: Int
  private let depth: Int
  private let watch: LimitWatch
  private var balls: [Ball]
  private var known: [Int: [TermID: [Way]]] = [:]
  /// How many ways are known.
  private var knownWays = 0
  /// How many ways are kept at most.
  private var capacity: Int
  private var costs: [TermID: Int] = [:]
  /// How many relations were followed since the limits were looked at.
  private var unseen = 0
  /// After how many relations the limits are looked at.
  private static let stretch = 4096
  /// About how many bytes a way takes.
  private static let bytesOfWay = 96

  /// Prepares to search.
  ///
  /// - Parameters:
  ///   - graph: Where.
  ///   - most: How many chains are wanted.
  ///   - depth: The most steps of a chain.
  ///   - watch: Who may stop it.
  init(_ graph: LinkGraph, most: Int, depth: Int, watch: LimitWatch) {
    self.graph = graph
    self.most = most
    capacity = most
    self.depth = depth
    self.watch = watch
    balls = []
  }

  /// Searches.
  ///
  /// - Parameters:
  ///   - start: A thing.
  ///   - end: Another thing.
  /// - Returns: The chains, and how far was searched.
  /// - Throws: The limit that was hit.
  /// - Complexity: O(*m*) in the number of relations of the things in the two balls.
  mutating func chains(
    from start: TermID, to end: TermID
  ) throws(DiagnosticList) -> Outcome {
    balls = [Ball(around: start), Ball(around: end)]
    var outcome = Outcome()
    while !isTouching {
      let isExhausted = balls.contains { $0.rim.isEmpty }
      guard !isExhausted, radius < depth else {
        outcome.visited = visited
        outcome.searched = isExhausted ? nil : radius
        return outcome
      }
      try grow()
    }
    outcome.ways = try ways()
    if outcome.ways.count < most, radius < depth {
      try grow()
      capacity = 8 * most
      let longer = try ways().lazy.filter { [graph] in !Self.hasShortcut($0, in: graph) }
      outcome.ways += longer.prefix(most - outcome.ways.count)
    }
    outcome.visited = visited
    outcome.searched = radius
    return outcome
  }

  private var visited: Int { balls[0].distance.count + balls[1].distance.count }

  /// The most steps of a chain that the two balls together reach.
  private var radius: Int { balls[0].radius + balls[1].radius }

  /// Whether a thing at the rim of one ball is in the other.
  private var isTouching: Bool {
    balls[smallerRim].rim.contains { balls[1 - smallerRim].distance[$0] != nil }
  }

  private var smallerRim: Int { balls[0].rim.count <= balls[1].rim.count ? 0 : 1 }

  /// Lets the ball with the smaller rim grow by a step.
  private mutating func grow() throws(DiagnosticList) {
    let side = smallerRim
    let radius = balls[side].radius + 1
    var rim: [TermID] = []
    var distance = balls[side].distance
    balls[side].distance = [:]
    for node in balls[side].rim {
      var links = 1
      graph.forEachLink(of: node) { link in
        links += 1
        if distance[link.to] == nil {
          distance[link.to] = radius
          rim.append(link.to)
        }
      }
      try look(after: links, holding: 48 * distance.count)
    }
    balls[side].distance = distance
    balls[side].rim = rim
    balls[side].radius = radius
  }

  /// Looks at the limits after every few thousand relations or ways.
  private mutating func look(after steps: Int, holding more: Int) throws(DiagnosticList) {
    unseen += steps
    guard unseen >= Self.stretch else { return }
    unseen = 0
    let bytes = more + 48 * visited + Self.bytesOfWay * knownWays
    if let problem = watch.problem(during: "chains were looked for", holding: bytes) {
      throw DiagnosticList([problem])
    }
  }

  // MARK: - Chains

  /// Whether two things of a way are related that are not next to each other in it.
  private static func hasShortcut(_ way: Way, in graph: LinkGraph) -> Bool {
    way.nodes.indices.dropLast(2).contains { place in
      let later = Set(way.nodes[(place + 2)...])
      var isFound = false
      graph.forEachLink(of: way.nodes[place]) { isFound = isFound || later.contains($0.to) }
      return isFound
    }
  }

  /// The best chains of as many steps as the two balls reach together.
  private mutating func ways() throws(DiagnosticList) -> [Way] {
    let small = balls[0].distance.count <= balls[1].distance.count ? 0 : 1
    let shared = balls[small].distance.keys.filter { balls[1 - small].distance[$0] != nil }
    var best: [Way] = []
    (known, knownWays) = ([:], 0)
    for node in shared.sorted() {
      let before = try ways(to: node, in: balls[0].radius, 0)
      guard !before.isEmpty else { continue }
      let after = try ways(to: node, in: balls[1].radius, 1)
      let own = balls[0].radius > 0 && balls[1].radius > 0 ? cost(of: node) : 0
      for first in before {
        for second in after {
          let nodes = first.nodes + second.nodes.reversed().dropFirst()
          best.append(Way(cost: first.cost + second.cost + own, nodes: nodes))
        }
        if best.count > 64 * capacity { best = kept(best) }
        try look(after: after.count, holding: Self.bytesOfWay * best.count)
      }
    }
    return kept(best)
  }

  private func kept(_ ways: [Way]) -> [Way] {
    Array(ways.sorted(by: Way.isOrdered).prefix(capacity))
  }

  /// The best ways from the middle of a ball to a thing in exactly so many steps; what the thing
  /// itself costs is not counted.
  private mutating func ways(
    to node: TermID, in steps: Int, _ side: Int
  ) throws(DiagnosticList) -> [Way] {
    guard let distance = balls[side].distance[node], distance <= steps else { return [] }
    if steps == 0 { return [Way(cost: 0, nodes: [node])] }
    let place = 2 * steps + side
    if let ways = known[place]?[node] { return ways }
    var before: Set<TermID> = []
    var links = 1
    graph.forEachLink(of: node) { link in
      links += 1
      if let other = balls[side].distance[link.to], other < steps { before.insert(link.to) }
    }
    try look(after: links, holding: 0)
    var ways: [Way] = []
    for other in before.sorted() {
      let own = steps > 1 ? cost(of: other) : 0
      ways += try self.ways(to: other, in: steps - 1, side).map {
        Way(cost: $0.cost + own, nodes: $0.nodes + [node])
      }
    }
    let result = kept(ways)
    knownWays += result.count
    known[place, default: [:]][node] = result
    return result
  }

  private mutating func cost(of node: TermID) -> Int {
    if let cost = costs[node] { return cost }
    let cost = graph.degree(of: node)
    costs[node] = cost
    return cost
  }
}

/// The part of a drawing that a page holds as a picture, its most important things first.
struct DrawingExcerpt {
  /// More things than this nobody can tell apart, and a browser draws them slowly.
  static let most = 2000

  /// How many things the whole drawing has.
  let total: Int
  /// The things nearest to what the drawing is about, and the connections between them.
  let drawing: Drawing

  /// Picks the part.
  ///
  /// First come the things that the drawing is about, then what they are connected to, and so on;
  /// of equally near ones those with more connections first.
  ///
  /// - Parameters:
  ///   - whole: the drawing.
  ///   - most: the most things.
  /// - Complexity: O(*n* log *n*) in the number of nodes and edges.
  init(of whole: Drawing, most: Int = most) {
    let neighbours = Self.neighbours(in: whole)
    let distances = Self.distances(in: whole, neighbours)
    let order = whole.nodes.indices.sorted { first, second in
      let (a, b) = (distances[first], distances[second])
      if a != b { return a < b }
      let (m, n) = (neighbours[first].count, neighbours[second].count)
      return m == n ? first < second : m > n
    }
    total = whole.nodes.count
    var part = Drawing(title: whole.title, nodes: [], edges: [])
    part.nodes = order.prefix(most).map { whole.nodes[$0] }
    let held = Set(part.nodes.map(\.id))
    part.edges = whole.edges.filter { held.contains($0.from) && held.contains($0.to) }
    drawing = part
  }

  /// For each node the places of those that an edge joins to it.
  private static func neighbours(in drawing: Drawing) -> [[Int]] {
    let places = Dictionary(
      drawing.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var neighbours = [[Int]](repeating: [], count: drawing.nodes.count)
    for edge in drawing.edges {
      guard let from = places[edge.from], let to = places[edge.to], from != to else { continue }
      neighbours[from].append(to)
      neighbours[to].append(from)
    }
    return neighbours
  }

  /// How many edges lead from the focus to each node, most of all where none do.
  private static func distances(in drawing: Drawing, _ neighbours: [[Int]]) -> [Int] {
    var distances = [Int](repeating: .max, count: drawing.nodes.count)
    var reached = drawing.nodes.indices.filter { drawing.nodes[$0].isFocus }
    for node in reached { distances[node] = 0 }
    var next = 0
    while next < reached.count {
      let node = reached[next]
      next += 1
      for neighbour in neighbours[node] where distances[neighbour] == .max {
        distances[neighbour] = distances[node] + 1
        reached.append(neighbour)
      }
    }
    return distances
  }
}

import Diagnostics

/// Which relations a program's relations are computed from.
struct DependencyGraph {
  /// One use of a relation by a rule of another.
  struct Edge {
    var from: RelationID
    var to: RelationID
    var use: AtomUse
    var place: SourcePlace
  }

  /// The uses, by the relation whose rule it is.
  private(set) var edges: [[Edge]]

  /// Creates the graph of a program.
  init(_ program: CoreProgram) {
    edges = Array(repeating: [], count: program.relations.count)
    for rule in program.rules + program.dominances.map(\.rule) {
      let head = rule.head.relation
      for literal in rule.body {
        literal.forEachAtom { atom, use in
          edges[head.index].append(
            Edge(
              from: head, to: atom.relation, use: use,
              place: SourcePlace(rule.place.source, atom.range)))
        }
      }
    }
  }

  /// The groups of relations that depend on each other, each after those it depends on.
  ///
  /// Tarjan's algorithm (*Depth-first search and linear graph algorithms*, 1972), with a stack of
  /// its own, so that no chain of rules is too long.
  ///
  /// - Complexity: O(*n* + *m*) in relations and uses.
  func components() -> [[RelationID]] {
    var search = ComponentSearch(edges: edges)
    for start in edges.indices { search.visit(start) }
    return search.components
  }

  /// The relations that `roots` depend on, themselves included.
  func reachable(from roots: [RelationID]) -> Set<RelationID> {
    var found = Set(roots)
    var waiting = roots
    while let next = waiting.popLast() {
      for edge in edges[next.index] where found.insert(edge.to).inserted {
        waiting.append(edge.to)
      }
    }
    return found
  }

  /// A shortest chain of uses from one relation to another.
  func path(from start: RelationID, to end: RelationID) -> [Edge] {
    var reachedBy: [RelationID: Edge] = [:]
    var waiting = [start]
    var position = 0
    while position < waiting.count, reachedBy[end] == nil {
      for edge in edges[waiting[position].index] where reachedBy[edge.to] == nil {
        reachedBy[edge.to] = edge
        waiting.append(edge.to)
      }
      position += 1
    }
    var path: [Edge] = []
    var at = end
    while at != start || path.isEmpty, let edge = reachedBy[at] {
      path.append(edge)
      at = edge.from
    }
    return path.reversed()
  }
}

/// The state of Tarjan's search.
private struct ComponentSearch {
  let edges: [[DependencyGraph.Edge]]
  var components: [[RelationID]] = []
  private var order: [Int?]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var next = 0

  init(edges: [[DependencyGraph.Edge]]) {
    self.edges = edges
    order = Array(repeating: nil, count: edges.count)
    low = Array(repeating: 0, count: edges.count)
    isOpen = Array(repeating: false, count: edges.count)
  }

  mutating func visit(_ start: Int) {
    guard order[start] == nil else { return }
    var calls = [(node: start, edge: 0)]
    enter(start)
    while let (node, edge) = calls.last {
      if edge < edges[node].count {
        calls[calls.count - 1].edge += 1
        let target = edges[node][edge].to.index
        if order[target] == nil {
          enter(target)
          calls.append((target, 0))
        } else if isOpen[target] {
          low[node] = min(low[node], order[target] ?? 0)
        }
      } else {
        calls.removeLast()
        if let caller = calls.last?.node { low[caller] = min(low[caller], low[node]) }
        close(node)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = next
    low[node] = next
    next += 1
    open.append(node)
    isOpen[node] = true
  }

  /// Takes a finished component off the stack.
  private mutating func close(_ node: Int) {
    guard low[node] == order[node] else { return }
    var component: [RelationID] = []
    while let last = open.popLast() {
      isOpen[last] = false
      component.append(RelationID(index: last))
      if last == node { break }
    }
    components.append(component.sorted { $0.index < $1.index })
  }
}

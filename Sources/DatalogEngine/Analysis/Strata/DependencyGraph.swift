import Diagnostics

/// Which relations a program's relations are computed from.
struct DependencyGraph {
  /// One use of a relation by a rule of another.
  struct Edge {
    var from: RelationID
    var to: RelationID
    var use: AtomUse
    /// The rule, by its number; those of dominances come behind the others.
    var rule: Int
    /// Where it stands in the rule's text.
    var range: SourceRange
  }

  /// The uses, those by rules of one relation together.
  private(set) var edges: [Edge] = []
  /// Where the uses of each relation begin, and where the last ones end.
  private var starts: [Int]

  /// Creates the graph of a program.
  init(_ program: CoreProgram) {
    var found: [Edge] = []
    func add(_ rule: CoreRule, _ number: Int) {
      let head = rule.head.relation
      for literal in rule.body {
        literal.forEachAtom { atom, use in
          found.append(
            Edge(from: head, to: atom.relation, use: use, rule: number, range: atom.range))
        }
      }
    }
    for number in program.rules.indices { add(program.rules[number], number) }
    for (number, dominance) in program.dominances.enumerated() {
      add(dominance.rule, program.rules.count + number)
    }
    starts = Array(repeating: 0, count: program.relations.count + 1)
    for edge in found { starts[edge.from.index + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    guard let any = found.first else { return }
    var next = starts
    edges = Array(repeating: any, count: found.count)
    for edge in found {
      edges[next[edge.from.index]] = edge
      next[edge.from.index] += 1
    }
  }

  /// The number of relations.
  fileprivate var count: Int { starts.count - 1 }

  /// The uses by rules of a relation, by their places in ``edges``.
  fileprivate func uses(by relation: Int) -> Range<Int> { starts[relation]..<starts[relation + 1] }

  /// The groups of relations that depend on each other, each after those it depends on.
  ///
  /// Tarjan's algorithm (*Depth-first search and linear graph algorithms*, 1972), with a stack of
  /// its own, so that no chain of rules is too long.
  ///
  /// - Complexity: O(*n* + *m*) in relations and uses.
  func components() -> [[RelationID]] {
    var search = ComponentSearch(graph: self)
    for start in 0..<count { search.visit(start) }
    return search.components
  }

  /// The numbers of the groups of those relations that depend on themselves.
  ///
  /// - Complexity: O(*n* + *m*) in relations and uses.
  func recursiveGroups() -> [RelationID: Int] {
    var groups: [RelationID: Int] = [:]
    for (number, group) in components().enumerated() {
      for relation in group { groups[relation] = number }
    }
    var recursive: Set<Int> = []
    for edge in edges where groups[edge.from] == groups[edge.to] {
      if let group = groups[edge.from] { recursive.insert(group) }
    }
    return groups.filter { recursive.contains($0.value) }
  }

  /// The relations that `roots` depend on, themselves included.
  func reachable(from roots: [RelationID]) -> Set<RelationID> {
    var found = Set(roots)
    var waiting = roots
    while let next = waiting.popLast() {
      for use in uses(by: next.index) where found.insert(edges[use].to).inserted {
        waiting.append(edges[use].to)
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
      for edge in edges[uses(by: waiting[position].index)] where reachedBy[edge.to] == nil {
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
  let graph: DependencyGraph
  var components: [[RelationID]] = []
  private var order: [Int?]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var next = 0

  init(graph: DependencyGraph) {
    self.graph = graph
    order = Array(repeating: nil, count: graph.count)
    low = Array(repeating: 0, count: graph.count)
    isOpen = Array(repeating: false, count: graph.count)
  }

  mutating func visit(_ start: Int) {
    guard order[start] == nil else { return }
    var calls = [(node: start, uses: graph.uses(by: start))]
    enter(start)
    while let (node, uses) = calls.last {
      if let use = uses.first {
        calls[calls.count - 1].uses = uses.dropFirst()
        let target = graph.edges[use].to.index
        if order[target] == nil {
          enter(target)
          calls.append((target, graph.uses(by: target)))
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

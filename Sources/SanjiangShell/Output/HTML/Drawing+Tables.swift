/// A drawing as tables, for those who would rather read.
extension Drawing {
  /// The edges: from what, why, to what, and where that is stated.
  ///
  /// - Complexity: O(*n*) in the number of nodes and edges.
  var connectionTable: ResultTable {
    let labels = Dictionary(
      nodes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    let hasPlaces = edges.contains { !$0.detail.isEmpty }
    var table = ResultTable(columns: ["from", "reason", "to"] + (hasPlaces ? ["stated in"] : []))
    table.rows = edges.map { edge in
      let from = labels[edge.from] ?? edge.from
      let to = labels[edge.to] ?? edge.to
      let cells = [from, edge.label, to] + (hasPlaces ? [edge.detail] : [])
      return cells.map { .init($0) }
    }
    return table
  }

  /// The nodes: what each is, and how many edges it has.
  ///
  /// - Complexity: O(*n*) in the number of nodes and edges.
  var nodeTable: ResultTable {
    var counts: [String: Int] = [:]
    for edge in edges {
      counts[edge.from, default: 0] += 1
      if edge.to != edge.from { counts[edge.to, default: 0] += 1 }
    }
    let hasDetails = nodes.contains { !$0.detail.isEmpty }
    var table = ResultTable(
      columns: ["name", "kind"] + (hasDetails ? ["detail"] : []) + ["connections"])
    table.rows = nodes.map { node in
      [.init(node.label), .init(node.kind)] + (hasDetails ? [.init(node.detail)] : [])
        + [.init(counts[node.id, default: 0])]
    }
    return table
  }
}

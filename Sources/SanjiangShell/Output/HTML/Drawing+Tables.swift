/// A drawing as tables, for those who would rather read.
extension Drawing {
  /// The edges: from what, why, to what, and where that is stated.
  ///
  /// - Complexity: O(*n*) in the number of nodes and edges.
  var connectionTable: ResultTable {
    let labels = Dictionary(
      nodes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    let hasPlaces = edges.contains { !$0.detail.isEmpty }
    var table = ResultTable(columns: [.from, .reason, .to] + (hasPlaces ? [.statedIn] : []))
    table.rows = edges.map { edge in
      let from = labels[edge.from] ?? edge.from
      let to = labels[edge.to] ?? edge.to
      return [.init(from), .init(edge.label), .init(to)]
        + (hasPlaces ? [.init(edge.detail)] : [])
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
      columns: [.name, .kind] + (hasDetails ? [.detail] : []) + [.connections])
    table.rows = nodes.map { node in
      [.init(node.label), .init(.kind(node.kind))] + (hasDetails ? [.init(node.detail)] : [])
        + [.init(counts[node.id, default: 0])]
    }
    return table
  }
}

extension Drawing {
  /// The words of the program in it that differ in the two languages, each once.
  var words: [Bilingual] {
    let all =
      nodes.map { .kind($0.kind) } + nodes.map(\.detail) + edges.map(\.label)
    var seen: Set<String> = []
    return all.filter { $0.english != $0.chinese && seen.insert($0.english).inserted }
  }
}

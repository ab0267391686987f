import Diagnostics

extension Drawing {
  /// The widest label that an edge gets where the question is its label.
  private static let widestLabel = 40

  /// A result as nodes and edges: every row connects what it has in two columns.
  ///
  /// The columns are the first two that hold nodes of the graph, or the first two where there are
  /// no such. The first of the others is the label; without others the question is.
  ///
  /// - Parameter table: the result; one of a single column is drawn without edges.
  /// - Complexity: O(*n*) in the number of cells.
  init(_ table: ResultTable) {
    self.init(title: table.question, nodes: [], edges: [])
    let nodes = table.columns.indices.filter { column in
      table.rows.contains { $0[column].kind == .node }
    }
    let ends = Array((nodes.count > 1 ? nodes : Array(table.columns.indices)).prefix(2))
    let label = table.columns.indices.first { !ends.contains($0) }
    let question = DisplayWidth.truncate(
      table.question.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      to: Self.widestLabel)
    var seen: Set<String> = []
    var drawn: Set<[String]> = []
    for row in table.rows {
      for cell in ends.map({ row[$0] }) where seen.insert(cell.drawnID).inserted {
        self.nodes.append(
          Node(
            id: cell.drawnID, label: cell.text,
            kind: cell.nodeKind?.rawValue ?? (cell.kind == .node ? "node" : "value")))
      }
      guard ends.count == 2 else { continue }
      let edge = Edge(
        from: row[ends[0]].drawnID, to: row[ends[1]].drawnID,
        label: label.map { row[$0].text } ?? question)
      if drawn.insert([edge.from, edge.to, edge.label.english]).inserted { edges.append(edge) }
    }
  }
}

extension ResultTable.Cell {
  /// The id of what it holds in drawings.
  fileprivate var drawnID: String { nodeID ?? text }
}

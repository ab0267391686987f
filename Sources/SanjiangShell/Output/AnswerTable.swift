import DatalogEngine
import DocumentExtraction
import PolicyGraph
import TripleStore

extension ResultTable {
  /// The table of what a query found.
  ///
  /// A question without variables is answered by one row, true or false.
  ///
  /// - Parameters:
  ///   - answer: what was found.
  ///   - printed: how a node is called.
  /// - Complexity: O(*n*) in the number of values.
  init(_ answer: Answer, printed: (Term) -> String) {
    if answer.columns.isEmpty {
      self.init(columns: [.answer], rows: [[Cell(String(!answer.rows.isEmpty), .truth)]])
    } else {
      let rows = answer.rows.map { row in row.map { Cell($0, printed: printed) } }
      self.init(columns: answer.columns, rows: rows)
    }
  }
}

extension ResultTable.Cell {
  /// The cell of a value.
  init(_ value: AnswerValue, printed: (Term) -> String) {
    switch value {
    case .term(let term):
      self.init(printed(term), .node)
      nodeID = term.drawnID
      if case .iri(let iri) = term { nodeKind = NodeKind(of: iri) }
    case .integer, .unsigned, .float, .decimal: self.init(value.text ?? "", .number)
    case .truth: self.init(value.text ?? "", .truth)
    case .text, .date, .record: self.init(value.text ?? "")
    }
  }
}

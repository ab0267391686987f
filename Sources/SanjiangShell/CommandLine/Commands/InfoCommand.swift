import PolicyGraph
import TripleStore

extension CommandDescription {
  /// `sanjiang info`.
  static let info = CommandDescription(
    name: "info", summary: "Tell what a graph holds, who states what, and whether it is sound",
    options: [.graph, .data, .registry, .tableFormat, .noHeader, .bom, .language],
    discussion: """
      Sources are listed with what they state, and with what nobody else states, which `sanjiang
      remove` would take away. Of a graph on disk every byte is checked first; where something is
      damaged that is told alone, and the status is 2.
      """,
    hints: "stats status count health verify fsck",
    examples: [
      Example("sanjiang info", "what the bundled graph holds"),
      Example("sanjiang info --graph my.graph --format json", "the same of yours, for a program"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let printer = try context.printer(for: arguments)
      try printer.format.checkForTable()
      let opening = try WorkspaceOpening(arguments)
      if let damage = opening.damage {
        context.output.write(printer.bytes(of: damage))
        return .wrongInput
      }
      let graph = try opening.openedGraph(in: context, NoInterruption())
      context.output.write(printer.bytes(of: GraphInventory(of: graph).table))
      return .success
    })
}

extension WorkspaceOpening {
  /// What is damaged of the graph on disk; nil where nothing is.
  fileprivate var damage: ResultTable? {
    guard let path = changedGraph else { return nil }
    let problems = StoreDirectory(path).check()
    guard !problems.isEmpty else { return nil }
    var table = ResultTable(columns: GraphInventory.columns)
    table.rows = problems.map { problem in
      GraphInventory.row(
        .health, .init(Bilingual("damaged", "已损坏")), note: .init(problem.description))
    }
    return table
  }
}

import PolicyGraph
extension CommandDescription {
  /// `sanjiang info`.
  static let info = CommandDescription(
    name: "info", summary: "Count what a graph holds: triples, classes, predicates, sources",
    options: [.graph, .data, .registry, .tableFormat, .noHeader, .bom, .language],
    hints: "stats status count",
    examples: [
      Example("sanjiang info", "what the bundled graph holds"),
      Example("sanjiang info --graph my.graph --format json", "the same of yours, for a program"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let printer = try context.printer(for: arguments)
      try printer.format.checkForTable()
      let graph = try WorkspaceOpening(arguments).openedGraph(in: context, NoInterruption())
      let inventory = GraphInventory(of: graph.store, printed: graph.printedForms.text)
      context.output.write(printer.bytes(of: inventory.table))
      return .success
    })
}

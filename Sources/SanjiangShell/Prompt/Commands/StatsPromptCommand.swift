import Platform

extension PromptCommand {
  /// `:stats`.
  static let stats = PromptCommand(
    "stats", does: "show what is loaded and what it takes", example: ":stats",
    hints: "info status memory"
  ) {
    (session, _) throws(ShellFailure) in
    let workspace = try session.workspace()
    let megabytes = Double(ProcessMemory.residentBytes) / 1_000_000
    let fields = FieldList(
      title: GraphSummary.text(of: workspace.graph),
      fields: [
        ("triples", String(workspace.graph.store.count)),
        ("rules", String(workspace.rules.reduce(0) { $0 + $1.rules.count })),
        ("saved queries", String(workspace.savedQueries.count)),
        ("last result", session.lastResult.map { Count.of($0.rows.count, "row") }),
        ("memory", "\(megabytes.rounded()) MB"),
      ])
    session.context.output.write(fields.text(width: session.context.terminal.tableWidth))
  }
}

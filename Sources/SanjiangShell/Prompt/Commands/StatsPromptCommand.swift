import Platform

extension PromptCommand {
  /// `:stats`.
  static let stats = PromptCommand(
    "stats",
    does: Bilingual(
      "show what is loaded and what it takes", "显示载入了什么、占用多少"), example: ":stats",
    hints: "info status memory"
  ) {
    (session, _) throws(ShellFailure) in
    let workspace = try session.workspace()
    let megabytes = Double(ProcessMemory.residentBytes) / 1_000_000
    let said = session.context.said
    let stored = workspace.graph.stored
    let fields = FieldList(
      title: said(GraphSummary.text(of: workspace.graph)),
      fields: [
        (said(Bilingual("triples", "三元组")), String(workspace.graph.store.count)),
        (
          said(Bilingual("bytes on disk", "磁盘字节数")),
          stored.map { "\($0.bytes) (\($0.directory))" }
        ),
        (
          said(Bilingual("commit", "提交")),
          stored?.commits.first.map { "\($0.number) \($0.moment) \($0.text)" }
        ),
        (said(Bilingual("rules", "规则")), String(workspace.rules.reduce(0) { $0 + $1.rules.count })),
        (said(Bilingual("saved queries", "保存的查询")), String(workspace.savedQueries.count)),
        (
          said(Bilingual("last result", "最近的结果")),
          session.lastResult.map { said(Count.of($0.rows.count, "row", zh: "行")) }
        ),
        (said(Bilingual("memory", "内存")), "\(megabytes.rounded()) MB"),
      ])
    session.context.output.write(fields.text(width: session.context.terminal.tableWidth))
  }
}

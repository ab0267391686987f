extension PromptCommand {
  /// `:list`.
  static let list = PromptCommand(
    "list", does: "list the saved queries; `:NAME VALUE…` asks one"
  ) { (session, _) throws(ShellFailure) in
    let queries = try session.workspace().savedQueries.map(\.query)
    let rows = queries.map { ($0.synopsis, $0.notes.joined(separator: " ")) }
    let lines = rows.isEmpty ? ["no queries are saved"] : CommandHelp.columns(rows)
    session.context.output.writeLine(lines.joined(separator: "\n"))
  }
}

extension PromptCommand {
  /// `:all`.
  static let all = PromptCommand("all", does: "show the last result with all its rows") {
    (session, _) throws(ShellFailure) in
    guard let result = session.lastResult else { throw .usage("there is no result yet") }
    try session.printer.check(result)
    session.page(result)
    session.remark(Count.of(result.rows.count, "row"))
  }
}

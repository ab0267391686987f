extension PromptCommand {
  /// `:all`.
  static let all = PromptCommand(
    "all",
    does: Bilingual(
      "show the last result or dossier with all its rows", "显示最近的结果或档案的全部内容"),
    example: "leads(@省科技厅, t)\n:all",
    hints: "more less last"
  ) {
    (session, _) throws(ShellFailure) in
    guard session.lastOther != "check" else {
      throw .usage("`:check NAME` shows all that violates one check")
    }
    if let page = session.lastPage {
      session.show(page, isWhole: true)
      return
    }
    guard let result = session.lastResult else { throw .usage("there is no result yet") }
    try session.printer.check(result)
    session.page(result)
    session.remark(Count.of(result.rows.count, "row", zh: "行"))
  }
}

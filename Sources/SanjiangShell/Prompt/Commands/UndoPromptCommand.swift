extension PromptCommand {
  /// `:undo`.
  static let undo = PromptCommand(
    "undo",
    does: Bilingual(
      "take back the last `:assert` or `:retract`", "收回最近的 `:assert` 或 `:retract`"),
    example: ":retract leads(@省科技厅, @\"青政办〔2021〕29号 二/39\")\n:undo",
    discussion: """
      It can be repeated. With `--graph PATH` corrections of earlier sessions are taken back too.
      """,
    hints: "back revert rollback"
  ) { (session, _) throws(ShellFailure) in
    try session.undo()
  }
}

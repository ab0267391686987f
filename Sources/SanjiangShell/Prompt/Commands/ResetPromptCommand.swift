extension PromptCommand {
  /// `:reset`.
  static let reset = PromptCommand(
    "reset", does: "forget rules, corrections and the format of this session",
    example: ":format csv\n:reset",
    discussion: """
      All is as it was at the beginning: what `--load` named is in force again, and corrections that
      a graph on disk keeps still hold; `:undo` takes those back.
      """,
    hints: "clear restart"
  ) { (session, _) throws(ShellFailure) in
    session.reset()
    session.remark("all is as it was at the beginning")
  }
}

extension PromptCommand {
  /// `:reset`.
  static let reset = PromptCommand(
    "reset",
    does: Bilingual(
      "forget rules, corrections, format and language of this session", "忘掉本次会话的规则、更正、格式和语言"),
    example: ":format csv\n:reset",
    discussion: """
      All is as it was at the beginning: what `--load` named is in force again, and corrections that
      a graph on disk keeps still hold; `:undo` takes those back. A session asks the graph as it was
      when it was opened, or last corrected here, whatever others change meanwhile; `:reset` opens it
      as it is now.
      """,
    hints: "clear restart"
  ) { (session, _) throws(ShellFailure) in
    session.reset()
    session.remark(Bilingual("all is as it was at the beginning", "一切恢复到开始时的样子"))
  }
}

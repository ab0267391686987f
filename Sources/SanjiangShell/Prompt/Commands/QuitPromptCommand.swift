extension PromptCommand {
  /// `:quit`.
  static let quit = PromptCommand(
    "quit",
    does: Bilingual(
      "leave; Ctrl-D does the same", "退出；Ctrl-D 也可以"), example: ":quit", hints: "exit q bye close"
  ) {
    (session, _) throws(ShellFailure) in
    session.isOver = true
  }
}

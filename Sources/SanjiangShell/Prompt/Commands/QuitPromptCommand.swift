extension PromptCommand {
  /// `:quit`.
  static let quit = PromptCommand(
    "quit", does: "leave; Ctrl-D does the same", example: ":quit", hints: "exit q bye close"
  ) {
    (session, _) throws(ShellFailure) in
    session.isOver = true
  }
}

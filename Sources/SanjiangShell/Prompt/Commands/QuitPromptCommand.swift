extension PromptCommand {
  /// `:quit`.
  static let quit = PromptCommand("quit", does: "leave; Ctrl-D does the same") {
    (session, _) throws(ShellFailure) in
    session.isOver = true
  }
}

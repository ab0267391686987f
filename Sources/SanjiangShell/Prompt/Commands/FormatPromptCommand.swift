extension PromptCommand {
  /// `:format [FORMAT]`.
  static let format = PromptCommand(
    "format", takes: "[FORMAT]",
    does: "show or set the format of results: \(ResultFormat.screenList)",
    example: ":format csv",
    hints: "mode output"
  ) { (session, arguments) throws(ShellFailure) in
    if !arguments.text.isEmpty {
      let format = try ResultFormat.named(arguments.text)
      try format.checkAtPrompt()
      session.format = format
    }
    session.context.remark("results are printed as \(session.format.rawValue)")
  }
}

extension PromptCommand {
  /// `:format [FORMAT]`.
  static let format = PromptCommand(
    "format", takes: "[FORMAT]", does: "show or set the format of results: \(ResultFormat.list)"
  ) { (session, arguments) throws(ShellFailure) in
    if !arguments.text.isEmpty { session.format = try ResultFormat.named(arguments.text) }
    session.context.remark("results are printed as \(session.format.rawValue)")
  }
}

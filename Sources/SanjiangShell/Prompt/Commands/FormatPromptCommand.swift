extension PromptCommand {
  /// `:format [FORMAT]`.
  static let format = PromptCommand(
    "format", takes: "[FORMAT]",
    does: Bilingual(
      "show or set the format of results: \(ResultFormat.screenList)",
      "显示或设定结果的格式：\(ResultFormat.screenList)"),
    example: ":format csv",
    hints: "mode output"
  ) { (session, arguments) throws(ShellFailure) in
    if !arguments.text.isEmpty {
      let format = try ResultFormat.named(arguments.text)
      try format.checkAtPrompt()
      session.format = format
    }
    let name = session.format.rawValue
    session.context.remark(Bilingual("results are printed as \(name)", "结果的格式是 \(name)"))
  }
}

extension PromptCommand {
  /// `:document NUMBER`.
  static let document = PromptCommand(
    "document", takes: "NUMBER", does: "show what a document says"
  ) { (session, arguments) throws(ShellFailure) in
    let name = try arguments.required("NUMBER")
    let dossier = try session.workspace().graph.heldDocument(named: name)
    let terminal = session.context.terminal
    let text = DocumentText(width: terminal.tableWidth, rows: terminal.isOutputTerminal ? 12 : nil)
    session.page(text.text(of: dossier))
  }
}

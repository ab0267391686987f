extension PromptCommand {
  /// `:unit NAME`.
  static let unit = PromptCommand(
    "unit", takes: "NAME", does: "show who a unit is and what it answers for"
  ) { (session, arguments) throws(ShellFailure) in
    let dossier = try session.workspace().unitDossier(named: try arguments.required("NAME"))
    let terminal = session.context.terminal
    let text = UnitText(width: terminal.tableWidth, rows: terminal.isOutputTerminal ? 6 : nil)
    session.page(text.text(of: dossier))
  }
}

extension PromptCommand {
  /// A command that shows a dossier.
  ///
  /// - Parameters:
  ///   - kind: what it is about.
  ///   - summary: what it does.
  /// - Returns: the command.
  static func dossier(_ kind: DossierKind, does summary: String) -> PromptCommand {
    PromptCommand(kind.rawValue, takes: kind.placeholder, does: summary) {
      (session, arguments) throws(ShellFailure) in
      let name = try arguments.required(kind.placeholder)
      let workspace = try session.workspace()
      if kind == .document, DossierFormat(beside: session.format) == .json {
        let dossier = try workspace.heldDocument(named: name, from: .prompt)
        DossierOutput.write([dossier], in: session.context)
      } else {
        session.show(try workspace.dossierPage(kind, named: name, from: .prompt))
      }
    }
  }

  /// `:unit NAME`.
  static let unit = dossier(.unit, does: "show who a unit is and what it answers for")
  /// `:document NUMBER`.
  static let document = dossier(.document, does: "show what a document says")
  /// `:official NAME`.
  static let official = dossier(.official, does: "show an official's posts and events")
  /// `:region NAME`.
  static let region = dossier(.region, does: "show what is to be done in a region, and by whom")
  /// `:indicator NAME`.
  static let indicator = dossier(.indicator, does: "show a figure in one or all documents")
  /// `:task ID`.
  static let task = dossier(.task, does: "show a task and who answers for it")
}

extension PromptCommand {
  /// A command that shows a dossier.
  ///
  /// - Parameters:
  ///   - kind: what it is about.
  ///   - summary: what it does.
  ///   - name: the name that its example shows.
  ///   - discussion: what more there is to say.
  ///   - hints: what other programs call it.
  /// - Returns: the command.
  static func dossier(
    _ kind: DossierKind, does summary: Bilingual, of name: String, discussion: String = "",
    hints: String = ""
  ) -> PromptCommand {
    PromptCommand(
      kind.rawValue, takes: kind.placeholder, does: summary,
      example: ":\(kind.rawValue) \(name)", discussion: discussion, hints: hints
    ) { (session, arguments) throws(ShellFailure) in
      _ = try arguments.required(kind.placeholder)
      let command = try CommandTable.command(named: kind.rawValue)
      let (name, options) = try arguments.fact(for: command)
      guard options.values.isEmpty else { return try session.write(kind, name, options) }
      let workspace = try session.workspace()
      if kind == .document, DossierFormat(beside: session.format) == .json,
        let dossier = try workspace.heldDocument(named: name, from: .prompt)
      {
        DossierOutput.write([dossier], in: session.context)
      } else {
        session.show(try workspace.dossierPage(kind, named: name, from: .prompt))
      }
    }
  }

  /// `:unit NAME`.
  static let unit = dossier(
    .unit, does: Bilingual("show who a unit is and what it answers for", "显示一个单位及其职责"),
    of: "省自然资源厅",
    discussion: """
      Any of its names will do. What it answers for is what names it, what names a group of it, what
      a standing rule of a document charges it with, and what it inherited from those whose place
      it took.
      """,
    hints: "who department org")
  /// `:document NUMBER`.
  static let document = dossier(
    .document, does: Bilingual("show what a document says", "显示一份文件的内容"),
    of: "青政办〔2025〕8号", hints: "doc file policy")
  /// `:official NAME`.
  static let official = dossier(
    .official, does: Bilingual("show an official's posts and events", "显示一名官员的职务和活动"),
    of: "王瑛", hints: "person people")
  /// `:region NAME`.
  static let region = dossier(
    .region, does: Bilingual("show what is to be done in a region, and by whom", "显示一个地区的任务和负责者"),
    of: "湟中区",
    hints: "place where city county")
  /// `:indicator NAME`.
  static let indicator = dossier(
    .indicator, does: Bilingual("show a figure in one or all documents", "显示一项指标在一份或各份文件中的数值"),
    of: "常住人口城镇化率",
    discussion: """
      The name of a measure shows what all documents set for it; the number of a document and a
      path, `青政办〔2021〕29号 一/一/4`, one figure.
      """,
    hints: "target figure measure kpi")
  /// `:task ID`.
  static let task = dossier(
    .task, does: Bilingual("show a task and who answers for it", "显示一项任务及其负责者"),
    of: "青政办〔2021〕29号 二/39",
    discussion: """
      The path alone will do where only one document has it. Where the prompt was opened with
      `--sources DIR`, the text of the task is shown from there, and with other dossiers that of the
      lines they list.
      """,
    hints: "todo item work")
}

extension Session {
  /// Writes a dossier as its options ask for.
  fileprivate func write(
    _ kind: DossierKind, _ name: String, _ options: ParsedArguments
  ) throws(ShellFailure) {
    let format = try DossierFormat.asked(by: options)
    if format == .html { try ResultFormat.html.checkAtPrompt(isFile: options.has(.outputFile)) }
    let workspace = try workspace()
    try context.speaking(as: options).withOutput(of: options) { (context) throws(ShellFailure) in
      if kind == .document, format == .json,
        let dossier = try workspace.heldDocument(named: name, from: .prompt)
      {
        return DossierOutput.write([dossier], in: context)
      }
      let page = try workspace.dossierPage(kind, named: name, from: .prompt)
      let writer = DossierWriter(format: format, context: context)
      context.output.write(writer.bytes(of: page))
    }
  }
}

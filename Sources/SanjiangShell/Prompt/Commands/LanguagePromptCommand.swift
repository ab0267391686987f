extension PromptCommand {
  /// `:lang [LANGUAGE]`.
  static let lang = PromptCommand(
    "lang", takes: "[LANGUAGE]",
    does: Bilingual("show or set the language: en, zh", "显示或设定语言：en、zh"),
    example: ":unit 省自然资源厅\n:lang zh",
    discussion: """
      The language of dossiers, trees, proofs, tables and messages; that of your locale where nothing
      is said. What is wrong is told in English. `--lang` behind a command is for that command.
      """,
    hints: "language chinese english 语言 中文 英文"
  ) { (session, arguments) throws(ShellFailure) in
    let name = arguments.text
    if !name.isEmpty {
      guard let language = Language(rawValue: name.lowercased()) else {
        let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
        throw .usage("there is no language `\(name)`", help: "languages are \(known)")
      }
      session.speak(language)
    }
    let language = session.context.languages.forPeople.rawValue
    session.context.remark(Bilingual("the language is \(language)", "语言是 \(language)"))
  }
}

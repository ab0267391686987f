extension PromptCommand {
  /// `:path A B [--most N] [--depth N] [--lang LANGUAGE] [--format FORMAT]`.
  static let path = PromptCommand(
    "path", takes: "A B",
    does: Bilingual(
      "show the shortest chains of relations between two things", "显示两个对象之间最短的关系链"),
    example: ":path 省科技厅 省财政厅 --most 2",
    discussion: """
      Behind the names may stand `--most N` (how many chains), `--depth N` (how long), `--lang zh`, \
      `--format` with text, json, dot, mermaid or a format of tables, and `-o FILE`.
      """,
    hints: "chain route connect between"
  ) { (session, arguments) throws(ShellFailure) in
    session.didShow(by: arguments)
    let parsed = try ArgumentParser.parse(arguments.words, for: CommandDescription.path.atPrompt)
    let context = try session.context.speaking(as: parsed)
    try context.withOutput(of: parsed) { (context) throws(ShellFailure) in
      let request = try PathRequest(parsed, otherwise: session.format)
      try request.format?.checkAtPrompt(isFile: parsed.has(.outputFile))
      try request.write(in: try session.workspace(), session.printer, to: context)
    }
  }
}

extension PromptCommand {
  /// `:dependencies NUMBER [--depth N] [--direction WAY] [--format FORMAT]`.
  static let dependencies = PromptCommand(
    "dependencies", takes: "NUMBER",
    does: Bilingual(
      "show what a document rests on, and what rests on it", "显示一份文件依据什么、什么依据它"),
    example: ":dependencies 青政办〔2021〕29号",
    discussion: """
      Behind the number may stand `--depth N`, `--direction on` or `by`, `--format` with tree, json, \
      dot, mermaid or a format of tables, and `-o FILE`.
      """,
    hints: "deps basis"
  ) { (session, arguments) throws(ShellFailure) in
    session.didShow(by: arguments)
    _ = try arguments.required("NUMBER")
    // A title may have blanks in it; options come after it.
    let title = arguments.words.prefix { !$0.hasPrefix("-") }
    let words = [title.joined(separator: " ")] + arguments.words.dropFirst(title.count)
    let parsed = try ArgumentParser.parse(words, for: CommandDescription.dependencies.atPrompt)
    let context = try session.context.speaking(as: parsed)
    try context.withOutput(of: parsed) { (context) throws(ShellFailure) in
      let format = try Dependencies.format(parsed, otherwise: session.format)
      var printer = session.printer
      printer.languages = context.languages
      if case .result(let format) = format {
        try format.checkAtPrompt(isFile: parsed.has(.outputFile))
        printer.format = format
      }
      let outline = try Dependencies(parsed).outline(in: try session.workspace())
      context.output.write(Dependencies.bytes(of: outline, as: format, printer, in: context))
    }
  }
}

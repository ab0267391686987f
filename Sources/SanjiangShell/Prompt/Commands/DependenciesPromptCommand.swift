extension PromptCommand {
  /// `:dependencies NUMBER [--depth N] [--direction WAY] [--format FORMAT]`.
  static let dependencies = PromptCommand(
    "dependencies", takes: "NUMBER", does: "show what a document rests on, and what rests on it"
  ) { (session, arguments) throws(ShellFailure) in
    _ = try arguments.required("NUMBER")
    // A title may have blanks in it; options come after it.
    let title = arguments.words.prefix { !$0.hasPrefix("-") }
    let words = [title.joined(separator: " ")] + arguments.words.dropFirst(title.count)
    let parsed = try ArgumentParser.parse(words, for: .dependencies)
    let format = try Dependencies.format(parsed, otherwise: session.format)
    let outline = try Dependencies(parsed).outline(in: try session.workspace())
    var printer = session.printer
    if case .result(let format) = format { printer.format = format }
    session.context.output.write(
      Dependencies.bytes(of: outline, as: format, printer, in: session.context))
  }
}

extension PromptCommand {
  /// `:path A B [--most N] [--depth N] [--lang LANGUAGE] [--format FORMAT]`.
  static let path = PromptCommand(
    "path", takes: "A B", does: "show the shortest chains of relations between two things"
  ) { (session, arguments) throws(ShellFailure) in
    let parsed = try ArgumentParser.parse(arguments.words, for: .path)
    let request = try PathRequest(parsed, otherwise: session.format)
    try request.write(in: try session.workspace(), session.printer, to: session.context)
  }
}

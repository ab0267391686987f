extension PromptCommand {
  /// `:dependencies NUMBER`.
  static let dependencies = PromptCommand(
    "dependencies", takes: "NUMBER", does: "show what a document rests on, and what rests on it"
  ) { (session, arguments) throws(ShellFailure) in
    let name = try arguments.required("NUMBER")
    let begun = session.context.clock()
    let table = try Dependencies.table(of: name, in: try session.workspace())
    session.show(table, seconds: session.context.clock() - begun)
  }
}

extension PromptCommand {
  /// `:load FILE`.
  static let load = PromptCommand(
    "load", takes: "FILE", does: "load rules and facts from a file and ask its questions"
  ) { (session, arguments) throws(ShellFailure) in
    let path = try arguments.required("FILE")
    for program in try ProgramLoader.programs(in: [path]) { try session.run(program) }
  }
}

extension PromptCommand {
  /// `:load FILE`.
  static let load = PromptCommand(
    "load", takes: "FILE",
    does: Bilingual(
      "load rules and facts from a file and ask its questions", "从文件载入规则和事实，并运行其中的问题"),
    example: "busy(u) :- leads(u, _).\n:save! rules.dl\n:reset\n:load rules.dl",
    discussion: """
      The file is text like what is typed here; `:help rules` and `:help saved` tell what it may
      hold. What it includes with `.include "FILE"` is looked for beside it, and must be in
      its folder or in one that `sanjiang repl --allow DIR` names.
      """,
    hints: "open source read import"
  ) { (session, arguments) throws(ShellFailure) in
    let path = try arguments.path("FILE")
    let programs = try ProgramLoader.programs(in: [path], allowing: session.opening.allowed)
    for program in programs { try session.run(program) }
    session.rememberFile(path)
  }
}

extension PromptCommand {
  /// `:load FILE`.
  static let load = PromptCommand(
    "load", takes: "FILE",
    does: Bilingual(
      "load rules and facts from a file or a table and ask its questions",
      "从文件或表格载入规则和事实，并运行其中的问题"),
    example: "busy(u) :- leads(u, _).\n:save! rules.dl\n:reset\n:load rules.dl",
    discussion: """
      The file is text like what is typed here; `:help rules` and `:help saved` tell what it may
      hold. What it includes with `.include "FILE"` is looked for beside it, and must be in
      its folder or in one that `sanjiang repl --allow DIR` names.

      A table, `people.csv` or `people.tsv`, becomes the relation `people`. Its first line names the
      columns: `name,age,unit:entity`. Behind a colon stands the type: `text`, `number`, `float`,
      `date`, `truth`, `entity` (a name that the graph knows) or `term` (a value as it is written
      here). Without one, a column of whole numbers, numbers or days is one, any other holds texts;
      an empty field is the empty text.
      """,
    hints: "open source read import"
  ) { (session, arguments) throws(ShellFailure) in
    let path = try arguments.path("FILE")
    let programs = try ProgramLoader.programs(in: [path], allowing: session.opening.allowed)
    for program in programs { try session.run(program) }
    session.rememberFile(path)
  }
}

extension CommandDescription {
  /// `sanjiang` and `sanjiang repl`.
  static let repl = CommandDescription(
    name: "repl", summary: "Open the prompt; the same as no command at all",
    options: [
      .graph, .load, .allow, .registry, .sources, .format, .language, .timeout, .memory, .jobs,
    ],
    discussion: """
      Where input is not a terminal its lines are read without banner and prompt; the session
      goes on after a mistake and ends with the status of the first one.
      """,
    hints: "shell prompt console interactive cli",
    examples: [
      Example("sanjiang repl --load my.dl", "open the prompt with rules of your own"),
      Example("sanjiang repl < questions.txt > answers.tsv", "answer the questions of a file"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let format = try context.printer(for: arguments).format
      try format.checkAtPrompt()
      let session = Session(
        context: context, opening: try WorkspaceOpening(arguments), format: format)
      if context.terminal.isInputTerminal {
        let workspace = try session.workspace()
        context.output.write(
          session.banner.text(
            of: workspace, width: context.terminal.tableWidth,
            in: context.languages.forPeople))
      }
      var prompt = Prompt(session: session)
      prompt.run()
      // Of what could not be opened somebody wants to know who asked nothing of it, too.
      if !session.isBundled || arguments.has(.load) { _ = try session.workspace() }
      return session.status
    })
}

extension OptionDescription {
  /// The files a session begins with.
  static let load = OptionDescription(
    "--load", .several("FILE"), help: "load rules, facts and tables from these files first")
}

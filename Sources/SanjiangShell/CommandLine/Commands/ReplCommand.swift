extension CommandDescription {
  /// `sanjiang` and `sanjiang repl`.
  static let repl = CommandDescription(
    name: "repl", summary: "Open the prompt; the same as no command at all",
    options: [.graph, .load, .format, .timeout, .memory],
    examples: [
      Example("sanjiang repl --load my.dl", "open the prompt with rules of your own")
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let session = Session(context: context, format: try context.printer(for: arguments).format)
      var prompt = Prompt(session: session)
      prompt.run()
      return session.status
    })
}

extension OptionDescription {
  /// The files a session begins with.
  static let load = OptionDescription(
    "--load", .several("FILE"), help: "load rules and facts from these files first")
}

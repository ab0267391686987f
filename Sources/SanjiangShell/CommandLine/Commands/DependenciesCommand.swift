extension CommandDescription {
  /// `sanjiang dependencies`.
  static let dependencies = CommandDescription(
    name: "dependencies", summary: "Show what a document rests on, and what rests on it",
    operands: [OperandDescription("NUMBER", help: "the number or title of a document")],
    options: [.graph, .rules, .format, .noHeader, .timeout, .memory, .jobs],
    discussion: """
      A document rests on those it is based on and those it carries out, directly or through
      others; `cites` adds whatever else it names.
      """,
    examples: [
      Example("sanjiang dependencies 青政办〔2021〕29号", "the chain in both directions")
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let printer = try context.printer(for: arguments)
      let workspace = try WorkspaceOpening(arguments).open(
        interruption: context.catchInterrupts(), context: context)
      let table = try Dependencies.table(of: arguments.operands[0], in: workspace)
      context.output.write(printer.bytes(of: table))
      return .success
    })
}

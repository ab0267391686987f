import PolicyGraph

extension CommandDescription {
  /// A command that shows a dossier.
  ///
  /// - Parameters:
  ///   - kind: what it is about.
  ///   - summary: what it does.
  ///   - operand: what it takes.
  ///   - discussion: what more there is to say.
  ///   - hints: what other programs call it.
  ///   - examples: lines to try.
  /// - Returns: the command.
  static func dossier(
    _ kind: DossierKind, summary: String, operand: OperandDescription,
    discussion: String, hints: String = "", examples: [Example]
  ) -> CommandDescription {
    CommandDescription(
      name: kind.rawValue, summary: summary, operands: [operand],
      options: [
        .dossierFormat, .outputFile, .language, .graph, .registry, .sources,
        .timeout, .memory, .jobs,
      ],
      discussion: discussion, hints: hints, examples: examples,
      action: { (arguments, context) throws(ShellFailure) in
        try context.withOutput(of: arguments) { (context) throws(ShellFailure) in
          try write(kind, arguments, to: context)
        }
        return .success
      })
  }

  private static func write(
    _ kind: DossierKind, _ arguments: ParsedArguments, to context: ShellContext
  ) throws(ShellFailure) {
    let format = try DossierFormat.asked(by: arguments)
    let workspace = try WorkspaceOpening(arguments).open(
      interruption: context.catchInterrupts(), context: context)
    // What stands in quotes on the prompt need not on the command line.
    let name = arguments.operands.joined(separator: " ")
    if kind == .document, format == .json,
      let document = try workspace.heldDocument(named: name, from: .commandLine)
    {
      DossierOutput.write([document], in: context)
    } else {
      let page = try workspace.dossierPage(kind, named: name, from: .commandLine)
      let writer = DossierWriter(format: format, context: context)
      context.output.write(writer.bytes(of: page))
    }
  }
}

import PolicyGraph

extension CommandDescription {
  /// A command that shows a dossier.
  ///
  /// - Parameters:
  ///   - kind: what it is about.
  ///   - summary: what it does.
  ///   - operand: what it takes.
  ///   - sources: whether it can show the text of a source.
  ///   - discussion: what more there is to say.
  ///   - hints: what other programs call it.
  ///   - examples: lines to try.
  /// - Returns: the command.
  static func dossier(
    _ kind: DossierKind, summary: String, operand: OperandDescription, sources: Bool = false,
    discussion: String, hints: String = "", examples: [Example]
  ) -> CommandDescription {
    CommandDescription(
      name: kind.rawValue, summary: summary, operands: [operand],
      options: [.dossierFormat, .outputFile, .language, .graph, .registry]
        + (sources ? [.sources] : []) + [.timeout, .memory, .jobs],
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
    if kind == .document, format == .json {
      DossierOutput.write(
        [try workspace.heldDocument(named: name, from: .commandLine)], in: context)
    } else {
      let page = try workspace.dossierPage(kind, named: name, from: .commandLine)
      let writer = DossierWriter(format: format, context: context)
      context.output.write(writer.bytes(of: page))
    }
  }
}

import DatalogSyntax

extension PromptCommand {
  /// `:check [NAME]`.
  static let check = PromptCommand(
    "check", takes: "[NAME]",
    does: Bilingual(
      "list what violates the checks in force, or one of them", "列出违反检查（全部或其中一项）的内容"),
    example: ":check dissolvedUnit",
    discussion: """
      A check says what must not hold: `:help saved` tells how to write one. What is listed are the
      ways in which it does hold, each with the lines of the source that it was read from.
      """,
    hints: "validate test lint"
  ) { (session, arguments) throws(ShellFailure) in
    session.didShow(by: arguments)
    let workspace = try session.workspace()
    let name = arguments.text
    let checks = workspace.checks.filter { name.isEmpty || $0.check.names.contains(name) }
    guard !checks.isEmpty || name.isEmpty else {
      let guess = Hint.didYouMean(name, among: workspace.checks.flatMap(\.check.names))
      throw .usage("there is no check `\(name)`", help: guess + "`:check` evaluates them all")
    }
    let isTerminal = session.context.terminal.isOutputTerminal
    let report = try ViolationReport(
      checks, of: workspace, printer: session.printer,
      rows: isTerminal && name.isEmpty ? 6 : nil, in: session.context)
    session.context.output.write(report.bytes)
    session.context.remark(report.summary)
  }
}

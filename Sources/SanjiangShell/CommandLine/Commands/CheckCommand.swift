import DatalogSyntax
import Diagnostics

extension CommandDescription {
  /// `sanjiang check`.
  static let check = CommandDescription(
    name: "check", summary: "Report what is wrong with programs, and what violates their checks",
    operands: [
      OperandDescription(
        "FILE", .any, help: "a program, .dl; without one the checks that Sanjiang comes with")
    ],
    options: [
      .evaluate, .graph, .data, .registry, .format, .noHeader, .timeout, .memory,
    ],
    discussion: """
      Programs are parsed and analysed; the status is 1 where one has a mistake. Names of
      predicates are those of the graph. With `--evaluate`, `--graph` or `--data`, and where no
      file is named, every `.check` is evaluated: what must not hold and does is listed with the
      lines that it was read from, and the status is then 4. (Whole proofs are not in this
      version.)
      """,
    examples: [
      Example("sanjiang check rules.dl", "report mistakes in rules.dl; status 1 if any"),
      Example("sanjiang check gaps.dl --graph my.graph", "list what violates its checks"),
      Example("sanjiang check", "list what violates the bundled checks in the bundled graph"),
    ],
    action: CheckCommand.run)
}

extension OptionDescription {
  /// Evaluates checks where no graph is named.
  fileprivate static let evaluate = OptionDescription(
    "--evaluate", help: "evaluate the checks too, on the bundled graph where no other is named")
}

/// Looks programs over and, on demand, evaluates their checks.
private enum CheckCommand {
  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let printer = try context.printer(for: arguments)
    let programs = try ProgramLoader.programs(in: arguments.operands)
    var workspace = try WorkspaceOpening(arguments).open(
      interruption: context.catchInterrupts(), context: context)
    for program in programs { context.report(try workspace.add(program)) }
    let isAsked = [OptionDescription.evaluate, .graph, .data].contains(where: arguments.has)
    guard isAsked || programs.isEmpty else { return .success }
    let checks =
      programs.isEmpty
      ? workspace.checks : programs.flatMap { program in program.checks.map { ($0, program) } }
    let report = try ViolationReport(checks, of: workspace, printer: printer, in: context)
    context.output.write(report.bytes)
    context.remark(report.summary)
    return report.hasViolations ? .checkFailed : .success
  }
}

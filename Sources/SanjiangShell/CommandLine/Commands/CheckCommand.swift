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
      .standardInputName, .strict, .evaluate, .graph, .data, .allow, .registry, .reviewFormat,
      .noHeader, .bom, .language, .timeout, .memory, .jobs,
    ],
    discussion: """
      Programs and what they include are looked at together, `-` is standard input; the status is
      1 where one is wrong, 2 where a file cannot be read, 0 where there are only warnings. Names
      of predicates are those of the graph. With `--evaluate`, `--graph` or `--data`, and where no
      file is named, every `.check` is evaluated: what must not hold and does is listed with the
      lines that it was read from, and the status is then 4. (Whole proofs are not in this
      version.)

      `--format lines` writes FILE:LINE:COLUMN: error[CODE]: MESSAGE for each mistake on standard
      output; `--format json` one object with all of them, places in characters (`range`) and as
      the Language Server Protocol counts (`lsp`).
      """,
    hints: "lint validate test verify",
    examples: [
      Example("sanjiang check rules.dl", "report mistakes in rules.dl; status 1 if any"),
      Example("sanjiang check gaps.dl --graph my.graph", "list what violates its checks"),
      Example("sanjiang check", "list what violates the bundled checks in the bundled graph"),
      Example(
        "sanjiang check - --stdin-name rules.dl --format lines < buffer",
        "what an editor runs on text that is not saved yet"),
    ],
    action: CheckCommand.run)
}

extension OptionDescription {
  /// Evaluates checks where no graph is named.
  fileprivate static let evaluate = OptionDescription(
    "--evaluate", help: "evaluate the checks too, on the bundled graph where no other is named")
  /// Formats of what is wrong, and of what violates checks.
  fileprivate static let reviewFormat = OptionDescription(
    "--format", .one("FORMAT"),
    values: .word(ReviewFormat.allCases.map(\.rawValue) + violationFormats),
    help: "text, lines or json; for violations \(ResultFormat.rowList)")
}

/// The formats of violations that are none of mistakes.
private let violationFormats = ResultFormat.rowFormats.map(\.rawValue).filter {
  ReviewFormat(rawValue: $0) == nil
}

/// Looks programs over and, on demand, evaluates their checks.
private enum CheckCommand {
  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let isAsked =
      arguments.operands.isEmpty
      || [OptionDescription.evaluate, .graph, .data].contains(where: arguments.has)
    let (format, printer) = try formats(arguments, isAsked, in: context)
    var review = try ProgramReview(arguments, in: context)
    var workspace = try WorkspaceOpening(arguments).open(
      interruption: context.catchInterrupts(), context: context)
    if !arguments.operands.isEmpty {
      review.analyse(in: &workspace)
      // Where checks are evaluated, what comes of them says that there was no mistake.
      format.show(review, saysNothingIsWrong: !isAsked, in: context)
    }
    guard isAsked, review.status == .success else { return review.status }
    let checks =
      arguments.operands.isEmpty
      ? workspace.checks
      : review.programs.flatMap { program in program.checks.map { ($0, program) } }
    let report = try ViolationReport(checks, of: workspace, printer: printer, in: context)
    context.output.write(report.bytes)
    context.remark(report.summary)
    return report.hasViolations ? .checkFailed : .success
  }

  /// How mistakes are shown and how violations are: a format that both have is for the violations
  /// where these are asked for.
  private static func formats(
    _ arguments: ParsedArguments, _ listsViolations: Bool, in context: ShellContext
  ) throws(ShellFailure) -> (ReviewFormat, ResultPrinter) {
    var rest = arguments
    let name = arguments.value(of: .format) ?? ReviewFormat.text.rawValue
    let isShared = ResultFormat(rawValue: name) != nil
    if let format = ReviewFormat(rawValue: name), !(isShared && listsViolations) {
      rest.values[OptionDescription.format.name] = nil
      return (format, try context.printer(for: rest))
    }
    if !listsViolations, !isShared {
      let names = ReviewFormat.allCases.map(\.rawValue)
      throw .usage(
        "there is no format `\(name)`",
        help: "\(Hint.didYouMean(name, among: names))formats are \(names.joined(separator: ", "))")
    }
    let printer = try context.printer(for: arguments)
    try printer.format.checkForTable()
    guard printer.format != .html else {
      throw .usage(
        "violations are not written as a page", help: "formats are \(ResultFormat.rowList)")
    }
    return (.text, printer)
  }
}

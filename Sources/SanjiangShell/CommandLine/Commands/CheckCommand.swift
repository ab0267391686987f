import DatalogEngine
import DatalogSyntax
import Diagnostics

extension CommandDescription {
  /// `sanjiang check`.
  static let check = CommandDescription(
    name: "check", summary: "Parse and analyse programs and report what is wrong with them",
    operands: [OperandDescription("FILE", .oneOrMore, help: "a program, .dl")],
    options: [.graph, .data, .registry, .format, .noHeader, .timeout, .memory],
    discussion: """
      With `--graph` or `--data` every `.check` of the programs is evaluated too: what must not
      hold and does is listed, and the status is then 4. Without them names of predicates are
      those of the bundled graph.
      """,
    examples: [
      Example("sanjiang check rules.dl", "report mistakes in rules.dl; status 1 if any"),
      Example("sanjiang check gaps.dl --graph my.graph", "list what violates its checks"),
    ],
    action: CheckCommand.run)
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
    guard arguments.has(.graph) || arguments.has(.data) else { return .success }
    var violations = ResultTable(columns: ["check", "violation"])
    for program in programs {
      for check in program.checks {
        violations.rows += try self.violations(of: check, in: program.source, workspace)
      }
    }
    guard !violations.rows.isEmpty else { return .success }
    context.output.write(printer.bytes(of: violations))
    return .checkFailed
  }

  /// A row for each way in which what must not hold does.
  private static func violations(
    of check: Check, in source: SourceText, _ workspace: Workspace
  ) throws(ShellFailure) -> [[ResultTable.Cell]] {
    let query = Query(body: check.body, range: check.range)
    let found = try workspace.ask(query, in: source).table
    return found.rows.map { row in
      let values = Dictionary(uniqueKeysWithValues: zip(found.columns, row.map(\.text)))
      return [.init(check.name.name), .init(filled(check.message, with: values))]
    }
  }

  /// The message with every `{variable}` replaced by its value.
  private static func filled(_ message: String, with values: [String: String]) -> String {
    var result = ""
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += values[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

import DatalogEngine
import DatalogSyntax
import Diagnostics
import Platform

extension CommandDescription {
  /// `sanjiang run`.
  static let run = CommandDescription(
    name: "run", summary: "Run a program over files, as Soufflé does; no graph is opened",
    operands: [OperandDescription("PROGRAM", help: "a program, .dl")],
    options: [.facts, .results, .stats, .timeout, .memory, .jobs],
    discussion: """
      Each `.input` relation is read from NAME.facts, tab-separated, each `.output` relation
      written to NAME.csv, tab-separated. A program may name the directories by
      `.pragma "fact-dir" "DIR"` and `.pragma "output-dir" "DIR"`; the options win. The status
      is 1 where the program is wrong, 2 where a fact or a file is, 3 where a limit was hit, 130
      after Ctrl-C.
      """,
    hints: "exec execute souffle eval",
    examples: [
      Example("sanjiang run reach.dl --facts in --output out", "read in/*.facts, write out/*.csv")
    ],
    action: RunCommand.run)
}

extension OptionDescription {
  fileprivate static let facts = OptionDescription(
    "--facts", short: "-F", .one("DIR"), help: "where the inputs are; here otherwise")
  fileprivate static let results = OptionDescription(
    "--output", short: "-D", .one("DIR"), help: "where the results go; here otherwise")
  /// Times and sizes as JSON.
  static let stats = OptionDescription(
    "--stats", help: "print times, memory and tuples as one JSON object on standard error")
}

/// Runs a program over files.
private enum RunCommand {
  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    var limits = try WorkspaceOpening(arguments).limits(context.catchInterrupts())
    limits.begin()
    let programs = try ProgramLoader.programs(in: arguments.operands)
    let output = arguments.value(of: .results) ?? programs.setting("output-dir") ?? "."
    let facts = arguments.value(of: .facts) ?? programs.setting("fact-dir") ?? "."
    do throws(FileError) {
      try FileListing.createDirectory(output)
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
    do throws(DiagnosticList) {
      let result = try Engine.run(
        programs, facts: FactDirectory(facts),
        output: RunResults(directory: ResultDirectory(output), printed: context.output),
        limits: limits)
      context.report(result.warnings)
      if arguments.has(.stats) { StatisticsOutput.write(result.statistics, in: context) }
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
    return .success
  }
}

extension [Program] {
  /// The last value that a pragma gives to a setting.
  fileprivate func setting(_ key: String) -> String? {
    lazy.flatMap(\.pragmas).last { $0.key == key }?.value
  }
}

/// Results in files; what is printed goes where the command prints.
private struct RunResults: ResultSink {
  let directory: ResultDirectory
  let printed: any TextSink

  func write(_ bytes: [UInt8], to fileName: String) throws(FileError) {
    try directory.write(bytes, to: fileName)
  }

  func print(_ bytes: [UInt8]) {
    printed.write(bytes)
  }
}

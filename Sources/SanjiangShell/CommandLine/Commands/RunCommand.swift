import DatalogEngine
import DatalogSyntax
import Diagnostics
import Platform

extension CommandDescription {
  /// `sanjiang run`.
  static let run = CommandDescription(
    name: "run", summary: "Run a program over files, as Soufflé does; no graph is opened",
    operands: [OperandDescription("PROGRAM", help: "a program, .dl")],
    options: [.facts, .results, .allow, .stats, .timeout, .memory, .jobs],
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
    let folders = arguments.values(of: .allow)
    let programs = try ProgramLoader.programs(in: arguments.operands, allowing: folders)
    let facts = try Place(.facts, "fact-dir", arguments, programs)
    let output = try Place(.results, "output-dir", arguments, programs)
    do throws(FileError) {
      try FileListing.createDirectory(output.directory)
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
    do throws(DiagnosticList) {
      let results = ResultDirectory(output.directory, confinedTo: output.confinement)
      let result = try Engine.run(
        programs, facts: FactDirectory(facts.directory, confinedTo: facts.confinement),
        output: RunResults(directory: results, printed: context.output), limits: limits)
      context.report(result.warnings)
      if arguments.has(.stats) { StatisticsOutput.write(result.statistics, in: context) }
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
    return .success
  }
}

/// Where the files of a program are: what the command line says, else the program itself.
private struct Place {
  /// Where names begin.
  let directory: String
  /// Where the files must be: in what the command line names, or beside the program.
  let confinement: FolderConfinement

  /// Finds the place.
  ///
  /// - Throws: a failure where a program names a directory that it may not use.
  init(
    _ option: OptionDescription, _ setting: String, _ arguments: ParsedArguments,
    _ programs: [Program]
  ) throws(ShellFailure) {
    let named = arguments.value(of: option) ?? "."
    confinement = FolderConfinement(
      [named] + arguments.operands.map(FileListing.directory) + arguments.values(of: .allow))
    let settings = programs.lazy.flatMap { program in
      program.pragmas.lazy.filter { $0.key == setting }.map { (program.source, $0) }
    }
    guard !arguments.has(option), let (source, pragma) = Array(settings).last,
      let value = pragma.value
    else {
      directory = named
      return
    }
    directory = value
    guard !confinement.contains(value) else { return }
    throw ShellFailure(
      stoppedBy: [
        Diagnostic(
          .error, code: "outside-folder",
          "`\(value)` is outside of the folders that this program may use",
          at: SourcePlace(source, pragma.range),
          help: "to allow it, add `\(option.name) \(value)` to the command")
      ])
  }
}

/// Results in files; what is printed goes where the command prints.
private struct RunResults: ResultSink {
  let directory: ResultDirectory
  let printed: any TextSink

  func write(_ bytes: [UInt8], to fileName: String) throws(FileError) {
    try directory.write(bytes, to: fileName)
  }

  func refusal(writing fileName: String) -> FileRefusal? {
    directory.refusal(writing: fileName)
  }

  func print(_ bytes: [UInt8]) {
    printed.write(bytes)
  }
}

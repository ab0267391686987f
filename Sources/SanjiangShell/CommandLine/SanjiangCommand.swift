import Diagnostics
import Platform

/// The command line of Sanjiang.
///
/// ```swift
/// SanjiangCommand.main()  // runs what the process's arguments say and ends the process
/// ```
public enum SanjiangCommand {
  /// Runs the command named by the process's arguments and exits with its status.
  public static func main() -> Never {
    let status = run(ExecutableEnvironment.arguments, in: .ofProcess())
    ExecutableEnvironment.exit(status.rawValue)
  }

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - words: the words after the program's name.
  ///   - context: the streams to use.
  /// - Returns: the status to end with; what is wrong has been printed.
  static func run(_ words: [String], in context: ShellContext) -> ExitCode {
    let status: ExitCode
    do throws(ShellFailure) {
      status = try dispatch(words, in: context)
    } catch {
      context.report(error.diagnostics)
      status = error.status
    }
    guard let problem = context.output.problem else { return status }
    context.report([InputFiles.problem(problem)])
    return status == .success ? .wrongInput : status
  }

  private static func dispatch(
    _ words: [String], in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    guard let first = words.first else { return try run(.repl, [], in: context) }
    switch first {
    case "--version":
      context.output.writeLine("sanjiang \(version)")
      return .success
    case "--help", "-h":
      context.output.write(CommandHelp.overview(of: CommandTable.commands))
      return .success
    case "help": return try help(words.dropFirst(), in: context)
    case _ where first.hasPrefix("-"): return try run(.repl, words, in: context)
    default:
      return try run(CommandTable.command(named: first), Array(words.dropFirst()), in: context)
    }
  }

  private static func run(
    _ command: CommandDescription, _ words: [String], in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let arguments = try ArgumentParser.parse(words, for: command)
    if arguments.has(.help) {
      context.output.write(CommandHelp.text(of: command))
      return .success
    }
    return try command.action(arguments, context.speaking(as: arguments))
  }

  private static func help(
    _ words: ArraySlice<String>, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    if let name = words.first {
      context.output.write(CommandHelp.text(of: try CommandTable.command(named: name)))
    } else {
      context.output.write(CommandHelp.overview(of: CommandTable.commands))
    }
    return .success
  }
}

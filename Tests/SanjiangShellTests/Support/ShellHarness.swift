import Diagnostics
import Platform
import PolicyGraph
import Synchronization
import Testing

@testable import SanjiangShell

/// Runs commands inside the test's process and keeps what they print.
struct ShellHarness {
  /// What a command printed and ended with.
  struct Outcome: Equatable {
    var output: String
    var errors: String
    var status: ExitCode
  }

  /// The bundled graph, opened once for all tests: graphs are values, so none sees another's.
  private static let opened = Result { () throws(DiagnosticList) in try PolicyGraph.bundled() }
  private static let bundledGraph: @Sendable () throws(DiagnosticList) -> PolicyGraph = {
    () throws(DiagnosticList) in try opened.get()
  }

  /// Runs a command line that reads nothing and writes to no terminal.
  @discardableResult
  static func run(_ words: String..., input: [String] = []) -> Outcome {
    run(words: words, input: input)
  }

  /// Runs a command line that writes to no terminal.
  ///
  /// - Parameters:
  ///   - words: The words of the command line.
  ///   - input: The lines that it reads.
  ///   - meanwhile: What somebody else does at the line `^import`.
  /// - Returns: What it printed and ended with.
  @discardableResult
  static func run(
    words: [String], input: [String] = [], meanwhile: @escaping () -> Void = {}
  ) -> Outcome {
    let (output, errors) = (CapturedSink(), CapturedSink())
    var context = context(terminal: TerminalTraits())
    (context.output, context.errors) = (output, errors)
    context.lines = ScriptedLines(input, echo: nil, meanwhile: meanwhile)
    let status = SanjiangCommand.run(words, in: context)
    return Outcome(output: output.text, errors: errors.text, status: status)
  }

  /// A context whose output nobody sees and whose clock stands still.
  static func context(terminal: TerminalTraits) -> ShellContext {
    ShellContext(
      output: CapturedSink(), errors: CapturedSink(), lines: ScriptedLines([], echo: nil),
      terminal: terminal, catchInterrupts: { NoInterruption() }, clock: { 0 }, patience: 0,
      bundledGraph: bundledGraph)
  }

  /// The context with a clock that goes on by so many seconds each time it is looked at.
  static func ticking(_ context: ShellContext, _ seconds: Double) -> ShellContext {
    let looks = Mutex(-1)
    var result = context
    result.clock = {
      looks.withLock { looks in
        looks += 1
        return Double(looks) * seconds
      }
    }
    return result
  }

  /// Runs a command line as at a terminal of so many columns and rows, which is to end with a status.
  ///
  /// - Returns: The screen: output, messages and what was typed, in the order of appearance.
  static func screen(
    words: [String] = [], typing input: [String] = [], columns: Int = 100, rows: Int = 40,
    status: ExitCode = .success, sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let seen = seen(words: words, typing: input, columns: columns, rows: rows)
    #expect(
      seen.status == status, "\(words.joined(separator: " "))\n\(seen.screen)",
      sourceLocation: sourceLocation)
    return seen.screen
  }

  /// Runs a command line as at a terminal of so many columns and rows.
  ///
  /// - Returns: The screen, and what the command ended with.
  static func seen(
    words: [String] = [], typing input: [String] = [], columns: Int = 100, rows: Int = 40
  ) -> (screen: String, status: ExitCode) {
    let screen = CapturedSink()
    let terminal = TerminalTraits(
      isInputTerminal: true, isOutputTerminal: true, size: { (columns, rows) })
    let context = ShellContext(
      output: screen, errors: screen, lines: ScriptedLines(input, echo: screen),
      terminal: terminal, catchInterrupts: { NoInterruption() }, clock: { 0 },
      bundledGraph: bundledGraph)
    let status = SanjiangCommand.run(words, in: context)
    return (screen.text, status)
  }
}

/// Lines written down beforehand; the line `^C` stands for Ctrl-C, and at `^import` something else
/// happens.
final class ScriptedLines: LineReader {
  private var lines: ArraySlice<String>
  private let echo: (any TextSink)?

  private let meanwhile: () -> Void

  init(_ lines: [String], echo: (any TextSink)?, meanwhile: @escaping () -> Void = {}) {
    self.lines = lines[...]
    self.echo = echo
    self.meanwhile = meanwhile
  }

  func nextLine(prompt: String) -> LineInput {
    echo?.write(prompt)
    guard var line = lines.popFirst() else { return .end }
    if line == "^import" {
      meanwhile()
      line = lines.popFirst() ?? ""
    }
    echo?.write(line == "^C" ? line : line + "\n")
    return line == "^C" ? .interrupted : .line(Array(line.utf8))
  }
}

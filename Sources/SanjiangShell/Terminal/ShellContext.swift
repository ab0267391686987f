import Diagnostics
import Platform
import PolicyGraph

/// The world as a command sees it: streams, terminal, clock, Ctrl-C.
///
/// Commands touch nothing else, so that a test can run them inside its own process.
struct ShellContext {
  /// Where results go.
  var output: any TextSink
  /// Where everything else goes.
  var errors: any TextSink
  /// Where the prompt's lines come from.
  var lines: any LineReader
  /// What the terminal is like.
  var terminal: TerminalTraits
  /// The language of what is said.
  var languages = LanguageChoice()
  /// The keys of whoever reads results, nil where nobody presses any.
  var keys: KeyReader?
  /// Begins to catch Ctrl-C.
  var catchInterrupts: () -> any Interruption
  /// Writes a line of progress among the messages; from any thread.
  var progress: @Sendable (String) -> Void = { StandardStreams.write($0, to: .error) }
  /// Seconds since some fixed moment.
  var clock: @Sendable () -> Double
  /// How many seconds a small change waits for another writer of the same graph.
  var patience = 2.0
  /// Opens the graph that the program carries.
  var bundledGraph: @Sendable () throws(DiagnosticList) -> PolicyGraph = {
    () throws(DiagnosticList) in try .bundled()
  }

  /// The context of the process.
  static func ofProcess() -> ShellContext {
    StandardStreams.keepClosedStreamsApart()
    let terminal = TerminalTraits.ofProcess()
    let output = StandardSink(.output)
    let keys = terminal.isInteractive ? KeyReader(RawTerminal()) : nil
    return ShellContext(
      output: output, errors: StandardSink(.error), lines: lines(keys, output, terminal),
      terminal: terminal,
      languages: LanguageChoice(environment: .ofEnvironment(ExecutableEnvironment.variable)),
      keys: keys, catchInterrupts: { InterruptFlag() }, clock: Clock.seconds)
  }

  /// Lines that are edited where somebody presses keys, else lines as they are delivered.
  private static func lines(
    _ keys: KeyReader?, _ output: any TextSink, _ terminal: TerminalTraits
  ) -> any LineReader {
    guard let keys else { return PlainLineReader(echo: terminal.isInputTerminal ? output : nil) }
    let file = HistoryFile.named(by: ExecutableEnvironment.variable)
    return LineEditor(keys, history: History(file: file), theme: terminal.theme)
  }
}

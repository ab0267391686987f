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
  /// Begins to catch Ctrl-C.
  var catchInterrupts: () -> any Interruption
  /// Seconds since some fixed moment.
  var clock: @Sendable () -> Double
  /// Opens the graph that the program carries.
  var bundledGraph: @Sendable () throws(DiagnosticList) -> PolicyGraph = {
    () throws(DiagnosticList) in try .bundled()
  }

  /// The context of the process.
  static func ofProcess() -> ShellContext {
    let terminal = TerminalTraits.ofProcess()
    let output = StandardSink(.output)
    return ShellContext(
      output: output, errors: StandardSink(.error),
      lines: PlainLineReader(echo: terminal.isInputTerminal ? output : nil), terminal: terminal,
      catchInterrupts: { InterruptFlag() }, clock: Clock.seconds)
  }
}

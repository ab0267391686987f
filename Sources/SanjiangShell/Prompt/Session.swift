import DatalogSyntax

/// What the prompt remembers from one entry to the next.
final class Session {
  /// The streams.
  let context: ShellContext
  /// Whether Ctrl-C was pressed.
  let interruption: any Interruption
  /// How results are written.
  var format: ResultFormat
  /// The last result, for `:all`.
  var lastResult: ResultTable?
  /// Whether the session is to end.
  var isOver = false
  /// What went wrong first.
  private var firstFailure: ExitStatus?

  /// Creates a session.
  init(context: ShellContext, format: ResultFormat) {
    self.context = context
    self.interruption = context.catchInterrupts()
    self.format = format
  }

  /// The prefixes declared so far.
  var prefixes: Set<String> { [] }

  /// Writes results in the format of the session.
  var printer: ResultPrinter {
    ResultPrinter(format: format, width: context.terminal.tableWidth)
  }

  /// The status to end with: that of the first failure, unless somebody saw it happen.
  var status: ExitStatus {
    context.terminal.isInputTerminal ? .success : firstFailure ?? .success
  }

  /// Runs a line that begins with a colon.
  func run(_ arguments: PromptArguments) throws(ShellFailure) {
    try PromptCommandTable.command(named: arguments.name).action(self, arguments)
  }

  /// Runs an entry without mistakes of form.
  func run(_ program: Program) throws(ShellFailure) {
    throw .notAvailable("asking questions")
  }

  /// Reports what went wrong; the session goes on.
  func report(_ failure: ShellFailure) {
    context.report(failure.diagnostics)
    firstFailure = firstFailure ?? failure.status
  }
}

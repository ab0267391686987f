import Platform

/// What the shell knows of the terminal, if there is one.
struct TerminalTraits: Sendable {
  /// Whether input is typed by somebody.
  var isInputTerminal = false
  /// Whether results are read by somebody.
  var isOutputTerminal = false
  /// Whether messages are read by somebody.
  var isErrorTerminal = false
  /// Whether messages may be coloured.
  var usesColour = false
  /// The colours of results and of what is typed.
  var theme = Theme.plain
  /// Whether it can do no more than print one line after the other.
  var isDumb = false
  /// The size in character cells, asked for anew each time because windows are resized.
  var size: @Sendable () -> (columns: Int, rows: Int)? = { nil }

  /// The traits of the process.
  static func ofProcess() -> TerminalTraits {
    let isDumb = ["", "dumb"].contains(ExecutableEnvironment.variable("TERM") ?? "")
    let isPlain = isDumb || !(ExecutableEnvironment.variable("NO_COLOR") ?? "").isEmpty
    return TerminalTraits(
      isInputTerminal: Terminal.isTerminal(0), isOutputTerminal: Terminal.isTerminal(1),
      isErrorTerminal: Terminal.isTerminal(2), usesColour: Terminal.isTerminal(2) && !isPlain,
      theme: Theme(usesColour: Terminal.isTerminal(1) && !isPlain), isDumb: isDumb,
      size: Terminal.size)
  }

  /// Whether somebody sits at it who presses keys and sees what they do.
  var isInteractive: Bool { isInputTerminal && isOutputTerminal && !isDumb }

  /// Whether a line may appear among the messages and vanish again.
  var showsProgress: Bool { isErrorTerminal && !isDumb }

  /// The columns a table may fill, nil for any number.
  var tableWidth: Int? { isOutputTerminal ? size()?.columns ?? 80 : nil }

  /// The format of results where none is asked for: for eyes or for programs.
  var defaultFormat: ResultFormat { isOutputTerminal ? .table : .tsv }
}

/// One row of the command table: parsing, help and suggestions are all made from it.
struct CommandDescription: Sendable {
  /// A line to try, and what it does.
  struct Example: Sendable {
    /// The line, without the shell's prompt.
    let line: String
    /// What it does, without a full stop.
    let meaning: String

    /// Creates an example.
    init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// What a command does once its arguments are known.
  typealias Action =
    @Sendable (ParsedArguments, ShellContext) throws(ShellFailure) -> ExitCode

  /// The word that names it.
  let name: String
  /// What it does, in one sentence without a full stop.
  let summary: String
  /// What it takes besides options.
  var operands: [OperandDescription] = []
  /// The options it knows, `--help` apart.
  var options: [OptionDescription] = []
  /// Whether it is typed at the prompt, behind a colon.
  private(set) var isAtPrompt = false
  /// What more there is to say, in whole sentences, lines already broken.
  var discussion: String = ""
  /// What other programs call it, separated by blanks: never a name of it, only suggested for.
  var hints: String = ""
  /// Lines to try, at least one.
  let examples: [Example]
  /// What it does.
  let action: Action

  /// The command as the prompt knows it: on the graph and within the limits of the session.
  var atPrompt: CommandDescription {
    let ofSession: [OptionDescription] = [
      .graph, .data, .rules, .registry, .sources, .timeout, .memory, .jobs,
    ]
    var command = self
    command.options.removeAll { option in ofSession.contains { $0.name == option.name } }
    command.isAtPrompt = true
    return command
  }

  /// The option written as `text`, or nil.
  func option(written text: some StringProtocol) -> OptionDescription? {
    (options + [.help]).first { $0.isWritten(text) }
  }
}

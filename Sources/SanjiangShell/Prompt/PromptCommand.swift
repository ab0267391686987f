/// One row of the prompt's command table: what is typed after the colon, and what it does.
struct PromptCommand: Sendable {
  /// What a command does with the words after its name.
  typealias Action = @Sendable (Session, PromptArguments) throws(ShellFailure) -> Void

  /// The word after the colon.
  let name: String
  /// What it takes, as shown in help: `NAME`, `[TOPIC]`, or nothing.
  let argument: String
  /// What it does, without a full stop.
  let summary: String
  /// What it does.
  let action: Action

  /// Creates a command.
  init(_ name: String, takes argument: String = "", does summary: String, action: @escaping Action)
  {
    self.name = name
    self.argument = argument
    self.summary = summary
    self.action = action
  }

  /// As shown in help: `:unit NAME`.
  var synopsis: String { argument.isEmpty ? ":\(name)" : ":\(name) \(argument)" }
}

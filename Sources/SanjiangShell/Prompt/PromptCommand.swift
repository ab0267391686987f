/// One row of the prompt's command table: what is typed after the colon, and what it does.
struct PromptCommand: Sendable {
  /// What a command does with the words after its name.
  typealias Action = @Sendable (Session, PromptArguments) throws(ShellFailure) -> Void

  /// The word after the colon.
  let name: String
  /// What it takes, as shown in help: `NAME`, `[TOPIC]`, or nothing.
  let argument: String
  /// What it does, without a full stop.
  let summary: Bilingual
  /// Lines to type, the last of which shows the command at work; a test types them.
  let example: String
  /// What more there is to say, in whole sentences, lines already broken; may be empty.
  let discussion: String
  /// Whether `:name!` does it in spite of what would be lost.
  let isForcible: Bool
  /// What other programs call it, separated by blanks: never a name of it, only suggested for.
  let hints: String
  /// What it does.
  let action: Action

  /// Creates a command.
  init(
    _ name: String, takes argument: String = "", does summary: Bilingual, example: String = "",
    discussion: String = "", isForcible: Bool = false, hints: String = "",
    action: @escaping Action
  ) {
    self.name = name
    self.argument = argument
    self.summary = summary
    self.example = example
    self.discussion = discussion
    self.isForcible = isForcible
    self.hints = hints
    self.action = action
  }

  /// As shown in help: `:unit NAME`.
  var synopsis: String { argument.isEmpty ? ":\(name)" : ":\(name) \(argument)" }

  /// Whether a word behind the colon is its name, or its name with `!` where it may be forced.
  func isCalled(_ word: String) -> Bool {
    word == name || isForcible && (word == name + "!" || word == name + "！")
  }
}

extension PromptArguments {
  /// Whether the command is to do it in spite of what would be lost.
  var isForced: Bool { name.hasSuffix("!") || name.hasSuffix("！") }
}

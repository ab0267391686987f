/// The commands of the prompt, in the order of `:help`.
enum PromptCommandTable {
  /// All commands that work.
  static let commands: [PromptCommand] = [
    .help, .tour, .chineseTour, .schema,
    .unit, .document, .official, .region, .indicator, .task,
    .dependencies, .path, .list, .check, .rules, .load, .all, .format,
    .stats,
    .quit,
  ]

  /// The command of that name, or nil.
  static func command(named name: String) -> PromptCommand? {
    commands.first { $0.name == name }
  }

  /// What to say of a name that is neither that of a command nor that of a saved query.
  static func unknown(_ name: String, savedQueries: [String]) -> ShellFailure {
    if LaterFeatures.commands.contains(name) || LaterFeatures.promptCommands.contains(name) {
      return .notAvailable("the command `:\(name)`", help: "`:help` lists the commands that are")
    }
    let guess = Hint.didYouMean(name, among: commands.map(\.name) + savedQueries, mark: ":")
    return .usage(
      "there is no command `:\(name)`",
      help: guess + "`:help` lists the commands, `:list` the saved queries")
  }
}

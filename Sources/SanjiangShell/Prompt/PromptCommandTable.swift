/// The commands of the prompt, in the order of `:help`.
enum PromptCommandTable {
  /// All commands that work.
  static let commands: [PromptCommand] = [.help, .format, .all, .quit]

  /// The command of that name.
  ///
  /// - Throws: a usage failure for any other name, with the nearest one where one is near.
  static func command(named name: String) throws(ShellFailure) -> PromptCommand {
    if let command = commands.first(where: { $0.name == name }) { return command }
    if LaterFeatures.commands.contains(name) || LaterFeatures.promptCommands.contains(name) {
      throw .notAvailable("the command `:\(name)`", help: "`:help` lists the commands that are")
    }
    let guess = Hint.didYouMean(name, among: commands.map(\.name), mark: ":")
    throw .usage("there is no command `:\(name)`", help: guess + "`:help` lists the commands")
  }
}

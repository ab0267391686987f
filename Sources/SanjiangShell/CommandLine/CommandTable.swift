import Diagnostics

/// The commands of `sanjiang`, in the order of the help.
enum CommandTable {
  /// All commands that work.
  static let commands: [CommandDescription] = [
    .repl, .query, .why, .whynot, .run, .check, .compile,
    .unit, .document, .official, .region, .indicator, .task,
    .dependencies, .path, .info, .extract, .ingest, .remove,
    .import, .merge, .export, .convert, .correct, .completions, .manual,
  ]

  /// What other programs run and no overview lists.
  static let hidden: [CommandDescription] = [.complete]

  /// The command of that name.
  ///
  /// - Throws: a usage failure for any other name, with the nearest one where one is near.
  static func command(named name: String) throws(ShellFailure) -> CommandDescription {
    if let command = (commands + hidden).first(where: { $0.name == name }) { return command }
    throw .usage("there is no command `\(name)`", help: hint(for: name))
  }

  private static func hint(for name: String) -> String {
    if name.contains("(") || name.contains("（") {
      return "to ask a question, write `sanjiang query '\(name)'`"
    }
    let hinted = commands.filter { $0.hints.split(separator: " ").contains { $0 == name } }
    let near = NearestNames.suggestions(for: name, among: commands.map(\.name), limit: 1)
    return Hint.didYouMean(hinted.map(\.name) + near) + "`sanjiang --help` lists the commands"
  }
}

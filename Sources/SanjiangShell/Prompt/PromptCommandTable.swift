import Diagnostics

/// The commands of the prompt, in the order of `:help`.
enum PromptCommandTable {
  /// Commands under a heading of `:help`.
  struct Group: Sendable {
    /// The heading.
    let title: Bilingual
    /// The commands.
    let commands: [PromptCommand]
  }

  /// All commands that work.
  static let groups = [
    Group(
      title: Bilingual("Look something up", "查询对象"),
      commands: [
        .unit, .document, .official, .region, .indicator, .task, .dependencies, .path,
      ]),
    Group(
      title: Bilingual("Ask and keep answers", "提问和保存"),
      commands: [.why, .whynot, .list, .all, .format, .export, .plan, .profile]),
    Group(
      title: Bilingual("Rules", "规则"),
      commands: [.schema, .rules, .load, .save, .check]),
    Group(
      title: Bilingual("Correct the graph", "更正"),
      commands: [.assert, .retract, .undo]),
    Group(
      title: Bilingual("The session", "会话"),
      commands: [.help, .tour, .chineseTour, .lang, .stats, .reset, .quit]),
  ]

  /// The same without headings.
  static let commands = groups.flatMap(\.commands)

  /// The command of that name, or nil.
  static func command(named name: String) -> PromptCommand? {
    commands.first { $0.isCalled(name) }
  }

  /// What to say of a name that is neither that of a command nor that of a saved query.
  static func unknown(_ name: String, savedQueries: [FiledQuery]) -> ShellFailure {
    .usage(
      "there is no command `:\(name)`",
      help: Hint.didYouMean(near(name, savedQueries), mark: ":")
        + "`:help` lists the commands, `:list` the saved queries")
  }

  /// What may have been meant: a command that other programs call so, a name that is spelled alike,
  /// a saved query of which the word is said.
  static func near(_ name: String, _ savedQueries: [FiledQuery]) -> [String] {
    let hinted = commands.filter { $0.hints.split(separator: " ").contains { $0 == name } }
    let names = commands.map(\.name) + savedQueries.flatMap(\.query.names)
    return hinted.map(\.name) + NearestNames.suggestions(for: name, among: names, limit: 1)
      + savedQueries.namesOfQueries(speakingOf: name)
  }
}

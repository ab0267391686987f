import Diagnostics

extension PromptCommand {
  /// `:help [TOPIC]`.
  static let help = PromptCommand(
    "help", takes: "[TOPIC]",
    does: Bilingual(
      "show this, a command, a saved query, or a topic: \(topicNames)",
      "显示本页、某个命令、保存的查询或主题：\(topicNames)"),
    example: ":help unit",
    hints: "man h ?"
  ) { (session, arguments) throws(ShellFailure) in
    let language = session.context.languages.forPeople
    let page = HelpPage(columns: session.context.terminal.tableWidth, language: language)
    guard !arguments.text.isEmpty else {
      session.page(page.overview)
      return
    }
    let wanted = PromptArguments(line: arguments.text)?.name ?? arguments.text
    let topic = HelpTopic.all.first { $0.name == wanted }
    let command = PromptCommandTable.command(named: wanted)
    let pages = [topic.map(page.text), command.map(page.text)].compactMap(\.self)
    if !pages.isEmpty {
      session.page(pages.joined(separator: "\n"))
    } else if let query = try session.workspace().savedQuery(named: wanted) {
      session.page(SavedQueryList.page(of: query, in: language))
    } else {
      throw unknown(wanted, savedQueries: try session.workspace().savedQueries)
    }
  }

  private static let topicNames = HelpTopic.all.map(\.name).joined(separator: ", ")

  private static func unknown(_ name: String, savedQueries: [FiledQuery]) -> ShellFailure {
    let topics = NearestNames.suggestions(for: name, among: HelpTopic.all.map(\.name), limit: 1)
    let near = topics + PromptCommandTable.near(name, savedQueries)
    return .usage(
      "there is no help on `\(name)`",
      help: Hint.didYouMean(near, mark: ":help ") + "topics are \(topicNames)")
  }
}

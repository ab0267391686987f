extension PromptCommand {
  /// `:help [TOPIC]`.
  static let help = PromptCommand(
    "help", takes: "[TOPIC]",
    does: "show this, a command, a saved query, or a topic: \(topicNames)"
  ) { (session, arguments) throws(ShellFailure) in
    let output = session.context.output
    guard !arguments.text.isEmpty else {
      session.page(overview)
      return
    }
    let wanted = PromptArguments(line: arguments.text)?.name ?? arguments.text
    if let topic = HelpTopic.all.first(where: { $0.name == wanted }) {
      session.page(topic.text + "\n")
    } else if let command = PromptCommandTable.commands.first(where: { $0.name == wanted }) {
      output.writeLine("\(command.synopsis): \(command.summary)")
    } else if let query = try session.workspace().savedQuery(named: wanted) {
      session.page(SavedQueryList.page(of: query))
    } else {
      let queries = try session.workspace().savedQueries.flatMap(\.query.names)
      throw unknown(wanted, savedQueries: queries)
    }
  }

  private static let topicNames = HelpTopic.all.map(\.name).joined(separator: ", ")

  private static var overview: String {
    let commands = PromptCommandTable.commands.map { ($0.synopsis, $0.summary) }
    let lines = [
      "Ask with conditions, for example `leads(@省科技厅, t)`, or in Chinese: 牵头（@省科技厅，任务）。",
      "", "Commands:",
    ]
    let topics = HelpTopic.all.map { (":help \($0.name)", $0.summary) }
    return (lines + CommandHelp.columns(commands) + ["", "Topics:"] + CommandHelp.columns(topics))
      .joined(separator: "\n") + "\n"
  }

  private static func unknown(_ name: String, savedQueries: [String]) -> ShellFailure {
    let names =
      HelpTopic.all.map(\.name) + PromptCommandTable.commands.map(\.name) + savedQueries
    let guess = Hint.didYouMean(name, among: names, mark: ":help ")
    return .usage("there is no help on `\(name)`", help: guess + "topics are \(topicNames)")
  }
}

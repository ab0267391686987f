import Diagnostics

/// Writes the pages of `:help`.
struct HelpPage {
  /// No line is wider than this, however wide the window.
  private static let widest = 80

  /// The cells of a line.
  let width: Int
  /// The language of what is said.
  let language: Language

  /// Prepares pages for a window of so many columns, nil for any.
  init(columns: Int?, language: Language = .en) {
    self.language = language
    width = min(columns ?? Self.widest, Self.widest)
  }

  /// The page that lists the commands and the topics.
  var overview: String {
    let introduction = Bilingual(
      "Ask with conditions, for example `leads(@省科技厅, t)`, or in Chinese: 牵头（@省科技厅，任务）。",
      "用条件提问，例如 牵头（@省科技厅，任务）；也可以用英文：`leads(@省科技厅, t)`。")
    var lines = LineBreaking.lines(of: introduction.text(in: language), cells: width)
    for group in PromptCommandTable.groups {
      lines += ["", group.title.text(in: language)]
      lines += CommandHelp.columns(
        group.commands.map { ($0.synopsis, $0.summary.text(in: language)) }, limit: width)
    }
    lines += ["", Bilingual("Topics", "主题").text(in: language)]
    lines += CommandHelp.columns(
      HelpTopic.all.map { (":help \($0.name)", $0.summary.text(in: language)) }, limit: width)
    lines.append("")
    let more = Bilingual(
      "`:help NAME` tells more of a command or a saved query, with an example.",
      "`:help NAME` 详细说明一个命令或保存的查询，并举例。")
    lines += LineBreaking.lines(of: more.text(in: language), cells: width)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of a topic, whose lines are broken anew where the window is too narrow for them.
  func text(of topic: HelpTopic) -> String {
    let text = topic.text.text(in: language)
    guard width < Self.widest else { return text + "\n" }
    return paragraphs(of: text).flatMap { LineBreaking.lines(of: $0, cells: width) }
      .joined(separator: "\n") + "\n"
  }

  /// The paragraphs of a text whose lines are broken already; lines that are set off stay.
  private func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isFlowing = !line.isEmpty && !line.hasPrefix(" ")
      if isFlowing, let last = paragraphs.last, !last.isEmpty, !last.hasPrefix(" ") {
        // Between Chinese characters stands no space.
        let isChinese = last.last?.isASCII == false && line.first?.isASCII == false
        paragraphs[paragraphs.count - 1] = last + (isChinese ? "" : " ") + line
      } else {
        paragraphs.append(String(line))
      }
    }
    return paragraphs
  }

  /// The page of a command.
  func text(of command: PromptCommand) -> String {
    var lines =
      [command.synopsis]
      + LineBreaking.lines(
        of: (command.summary + Bilingual(".", "。")).text(in: language), cells: width)
    if !command.discussion.isEmpty {
      lines.append("")
      lines += paragraphs(of: command.discussion).flatMap {
        LineBreaking.lines(of: $0, cells: width)
      }
    }
    if !command.example.isEmpty {
      lines += ["", Bilingual("Example:", "例：").text(in: language)]
      lines += command.example.split(separator: "\n").map { "  \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

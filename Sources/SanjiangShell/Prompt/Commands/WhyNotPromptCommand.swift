import DatalogEngine

extension PromptCommand {
  /// `:whynot FACT`.
  static let whynot = PromptCommand(
    "whynot", takes: "[FACT]",
    does: Bilingual(
      "show what a fact lacks to hold, and what comes near", "显示一条事实为何不成立，以及相近的事实"),
    example: #":whynot leads(@省审计厅, @"青政办〔2021〕29号 二/39")"#,
    discussion: """
      The rules that could give the fact, the nearest first, with what of each holds and what fails;
      at the end the fewest facts that would make it hold. Without a fact the last question is
      meant. Behind the fact may stand `--lang zh`, `--format` with sentence, json, dot or mermaid,
      and `--output FILE`; FILE.html is a page with a picture.
      """,
    hints: "missing absent lacks"
  ) { (session, arguments) throws(ShellFailure) in
    session.didShow(by: arguments)
    let (text, options) = try arguments.fact(for: .whynot)
    let format = try session.explanationFormat(options)
    let context = try session.context.speaking(as: options)
    let workspace = try session.workspace()
    let question = try session.refuted(text, in: workspace)
    let refutation = try session.context.showingProgress(of: workspace) {
      (workspace) throws(ShellFailure) in try workspace.whynot(question)
    }
    if workspace.isRetracted(question) {
      context.remark(
        Bilingual(
          "a correction retracts it; `:undo` takes back the last one", "它已被更正撤销；`:undo` 收回最近的更正"))
    }
    guard let refutation else {
      return context.remark(
        Bilingual("it holds; `:why` tells what it rests on", "它成立；`:why` 说明其依据"))
    }
    var output = ExplanationOutput(format, of: workspace, to: question.text, in: context)
    output.width = session.width(options)
    try session.show(output.bytes(of: refutation), options)
  }
}

extension Session {
  /// What `:whynot` is to explain: a fact, or the last question.
  fileprivate func refuted(
    _ text: String, in workspace: Workspace
  ) throws(ShellFailure) -> ExplainedText {
    guard text.isEmpty else { return try ExplainedText.typed(text, for: "whynot", in: workspace) }
    guard let asked = lastQuestion else {
      throw .usage("there is no question to explain", help: "write `:whynot FACT`")
    }
    return asked.question
  }
}

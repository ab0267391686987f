import PolicyGraph

extension CommandDescription {
  /// `sanjiang correct`.
  static let correct = CommandDescription(
    name: "correct", summary: "State that a fact holds or does not, against what sources say",
    operands: [
      OperandDescription(
        "ACTION", values: .word(["assert", "retract", "undo"]),
        help: "assert, retract, or undo, which takes the last correction back"),
      OperandDescription("FACT", .optional, help: "a property or class of the graph with values"),
    ],
    options: [.correctedGraph, .because],
    discussion: """
      Corrections stand in a named graph of their own, and hold whatever is read into the graph
      later: `sanjiang query :corrections --graph PATH` lists them. What `@` names has to be known; a
      new thing is written by its IRI.
      """,
    hints: "fix edit assert retract amend",
    examples: [
      Example(
        "sanjiang correct assert 'leads(@省水利厅, @\"云湖政〔2026〕3号 一/2\")' --graph my.graph",
        "state who leads an item"),
      Example("sanjiang correct undo --graph my.graph", "take that back"),
    ],
    action: CorrectCommand.run)
}

extension OptionDescription {
  /// The graph to correct; the bundled one cannot be.
  fileprivate static let correctedGraph = OptionDescription(
    "--graph", .one("PATH"), isRequired: true, help: "the directory of the graph")
  fileprivate static let because = OptionDescription(
    "--because", .one("TEXT"), help: "why, to be kept with the correction")
}

/// Corrects a graph on disk.
private enum CorrectCommand {
  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let path = try arguments.required(.correctedGraph)
    let workspace = try WorkspaceOpening(arguments)
      .open(interruption: NoInterruption(), context: context)
    try GraphOpening.reported { () throws(PolicyGraphError) in try GraphWriter.check(path) }
    let change = GraphChange.small(of: path, as: "correct", in: context)
    let action = arguments.operands[0]
    let fact = arguments.operands.dropFirst().first
    switch (action, fact) {
    case ("assert", let fact?):
      return try correct(.assertion, fact, arguments, workspace, change)
    case ("retract", let fact?):
      return try correct(.retraction, fact, arguments, workspace, change)
    case ("undo", nil): return try undo(workspace, change)
    case ("undo", let fact?): throw .usage("`correct undo` does not take `\(fact)`")
    case ("assert", nil), ("retract", nil):
      throw .usage(
        "`correct \(action)` needs FACT",
        help: "write `sanjiang correct \(action) FACT --graph \(path)`")
    default:
      throw .usage(
        "`correct` can assert, retract and undo, not `\(action)`",
        help: Hint.didYouMean(action, among: ["assert", "retract", "undo"]))
    }
  }

  private static func correct(
    _ action: Correction.Action, _ text: String, _ arguments: ParsedArguments,
    _ workspace: Workspace, _ change: GraphChange
  ) throws(ShellFailure) -> ExitCode {
    let reason = arguments.value(of: .because)
    guard
      let correction = try workspace.correction(
        action, text, because: reason, in: change.context)
    else { return .success }
    let text = workspace.graph.text(of: correction.fact)
    _ = try change.make(saying: "\(action.verb) \(text)") { $0.correct(by: [correction]) }
    change.context.remark(action.participle + Bilingual(": ", "：") + text)
    return .success
  }

  private static func undo(
    _ workspace: Workspace, _ change: GraphChange
  ) throws(ShellFailure) -> ExitCode {
    guard let last = workspace.graph.corrections.last else {
      throw ShellFailure(
        .wrongInput, code: "not-stated", "there is no correction to undo")
    }
    let text = workspace.graph.text(of: last.fact)
    _ = try change.make(saying: "undo \(last.action.verb) \(text)") {
      (graph) throws(ShellFailure) in
      guard graph.takeBack(last) else {
        throw ShellFailure(
          .wrongInput, code: "not-stated", "`\(text)` was taken back by somebody else already")
      }
    }
    change.context.remark(last.action.takenBack + Bilingual(": ", "：") + text)
    return .success
  }
}

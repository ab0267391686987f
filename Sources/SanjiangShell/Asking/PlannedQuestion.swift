import DatalogSyntax
import Diagnostics
import TripleStore

/// A question that is not asked but looked at: one that was typed, or a saved one with its values.
struct PlannedQuestion {
  /// The question.
  let query: Query
  /// The text it stands in.
  let source: SourceText
  /// The variables that are bound from outside.
  let parameters: [String: Term]
  /// The graph and the rules, those that stand before the question among them.
  let workspace: Workspace

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - text: a question, with rules before it or not; or `:NAME VALUE…`.
  ///   - workspace: the graph and the rules in force.
  /// - Throws: what is wrong with it.
  init(_ text: String, in workspace: Workspace) throws(ShellFailure) {
    if let arguments = PromptArguments(line: text) {
      let call = try workspace.existingCall(
        arguments.name, with: arguments.words, listedBy: "`:list`")
      (query, source, parameters) = (call.query.query, call.source, call.parameters)
      self.workspace = workspace
      return
    }
    let source = SourceText(name: "<question>", text: text)
    guard
      case .program(let program, let diagnostics) = Parser.parseEntry(
        source, prefixes: workspace.prefixes, isFinal: true),
      !diagnostics.contains(where: { $0.severity == .error }), let last = program.queries.last
    else {
      throw Self.failure(Parser.parseEntry(source, prefixes: workspace.prefixes, isFinal: true))
    }
    var workspace = workspace
    if program.definesSomething { _ = try workspace.add(program) }
    (query, self.source, parameters, self.workspace) = (last, source, [:], workspace)
  }

  /// What is wrong with an entry that holds no question.
  private static func failure(_ entry: EntryResult) -> ShellFailure {
    if case .program(_, let diagnostics) = entry,
      diagnostics.contains(where: { $0.severity == .error })
    {
      return ShellFailure(.wrongQuery, diagnostics)
    }
    return ShellFailure(
      .wrongQuery, code: "no-question", "there is no question",
      help: "a question is written `leads(u, t)`, or `:NAME VALUE…` where it is saved")
  }
}

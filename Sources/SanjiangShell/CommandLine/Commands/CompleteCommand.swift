import DatalogSyntax
import DocumentExtraction
import PolicyGraph

extension CommandDescription {
  /// `sanjiang complete`, which the scripts of `completions` run.
  static let complete = CommandDescription(
    name: "complete", summary: "Print the names of a kind that begin so, for completions",
    operands: [
      OperandDescription("KIND", help: NameKind.allCases.map(\.rawValue).joined(separator: ", ")),
      OperandDescription("PREFIX", .optional, help: "what was typed; nothing for all names"),
    ],
    options: [.graph, .registry],
    discussion: """
      A line a name, with a tab and a note where there is one. Where no name begins so, other names
      of the same things are tried.
      """,
    examples: [Example("sanjiang complete unit 省自", "省自然资源厅")],
    action: { (arguments, context) throws(ShellFailure) in
      guard let kind = NameKind(rawValue: arguments.operands[0]) else {
        throw .usage("there is no kind `\(arguments.operands[0])`")
      }
      let prefix = arguments.operands.dropFirst().first ?? ""
      let graph = try GraphOpening.graph(
        at: arguments.value(of: .graph), registry: arguments.value(of: .registry), in: context)
      let words = WordCandidates(graph: graph, language: context.languages.forPeople)
      for candidate in words.candidates(for: kind, beginningWith: prefix) {
        let note = candidate.note.isEmpty ? "" : "\t\(candidate.note)"
        guard context.output.writeLine(candidate.text + note) else { break }
      }
      return .success
    })
}

/// Names with which a word of the command line may go on.
struct WordCandidates {
  /// The graph that knows the names.
  let graph: PolicyGraph
  /// The language of the notes.
  var language = Language.en

  /// The names of a kind that begin with what was typed, in the order of their bytes.
  ///
  /// - Parameters:
  ///   - kind: the kind.
  ///   - prefix: what was typed.
  /// - Returns: the names; where none begins so, other names of the same things that do.
  /// - Complexity: O(*n* log *n*) in the number of things of the kind.
  func candidates(
    for kind: NameKind, beginningWith prefix: String
  ) -> [(text: String, note: String)] {
    if kind == .query { return savedQueries(beginningWith: prefix) }
    let names = graph.names(ofInstances: kind.classes) { $0.hasPrefix(prefix) }
    return names.map { ($0, "") }
  }

  private func savedQueries(beginningWith prefix: String) -> [(text: String, note: String)] {
    let queries = graph.rules.flatMap(\.savedQueries)
    return queries.flatMap { query in
      query.names.map { (":" + $0, query.notes.told(in: language)) }
    }
    .filter { $0.0.hasPrefix(prefix) }.sorted { $0.0 < $1.0 }
  }
}

extension NameKind {
  /// The classes of the things that have such names.
  fileprivate var classes: [NodeClass] {
    switch self {
    case .unit: [.unit, .group]
    case .document: [.document]
    case .region: [.region]
    case .official: [.official]
    case .indicator: [.indicator, .measure]
    case .task: [.task]
    case .entity: [.unit, .group, .document, .region, .official, .measure]
    case .query: []
    }
  }
}

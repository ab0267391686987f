import DatalogSyntax
import Diagnostics

extension OptionDescription {
  /// The file that holds the question.
  static let questionFile = OptionDescription(
    "--file", short: "-f", .one("FILE"), help: "read rules and questions from this file")
}

/// What is asked on the command line: a question with its rules, a file of them, or a saved query.
enum QuestionArguments {
  /// The name of a saved query and its values, or nil where a question is asked.
  ///
  /// - Parameters:
  ///   - arguments: the arguments.
  ///   - command: the name of the command, for messages.
  /// - Returns: the name and the values, or nil.
  /// - Throws: what is too much.
  static func savedQuery(
    _ arguments: ParsedArguments, of command: String
  ) throws(ShellFailure) -> (name: String, words: [String])? {
    guard let first = arguments.operands.first, !arguments.has(.questionFile) else { return nil }
    let others = Array(arguments.operands.dropFirst())
    guard let call = PromptArguments(line: first) else {
      guard let second = others.first else { return nil }
      throw .usage(
        "`\(command)` does not take `\(second)`", help: "a question stands between quotes")
    }
    return (call.name, call.words + others)
  }

  /// The questions of programs, with the texts they stand in.
  ///
  /// - Throws: that there is none.
  static func questions(
    in programs: [Program]
  ) throws(ShellFailure) -> [(query: Query, source: SourceText)] {
    let questions = programs.flatMap { program in program.queries.map { ($0, program.source) } }
    guard !questions.isEmpty else {
      throw ShellFailure(
        .wrongQuery, code: "no-question", "there is no question to answer",
        help: "a question is written `?- leads(u, t).`")
    }
    return questions
  }

  /// What is asked, parsed before anything is opened.
  static func programs(
    _ arguments: ParsedArguments
  ) throws(ShellFailure) -> [Program] {
    if let file = arguments.value(of: .questionFile) {
      return try ProgramLoader.programs(in: [file], allowing: arguments.values(of: .allow))
    }
    let source = SourceText(name: "<query>", text: arguments.operands.first ?? "")
    guard case .program(let program, let diagnostics) = Parser.parseEntry(source, isFinal: true)
    else { return [] }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw ShellFailure(.wrongQuery, diagnostics)
    }
    return [program]
  }
}

import DatalogEngine
import DatalogSyntax
import Diagnostics
import TripleStore

extension Workspace {
  /// Tells what the rows of a question rest on.
  ///
  /// - Parameters:
  ///   - question: The question, with the values that are known.
  ///   - options: How much is to be explained.
  /// - Returns: The proofs; none where nothing makes the question true.
  /// - Throws: What is wrong with it, or why it was stopped.
  func why(
    _ question: ExplainedText, options: ExplanationOptions
  ) throws(ShellFailure) -> Explanation {
    do throws(DiagnosticList) {
      return try engine.why(
        question.query, in: question.source, rules: rules, given: question.given,
        options: options, limits: limits)
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
  }

  /// Tells why nothing makes a question true.
  ///
  /// - Parameter question: The question, with the values that are known.
  /// - Returns: What is missing; nil where the question holds.
  /// - Throws: What is wrong with it, or why it was stopped.
  func whynot(_ question: ExplainedText) throws(ShellFailure) -> Refutation? {
    do throws(DiagnosticList) {
      return try engine.whynot(
        question.query, in: question.source, rules: rules, given: question.given, limits: limits)
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
  }
}

/// What somebody wants explained: a question, some of whose variables have values.
struct ExplainedText {
  /// The question.
  var query: Query
  /// The text it stands in.
  var source: SourceText
  /// The values that are known.
  var given: [String: AnswerValue] = [:]

  /// The call of a saved query; nil for a question that was written out.
  var call: String?

  /// The question as it was typed.
  var text: String { call ?? source.text(of: query.range) }
}

extension ExplainedText {
  /// The question of a saved query with its values.
  init(_ call: SavedQueryCall) {
    self.init(
      query: call.query.query, source: call.source,
      given: call.parameters.mapValues { AnswerValue.term($0) }, call: call.text)
  }
}

extension ExplainedText {
  /// Reads a fact, or a question, with whatever rules stand before it.
  ///
  /// - Parameters:
  ///   - text: What was typed: `leads(@省科技厅, t)`, with or without the dot.
  ///   - name: What to call it in messages.
  ///   - prefixes: The prefixes of names that are declared.
  /// - Returns: The question, and the program that it stands in.
  /// - Throws: What is wrong with it.
  static func read(
    _ text: String, as name: String, prefixes: Set<String>
  ) throws(ShellFailure) -> (ExplainedText, Program) {
    let source = SourceText(name: name, text: text)
    guard
      case .program(let program, let diagnostics) = Parser.parseEntry(
        source, prefixes: prefixes, isFinal: true)
    else { throw noFact }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw ShellFailure(.wrongQuery, diagnostics)
    }
    guard program.queries.count == 1 else { throw noFact }
    return (ExplainedText(query: program.queries[0], source: source), program)
  }

  private static let noFact = ShellFailure(
    .wrongQuery, code: "no-question", "there is no fact to explain",
    help: "a fact is written `leads(@省科技厅, t)`, with values or variables")
}

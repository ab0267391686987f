import DatalogEngine
import DatalogSyntax
import Diagnostics
import TripleStore

/// A question of the session and what was found.
struct AskedQuestion {
  /// The question.
  let query: Query
  /// The text it stands in.
  let source: SourceText
  /// The values of its parameters.
  let parameters: [String: Term]
  /// What was found.
  let answer: Answer
}

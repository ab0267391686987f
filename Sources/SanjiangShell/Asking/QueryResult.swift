import DatalogEngine
import Diagnostics

/// What became of a question.
struct QueryResult {
  /// The answer.
  var table: ResultTable
  /// The answer in values that are not printed yet.
  let answer: Answer
  /// What is doubtful about the question or the rules.
  var warnings: [Diagnostic] { answer.warnings }
  /// What it took.
  var statistics: EvaluationStatistics { answer.statistics }
}

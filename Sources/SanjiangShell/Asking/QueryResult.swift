import DatalogEngine
import Diagnostics

/// What became of a question.
struct QueryResult {
  /// The answer.
  let table: ResultTable
  /// The answer in values that are not printed yet.
  let answer: Answer
  /// What is doubtful about the question or the rules.
  var warnings: [Diagnostic] { answer.warnings }
  /// What it took.
  var statistics: EvaluationStatistics { answer.statistics }
}

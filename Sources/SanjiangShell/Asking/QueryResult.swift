import DatalogEngine
import Diagnostics

/// What became of a question.
struct QueryResult {
  /// The answer.
  let table: ResultTable
  /// What is doubtful about the question or the rules.
  let warnings: [Diagnostic]
  /// What it took.
  let statistics: EvaluationStatistics
}

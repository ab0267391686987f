import Diagnostics

/// What a query found.
public struct Answer: Sendable {
  /// The names of the variables, in order of first appearance.
  public var columns: [String]
  /// The distinct rows, one value a column, in the order asked for or the standard one.
  public var rows: [[AnswerValue]]
  /// What is doubtful about the query, and what turned out doubtful while it was answered; of rules,
  /// ``Engine/check(_:with:isWhole:)`` tells what is doubtful.
  public var warnings: [Diagnostic]
  /// What the evaluation did.
  public var statistics: EvaluationStatistics

  /// Creates an answer.
  public init(
    columns: [String], rows: [[AnswerValue]], warnings: [Diagnostic] = [],
    statistics: EvaluationStatistics = EvaluationStatistics()
  ) {
    self.columns = columns
    self.rows = rows
    self.warnings = warnings
    self.statistics = statistics
  }
}

/// What an evaluation did.
public struct EvaluationStatistics: Sendable {
  /// The rounds of all strata together.
  public var rounds = 0
  /// The tuples of every relation that was computed or read, in order of the strata.
  public var tuples: [(relation: String, count: Int)] = []
  /// The seconds spent on reading facts, evaluating, and writing or printing results.
  public var seconds = (load: 0.0, evaluate: 0.0, write: 0.0)

  /// Creates empty statistics.
  public init() {}
}

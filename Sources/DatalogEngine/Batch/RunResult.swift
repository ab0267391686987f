import Diagnostics

/// What a batch run did.
public struct RunResult: Sendable {
  /// What is doubtful about the program.
  public var warnings: [Diagnostic]
  /// What was computed, and how long it took.
  public var statistics: EvaluationStatistics

  /// Creates a result.
  public init(
    warnings: [Diagnostic] = [], statistics: EvaluationStatistics = EvaluationStatistics()
  ) {
    self.warnings = warnings
    self.statistics = statistics
  }
}

import Synchronization

/// The rows that the steps of a rule gave, counted by all threads that evaluate it.
///
/// Only made where somebody asks what rules take.
final class StepCounters: Sendable {
  private let rows: Mutex<[Int]>

  /// Creates counters for so many steps.
  init(_ steps: Int) {
    rows = Mutex(Array(repeating: 0, count: steps))
  }

  /// Counts the rows of a batch.
  func add(_ count: Int, to step: Int) {
    rows.withLock { $0[step] += count }
  }

  /// The rows since the last call.
  func take() -> [Int] {
    rows.withLock { rows in
      defer { rows = Array(repeating: 0, count: rows.count) }
      return rows
    }
  }
}

/// Counts the rows behind a step of a rule.
final class RowCount: RowOperation {
  private let step: Int
  private let counters: StepCounters

  init(of step: Int, in counters: StepCounters) {
    self.step = step
    self.counters = counters
  }

  override var isSharable: Bool { true }

  override func apply(to stage: Stage) throws(EvaluationStop) {
    counters.add(stage.count, to: step)
  }
}

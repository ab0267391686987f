import Synchronization

/// Where an evaluation writes down how far it is, for somebody who watches.
///
/// Rules and rounds are written once each, what is tried within them when the limits are looked at, by
/// whatever thread does, so that loops know nothing of it.
final class ProgressBoard: Sendable {
  /// The seconds between two reports.
  private static let interval = 0.1

  private let report: @Sendable (EvaluationProgress) -> Void
  private let state = Mutex(
    (progress: EvaluationProgress(rule: nil, round: 0, tuples: 0, tried: 0, seconds: 0), next: 0.0))

  /// Creates a board.
  ///
  /// - Parameter report: Told of the progress at most ten times a second.
  init(_ report: @escaping @Sendable (EvaluationProgress) -> Void) { self.report = report }

  /// Notes which relation's rule is evaluated; one without a name of the user's leaves the last.
  func begin(rule: String?, round: Int) {
    state.withLock { state in
      if let rule { state.progress.rule = rule }
      state.progress.round = round
    }
  }

  /// Notes that a round has found so many tuples more.
  func add(tuples: Int) {
    state.withLock { $0.progress.tuples += tuples }
  }

  /// Notes that so many rows more were tried, and reports the progress where it is time to.
  func tell(tried rows: Int, after seconds: Double) {
    let progress: EvaluationProgress? = state.withLock { state in
      state.progress.tried += rows
      guard seconds >= state.next else { return nil }
      state.next = seconds + Self.interval
      state.progress.seconds = seconds
      return state.progress
    }
    if let progress { report(progress) }
  }
}

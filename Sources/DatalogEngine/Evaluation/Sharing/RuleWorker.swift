import Synchronization

/// One thread's part in evaluating a rule: stages of its own, and where it stands.
///
/// Only one thread uses a worker at a time; between two turns of the team the caller may.
final class RuleWorker: @unchecked Sendable {
  let pipeline: Pipeline
  let sink: SharedInsertionSink
  let context: EvaluationContext
  /// Whether all rows that were to be had are done.
  private(set) var isDone = false
  /// What stopped it.
  private(set) var stop: EvaluationStop?

  init(_ pipeline: Pipeline, _ sink: SharedInsertionSink, _ context: EvaluationContext) {
    self.pipeline = pipeline
    self.sink = sink
    self.context = context
  }

  /// Begins with rows that a dispenser gives.
  func begin(_ dispenser: RowDispenser) throws(EvaluationStop) {
    isDone = false
    stop = nil
    pipeline.source = dispenser
    try pipeline.start()
  }

  /// Works until no rows are left, the relation needs other memory, or somebody else pauses.
  func work(_ pause: borrowing Atomic<Bool>) {
    guard !isDone else { return }
    do throws(EvaluationStop) {
      sink.resume()
      while sink.waiting.isEmpty {
        if pause.load(ordering: .relaxed) { return }
        guard try pipeline.step() else {
          isDone = true
          return
        }
      }
    } catch {
      stop = error
    }
    pause.store(true, ordering: .relaxed)
  }
}

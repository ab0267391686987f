import Platform
import Synchronization

/// Evaluates one rule on several threads.
///
/// Every thread has the stages of the rule to itself and takes rows of the first scan from a common
/// dispenser; indexes are brought up to date before and only read meanwhile; new rows go to the
/// relation by ``SharedInsertion``. When the relation needs other memory all pause after their
/// batch, the caller sees to it, and all go on where they stood. Which rows there are in the end does
/// not depend on the threads, their order does.
final class SharedRun {
  private let workers: [RuleWorker]
  private let relation: Relation
  private let team: WorkerTeam
  private let context: EvaluationContext

  /// Whether threads should pause, for the time of one turn.
  private final class Turn: Sendable {
    let pause = Atomic(false)
  }

  /// Plans an evaluation.
  ///
  /// - Parameters:
  ///   - workers: As many as the team has.
  ///   - relation: Where the rows go.
  ///   - team: The threads.
  ///   - context: What the evaluation shares.
  init(
    _ workers: [RuleWorker], into relation: Relation, _ team: WorkerTeam,
    context: EvaluationContext
  ) {
    self.workers = workers
    self.relation = relation
    self.team = team
    self.context = context
  }

  /// Evaluates the rule once.
  ///
  /// - Parameter rows: The rows of the first scan.
  /// - Throws: ``EvaluationStop`` where a limit is hit or a thread fails.
  func run(_ rows: Range<Int>) throws(EvaluationStop) {
    for worker in workers { try worker.pipeline.prepareToShare(rows: rows.count) }
    let dispenser = RowDispenser(rows, for: workers.count)
    for worker in workers { try worker.begin(dispenser) }
    defer { for worker in workers { context.takeOver(worker.context) } }
    var asTable = false
    repeat {
      do { try relation.makeRoom(for: workers.count, asTable: asTable) } catch {
        throw EvaluationStop(error)
      }
      asTable = try turn()
      try context.limits.look()
    } while workers.contains { !$0.isDone }
  }

  /// Has all threads work until they are done or one needs a pause.
  ///
  /// - Returns: Whether one has a row that the relation's bits or groups do not cover.
  private func turn() throws(EvaluationStop) -> Bool {
    guard let insertion = SharedInsertion(relation) else {
      preconditionFailure("room has been made")
    }
    for worker in workers where !worker.isDone { worker.sink.inserter = SharedInserter(insertion) }
    let (workers, turn) = (workers, Turn())
    team.run { workers[$0].work(turn.pause) }
    let inserters = workers.compactMap(\.sink.inserter)
    do { try insertion.finish(inserters) } catch { throw EvaluationStop(error) }
    for worker in workers {
      worker.sink.inserter = nil
      if let stop = worker.stop { throw stop }
    }
    return inserters.contains(where: \.needsTable)
  }
}

import Platform
import Synchronization

/// Brings several indexes up to date at once, each on a thread of its own.
///
/// Indexes only read their relations, so those of one relation can be told of new rows together.
final class IndexUpdate: @unchecked Sendable {
  private let indexes: [KeyIndex]
  private let next = Atomic(0)
  private let shortage = Mutex<MemoryMeter.Exhausted?>(nil)

  /// Fewer new rows than this are taken in faster than threads are woken.
  private static let leastRows = 20_000

  private init(_ indexes: [KeyIndex]) {
    self.indexes = indexes
  }

  /// Brings the indexes of some relations up to date where that is worth several threads.
  ///
  /// - Parameters:
  ///   - relations: The relations.
  ///   - team: The threads.
  /// - Throws: ``MemoryMeter/Exhausted`` where an index does not fit.
  /// - Complexity: O(*m*) in the number of new rows, for each index.
  static func run(_ relations: [Relation], on team: WorkerTeam) throws(MemoryMeter.Exhausted) {
    let outdated = relations.flatMap { relation in
      relation.indexes.values.filter { $0.rowCount < relation.count }
    }
    let rows = outdated.reduce(0) { $0 + $1.relation.count - $1.rowCount }
    guard outdated.count > 1, rows >= leastRows else { return }
    let update = IndexUpdate(outdated)
    team.run { _ in update.work() }
    if let shortage = update.shortage.withLock({ $0 }) { throw shortage }
  }

  private func work() {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < indexes.count else { return }
      do throws(MemoryMeter.Exhausted) {
        try indexes[index].update()
      } catch {
        shortage.withLock { $0 = error }
      }
    }
  }
}

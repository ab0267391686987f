/// Independent pieces of work, done on several threads and handed over in their order.
///
/// ```swift
/// OrderedWork(count: paths.count, workers: Processors.count).run { index in
///   read(paths[index])
/// } taking: { index, content in
///   print(paths[index], content.count)
///   return true
/// }
/// ```
///
/// What is handed over, and in which order, does not depend on the number of workers. Workers run
/// ahead of the taker by a few pieces each and no further, so that results do not pile up.
public struct OrderedWork: Sendable {
  private let count: Int
  private let workers: Int
  private let lead: Int

  /// Plans work.
  ///
  /// - Parameters:
  ///   - count: The number of pieces.
  ///   - workers: The number of threads; with one, all is done on the caller's.
  ///   - lead: How many pieces a worker may be ahead of the taker; fewer where results are large.
  public init(count: Int, workers: Int, lead: Int = 4) {
    self.count = count
    self.lead = max(1, lead)
    self.workers = max(1, min(workers, count))
  }

  /// Where the work stands.
  private struct Progress<Result> {
    /// The piece that the next free worker takes.
    var next = 0
    /// The piece that the taker waits for.
    var awaited = 0
    /// What is done and not yet taken.
    var done: [Int: Result] = [:]
    /// Whether the taker wants no more.
    var isStopped = false
  }

  /// Does the work.
  ///
  /// - Parameters:
  ///   - work: Does the piece at an index, on any thread.
  ///   - take: Takes the result of a piece, on the caller's thread, in order; false ends the work.
  public func run<Result: Sendable>(
    _ work: @escaping @Sendable (Int) -> Result, taking take: (Int, Result) -> Bool
  ) {
    let progress = Monitor(Progress<Result>())
    let threads = workers > 1 ? startThreads(progress, work) : []
    guard !threads.isEmpty else { return runAlone(work, take) }
    for index in 0..<count {
      let result = progress.wait { state -> Result? in
        guard let result = state.done.removeValue(forKey: index) else { return nil }
        state.awaited = index + 1
        return result
      }
      guard take(index, result) else { break }
    }
    progress.change { $0.isStopped = true }
    for thread in threads { thread.join() }
  }

  private func runAlone<Result>(_ work: (Int) -> Result, _ take: (Int, Result) -> Bool) {
    for index in 0..<count {
      guard take(index, work(index)) else { return }
    }
  }

  /// Starts the threads; fewer than planned where the system gives no more.
  private func startThreads<Result: Sendable>(
    _ progress: Monitor<Progress<Result>>, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Worker] {
    let window = workers * lead
    return (0..<workers).compactMap { _ in
      Worker {
        while let index = nextPiece(progress, window) {
          let result = work(index)
          progress.change { $0.done[index] = result }
        }
      }
    }
  }

  /// The piece to do next, as soon as the taker is near enough; nil where none is left.
  private func nextPiece<Result>(_ progress: Monitor<Progress<Result>>, _ window: Int) -> Int? {
    progress.wait { state -> Int?? in
      if state.isStopped || state.next >= count { return .some(nil) }
      guard state.next < state.awaited + window else { return nil }
      state.next += 1
      return state.next - 1
    }
  }
}

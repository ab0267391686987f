/// Threads that all do the same work at once, the caller's among them, and wait in between.
///
/// ```swift
/// let team = WorkerTeam(count: 2)
/// team.run { worker in addUp(parts[worker]) }
/// ```
///
/// The threads are started when there is work for the first time and end with the team.
public final class WorkerTeam: @unchecked Sendable {
  /// How many there are, the caller included.
  public let count: Int
  private let monitor = Monitor(State())
  /// Touched by the caller's thread only.
  private var threads: [Worker] = []

  /// What the threads wait for.
  private struct State {
    /// How often there has been work.
    var turn = 0
    /// How many threads are still at it.
    var busy = 0
    var work: (@Sendable (Int) -> Void)?
    var isDismissed = false
  }

  /// Plans a team.
  ///
  /// - Parameter count: How many work at once, the caller included; at least one.
  public init(count: Int) {
    self.count = max(count, 1)
  }

  deinit {
    monitor.change { $0.isDismissed = true }
    for thread in threads { thread.join() }
  }

  /// Has everybody do some work, and returns when all are done.
  ///
  /// Where the system gives fewer threads than planned, the caller does the work of the missing
  /// ones after its own.
  ///
  /// - Parameter work: What to do; called once with each number below ``count``.
  public func run(_ work: @escaping @Sendable (Int) -> Void) {
    startThreads()
    let helpers = threads.count
    if helpers > 0 {
      monitor.change { state in
        state.turn += 1
        state.busy = helpers
        state.work = work
      }
    }
    work(0)
    for missing in (helpers + 1)..<max(count, helpers + 1) { work(missing) }
    guard helpers > 0 else { return }
    monitor.wait { state -> Void? in state.busy == 0 ? () : nil }
    monitor.change { $0.work = nil }
  }

  private func startThreads() {
    guard threads.isEmpty, count > 1 else { return }
    for number in 1..<count {
      let monitor = monitor
      guard let thread = Worker({ WorkerTeam.serve(monitor, number) }) else { return }
      threads.append(thread)
    }
  }

  private static func serve(_ monitor: Monitor<State>, _ number: Int) {
    var turn = 0
    while takeTurn(monitor, number, &turn) {
      // What the work held on to is given up by now.
      monitor.change { $0.busy -= 1 }
    }
  }

  /// Waits for work and does it.
  ///
  /// - Returns: whether there was any; otherwise the team is dismissed.
  private static func takeTurn(
    _ monitor: Monitor<State>, _ number: Int, _ turn: inout Int
  ) -> Bool {
    let work = monitor.wait { state -> (@Sendable (Int) -> Void)?? in
      if state.isDismissed { return .some(nil) }
      guard state.turn > turn, let work = state.work else { return nil }
      turn = state.turn
      return .some(work)
    }
    guard let work else { return false }
    work(number)
    return true
  }
}

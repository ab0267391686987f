import Synchronization
import Testing

@testable import Platform

@Suite("A team of workers") struct WorkerTeamTests {
  @Test("does every part of each work once", arguments: [1, 2, 5])
  func parts(count: Int) {
    let team = WorkerTeam(count: count)
    for _ in 0..<50 {
      let done = Atomic<UInt64>(0)
      withExtendedLifetime(team) {
        run(team) { _ = done.add(1 << UInt64(8 * $0), ordering: .relaxed) }
      }
      let expected = (0..<count).reduce(UInt64(0)) { $0 + 1 << UInt64(8 * $1) }
      #expect(done.load(ordering: .relaxed) == expected)
    }
  }

  /// `run`, with work that borrows from the caller's frame: all of it ends before `run` returns.
  private func run(_ team: WorkerTeam, _ work: (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      nonisolated(unsafe) let work = work
      team.run { work($0) }
    }
  }

  @Test("ends with its last owner, also without having worked")
  func end() {
    for count in 1...3 {
      _ = WorkerTeam(count: count)
      WorkerTeam(count: count).run { _ in }
    }
  }
}

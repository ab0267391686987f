import Synchronization
import Testing

@testable import Platform

@Suite("A team of workers") struct WorkerTeamTests {
  @Test("does every part of each work once", arguments: [1, 2, 5])
  func parts(count: Int) {
    let team = WorkerTeam(count: count)
    for _ in 0..<50 {
      let done = Done()
      team.run { _ = done.parts.add(1 << UInt64(8 * $0), ordering: .relaxed) }
      let expected = (0..<count).reduce(UInt64(0)) { $0 + 1 << UInt64(8 * $1) }
      #expect(done.parts.load(ordering: .relaxed) == expected)
    }
  }

  /// One more in the byte of each part that was done.
  private final class Done: Sendable {
    let parts = Atomic<UInt64>(0)
  }

  @Test("ends with its last owner, also without having worked")
  func end() {
    for count in 1...3 {
      _ = WorkerTeam(count: count)
      WorkerTeam(count: count).run { _ in }
    }
  }
}

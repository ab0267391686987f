import Foundation
import TestSupport
import Testing

@Suite("The engine and the reference evaluator")
struct AgreementTests {
  /// How many programs to try: 500, or what `SANJIANG_PROGRAMS` says.
  static let programCount: Int = {
    let asked = ProcessInfo.processInfo.environment["SANJIANG_PROGRAMS"].flatMap(Int.init)
    return max(asked ?? 500, 4)
  }()

  /// The seeds, in batches that may run beside each other.
  static let batches: [ClosedRange<UInt64>] = {
    let size = UInt64(programCount / 4)
    return (0..<4).map { $0 * size + 1...($0 + 1) * size }
  }()

  @Test("agree on random programs, with joins in any order", arguments: batches)
  func agree(_ seeds: ClosedRange<UInt64>) {
    for seed in seeds where !seed.isMultiple(of: 2) {
      let program = RandomProgram(seed: seed)
      check(program, EngineComparison(.asWritten, seed: seed))
      check(program, EngineComparison(.inAnyOrder, seed: seed))
    }
  }

  @Test("agree on random programs over facts in a store", arguments: batches)
  func agreeOnStoredFacts(_ seeds: ClosedRange<UInt64>) {
    for seed in seeds where seed.isMultiple(of: 2) {
      let program = RandomProgram(seed: seed, aboutNodes: true)
      check(program, EngineComparison(.withStoredFacts, seed: seed))
    }
  }

  /// Records the smallest program that shows a disagreement.
  private func check(_ program: RandomProgram, _ comparison: EngineComparison) {
    guard let first = comparison.disagreement(on: program) else { return }
    let smallest = program.shrunk { comparison.disagreement(on: $0)?.kind == first.kind }
    let last = comparison.disagreement(on: smallest) ?? first
    Issue.record("seed \(comparison.seed), \(comparison.way):\n\(smallest.source)\(last.details)")
  }
}

import Foundation
import TestSupport
import Testing

@Suite("The engine and the reference evaluator")
struct AgreementTests {
  /// How many programs to try: 100, or what `SANJIANG_PROGRAMS` says.
  static let programCount: Int = {
    let asked = ProcessInfo.processInfo.environment["SANJIANG_PROGRAMS"].flatMap(Int.init)
    return max(asked ?? 100, 100)
  }()

  /// The seeds, in batches that may run beside each other.
  static let batches: [ClosedRange<UInt64>] = {
    let size = UInt64(programCount / 4)
    return (0..<4).map { $0 * size + 1...($0 + 1) * size }
  }()

  @Test("agree on random programs", arguments: batches)
  func agree(_ seeds: ClosedRange<UInt64>) {
    var (answered, disagreements) = (0, 0)
    for seed in seeds where disagreements < 3 {
      let comparison = EngineComparison(
        place: seed.isMultiple(of: 2) ? .store : .program, seed: seed)
      switch comparison.outcome {
      case .agreement: answered += 1
      case .withoutAnswer: break
      case .disagreement(let disagreement):
        answered += 1
        disagreements += 1
        Issue.record("\(comparison.smallest(like: disagreement))")
      }
    }
    #expect(
      disagreements > 0 || answered * 100 > seeds.count * 95,
      "most programs should be within the reference's reach")
  }
}

import Foundation
import TestSupport
import Testing

@Suite("Spoiled texts")
struct FuzzTests {
  @Test("are read without failing, every fact on lines of the text")
  func short() {
    var fuzzing = Fuzzing()
    for seed in SeededGenerator.allSeeds(150) { fuzzing.run(seed: seed) }
    #expect(fuzzing.failures.isEmpty)
    #expect(fuzzing.count == 150)
  }

  /// The minutes that `SANJIANG_FUZZ_MINUTES` asks for.
  static let minutes = ProcessInfo.processInfo.environment["SANJIANG_FUZZ_MINUTES"].flatMap(
    Double.init)

  @Test(
    "are read without failing for as long as asked",
    .enabled(if: FuzzTests.minutes != nil, "skipped: SANJIANG_FUZZ_MINUTES is not set"))
  func long() {
    var fuzzing = Fuzzing()
    fuzzing.run(minutes: Self.minutes ?? 0)
    print("read \(fuzzing.count) spoiled texts")
    #expect(fuzzing.failures.isEmpty)
  }
}

import DatalogEngine
import DatalogSyntax
import Diagnostics
import Foundation
import TestSupport
import Testing
import TripleStore

@Suite("Spoiled programs")
struct ProgramFuzzTests {
  @Test("are refused or evaluated within their limits, and nothing worse")
  func short() {
    var fuzzing = ProgramFuzzing()
    // The components of the sixteenth grow to their limit, which `HostileComponentTests` reaches.
    for seed in SeededGenerator.allSeeds(400) where seed != 16 { fuzzing.run(seed: seed) }
    #expect(fuzzing.failures == [])
    #expect(fuzzing.evaluated > 40)
  }

  /// The minutes that `SANJIANG_FUZZ_MINUTES` asks for.
  static let minutes = ProcessInfo.processInfo.environment["SANJIANG_FUZZ_MINUTES"].flatMap(
    Double.init)

  @Test(
    "are refused or evaluated for as long as asked",
    .enabled(if: ProgramFuzzTests.minutes != nil, "skipped: SANJIANG_FUZZ_MINUTES is not set"))
  func long() {
    var fuzzing = ProgramFuzzing()
    fuzzing.logPath = NSTemporaryDirectory() + "sanjiang-spoiled.dl"
    fuzzing.run(minutes: Self.minutes ?? 0)
    print("tried \(fuzzing.count) spoiled programs, \(fuzzing.evaluated) queries answered")
    #expect(fuzzing.failures == [])
  }

  /// Programs with very much of one thing.
  private static let large: [(name: String, text: String, code: String?)] = [
    ("facts", (0..<20_000).map { "e(\($0))." }.joined(), nil),
    ("rules", "e(1)." + (0..<5000).map { "p\($0)(x) :- e(x)." }.joined(), nil),
    ("a chain of rules", "p0(1)." + (0..<2000).map { "p\($0 + 1)(x) :- p\($0)(x)." }.joined(), nil),
    (
      "literals",
      "e(1, 2). p(x0) :- " + (0..<2000).map { "e(x\($0), x\($0 + 1))" }.joined(separator: ", ")
        + ".",
      nil
    ),
    (
      "equations",
      "e(1). p(x0) :- e(x0), " + (0..<5000).map { "x\($0 + 1) = x\($0)" }.joined(separator: ", ")
        + ".", nil
    ),
    (
      "alternatives",
      "e(1). p(x) :- e(x), "
        + (0..<40).map { "(x = \($0) ; x != \($0))" }.joined(separator: ", ") + ".",
      "limit-exceeded"
    ),
    (
      "long alternatives",
      "e(1). p(x) :- " + String(repeating: "e(x), ", count: 3000)
        + (0..<11).map { "(x = \($0) ; x != \($0))" }.joined(separator: ", ") + ".",
      "limit-exceeded"
    ),
    (
      "names that are misspelt",
      (0..<1500).map { "relation\($0)(1)." }.joined() + "p(1) :- "
        + (0..<1500).map { "realtion\($0)(1)" }.joined(separator: ", ") + ".",
      "unknown-predicate"
    ),
    (
      "steps of a circle through negations",
      "e(1)." + (0..<1500).map { "p\($0)(x) :- e(x), !p\(($0 + 1) % 1500)(x)." }.joined(),
      "unstratified-negation"
    ),
    ("a long name", "\(String(repeating: "n", count: 200_000))(1).", nil),
    ("columns", "e(\((0..<2000).map { "\($0)" }.joined(separator: ", "))).", nil),
  ]

  @Test("with very much of one thing are read in time", arguments: large.indices)
  func much(_ index: Int) throws {
    let (_, text, code) = Self.large[index]
    let (program, mistakes) = Parser.parse(SourceText(name: "large.dl", text: text))
    #expect(mistakes.isEmpty)
    let start = ContinuousClock.now
    let found = Engine(store: TripleStore()).check(program).filter { $0.severity == .error }
    #expect(Set(found.map(\.code)) == (code.map { [$0] } ?? []))
    for error in found.prefix(100) { #expect(DiagnosticRenderer().render(error).count < 5000) }
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}

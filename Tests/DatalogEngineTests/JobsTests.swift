import DatalogEngine
import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

@Suite("Several threads") struct JobsTests {
  /// What a program prints with so many threads, which share whatever may be shared.
  private func printed(_ text: String, _ facts: [String: String], jobs: Int) throws -> String {
    let (program, errors) = Parser.parse(SourceText(name: "jobs.dl", text: text))
    try #require(errors.isEmpty, "\(errors.map(\.message))")
    let files = MemoryFiles(facts)
    var limits = EvaluationLimits(timeout: 60, jobs: jobs)
    limits.leastShared = 0
    _ = try Engine.run([program], facts: files, output: files, limits: limits)
    return files.written.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)" }.joined()
  }

  private static func triples(_ count: Int, _ range: Range<Int>, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<3).map { _ in "\(Int.random(in: range, using: &generator))" }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private static let input = ".decl e(x: number, y: number, z: number)\n.input e\n"

  @Test(
    "find what one finds, also where the order of rows would show",
    arguments: [
      ".decl t(x: number, y: number)\n.output t\nt(y, z) :- e(_, y, z), y < 30.",
      """
      .decl t(x: number, y: number)
      .decl c(x: number, y: number) choice-domain x
      .output c
      t(y, x) :- e(x, y, _).
      c(x, y) :- t(x, y).
      """,
      """
      .decl t(x: number, y: number)
      .decl c(n: number, y: number)
      .output c
      t(y, x) :- e(x, y, _).
      c(autoinc(), y) :- t(_, y).
      """,
      """
      .decl t(x: float)
      .decl c(x: float)
      .output c
      t(to_float(x) / 7.0) :- e(x, _, _).
      c(s) :- s = sum x : { t(x) }.
      """,
      """
      .decl t(x: number, y: number)
      .output t
      t(x, y) :- e(x, y, _).
      t(x, z) :- t(x, y), t(y, z), e(x, _, z).
      """,
    ], [2, 20])
  func same(_ rules: String, jobs: Int) throws {
    let facts = ["e.facts": Self.triples(6000, 0..<400, seed: 5)]
    let expected = try printed(Self.input + rules, facts, jobs: 1)
    #expect(try printed(Self.input + rules, facts, jobs: jobs) == expected)
  }

  @Test("numbers known by bits can be left out later")
  func leftOut() throws {
    var generator = SeededGenerator(seed: 3)
    let numbers = (0..<10_000).shuffled(using: &generator).map { "\($0)" }.joined(separator: "\n")
    let rules = ".decl d(x: number)\n.input d\n.output d\nd(x) <= d(y) :- y = x + 1."
    #expect(try printed(rules, ["d.facts": numbers], jobs: 2) == "d.csv\n9999\n")
  }
}

import TestSupport
import Testing

@testable import DatalogCompilation
@testable import DatalogEngine

@Suite(
  "Other engines", .serialized,
  .enabled(
    if: !TargetEngine.available.isEmpty,
    "skipped: neither SANJIANG_TARGETS nor SANJIANG_POSTGRESQL names an engine"))
struct TargetAgreementTests {
  /// Calls for which the engine stops; `a` is 2, and so is the double `d`.
  private static let failing = [
    "sj_integer_divide(a, 0)", "sj_integer_modulo(a, 0)", "sj_integer_power(a - a, -1)",
    "sj_integer_power(a, 64)", "sj_integer_divide(-9223372036854775807 - 1, -a + 1)",
    "sj_divide(d, 0)", "sj_modulo(d, 0)",
  ]

  @Test("give what the engine gives, and stop where it stops", arguments: TargetEngine.available)
  func agreement(engine: TargetEngine) throws {
    let comparisons = FunctionComparisons(seed: 7, dialect: engine.dialect).all
    var generator = SeededGenerator(seed: 11)
    let patterns = PatternComparison(using: &generator)
    // One run, since Spark takes long to start.
    let definitions = HelperFunctions.definitions(
      of: HelperFunctionTests.called, in: engine.dialect)
    let queries =
      comparisons.map { $0.query(in: engine.dialect) } + [patterns.query(in: engine.dialect)]
      + failures(in: engine.dialect)
    var answers = try engine.run(definitions + queries).dropFirst(definitions.count)

    #expect(Set(comparisons.map(\.function.name)) == HelperFunctionTests.called)
    for comparison in comparisons { check(comparison, answers.popFirst() ?? nil) }
    check(patterns, answers.popFirst() ?? nil)
    #expect(answers.popFirst() == ["2"])
    for call in Self.failing { #expect(answers.popFirst() == .some(nil), "\(call)") }
  }

  private func check(_ comparison: FunctionComparison, _ answer: [String?]?) {
    let name = comparison.function.name
    guard let answer, answer.count == comparison.results.count else {
      Issue.record("\(name) gives \(answer?.count ?? 0) values")
      return
    }
    let wrong = answer.indices.filter { !comparison.agrees(answer[$0], comparison.results[$0]) }
    for index in wrong.prefix(8) {
      let (given, wanted) = (answer[index] ?? "nothing", comparison.results[index] ?? "nothing")
      let arguments = comparison.arguments[index].map { $0 ?? "nothing" }
      Issue.record("\(name)\(arguments) is \(given), not \(wanted)")
    }
  }

  private func check(_ comparison: PatternComparison, _ answer: [String?]?) {
    #expect(answer?.count == comparison.rows.count)
    for (given, row) in zip(answer ?? [], comparison.rows)
    where given != (row.matches ? "true" : "false") {
      Issue.record("`\(comparison.patterns[row.pattern])` and `\(row.text)`: not \(row.matches)")
    }
  }

  /// A call that succeeds, and those that fail.
  private func failures(in dialect: SQLDialect) -> [String] {
    let two = "CAST(2 AS \(dialect.name(of: .number)))"
    return (["sj_integer_divide(a, 1)"] + Self.failing).map {
      "SELECT n, \(dialect.cast($0, to: .text)) "
        + "FROM (VALUES (1, CAST(2 AS BIGINT), \(two))) AS t(n, a, d)"
    }
  }
}

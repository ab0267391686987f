import DatalogEngine
import DatalogSyntax
import Diagnostics
import Testing
import TripleStore

@testable import PolicyGraph

private let bundled = Result { try PolicyGraph.bundled() }

/// The checks of `Queries/`, on facts that violate them.
@Suite("Bundled checks")
struct CheckAnswerTests {
  /// How often a check is violated, with some facts besides those of the bundled graph.
  private func violations(_ name: String, _ facts: String = "") throws -> Int {
    let graph = try bundled.get()
    let program = try #require(
      graph.rules.first { $0.checks.contains { $0.name.name == name } })
    let check = try #require(program.checks.first { $0.name.name == name })
    let (more, mistakes) = Parser.parse(SourceText(name: "facts", text: facts))
    #expect(mistakes.map(\.message) == [])
    return try graph.engine.answer(
      Query(body: check.body, range: check.range), in: program.source, rules: graph.rules + [more]
    ).rows.count
  }

  @Test(
    "find what they are for, and nothing more",
    arguments: [
      ("taskWithoutLead", "Task(<urn:t:1>). participates(@省科技厅, <urn:t:1>)."),
      ("figureWithoutUnit", "value(<urn:i:1>, 3)."),
      ("targetWithoutFigure", "comparator(<urn:i:1>, \"ge\")."),
      (
        "itemWithoutParty",
        "Task(<urn:t:1>). partOf(<urn:t:1>, <urn:s:1>). partOf(<urn:s:1>, @\"青政〔2016〕76号\")."
      ),
      (
        "dissolvedUnit",
        "leads(@省农牧厅, <urn:t:1>). partOf(<urn:t:1>, @\"青政办〔2021〕29号\")."
      ),
      (
        "outdatedBasis",
        "from(<urn:c:1>, @\"青政办〔2025〕8号\"). to(<urn:c:1>, @\"青政办〔2016〕187号\")."
      ),
      (
        "outdatedBasis",
        """
        from(<urn:c:1>, @"青政办〔2025〕8号"). to(<urn:c:1>, @"青政办〔2021〕29号").
        from(<urn:c:2>, <urn:d:1>). to(<urn:c:2>, @"青政办〔2021〕29号"). kind(<urn:c:2>, "repeals").
        issued(<urn:d:1>, d"2025-06-01").
        """
      ),
      (
        "targetConflict",
        """
        Indicator(<urn:i:1>).
        measures(<urn:i:1>, @常住人口城镇化率). comparator(<urn:i:1>, "eq"). value(<urn:i:1>, 61).
        unitOfMeasure(<urn:i:1>, "％"). horizon(<urn:i:1>, 2030).
        partOf(<urn:i:1>, @"青政〔2016〕70号").
        Indicator(<urn:i:2>).
        measures(<urn:i:2>, @常住人口城镇化率). comparator(<urn:i:2>, "eq"). value(<urn:i:2>, 62).
        unitOfMeasure(<urn:i:2>, "%"). horizon(<urn:i:2>, 2030).
        partOf(<urn:i:2>, @"青政办〔2025〕8号").
        """
      ),
      (
        "pastDeadline",
        "deadline(<urn:t:1>, 2015). partOf(<urn:t:1>, @\"青政〔2016〕76号\")."
      ),
    ])
  func find(name: String, facts: String) throws {
    #expect(try violations(name, facts) == (try violations(name)) + 1)
  }
}

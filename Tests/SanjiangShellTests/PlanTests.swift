import Diagnostics
import Testing

@testable import SanjiangShell

@Suite("Plans and profiles at the prompt")
struct PlanTests {
  @Test("a plan shows the rules that a question reaches, in order, and where they are written")
  func plan() {
    let outcome = ShellHarness.run(
      "repl", input: ["busy(u) :- leads(u, t), Unit(u).", ":plan busy(u), name(u, n)"])
    #expect(!outcome.errors.contains("error"), "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "group\trule and its steps\texpected\twhere")
    #expect(lines.contains { $0.contains("busy(u)\t\tquestion") })
    #expect(lines.contains { $0.contains("  leads(u, _)") || $0.contains("  leads(u, t)") })
    #expect(outcome.errors.contains("reads"))
    #expect(outcome.errors.contains("leads ("))
  }

  @Test("a profile tells the rows that there were, and agrees with the answer")
  func profile() throws {
    let outcome = ShellHarness.run(
      words: ["repl", "--format", "tsv"], input: [":profile leads(@省科技厅, t), heading(t, h)"])
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      lines[0] == ["group", "rule and its steps", "expected", "rows", "ms", "where"])
    let rule = try #require(lines.dropFirst().first { $0[5] == "question" })
    #expect(rule[3] == "18")
    let steps = lines.filter { $0[1].hasPrefix("  ") }
    #expect(steps.count == 2)
    #expect(steps.map { $0[3] } == ["23", "18"])
    #expect(outcome.errors.contains("18 rows in 1 round: 1 group, 1 rule evaluated 1 time"))
  }

  @Test("recursion is shown as it is evaluated, beginning with what is new")
  func recursion() {
    let outcome = ShellHarness.run(
      "repl",
      input: [
        "next(1, 2) :- true.", "next(x, y) :- next(_, x), x < 9, y = x + 1.",
        ":profile next(x, y), y > 5",
      ])
    #expect(outcome.output.contains("  new next(_, x)"), "\(outcome.output)")
    #expect(outcome.errors.contains("evaluated"))
  }

  @Test("saved queries are planned with their values, and mistakes are told as in a question")
  func questions() {
    let saved = ShellHarness.run("repl", input: [":plan :responsibilities 省水利厅"])
    #expect(saved.output.contains("responsibilities.dl:"))
    #expect(!saved.errors.contains("error"))
    for (line, message) in [
      (":plan laeds(u, t)", "did you mean `leads`"), (":plan leads(u", "error[syntax]"),
      (":plan", "needs QUERY"), (":profile :nothing x", "there is no saved query"),
      (":plan busy(u) :- leads(u, _).", "there is no question"),
    ] {
      #expect(ShellHarness.run("repl", input: [line]).errors.contains(message), "\(line)")
    }
  }

  @Test("a plan fits the window")
  func width() {
    for columns in [60, 80, 120] {
      let screen = ShellHarness.screen(
        typing: [":profile :responsibilities 省水利厅"], columns: columns, rows: 60)
      let table = screen.split(separator: "\n").drop { !$0.hasPrefix("group") }
      #expect(!table.isEmpty)
      for line in table.prefix(while: { !$0.contains(" in ") }) {
        #expect(DisplayWidth.of(String(line)) <= columns, "\(line)")
      }
    }
  }
}

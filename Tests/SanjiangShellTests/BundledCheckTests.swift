import Testing

@testable import SanjiangShell

@Suite("Checks on the bundled graph")
struct BundledCheckTests {
  private static let program = """
    /// Tasks of one plan that nobody leads.
    .check noLead, 无牵头 "task {task} has no lead" :
      Task(task), !leads(_, task), partOf+(task, @"青政办函〔2025〕5号").
    .check none "{task}" : Task(task), Unit(task).
    """

  @Test("a file's checks are evaluated on demand, with the lines of what violates them")
  func files() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("c.dl", Self.program)
    #expect(ShellHarness.run("check", file).status == .success)
    let outcome = ShellHarness.run("check", file, "--evaluate")
    #expect(outcome.status == .checkFailed)
    #expect(
      outcome.output == """
        check\tviolation\tvalues\tlines
        noLead\ttask 青政办函〔2025〕5号 九/28 has no lead\ttask=青政办函〔2025〕5号 九/28\t\
        002_7032e7241b836c21.txt:101

        """)
    #expect(outcome.errors.hasSuffix("1 violation of 1 check; 1 check holds\n"))
  }

  @Test("a terminal shows a table for each check that is violated")
  func table() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("c.dl", Self.program)
    let outcome = ShellHarness.run("check", file, "--evaluate", "--format", "table")
    #expect(
      outcome.output == """
        noLead: Tasks of one plan that nobody leads. (1)
        violation                                   task                       lines
        ──────────────────────────────────────────  ─────────────────────────  ────────────────────────────
        task 青政办函〔2025〕5号 九/28 has no lead  青政办函〔2025〕5号 九/28  002_7032e7241b836c21.txt:101

        """)
  }

  @Test("without a file the checks that Sanjiang comes with are evaluated")
  func bundled() {
    let outcome = ShellHarness.run("check", "--format", "jsonl")
    #expect(outcome.status == .checkFailed)
    #expect(outcome.output.contains("{\"check\":\"figureWithoutUnit\",\"violation\":\"the figure"))
    #expect(outcome.errors.contains("checks hold"))
  }

  @Test("the prompt evaluates all checks, or one by either of its names")
  func prompt() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("c.dl", Self.program)
    let outcome = ShellHarness.run(
      "repl", "--load", file, input: [":check 无牵头", ":check none", ":check nolead", ":check"])
    #expect(outcome.output.contains("noLead\ttask 青政办函〔2025〕5号 九/28 has no lead"))
    #expect(outcome.output.contains("figureWithoutUnit\t"))
    #expect(outcome.errors.contains("1 violation of 1 check\n1 check holds\n"))
    #expect(
      outcome.errors.contains(
        """
        error[usage]: there is no check `nolead`
          = help: did you mean `noLead`? `:check` evaluates them all

        """))
  }
}

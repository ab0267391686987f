import Testing

@testable import SanjiangShell

@Suite("Saved queries")
struct SavedQueryTests {
  private static let program = """
    /// What a unit answers for.
    /// Newer documents only.
    .query duties, 差事(unit: entity, role: text = "lead", since: time = 2016, rows: number = 3)
    ?- responsible(unit, role, task, document), issued(document, day),
       first_day(since) <= day, rows > 2 order by task limit 2.
    .query signed(day: date) ?- issued(document, day).
    """

  /// What the prompt answers to some lines, with the queries of ``program`` loaded.
  private func session(_ lines: String...) throws -> ShellHarness.Outcome {
    let folder = try ScratchFolder()
    let file = try folder.write("duties.dl", Self.program)
    return ShellHarness.run(words: ["repl", "--load", file], input: lines)
  }

  @Test(
    "are called by any of their names, with values in order or by name",
    arguments: [
      ":duties 省科技厅", ":差事 省科技厅 lead", ":duties unit=省科技厅", ":duties role=lead 省科技厅 2016-01-01",
      ":duties 省科技厅 since=2020 rows=５", "：差事　“省科技厅”　lead　2016　3.5", ":duties @省科技厅",
    ])
  func calls(line: String) throws {
    let outcome = try session(line)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        task\tdocument\tday
        青政办〔2021〕29号 一/一/5\t青政办〔2021〕29号\t2021-04-22
        青政办〔2021〕29号 一/二/11\t青政办〔2021〕29号\t2021-04-22

        """)
  }

  @Test(
    "a day is a day of the calendar",
    arguments: [":signed 2025-05-16", ":signed d\"2025-05-16\"", ":signed ２０２５-05-16"])
  func days(line: String) throws {
    #expect(try session(line).output == "document\n青政办〔2025〕8号\n")
  }

  @Test(
    "what is wrong with a call is said with how it is written",
    arguments: [
      (
        ":duties", "error[usage]: `:duties` needs UNIT",
        "write `:duties UNIT [ROLE] [SINCE] [ROWS]`; `:help duties` tells more"
      ),
      (
        ":差事 since=2020", "error[usage]: `:差事` needs UNIT",
        "write `:差事 UNIT [ROLE] [SINCE] [ROWS]`; `:help 差事` tells more"
      ),
      (
        ":duties 省科技厅 lead soon", "error[type-mismatch]: SINCE is a day or a year, not `soon`",
        "write `:duties UNIT [ROLE] [SINCE] [ROWS]`, the time like 2025-06-01 or 2025"
      ),
      (
        ":duties 省科技厅 rows=many", "error[type-mismatch]: ROWS is a number, not `many`",
        "write `:duties UNIT [ROLE] [SINCE] [ROWS]`, the number like 12 or 5.5"
      ),
      (
        ":signed 2025-02-29", "error[type-mismatch]: DAY is a day, not `2025-02-29`",
        "write `:signed DAY`, the day like 2025-06-01"
      ),
      (
        ":signed 2025", "error[type-mismatch]: DAY is a day, not `2025`",
        "write `:signed DAY`, the day like 2025-06-01"
      ),
      (
        ":duties 省科枝厅", "error[unknown-entity]: nothing in the graph is called `省科枝厅`",
        "did you mean `省科技厅`?"
      ),
      (
        ":duties 李宁", "error[ambiguous-entity]: several things are called `李宁`",
        "say which: `@\"李宁 省军区政委\"` (official), `@\"李宁 省商务厅副厅长\"` (official)"
      ),
      (":workload all", "error[usage]: `:workload` takes no value", "write `:workload`"),
      (
        ":dutes", "error[usage]: there is no command `:dutes`",
        "did you mean `:duties`? `:help` lists the commands, `:list` the saved queries"
      ),
      (
        ":list duty", "error[usage]: no saved query is about `duty`",
        "subjects are dependencies, gaps, indicators, lineage, officials, outline, provenance, regions, "
          + "responsibilities, validity, workload, duties"
      ),
    ])
  func mistakes(line: String, message: String, help: String) throws {
    let outcome = try session(line)
    #expect(outcome.output == "")
    #expect(outcome.errors == "\(message)\n  = help: \(help)\n")
  }

  @Test("a value given twice has no help")
  func twice() throws {
    #expect(
      try session(":duties 省科技厅 rows=1 rows=2").errors
        == "error[usage]: `rows` of `:duties` is given twice\n")
  }

  @Test("help tells how one is called, what it tells, what it takes and what it asks")
  func help() throws {
    let outcome = try session(":help 差事")
    #expect(
      outcome.output == """
        :duties UNIT [ROLE] [SINCE] [ROWS], :差事
        What a unit answers for.
        Newer documents only.

          UNIT     a thing in the graph
          [ROLE]   a text; "lead" where it is left out
          [SINCE]  a day or a year; 2016 where it is left out
          [ROWS]   a number; 3 where it is left out

        ?- responsible(unit, role, task, document), issued(document, day),
           first_day(since) <= day, rows > 2 order by task limit 2.

        """)
  }

  @Test("the list has a section for each subject, one can be listed alone")
  func list() throws {
    let all = try session(":list").output
    #expect(all.hasPrefix("dependencies\n  :restsOnAll DOCUMENT, :依据链 "))
    let own = try session(":list duties").output
    #expect(
      own == """
        duties
          :duties UNIT [ROLE] [SINCE] [ROWS], :差事  What a unit answers for. Newer documents only.
          :signed DAY

        """)
  }

  @Test("the command line calls them too")
  func commandLine() {
    let one = ShellHarness.run("query", ":inForceAsOf 2028", "--no-header")
    #expect(one.status == .success)
    let several = ShellHarness.run("query", "：当时有效", "time=2028", "--no-header")
    #expect(several.output == one.output)
    #expect(one.output.contains("青政〔2016〕76号\t2016-10-19"))
    let wrong = ShellHarness.run("query", ":inForce 2028")
    #expect(wrong.status == .usage)
    #expect(wrong.errors.contains("did you mean `:inForceAsOf`?"))
    #expect(ShellHarness.run("query", "leads(u, t)", "x").status == .usage)
  }
}

import Platform
import Testing

@testable import SanjiangShell

/// What once went wrong at the prompt.
@Suite("The prompt does no harm")
struct PromptSafetyTests {
  @Test(
    "numbers that are too large or below zero are mistakes and nothing worse",
    arguments: [
      "-9223372036854775808", ":tour -9223372036854775808", ":tour 9223372036854775807",
      ":path 省科技厅 省财政厅 --most 9223372036854775807",
      ":path 省科技厅 省财政厅 --depth 100000", ":why 9223372036854775807", "99999999999999999999",
    ])
  func numbers(line: String) {
    let outcome = ShellHarness.run("repl", input: ["leads(@省科技厅, t)", line])
    #expect(outcome.errors.contains("error["), "\(outcome.output)")
  }

  @Test("a number runs an example only where the banner was seen")
  func numbersInPipes() {
    #expect(ShellHarness.run("repl", input: ["1"]).output == "")
    #expect(ShellHarness.screen(typing: ["1"]).contains("优化创新制度环境"))
  }

  @Test("a file that was loaded is not saved over, and loading it again changes nothing")
  func saving() throws {
    let folder = try ScratchFolder()
    try folder.write("mine.dl", "mine(u) :- leads(u, _).\n")
    let path = folder.path + "/mine.dl"
    let load = ":load \(path)"
    let outcome = ShellHarness.run(
      "repl", input: [load, load, "more(u) :- mine(u).", ":save! \(path)", "?- mine(@省科技厅)."])
    #expect(outcome.errors.contains("was loaded, and what is saved names it"))
    #expect(!outcome.errors.contains("shadowed-rule"))
    #expect(outcome.output.contains("true"))
    let kept = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    #expect(kept == "mine(u) :- leads(u, _).\n")
  }

  @Test("what was shown last is what is written, or nothing is")
  func exporting() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/a.csv"
    let outcome = ShellHarness.run(
      "repl", input: ["leads(@省科技厅, t)", ":path 省科技厅 省财政厅", ":export \(path)"])
    #expect(outcome.errors.contains("what `:path` showed last is no answer and no dossier"))
    #expect(!FileListing.exists(path))
    let why = ShellHarness.run("repl", input: ["leads(u, t)", ":unit 省科技厅", ":why 1"])
    #expect(why.errors.contains("there is no result to explain"))
  }

  @Test("a correction is told as one, and not as what a source says")
  func corrections() {
    let fact = #"leads(@省水利厅, @"青政办〔2021〕29号 二/39")"#
    let outcome = ShellHarness.run("repl", input: [":assert \(fact)", ":why \(fact)"])
    #expect(outcome.output.contains("asserted by a correction"))
    #expect(!outcome.output.contains("004_"))
    let wrong = ShellHarness.run("repl", input: [":assert leads(@省水利厅, @省发展改革委)"])
    #expect(wrong.errors.contains("error[type-mismatch]"))
  }

  @Test("options of the session are refused, and quotes hold no options")
  func options() {
    let outcome = ShellHarness.run(
      "repl", input: [":path 省科技厅 省财政厅 --graph nowhere", #":why title(d, "a --b")"#])
    #expect(outcome.errors.contains("`:path` has no option `--graph`"))
    #expect(!outcome.errors.contains("--b"))
  }

  @Test("a name that is a variable is told to be one")
  func names() {
    let screen = ShellHarness.screen(typing: ["leads(省科技厅, t)"])
    #expect(screen.contains("`省科技厅` is a variable here; the unit is `@省科技厅`"))
    #expect(!ShellHarness.screen(typing: ["牵头（单位，任务）"]).contains("is a variable here"))
  }

  @Test("the brackets of a computation are in its plan")
  func plans() {
    let outcome = ShellHarness.run(
      "repl", input: [":plan a = 1, b = 2, Task(t), strlen(cat(\"x\", \"y\")) * (a + b) > 1"])
    #expect(outcome.output.contains("(a + b)") || outcome.output.contains("(1 + 2)"))
  }

  @Test("a chain of more steps than are shown is not told to be shorter")
  func longChains() throws {
    let folder = try ScratchFolder()
    let facts = (0..<300).map { "edge(\($0), \($0 + 1))." }.joined(separator: "\n")
    try folder.write("edges.dl", facts)
    let outcome = ShellHarness.run(
      "why", "edge+(0, 300)", "--rules", folder.path + "/edges.dl")
    #expect(!outcome.output.contains("in 200 steps"))
    #expect(outcome.output.contains("edge+("))
  }

  @Test("a dossier and the questions under it obey the same rules, those of the session too")
  func rulesOfTheSession() {
    let rule = """
      answersNow(u, "lead", t, d, u, "named") :-
        u = @省水利厅, d = @"青政〔2016〕76号", inDocument(t, d), Task(t).
      """
    let before = ShellHarness.run("repl", input: [":unit 省水利厅"]).output
    let after = ShellHarness.run(
      "repl", input: rule.split(separator: "\n").map(String.init) + [":unit 省水利厅"]
    ).output
    #expect(before.contains("answers for"))
    #expect(after.contains("answers for") && after != before)
  }

  @Test("a folder that holds something else is no graph")
  func folders() throws {
    let folder = try ScratchFolder()
    try folder.write("notes.txt", "nothing")
    let outcome = ShellHarness.run("query", "Unit(u)", "--graph", folder.path)
    #expect(outcome.status == .wrongInput)
    #expect(outcome.errors.contains("error[no-graph]"))
  }

  @Test("what a correction retracts is not told to be stated nowhere")
  func retractions() {
    let fact = #"leads(@省科技厅, @"青政办〔2021〕29号 二/39")"#
    let outcome = ShellHarness.run(
      "repl", input: [":retract \(fact)", ":retract \(fact)", ":whynot \(fact)"])
    #expect(outcome.errors.contains("that is retracted already"))
    #expect(outcome.errors.contains("a correction retracts it"))
    #expect(outcome.status == .success)
  }
}

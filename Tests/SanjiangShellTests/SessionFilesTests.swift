import Platform
import Testing

@testable import SanjiangShell

@Suite("What a session writes and forgets")
struct SessionFilesTests {
  private static func text(_ path: String) throws -> String {
    String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
  }

  @Test("what was typed is saved as a program that gives the same answers when it is loaded")
  func save() throws {
    let folder = try ScratchFolder()
    let file = "\(folder.path)/session.dl"
    let typed = [
      "// who is busy", "busy(u) :- leads(u, _),  // at least one", "  Unit(u).",
      "busy(@省科技厅)", "laeds(u, t)", "忙（甲） ：- busy（甲）。", "?- busy(u), u = @省水利厅.",
      ".query mine(u: entity) ?- busy(u).",
    ]
    let outcome = ShellHarness.run("repl", input: typed + [":save \(file)"])
    #expect(outcome.errors.contains("saved to \(file)"))
    let saved = try Self.text(file)
    #expect(saved.contains("// at least one"))
    #expect(!saved.contains("laeds"))
    let again = ShellHarness.run("repl", input: [":load \(file)", ":mine 省水利厅"])
    #expect(again.errors == "")
    #expect(again.status == .success)
    #expect(again.output == outcome.output + "answer\ntrue\n")
    // A second round changes nothing.
    let second = "\(folder.path)/second.dl"
    ShellHarness.run("repl", input: [":load \(file)", ":save \(second)"])
    #expect(try Self.text(second) == ".include \"\(file)\"\n")
    #expect(ShellHarness.run("check", second).status == .success)
  }

  @Test("a file that is there is replaced only with an exclamation mark")
  func overwriting() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("kept.csv", "kept")
    let question = "leads(@省科技厅, t)"
    let refused = ShellHarness.run("repl", input: [question, ":export \(file)", ":save \(file)"])
    #expect(refused.errors.contains("is there already"))
    #expect(refused.errors.contains("`:export! \(file)` replaces it"))
    #expect(refused.errors.contains("`:save! \(file)` replaces it"))
    #expect(try Self.text(file) == "kept")
    let forced = ShellHarness.run("repl", input: [question, ":export！ \(file)"])
    #expect(forced.errors == "23 rows written to \(file)\n")
    #expect(try Self.text(file).hasPrefix("t\n青政办〔2021〕29号"))
  }

  @Test("a result is exported in the format that the name tells, all rows of it")
  func export() throws {
    let folder = try ScratchFolder()
    let question = "n = count : { leads(@省科技厅, _) }"
    for (name, wanted) in [
      ("a.csv", "n\n23\n"), ("a.tsv", "n\n23\n"), ("a.json", "[\n  {\"n\":23}\n]\n"),
      ("a.jsonl", "{\"n\":23}\n"), ("a.md", "| n |\n| --- |\n| 23 |\n"),
      ("a.b.MD", "| n |\n| --- |\n| 23 |\n"), ("a.txt", " n\n──\n23\n"),
    ] {
      let file = "\(folder.path)/\(name)"
      let outcome = ShellHarness.run("repl", input: [question, ":export \(file)"])
      #expect(outcome.errors == "1 row written to \(file)\n")
      #expect(try Self.text(file) == wanted, "\(name)")
    }
    for (line, message) in [
      (":export a", "tells no format"), (":export a.xyz", "the extension of no format"),
      (":export a.cvs", "did you mean `csv`?"), (":export /no/such/folder/a.csv", "cannot write"),
      (":export", "`:export` needs FILE"),
    ] {
      let outcome = ShellHarness.run("repl", input: [question, line])
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
    #expect(ShellHarness.run("repl", input: [":export a.csv"]).errors.contains("no result yet"))
  }

  @Test("reset forgets rules, corrections, the format and the result, and loads files again")
  func reset() throws {
    let folder = try ScratchFolder()
    let rules = try folder.write("mine.dl", "first(u) :- leads(u, _).\n")
    let outcome = ShellHarness.run(
      words: ["repl", "--load", rules],
      input: [
        "busy(u) :- first(u).", ":format json", ":retract leads(@省科技厅, @\"青政办〔2021〕29号 二/39\")",
        ":reset", "n = count : { leads(@省科技厅, _) }", "n = count : { first(_) }, n > 9", "busy(u)",
      ])
    #expect(outcome.output.hasPrefix("n\n23\nn\n"))
    #expect(outcome.errors.contains("there is no predicate `busy`"))
    #expect(ShellHarness.run("repl", input: ["Held(d)", ":reset", ":all"]).status == .usage)
  }

  @Test("csv begins with a byte order mark where it is asked for, and nothing else does")
  func mark() {
    let plain = ShellHarness.run("query", "Held(d)", "--format", "csv").output
    let marked = ShellHarness.run("query", "Held(d)", "--format", "csv", "--bom").output
    #expect(Array(marked.utf8) == [0xEF, 0xBB, 0xBF] + Array(plain.utf8))
    let wrong = ShellHarness.run("query", "Held(d)", "--bom")
    #expect(wrong.status == .usage)
    #expect(wrong.errors.contains("`--format csv --bom`"))
  }
}

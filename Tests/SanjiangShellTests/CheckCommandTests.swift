import Testing
import TextFormats

@testable import SanjiangShell

@Suite("Checking programs for editors and scripts")
struct CheckCommandTests {
  @Test("lines name file, line, column, kind and code on standard output")
  func lines() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "规则.dl", "忙碌（单位） ：- 牵投（单位，_）。\n闲（单位） ：- 牵头（单位，任务）。\n?- 闲（甲）。\n")
    let outcome = ShellHarness.run("check", path, "--format", "lines")
    #expect(
      outcome.output == """
        \(path):1:11: error[unknown-predicate]: there is no predicate `牵投`
        \(path):2:16: warning[unused-variable]: `任务` stands only here

        """)
    #expect(outcome.errors == "1 error, 1 warning in 1 file\n")
    #expect(outcome.status == .wrongQuery)
  }

  @Test("JSON has places in characters and in UTF-16 units")
  func json() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("p.dl", "a(\"𠮷林\", x) :- laeds(x, _).\n")
    let outcome = ShellHarness.run("check", path, "--format", "json")
    let report = try JSONReader.read(Array(outcome.output.utf8))
    #expect(report["errors"]?.integer == 1)
    let diagnostic = try #require(report["diagnostics"]?.elements?.first)
    #expect(diagnostic["file"]?.text == path)
    #expect(diagnostic["code"]?.text == "unknown-predicate")
    #expect(diagnostic["severity"]?.text == "error")
    #expect(diagnostic["help"]?.text == "did you mean `leads`?")
    #expect(diagnostic["range"]?["start"]?["line"]?.integer == 1)
    #expect(diagnostic["range"]?["start"]?["column"]?.integer == 15)
    #expect(diagnostic["range"]?["end"]?["column"]?.integer == 20)
    #expect(diagnostic["lsp"]?["start"]?["line"]?.integer == 0)
    #expect(diagnostic["lsp"]?["start"]?["character"]?.integer == 15)
    #expect(diagnostic["lsp"]?["end"]?["character"]?.integer == 20)
  }

  @Test("standard input is checked under the name of the file it will be")
  func standardInput() throws {
    let folder = try ScratchFolder()
    try folder.write("base.dl", "known(1).\n")
    let name = "\(folder.path)/buffer.dl"
    let text = [".include \"base.dl\"", "?- known(x), unknown(x)."]
    let outcome = ShellHarness.run(
      words: ["check", "-", "--stdin-name", name, "--format", "lines"], input: text)
    #expect(
      outcome.output == "\(name):2:14: error[unknown-predicate]: there is no predicate `unknown`\n")
    let nameless = ShellHarness.run(
      words: ["check", "-", "--format", "lines"], input: ["?- a(x)."])
    #expect(nameless.output.hasPrefix("<stdin>:1:4: error[unknown-predicate]"))
    #expect(ShellHarness.run("check", "-", "-").status == .usage)
  }

  @Test("files are looked at together, whatever their order, and what they include with them")
  func together() throws {
    let folder = try ScratchFolder()
    let user = try folder.write("a.dl", "?- own(x), deep(x).\n")
    let maker = try folder.write("b.dl", ".include \"c.dl\"\nown(1).\n")
    try folder.write("c.dl", "deep(1).\nloose(x) :- deep(x), x < y.\n")
    let outcome = ShellHarness.run("check", user, maker, "--format", "lines")
    #expect(outcome.output.hasPrefix("\(folder.path)/c.dl:2:26: error[unbound-variable]"))
    #expect(outcome.errors == "1 error in 3 files\n")
  }

  @Test("a new version of a bundled file is checked in its place")
  func bundled() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "Queries/gaps.dl", "superseded(unit) :- succession(_, unit, _).\n")
    let outcome = ShellHarness.run("check", path, "--format", "lines")
    #expect(!outcome.output.contains("arity-mismatch"), "\(outcome.output)")
  }

  @Test("strictly, what is doubtful is wrong")
  func strict() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("p.dl", "a(u) :- leads(u, t).\n?- a(u).\n")
    #expect(ShellHarness.run("check", path).status == .success)
    let outcome = ShellHarness.run("check", path, "--strict")
    #expect(outcome.status == .wrongQuery)
    #expect(outcome.errors.contains("error[unused-variable]"))
    #expect(outcome.errors.hasSuffix("1 error in 1 file\n"))
  }

  @Test("a clean program is told so")
  func clean() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("p.dl", "a(u) :- leads(u, _).\n")
    let outcome = ShellHarness.run("check", path)
    #expect(outcome.errors == "no mistakes in 1 file\n")
    #expect(outcome.output == "")
  }
}

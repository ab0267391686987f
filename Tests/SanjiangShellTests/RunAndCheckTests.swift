import Platform
import Testing

@testable import SanjiangShell

@Suite("Running and checking programs")
struct RunAndCheckTests {
  private static let closure = """
    .decl edge(x: number, y: number)
    .input edge
    .decl path(x: number, y: number)
    .output path
    .printsize path
    path(x, y) :- edge(x, y).
    path(x, z) :- path(x, y), edge(y, z).
    """

  @Test("inputs are read from and outputs written to the directories named")
  func run() throws {
    let folder = try ScratchFolder()
    let program = try folder.write("p.dl", Self.closure)
    try folder.write("in/edge.facts", "1\t2\n2\t3\n")
    let words = [
      "run", program, "--facts", "\(folder.path)/in", "--output", "\(folder.path)/out/x",
    ]
    let outcome = ShellHarness.run(words: words + ["--stats"])
    #expect(outcome.status == .success)
    #expect(outcome.output == "path\t3\n")
    let result = try FileReading.bytes(of: "\(folder.path)/out/x/path.csv")
    #expect(String(decoding: result, as: UTF8.self) == "1\t2\n1\t3\n2\t3\n")
    for key in ["load_s", "evaluate_s", "write_s", "peak_rss_mb", "\"path\":3"] {
      #expect(outcome.errors.contains(key))
    }
  }

  @Test("a program names the directories where the command line does not")
  func directories() throws {
    let folder = try ScratchFolder()
    let settings = [
      ".pragma \"fact-dir\" \"\(folder.path)/in\"", ".pragma \"output-dir\" \"\(folder.path)/out\"",
    ]
    let program = try folder.write(
      "p.dl", (settings + [Self.closure]).joined(separator: "\n"))
    try folder.write("in/edge.facts", "1\t2\n")
    try folder.write("other/edge.facts", "3\t4\n")
    #expect(ShellHarness.run("run", program).status == .success)
    let named = ShellHarness.run("run", program, "-F", "\(folder.path)/other")
    #expect(named.status == .success)
    let result = try FileReading.bytes(of: "\(folder.path)/out/path.csv")
    #expect(String(decoding: result, as: UTF8.self) == "3\t4\n")
  }

  @Test("missing and broken facts tell status 2, a wrong program 1")
  func failures() throws {
    let folder = try ScratchFolder()
    let program = try folder.write("p.dl", Self.closure)
    let words = ["run", program, "-F", folder.path, "-D", folder.path]
    let missing = ShellHarness.run(words: words)
    #expect(missing.status == .wrongInput)
    #expect(missing.errors.contains("error[missing-input]"))
    try folder.write("edge.facts", "1\t2\nx\t3\n")
    let broken = ShellHarness.run(words: words)
    #expect(broken.status == .wrongInput)
    #expect(broken.errors.contains("error[bad-fact]"))
    #expect(broken.errors.contains("edge.facts:2"), "\(broken.errors)")
    let wrong = try folder.write("w.dl", "a(x) :- b(x).")
    #expect(ShellHarness.run("run", wrong).status == .wrongQuery)
  }

  @Test("check reports mistakes of form and of meaning")
  func check() throws {
    let folder = try ScratchFolder()
    let good = try folder.write("good.dl", "busy(u) :- leads(u, _).\n")
    #expect(ShellHarness.run("check", good).status == .success)
    let bad = try folder.write("bad.dl", "busy(u) :- laeds(u, _).\n")
    let outcome = ShellHarness.run("check", good, bad)
    #expect(outcome.status == .wrongQuery)
    #expect(outcome.errors.contains("error[unknown-predicate]"))
    #expect(outcome.errors.contains("bad.dl:1:12"))
  }

  @Test("violations of checks are listed with their values and tell status 4")
  func violations() throws {
    let folder = try ScratchFolder()
    let data = try folder.write("d.ttl", "@prefix : <http://x/> . :a :size 3 . :b :size 30 .")
    let program = try folder.write(
      "c.dl", ".check big, 大 \"{n} is above {9}\" : size(_, n), n > 9.\n")
    let outcome = ShellHarness.run("check", program, "--data", data)
    #expect(outcome.status == .checkFailed)
    #expect(outcome.output == "check\tviolation\tvalues\tlines\nbig\t30 is above {9}\tn=30\t\n")
    #expect(outcome.errors == "1 violation of 1 check\n")
    try folder.write("d.ttl", "@prefix : <http://x/> . :a :size 3 .")
    let fine = ShellHarness.run("check", program, "--data", data)
    #expect(fine.status == .success)
    #expect(fine.output == "")
    #expect(fine.errors == "1 check holds\n")
  }
}

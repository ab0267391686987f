import Platform
import Testing

@testable import SanjiangShell

@Suite("Asking from the command line")
struct QueryCommandTests {
  private static let turtle = """
    @prefix : <http://lab.example/> .
    :ann :knows :ben , :eva . :ben :knows :cai . :cai :knows :ann .
    :ann a :Person ; :age 41 ; :name "Ann\\tA" .
    :ben a :Person ; :age 9.5 ; :name "本" .
    """

  /// How a node without a name of its own is printed.
  private static func node(_ name: String) -> String { "<http://lab.example/\(name)>" }

  private static func data() throws -> (folder: ScratchFolder, path: String) {
    let folder = try ScratchFolder()
    return (folder, try folder.write("lab.ttl", turtle))
  }

  private static func ask(_ words: String...) throws -> ShellHarness.Outcome {
    let (folder, path) = try data()
    defer { withExtendedLifetime(folder) {} }
    return ShellHarness.run(words: ["query", "--data", path] + words)
  }

  @Test("without a terminal rows are tab-separated under the names of the variables")
  func tsv() throws {
    let outcome = try Self.ask("age(p, n), name(p, s)")
    #expect(outcome.errors == "")
    #expect(
      outcome.output == "p\tn\ts\n\(Self.node("ann"))\t41\tAnn\\tA\n\(Self.node("ben"))\t9.5\t本\n")
    #expect(outcome.status == .success)
    let bare = try Self.ask("age(_p, n)", "--no-header", "--format", "csv")
    #expect(bare.output == "9.5\n41\n")
  }

  @Test("json keeps numbers and texts apart")
  func json() throws {
    let outcome = try Self.ask("age(p, n), name(p, s), n < 10", "--format=jsonl")
    #expect(outcome.output == "{\"p\":\"\(Self.node("ben"))\",\"n\":9.5,\"s\":\"本\"}\n")
  }

  @Test(
    "rows that are statements are written as N-Triples that state the same",
    arguments: ["nt", "ttl"])
  func ntriples(end: String) throws {
    let folder = try ScratchFolder()
    let type = "^^<http://www.w3.org/2001/XMLSchema#"
    let lines = [
      "\"本\"@zh", "\"41\"\(type)integer>", "\"4.5\"\(type)decimal>", "\"true\"\(type)boolean>",
      "\"2024-05-01\"\(type)date>", "<urn:b>", "\"a\\tb\"", "\"-INF\"\(type)double>",
    ].map { "<urn:a> <urn:p> \($0) ." }
    let file = try folder.write("a.nt", lines.joined(separator: "\n") + "\n")
    let question = ["query", "--data", file, "--format", "ntriples", "triple(s, p, o)"]
    let shown = ShellHarness.run(words: question)
    #expect(shown.errors == "")
    #expect(Set(shown.output.split(separator: "\n").map(String.init)) == Set(lines))
    let copy = "\(folder.path)/copy.\(end)"
    _ = ShellHarness.run(
      words: ["query", "triple(s, p, o)", "-o", copy, "--data", file])
    #expect(String(decoding: try FileReading.bytes(of: copy), as: UTF8.self) == shown.output)
    let exported = "\(folder.path)/exported.\(end)"
    _ = ShellHarness.run(
      words: ["repl"],
      input: [
        "triple(s, p, o), s = @省科技厅", ":export \(exported)", ":format ntriples",
        "triple(s, p, o), s = @省科技厅", ":stats", ":dependencies 青政〔2016〕76号",
      ])
    let statement = String(decoding: try FileReading.bytes(of: exported), as: UTF8.self)
    #expect(statement.hasSuffix(" .\n"))
  }

  @Test("what are no statements is refused", arguments: ["age(p, n)", "age(p, n), name(p, s)"])
  func noStatements(question: String) throws {
    let outcome = try Self.ask(question, "--format", "ntriples")
    #expect(outcome.status == .usage)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("`triple(s, p, o)`"))
  }

  @Test("no answer is no failure, and a question without variables is answered by truth")
  func empty() throws {
    let none = try Self.ask("age(p, n), n > 100")
    #expect(none.output == "p\tn\n")
    #expect(none.status == .success)
    #expect(try Self.ask("age(_, 41)").output == "answer\ntrue\n")
    #expect(try Self.ask("age(_, 42)").output == "answer\nfalse\n")
  }

  @Test("the name of a thing without its mark is told to be a variable")
  func confusion() {
    let remark = "`省科技厅` is a variable here; the unit is `@省科技厅`\n"
    #expect(ShellHarness.run("query", "牵头（省科技厅，任务）").errors == remark)
    #expect(ShellHarness.run("query", "牵头（@省科技厅，任务）").errors == "")
  }

  @Test("the argument may hold rules, a file may hold several questions")
  func rules() throws {
    let inline =
      "reach(a, b) :- knows(a, b). reach(a, c) :- reach(a, b), knows(b, c). ?- reach(a, a)."
    #expect(
      try Self.ask(inline).output
        == "a\n\(Self.node("ann"))\n\(Self.node("ben"))\n\(Self.node("cai"))\n")
    let (folder, path) = try Self.data()
    let file = try folder.write("q.dl", "?- Person(p).\n?- knows(p, _) order by p limit 1.\n")
    let outcome = ShellHarness.run("query", "-f", file, "--data", path)
    #expect(
      outcome.output == "p\n\(Self.node("ann"))\n\(Self.node("ben"))\n\np\n\(Self.node("ann"))\n")
  }

  @Test("rules from files are in force, full-width punctuation is understood")
  func ruleFiles() throws {
    let (folder, path) = try Self.data()
    let rules = try folder.write("r.dl", "adult(p) :- age(p, n), n >= 18.\n")
    let outcome = ShellHarness.run("query", "adult（甲）。", "--rules", rules, "--data", path)
    #expect(outcome.output == "甲\n\(Self.node("ann"))\n")
  }

  @Test(
    "mistakes are shown with their place and tell status 1",
    arguments: [
      ("knows(a b)", "error[syntax]", "  | "),
      ("knwos(a, b)", "error[unknown-predicate]", "`knows`"),
      ("knows(a)", "error[arity-mismatch]", "<query>:1:1"),
      ("knows(a, @无此人)", "error[unknown-entity]", "^"),
      ("!knows(a, b)", "error[ungrounded-in-negation]", "<query>:1:"), ("", "no-question", "?-"),
      ("a(1) :- true.", "no-question", "?-"), ("a(x) :- knows(x, _", "error[syntax]", "  | "),
    ])
  func mistakes(query: String, code: String, detail: String) throws {
    let outcome = try Self.ask(query)
    #expect(outcome.status == .wrongQuery)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(code), "\(outcome.errors)")
    #expect(outcome.errors.contains(detail), "\(outcome.errors)")
  }

  @Test("a limit that is hit tells status 3 and names what was computed")
  func limits() throws {
    let outcome = try Self.ask("n(x) :- x = 0. n(x + 1) :- n(x). ?- n(x).", "--timeout", "0.05")
    #expect(outcome.status == .limitHit)
    #expect(outcome.errors.contains("error[limit-exceeded]"), "\(outcome.errors)")
  }

  @Test(
    "what asks questions of its own is told as a whole where a limit is hit",
    arguments: [
      ("unit 省发展改革委", "the dossier was being gathered"),
      ("document 青政办〔2021〕29号", "the dossier was being gathered"),
      ("dependencies 青政办〔2021〕29号", "the dependencies were being gathered"),
    ])
  func limitsOfDossiers(command: String, what: String) {
    let words = command.split(separator: " ").map(String.init)
    let outcome = ShellHarness.run(words: words + ["--timeout", "0.001"])
    #expect(outcome.status == .limitHit)
    #expect(
      outcome.errors == """
        error[limit-exceeded]: the time of 0.001 s is up
          = note: \(what)

        """)
  }

  @Test(
    "a limit that is hit while data are read tells status 3 and names them",
    arguments: ["a.nt", "a.ttl", "g/a.ttl"], ["--timeout 0.000001", "--memory 1"])
  func limitsOfReading(name: String, limit: String) throws {
    let folder = try ScratchFolder()
    let lines = (0..<50_000).map { "<http://x/a\($0)> <http://x/size> <http://x/b\($0)> .\n" }
    let file = try folder.write(name, lines.joined())
    let isGraph = name.hasPrefix("g/")
    let place = isGraph ? "\(folder.path)/g" : file
    let outcome = ShellHarness.run(
      words: ["query", "size(x, n)", isGraph ? "--graph" : "--data", place]
        + limit.split(separator: " ").map(String.init))
    #expect(outcome.status == .limitHit)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("error[limit-exceeded]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("`\(place)` was being read"), "\(outcome.errors)")
  }

  @Test("files that cannot be read tell status 2")
  func files() throws {
    let folder = try ScratchFolder()
    let wrong = try folder.write("wrong.ttl", "@prefix : <http://x/> .\n:a :b .\n")
    for words in [
      ["--data", wrong, "p(x)"], ["--data", "\(folder.path)/none.ttl", "p(x)"],
      ["--graph", "\(folder.path)/none", "p(x)"], ["-f", "\(folder.path)/none.dl"],
      ["p(x)", "--rules", "\(folder.path)/none.dl"],
    ] {
      let outcome = ShellHarness.run(words: ["query"] + words)
      #expect(outcome.status == .wrongInput, "\(words)")
      #expect(outcome.errors.contains(folder.path), "\(outcome.errors)")
    }
    #expect(ShellHarness.run("query", "--data", wrong, "p(x)").errors.contains("wrong.ttl:2:7"))
  }

  @Test("a graph and data files exclude each other")
  func contradiction() {
    let outcome = ShellHarness.run("query", "p(x)", "--graph", "a", "--data", "b")
    #expect(outcome.status == .usage)
  }
}

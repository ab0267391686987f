import Platform
import Testing

@testable import SanjiangShell

@Suite("Corrections")
struct CorrectionTests {
  private static let item = "@\"青政办〔2021〕29号 二/39\""
  private static let vocabulary = "urn:sanjiang:vocabulary:"
  private static let prefixes = [
    ".prefix sj: <\(vocabulary)>",
    ".prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>",
  ]
  private static let led = "n = count : { leads(@省科技厅, _) }"

  @Test("what is asserted is answered, what is retracted is not, and undo steps back")
  func session() {
    let outcome = ShellHarness.run(
      "repl",
      input: [
        Self.led, ":retract leads(@省科技厅, \(Self.item))", Self.led,
        ":assert 牵头（@省水利厅，\(Self.item)）。", "leads(u, \(Self.item)), u = @省水利厅",
        ":undo", "leads(@省水利厅, \(Self.item))", ":undo", Self.led, ":undo",
      ])
    #expect(
      outcome.output.split(separator: "\n")
        == ["n", "23", "n", "22", "u", "省水利厅", "answer", "false", "n", "23"])
    let remarks = outcome.errors.split(separator: "\n")
    #expect(remarks[0].hasPrefix("retracted: leads(@省科技厅, @\"青政办〔2021〕29号 二/39\") (until"))
    #expect(remarks[1].hasPrefix("asserted: leads(@省水利厅, @\"青政办〔2021〕29号 二/39\") (until"))
    #expect(remarks[2].hasPrefix("no longer asserted: leads(@省水利厅"))
    #expect(remarks[3].hasPrefix("no longer retracted: leads(@省科技厅"))
    #expect(outcome.errors.contains("there is no correction to undo"))
  }

  @Test("what is stated instead can be retracted as it is told")
  func typedAgain() {
    let item = "@\"青政〔2016〕76号 二/1 任务\""
    let refused = ShellHarness.run("repl", input: [":retract heading(\(item), \"\")"])
    let told = refused.errors.split(separator: "`").first { $0.hasPrefix("heading(@") }
    #expect(told?.hasPrefix("heading(\(item), ") == true, "\(refused.errors)")
    let again = ShellHarness.run("repl", input: [":retract \(told ?? "")"])
    #expect(again.errors.hasPrefix("retracted: \(told ?? "-")"), "\(again.errors)")
  }

  @Test("of a section and a task of one path a predicate means the one that it takes")
  func places() {
    let fact = "leads(@省水利厅, @\"青政办〔2021〕29号 二/1\")"
    let outcome = ShellHarness.run(
      "repl", input: [":assert \(fact)", fact, "heading(@\"青政办〔2021〕29号 二/1\", h)"])
    #expect(outcome.output == "answer\ntrue\n")
    #expect(outcome.errors.contains("asserted: leads(@省水利厅, @\"青政办〔2021〕29号 二/1 任务\")"))
    #expect(outcome.errors.contains("@\"青政办〔2021〕29号 二/1 章节\"` (section, "))
  }

  @Test("a dossier cites no source for what only a correction says")
  func dossiers() {
    let outcome = ShellHarness.run(
      "repl",
      input: [
        ":assert leads(@省审计厅, \(Self.item))", ":task 青政办〔2021〕29号 二/39", ":unit 省审计厅",
      ])
    let lines = outcome.output.split(separator: "\n").filter { $0.hasPrefix("lead ") }
    #expect(lines.contains { $0.contains("省科技厅") && $0.hasSuffix(":719–723") })
    #expect(lines.contains { $0.contains("省审计厅") && $0.hasSuffix("correction") })
    #expect(lines.contains { $0.contains("优化创新制度环境") && $0.hasSuffix("correction") })
  }

  @Test("rules see corrections, and questions tell them from what sources say")
  func provenance() {
    let outcome = ShellHarness.run(
      "repl",
      input: [
        ":assert Unit(<urn:example:office>)", ":assert leads(<urn:example:office>, \(Self.item))",
        ":retract leads(@省科技厅, \(Self.item))",
        "responsible(<urn:example:office>, role, t, d)", ":corrections",
        "n = count : { Correction(_) }",
      ])
    #expect(!outcome.errors.contains("error"), "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("lead\t青政办〔2021〕29号 二/39\t青政办〔2021〕29号"))
    #expect(lines.contains("<urn:example:office>\tleads\t青政办〔2021〕29号 二/39\tasserted"))
    #expect(lines.contains("省科技厅\tleads\t青政办〔2021〕29号 二/39\tretracted"))
    #expect(lines.suffix(2) == ["n", "3"])
  }

  @Test("numbers are retracted by value, texts without their language")
  func values() {
    let outcome = ShellHarness.run(
      "repl",
      input: [
        ":assert value(<urn:example:i>, 5.50)", "value(<urn:example:i>, v)",
        ":assert value(<urn:example:i>, 5.5)", ":retract value(<urn:example:i>, 5.5)",
        "value(<urn:example:i>, v)", ":assert issued(<urn:example:d>, d\"2025-01-02\")",
        "issued(<urn:example:d>, day), year(day) = 2025",
      ])
    #expect(outcome.output.contains("v\n5.5\nv\nday\n2025-01-02\n"), "\(outcome.output)")
    #expect(outcome.errors.contains("that is stated already"))
  }

  @Test(
    "what is no fact, or is stated nowhere, is told with what to write",
    arguments: [
      (":assert leads(u, t)", "unbound-variable", "`u` is a variable"),
      (":assert laeds(@省科技厅, \(item))", "unknown-predicate", "did you mean `leads`"),
      (":assert joins(@省科技厅, \(item))", "unknown-predicate", "did you mean `participates`"),
      (":assert leads(@省科技亭, \(item))", "unknown-entity", "did you mean `@省科技厅`"),
      (":assert leads(@省科技厅)", "arity-mismatch", "has 2 arguments, not 1"),
      (":assert leads(@省科技厅, \"x\")", "type-mismatch", "takes a node there (Work)"),
      (":assert name(@省科技厅, @省水利厅)", "type-mismatch", "takes a value there (string)"),
      (":assert name(\"x\", \"y\")", "type-mismatch", "write a node first"),
      (":assert cites(@\"青政办〔2021〕29号\", @\"青政办〔2025〕8号\")", "not-a-fact", "only rules say"),
      (":assert responsible(@省科技厅, \"lead\", \(item), \(item))", "not-a-fact", "only rules say"),
      (":assert partOf+(<urn:a>, <urn:b>)", "syntax", "expected `(`"),
      (":assert partOf(<urn:a>, <urn:b>) as of 2024", "not-a-fact", "without `as of`"),
      (":retract leads(@省水利厅, \(item))", "not-stated", "nothing states this"),
      (":retract name(@省科技厅, \"x\")", "not-stated", "what is stated: `name(@省科技厅, \""),
      (":assert leads(", "syntax", "expected a term"), (":assert", "usage", "needs FACT"),
    ])
  func mistakes(line: String, code: String, message: String) {
    let outcome = ShellHarness.run("repl", input: [line])
    #expect(outcome.errors.contains("error[\(code)]"), "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test(
    "what cannot be stated is refused in whatever form it is written",
    arguments: [
      ("牵头(@省科技厅, @省教育厅)", "`牵头` takes a Work there, and this is a Unit"),
      ("<\(vocabulary)leads>(@省科技厅, @省教育厅)", "leads>` takes a Work there"),
      ("sj:leads(@省科技厅, @省教育厅)", "`sj:leads` takes a Work there"),
      ("triple(@省科技厅, <\(vocabulary)leads>, @省教育厅)", "leads>` takes a Work there"),
      ("三元组(@省科技厅, sj:leads, \"x\")", "`sj:leads` takes a node there (Work)"),
      ("Task(@省科技厅)", "`Task` is said of no Unit, and this is one"),
      ("sj:Task(@省科技厅)", "`sj:Task` is said of no Unit"),
      ("triple(@省科技厅, rdf:type, sj:Task)", "`sj:Task` is said of no Unit"),
      ("rdf:type(@省科技厅, sj:Task)", "`sj:Task` is said of no Unit"),
      ("sj:cites(<urn:a>, <urn:b>)", "only rules say `sj:cites`"),
      ("sj:inForce(<urn:a>)", "only rules say `sj:inForce`"),
      ("triple(<urn:a>, rdf:type, sj:inForce)", "only rules say `sj:inForce`"),
      ("sj:charged(@省科技厅, @省教育厅)", "only rules say `sj:charged`"),
      ("triple(@省科技厅, sj:charged, \"x\")", "only rules say `sj:charged`"),
      ("triple(@省科技厅, sj:Task, \"x\")", "`sj:Task` is a class and no property"),
      ("triple(@省科技厅, rdf:type, sj:leads)", "`sj:leads` is a property and no class"),
    ])
  func everyForm(fact: String, message: String) {
    for command in [":assert", ":retract"] {
      let outcome = ShellHarness.run("repl", input: Self.prefixes + ["\(command) \(fact)"])
      #expect(outcome.errors.hasPrefix("error["), "\(outcome.errors)")
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test("what stands there can be retracted whatever the vocabulary says of it")
  func standing() throws {
    let folder = try ScratchFolder()
    let data = try folder.write(
      "a.nt",
      """
      <urn:a> <\(Self.vocabulary)cites> <urn:b> .
      <urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <\(Self.vocabulary)Unit> .
      <urn:a> <\(Self.vocabulary)leads> <urn:a> .

      """)
    let graph = "\(folder.path)/imported"
    #expect(ShellHarness.run("import", data, "--into", graph).status == .success)
    for fact in ["sj:cites(<urn:a>, <urn:b>)", "triple(<urn:a>, sj:leads, <urn:a>)"] {
      let outcome = ShellHarness.run(
        words: ["repl", "--graph", graph],
        input: Self.prefixes + [":retract \(fact)", ":retract \(fact)", "n = count : { \(fact) }"])
      #expect(outcome.errors.hasPrefix("retracted: "), "\(outcome.errors)")
      #expect(outcome.errors.contains("that is retracted already"), "\(outcome.errors)")
      #expect(outcome.output == "n\n0\n")
    }
  }

  @Test("what rules of one's own say is told to be derived")
  func ownRules() {
    let outcome = ShellHarness.run(
      "repl",
      input: [
        "together(a, b) :- leads(a, t), participates(b, t).",
        ":assert together(@省科技厅, @省财政厅)", ".decl sized(x: symbol, n: number)",
        ":assert sized(\"x\", 1)",
      ])
    #expect(outcome.errors.contains("only rules say `together`, no statement does"))
    #expect(outcome.errors.contains("`:rules together` shows what they rest on"))
    #expect(outcome.errors.contains("only rules say `sized`"), "\(outcome.errors)")
  }

  // MARK: - On disk

  private static func graph() throws -> (folder: ScratchFolder, path: String) {
    let folder = try ScratchFolder()
    let file = try folder.write("notice.txt", GraphCommandTests.notice)
    let graph = "\(folder.path)/my.graph"
    #expect(ShellHarness.run("ingest", file, "--into", graph).status == .success)
    return (folder, graph)
  }

  @Test("a graph on disk keeps corrections, with their reasons, until they are undone")
  func kept() throws {
    let (folder, graph) = try Self.graph()
    defer { withExtendedLifetime(folder) {} }
    let before = ShellHarness.run("export", "--graph", graph).output
    let heading = "heading(@\"云湖政〔2026〕3号 一/1\", \"恢复北岸湿地\")"
    let retracted = ShellHarness.run(
      "correct", "retract", heading, "--graph", graph, "--because", "印错了")
    #expect(retracted.errors == "retracted: \(heading)\n")
    let session = ShellHarness.run(
      words: ["repl", "--graph", graph],
      input: [
        ":assert heading(@\"云湖政〔2026〕3号 一/1\", \"恢复北岸湿地二期\")", ":corrections",
        "because(c, why)",
      ])
    #expect(session.errors.hasPrefix("asserted: heading("))
    #expect(!session.errors.contains("until the end"))
    #expect(session.output.contains("恢复北岸湿地二期\tasserted"))
    #expect(session.output.contains("印错了"))
    let asked = ShellHarness.run("query", "heading(t, h)", "--graph", graph, "--no-header")
    #expect(asked.output.contains("恢复北岸湿地二期"))
    #expect(!asked.output.contains("恢复北岸湿地\n"))
    for _ in 1...2 {
      #expect(ShellHarness.run("correct", "undo", "--graph", graph).status == .success)
    }
    #expect(ShellHarness.run("correct", "undo", "--graph", graph).status == .wrongInput)
    #expect(ShellHarness.run("export", "--graph", graph).output == before)
  }

  @Test("documents that are read again or removed are written as their sources state them")
  func reading() throws {
    let (folder, graph) = try Self.graph()
    let before = ShellHarness.run("export", "--graph", graph).output
    let fact = "deadline(@\"云湖政〔2026〕3号 一/2\", d\"2026-12-31\")"
    ShellHarness.run("correct", "assert", fact, "--graph", graph)
    let notice = "\(folder.path)/notice.txt"
    #expect(ShellHarness.run("ingest", notice, "--into", graph).status == .success)
    let asked = ShellHarness.run("query", "deadline(t, d)", "--graph", graph, "--no-header")
    #expect(asked.output == "云湖政〔2026〕3号 一/2\t2026-12-31\n")
    ShellHarness.run("correct", "undo", "--graph", graph)
    #expect(ShellHarness.run("export", "--graph", graph).output == before)
  }

  @Test("a correction of one session is seen in the other, and both are kept")
  func twoWriters() throws {
    let (folder, graph) = try Self.graph()
    defer { withExtendedLifetime(folder) {} }
    let path = "@\"云湖政〔2026〕3号 一/1\""
    ShellHarness.run("correct", "assert", "setsTarget(\(path), <urn:x:1>)", "--graph", graph)
    let session = ShellHarness.run(
      words: ["repl", "--graph", graph], input: [":assert setsTarget(\(path), <urn:x:2>)"])
    #expect(session.status == .success)
    let asked = ShellHarness.run("query", "setsTarget(t, x)", "--graph", graph, "--no-header")
    #expect(asked.output.split(separator: "\n").count == 2)
  }

  @Test("an imported graph keeps corrections, too, and takes them back")
  func imported() throws {
    let folder = try ScratchFolder()
    let data = try folder.write("a.nt", "<urn:a> <urn:p> <urn:b> .\n")
    let graph = "\(folder.path)/imported"
    #expect(ShellHarness.run("import", data, "--into", graph).status == .success)
    let session = ShellHarness.run(
      words: ["repl", "--graph", graph],
      input: [":assert p(<urn:a>, <urn:c>)", ":retract p(<urn:a>, <urn:b>)", "p(<urn:a>, x)"])
    #expect(session.output == "x\n<urn:c>\n")
    #expect(!session.errors.contains("until the end"))
    // What is imported again does not hold either.
    try folder.write("a.nt", "<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> <urn:d> .\n")
    ShellHarness.run("import", data, "--into", graph)
    let asked = ["query", "p(<urn:a>, x)", "--graph", graph, "--no-header"]
    #expect(ShellHarness.run(words: asked).output == "<urn:c>\n<urn:d>\n")
    for _ in 1...2 {
      #expect(ShellHarness.run("correct", "undo", "--graph", graph).status == .success)
    }
    #expect(ShellHarness.run(words: asked).output == "<urn:b>\n<urn:d>\n")
  }

  @Test("a session keeps the graph that it opened until it corrects it or is reset")
  func otherProcesses() throws {
    let (folder, graph) = try Self.graph()
    defer { withExtendedLifetime(folder) {} }
    let held = "n = count : { Held(_) }"
    let notice = try folder.write(
      "other.txt",
      GraphCommandTests.notice.replacing("云湖政〔2026〕3号", with: "云湖政〔2026〕4号"))
    let session = ShellHarness.run(
      words: ["repl", "--graph", graph], input: [held, "^import", held, ":reset", held]
    ) { ShellHarness.run("ingest", notice, "--into", graph) }
    #expect(session.output == "n\n1\nn\n1\nn\n2\n")
    let corrected = ShellHarness.run(
      words: ["repl", "--graph", graph],
      input: [held, "^import", ":assert Unit(<urn:example:office>)", held]
    ) { ShellHarness.run("remove", "other.txt", "--graph", graph) }
    #expect(corrected.output == "n\n2\nn\n1\n")
    #expect(corrected.errors.contains("others have changed"))
  }

  @Test("whether a fact is stated already is told by the last commit, whoever made it")
  func correctedElsewhere() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/g"
    let data = try folder.write(
      "a.nt", "<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> <urn:c> .\n")
    ShellHarness.run("import", data, "--into", graph)
    let fact = "p(<urn:a>, <urn:b>)"
    let session = ShellHarness.run(
      words: ["repl", "--graph", graph], input: ["p(x, y)", "^import", ":assert \(fact)"]
    ) { ShellHarness.run("correct", "retract", fact, "--graph", graph) }
    #expect(session.errors.contains("others have changed"))
    #expect(session.errors.contains("asserted: "))
    let asked = ShellHarness.run("query", "p(x, y)", "--graph", graph, "--no-header")
    #expect(asked.output == "<urn:a>\t<urn:b>\n<urn:a>\t<urn:c>\n")
  }

  @Test("a wrong command line, and a graph that cannot be changed, are refused")
  func refusals() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/turtle"
    try folder.write("turtle/a.ttl", "<urn:a> <urn:p> <urn:b> .\n")
    for (words, message, status) in [
      (["correct", "assert", "p(<urn:a>, <urn:c>)", "--graph", graph], "import", .wrongInput),
      (["correct", "undo", "--graph", graph], "holds a graph as Turtle", .wrongInput),
      (["correct", "assert", "x(1)"], "needs `--graph PATH`", ExitCode.usage),
      (["correct", "--graph", "/nowhere"], "needs ACTION", .usage),
    ] {
      let outcome = ShellHarness.run(words: words)
      #expect(outcome.status == status)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
    let session = ShellHarness.run(
      words: ["repl", "--graph", graph],
      input: [":assert p(<urn:a>, <urn:c>)", "p(<urn:a>, x)"])
    #expect(session.errors.contains("makes a graph that keeps corrections"), "\(session.errors)")
    #expect(session.output == "x\n<urn:b>\n<urn:c>\n")
  }
}

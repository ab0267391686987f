import Diagnostics
import TextFormats
import Testing

@testable import SanjiangShell

@Suite("why and whynot")
struct ExplanationTests {
  private static let inherited = "answers(@省自然资源厅, \"lead\", t, d, p, \"inherited\")"
  private static let missing = "responsible(@省水利厅, \"lead\", @\"青政〔2016〕76号 七/23\", d)"

  @Test(
    "trees, sentences, JSON and drawings are as approved",
    arguments: [
      ("inherited-80", ["why", inherited], 80), ("inherited-120", ["why", inherited], 120),
      ("inherited-zh", ["why", inherited, "--lang", "zh"], 100),
      ("inherited-sentence", ["why", inherited, "--format", "sentence"], 100),
      ("inherited-sentence-zh", ["why", inherited, "--format", "sentence", "--lang", "zh"], 100),
      ("inherited-dot", ["why", inherited, "--format", "dot"], 100),
      ("inherited-json", ["why", inherited, "--format", "json"], 100),
      ("count", ["why", "leadsWith(@省自然资源厅, o, n)"], 100),
      ("time", ["why", "inForce(@\"青政〔2016〕76号\") as of 2020"], 100),
      ("question", ["why", "leads(@省水利厅, t), inRegion(t, r)"], 100),
      ("class", ["why", "Work(@\"青政〔2016〕76号 七/23\")"], 100),
      ("missing-80", ["whynot", missing], 80),
      ("missing-zh", ["whynot", missing, "--lang", "zh"], 100),
      ("missing-sentence", ["whynot", missing, "--format", "sentence"], 100),
      ("missing-json", ["whynot", missing, "--format", "json"], 100),
      ("missing-dot", ["whynot", missing, "--format", "dot"], 100),
      ("missing-time", ["whynot", "inForce(@\"青政〔2016〕76号\") as of 2010"], 100),
      ("missing-class", ["whynot", "Unit(@西宁市)"], 100),
      ("missing-post", ["whynot", "holds(@王瑛, \"厅长\", @省审计厅) as of 2025"], 100),
    ] as [(String, [String], Int)])
  func golden(name: String, words: [String], columns: Int) throws {
    let screen = ShellHarness.screen(words: words, columns: columns)
    try GoldenFile.expect(screen, equals: "explanations/\(name).txt")
  }

  @Test("no line is wider than the window", arguments: [30, 60, 80])
  func width(columns: Int) {
    for words in [["why", Self.inherited], ["whynot", Self.missing]] {
      let screen = ShellHarness.screen(words: words, columns: columns)
      let lines = screen.split(separator: "\n").filter { !$0.hasSuffix("likewise") }
      let widest = lines.map { DisplayWidth.of(String($0)) }.max() ?? 0
      #expect(widest <= columns)
    }
  }

  @Test("the facts that are told can be asked for as they stand", arguments: ["en", "zh"])
  func typedAgain(language: String) {
    let told = ShellHarness.run("whynot", Self.missing, "--lang", language)
    let marks = ["missing: ", "缺少：", "but there is ", "但有", "hold with ", "若有"]
    let facts = told.output.split(separator: "\n").compactMap { line -> String? in
      guard let mark = marks.lazy.compactMap({ line.firstRange(of: $0) }).first,
        let end = line[mark.upperBound...].lastIndex(of: ")")
      else { return nil }
      return String(line[mark.upperBound...end])
    }
    #expect(facts.count > 2)
    for fact in Set(facts) {
      let asked = ShellHarness.run("whynot", fact)
      #expect(!asked.errors.contains("error"), "\(fact): \(asked.errors)")
    }
  }

  @Test("a row of the last result is explained by its number, a saved query's too")
  func rows() {
    let outcome = ShellHarness.run(
      words: ["repl"],
      input: ["leads(u, @\"青政〔2016〕76号 七/23\")", ":why", ":responsibilities 省自然资源厅", ":why 2"])
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("\nleads(@省国土资源厅, @\"青政〔2016〕76号 七/23\")  001_"))
    #expect(outcome.output.contains("responsible(@省自然资源厅, \"lead\", @\"青政"))
    #expect(outcome.output.contains("Inherited: "))
  }

  @Test(
    "what cannot be explained at the prompt is said with the remedy",
    arguments: [
      ([":why"], "there is no result to explain"),
      (["leads(@省科技厅, t)", ":why 1000"], "the last result has no row 1000"),
      (["leads(@省科技厅, @省科技厅)", ":why 1"], "the last question has no answer"),
      ([":why leads(@省科技厅, @省科技厅)"], ""),
      ([":why p(1)"], "there is no predicate `p`"),
      ([":whynot"], "there is no question to explain"),
      ([":why leads(a, b), p(x) :- q(x)."], "error"),
    ])
  func mistakes(lines: [String], message: String) {
    let outcome = ShellHarness.run(words: ["repl"], input: lines)
    #expect(outcome.errors.contains(message) || message.isEmpty)
  }

  @Test("a fact may be written with its dot, and with rules before it")
  func spelling() {
    let plain = ShellHarness.run("why", "leads(u, @\"青政〔2016〕76号 七/23\")")
    let dotted = ShellHarness.run("why", "leads(u, @\"青政〔2016〕76号 七/23\").")
    #expect(plain.output == dotted.output)
    #expect(plain.status == .success)
    let own = ShellHarness.run("why", "busy(u) :- leads(u, _). ?- busy(@省科技厅).")
    #expect(own.output.hasPrefix("busy(@省科技厅)\n│ [<fact>:1; 1 of "))
  }

  @Test("a sentence keeps the call of a function that has no reading")
  func calls() {
    let outcome = ShellHarness.run(
      "why", "p(h) :- h = \"abc\", substr(h, 0, 2) != \"x\". ?- p(\"abc\").", "--format",
      "sentence")
    #expect(outcome.output.contains("substr(“abc”, 0, 2) is not “x”"), "\(outcome.output)")
  }

  @Test("a drawing tells what is missing, what fails and what must not hold by their kinds")
  func drawnKinds() {
    let rule = "q(2) :- true. r(1) :- true. p(x) :- q(x), x > 2, !r(x). "
    let outcome = ShellHarness.run("whynot", rule + "?- p(1).", "--format", "dot")
    for line in [
      "label=\"p(1)\", class=\"missing fact\"", "label=\"q(1)\", class=\"missing fact\"",
      "label=\"1 > 2\", class=\"condition\"", "label=\"r(1)\", class=\"absent\"",
    ] {
      #expect(outcome.output.contains(line), "\(outcome.output)")
    }
  }

  @Test("a saved query is explained by its call, at the prompt too")
  func savedQuery() {
    let call = ":responsibilities 省自然资源厅"
    let told = ShellHarness.run("why", call)
    #expect(told.output.hasPrefix("responsible(@省自然资源厅, "))
    let typed = ShellHarness.run(words: ["repl"], input: [":why " + call])
    #expect(typed.output == told.output)
    #expect(ShellHarness.run("whynot", ":responsibilities 省").status == .wrongQuery)
    let page = ShellHarness.run("why", call, "--all", "--format", "html").output
    #expect(page.contains("<title>\(call)</title>"))
    let unknown = ShellHarness.run("why", ":responsibilites 省自然资源厅")
    #expect(unknown.status == .usage)
    #expect(unknown.errors.contains("did you mean `:responsibilities`?"))
  }

  @Test("whether it holds does not change the status, and each command points to the other")
  func holding() {
    let none = ShellHarness.run("why", "leads(@省科技厅, @省科技厅)")
    #expect(none.status == .success)
    #expect(none.output == "")
    #expect(none.errors.contains("`whynot`"))
    let holds = ShellHarness.run("whynot", "leads(@省科技厅, t)")
    #expect(holds.status == .success)
    #expect(holds.output == "")
    #expect(holds.errors.contains("`why`"))
  }

  @Test("mistakes and limits have the statuses of questions")
  func statuses() {
    #expect(ShellHarness.run("why", "leads(@没有的厅, t)").status == .wrongQuery)
    #expect(ShellHarness.run("why", "leads(").status == .wrongQuery)
    #expect(ShellHarness.run("why", "leads(u, t)", "--format", "table").status == .usage)
    let endless = "n(0) :- true. n(x + 1) :- n(x). ?- n(-1)."
    for command in ["why", "whynot"] {
      #expect(ShellHarness.run(command, endless, "--timeout", "0.1").status == .limitHit)
    }
  }

  @Test(
    "all proofs are one drawing, in which a fact that several need stands once",
    arguments: [
      "restsOn(a, b)", "answers(@省自然资源厅, \"lead\", t, d, p, \"inherited\")",
      "leadsWith(@省自然资源厅, o, n)", "leads(@省科技厅, @省科技厅)",
    ])
  func oneDrawing(fact: String) {
    let dot = ShellHarness.run("why", fact, "--all", "--format", "dot").output
    let mermaid = ShellHarness.run("why", fact, "--all", "--format", "mermaid").output
    let drawn = DrawnText(dot: dot)
    #expect(drawn == DrawnText(mermaid: mermaid))
    #expect(drawn.unread == [])
    #expect(dot.components(of: "digraph") == 1)
    #expect(Set(drawn.edges).count == drawn.edges.count)
    let facts = drawn.labels.values.filter { $0.contains("(") && !$0.contains("=") }
    #expect(Set(facts).count == facts.count)
    #expect(drawn.edges.allSatisfy { drawn.labels[$0[0]] != nil && drawn.labels[$0[1]] != nil })
  }

  @Test("what is missing is drawn in Mermaid as in DOT", arguments: [missing, "leads(@省科技厅, t)"])
  func missingDrawing(fact: String) {
    let dot = ShellHarness.run("whynot", fact, "--format", "dot").output
    let mermaid = ShellHarness.run("whynot", fact, "--format", "mermaid").output
    #expect(DrawnText(dot: dot) == DrawnText(mermaid: mermaid))
    #expect(dot.hasPrefix("digraph {\n"))
  }

  @Test("with --all there are other ways, and other rows")
  func alternatives() {
    let all = ShellHarness.run("why", "restsOn(a, b)", "--all", "--format", "json")
    #expect(all.output.components(of: "\"root\":") > 1)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

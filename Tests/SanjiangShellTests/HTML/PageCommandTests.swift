import Platform
import Testing

@testable import SanjiangShell

@Suite("Commands that write pages")
struct PageCommandTests {
  /// The elements of the page that a command writes to standard output.
  private static func elements(_ words: String...) -> [MarkupChecker.Element] {
    let outcome = ShellHarness.run(words: words)
    #expect(outcome.status == .success, "\(outcome.errors)")
    let checker = MarkupChecker(outcome.output)
    #expect(checker.problems == [])
    return checker.elements
  }

  @Test("a query becomes a page with its question, its rows, and a picture of what they connect")
  func query() {
    let page = Self.elements(
      "query", "leads(u, t), u = @省科技厅 order by t limit 3", "--format", "html")
    #expect(page.first { $0.name == "h1" }?.text == "leads(u, t), u = @省科技厅 order by t limit 3")
    #expect(page.contains { $0.name == "td" && $0.text == "省科技厅" })
    #expect(page.contains { $0.attributes["id"] == "drawing" })
  }

  @Test("a query of one thing has no picture")
  func oneColumn() {
    let page = Self.elements("query", "Held(d)", "--format", "html", "--lang", "zh")
    #expect(!page.contains { $0.attributes["id"] == "drawing" })
    #expect(page.last?.attributes["data-language"] == "zh")
  }

  @Test("several questions become one page")
  func several() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("questions.dl", "?- Held(d).\n?- Unit(u), u = @省水利厅.\n")
    let page = Self.elements("query", "-f", file, "--format", "html")
    #expect(page.count { $0.name == "h1" } == 1)
    let titles = page.filter { $0.name == "h2" }.map(\.text)
    #expect(titles == ["?- Held(d).", "?- Unit(u), u = @省水利厅."])
  }

  @Test("dependencies become a page with picture and rows")
  func dependencies() {
    let page = Self.elements("dependencies", "青政办〔2021〕29号", "--format", "html")
    #expect(page.first { $0.name == "h1" }?.text == "青政办〔2021〕29号")
    #expect(page.contains { $0.attributes["id"] == "picture" })
    #expect(page.contains { $0.attributes["data-en"] == "Dependencies" })
  }

  @Test(
    "a dossier of every kind becomes a page with what its text says",
    arguments: [
      ("unit", "省自然资源厅"), ("document", "青政办〔2025〕8号"), ("official", "杜晓莉"),
      ("region", "西宁市"), ("indicator", "常住人口城镇化率"), ("task", "青政办〔2021〕29号 二/39"),
    ])
  func dossier(kind: String, name: String) {
    let page = Self.elements(kind, name, "--format", "html")
    #expect(page.contains { $0.attributes["class"] == "kind" })
    // Places stand in Markdown by short names of their files.
    let places = page.filter { $0.attributes["class"]?.hasPrefix("place") ?? false }.map(\.text)
    let cells = page.filter { $0.name == "td" && !places.contains($0.text) && $0.text != "" }
      .map(\.text)
    let markdown = ShellHarness.run(kind, name, "--format", "markdown").output
    #expect(!cells.isEmpty)
    for cell in cells.prefix(40) where !cell.contains("|") && !cell.contains("\\") {
      #expect(markdown.contains(cell) || Self.isOfPicture(cell, in: page), "\(kind): \(cell)")
    }
  }

  /// Whether a text stands only in the tables of the picture.
  private static func isOfPicture(_ text: String, in page: [MarkupChecker.Element]) -> Bool {
    page.contains { $0.name == "details" && $0.text.contains(text) }
  }

  @Test("chains become a page with picture and rows")
  func path() {
    let page = Self.elements("path", "省科技厅", "省财政厅", "--format", "html", "--lang", "zh")
    #expect(page.first { $0.name == "h1" }?.text == "省科技厅 – 省财政厅")
    #expect(page.contains { $0.attributes["data-zh"] == "关系链" })
    #expect(page.last?.attributes["data-language"] == "zh")
  }

  @Test("a proof becomes a page that says what its text says, with its sentence and a picture")
  func why() {
    let fact = "leads(u, @\"青政〔2016〕76号 七/23\")"
    let page = Self.elements("why", fact, "--format", "html", "--lang", "zh")
    let text = ShellHarness.run("why", fact, "--lang", "zh").output
    let lines = page.filter { $0.name == "span" && $0.attributes["class"] == nil }.map(\.text)
    #expect(lines.contains { !$0.isEmpty && text.hasPrefix($0) })
    #expect(page.contains { $0.attributes["class"] == "source" && text.contains($0.text) })
    #expect(page.contains { $0.attributes["data-en"] == "in a sentence" })
    #expect(page.last?.attributes["data-language"] == "zh")
  }

  @Test("several proofs become one page with one picture")
  func allProofs() {
    let page = Self.elements("why", "restsOn(a, b)", "--all", "--format", "html")
    #expect(page.count { $0.attributes["class"] == "outline" } > 1)
    #expect(page.count { $0.attributes["id"] == "drawing" } == 1)
    #expect(page.count { $0.name == "h1" } == 1)
  }

  @Test("what is missing becomes a page with what would help; so does that nothing is missing")
  func whynot() {
    let missing = Self.elements(
      "whynot", "leads(@省审计厅, @\"青政办〔2021〕29号 二/39\")", "--format", "html")
    #expect(missing.contains { $0.attributes["data-en"] == "would hold with" })
    #expect(missing.contains { $0.attributes["class"] == "outline" })
    let holding = Self.elements("whynot", "leads(@省科技厅, t)", "--format", "html")
    #expect(holding.contains { $0.name == "dd" && $0.text == "it holds" })
    let nothing = Self.elements("why", "leads(@省科技厅, @省科技厅)", "--format", "html")
    #expect(nothing.contains { $0.name == "dd" && $0.text == "nothing makes this true" })
  }

  @Test("an explanation goes into a file, at the prompt too, in the format that its name tells")
  func explanationFile() throws {
    let folder = try ScratchFolder()
    let fact = "leads(@省科技厅, @\"青政办〔2021〕29号 二/39\")"
    for (name, beginning) in [
      ("a.html", "<!DOCTYPE html>\n"), ("a.dot", "digraph {\n"), ("a.mmd", "---\n"),
      ("a.txt", "leads("),
      ("a.json", "{\n"),
    ] {
      let path = "\(folder.path)/\(name)"
      let calls = [["why", fact, "-o", path], ["repl"]]
      for words in calls {
        let outcome = ShellHarness.run(
          words: words, input: [":why \(fact) --output \(path)"])
        #expect(outcome.output == "")
        #expect(outcome.errors.hasSuffix("\(path) is written\n"))
        let text = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
        #expect(text.hasPrefix(beginning), "\(name)")
        try FileListing.remove(path)
      }
    }
    let rows = ShellHarness.run("why", fact, "-o", "\(folder.path)/a.csv")
    #expect(rows.status == .usage)
    let shown = ShellHarness.run("repl", input: [":why \(fact) --format html"])
    #expect(shown.errors.contains("for a browser"))
  }

  @Test("a page of a saved query is called by its call, and says what it tells")
  func savedQuery() {
    let page = Self.elements("query", ":workloadOf", "省科技厅", "--format", "html")
    #expect(page.first { $0.name == "h1" }?.text == ":workloadOf 省科技厅")
    #expect(page.contains { $0.name == "dd" && !$0.text.isEmpty })
    let dot = ShellHarness.run("query", ":responsibilities", "省科技厅", "--format", "dot").output
    #expect(dot.contains("  label=\":responsibilities 省科技厅\"\n"))
    let mermaid = ShellHarness.run(
      "repl", input: [":format mermaid", ":responsibilities 省科技厅"])
    #expect(mermaid.output.contains("title: \":responsibilities 省科技厅\"\n"))
  }

  @Test("a file that is called so is a page, any other the rows; nothing is printed")
  func file() throws {
    let folder = try ScratchFolder()
    for (name, beginning) in [("a.html", "<!DOCTYPE html>\n"), ("a.tsv", "d\n")] {
      let path = "\(folder.path)/\(name)"
      let outcome = ShellHarness.run("query", "Held(d)", "-o", path)
      #expect(outcome.output == "")
      #expect(outcome.errors == "\(path) is written\n")
      let text = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
      #expect(text.hasPrefix(beginning))
    }
  }

  @Test("a question with a mistake leaves the file as it was")
  func mistake() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("a.html", "before")
    #expect(ShellHarness.run("query", "leeds(u, t)", "-o", path).status == .wrongQuery)
    #expect(try FileReading.bytes(of: path) == Array("before".utf8))
  }

  @Test("the prompt shows no page but writes one")
  func prompt() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/a.html"
    let outcome = ShellHarness.run(
      "repl",
      input: [
        ":format html", ":dependencies 青政办〔2021〕29号 --format html",
        ":path 省科技厅 省财政厅 --format html", ":path 省科技厅 省财政厅 -o \(path)",
      ])
    #expect(outcome.output == "")
    #expect(outcome.errors.split(separator: "\n").count { $0.contains("for a browser") } == 3)
    let text = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    #expect(text.hasPrefix("<!DOCTYPE html>\n"))
  }
}

import TestSupport
import Testing
import TextFormats

@testable import SanjiangShell

@Suite("Dossiers as JSON and Markdown, and what is said of wrong names")
struct DossierFormatTests {
  private static let checker = Result {
    let path = "Sources/SanjiangShell/SanjiangShell.docc/dossier-page.schema.json"
    return try JSONSchemaChecker(schema: try JSONReader.read(Repository.bytes(path)))
  }

  @Test(
    "the JSON obeys the schema and has all rows",
    arguments: SampleDossier.all.filter { $0.kind != .document })
  func json(_ sample: SampleDossier) throws {
    let outcome = ShellHarness.run(sample.kind.rawValue, sample.name, "--format", "json")
    #expect(outcome.errors == "")
    let value = try JSONReader.read(Array(outcome.output.utf8))
    #expect(try Self.checker.get().violations(in: value).map(\.description) == [])
    let page = try sample.page()
    let sections = value["sections"]?.elements ?? []
    #expect(sections.map { $0["title"]?.text } == page.sections.map(\.title.english))
    #expect(
      sections.map { $0["rows"]?.elements?.count } == page.sections.map(\.table.rows.count))
  }

  @Test("a page with a wrong kind does not obey the schema")
  func wrong() throws {
    let page = DossierPage(kind: "planet", title: "", fields: [], sections: [])
    let value = try JSONReader.read(DossierPageJSON.bytes(of: page, .compact))
    let found = try Self.checker.get().violations(in: value).map { $0.description.prefix(6) }
    #expect(found == ["/kind:", "/name:"])
  }

  @Test("the JSON of a document is that of reading it, on the prompt too")
  func document() {
    let command = ShellHarness.run("document", "青政办〔2025〕8号", "--format", "json").output
    let prompt = ShellHarness.run(
      "repl", "--format", "json", input: [":document 青政办〔2025〕8号"]
    ).output
    #expect(command.hasPrefix("{\"number\":\"青政办〔2025〕8号\""))
    #expect(prompt == command)
  }

  @Test("the JSON of a document that is only cited is that of what is known of it")
  func unread() throws {
    let command = ShellHarness.run("document", "国发〔2016〕8号", "--format", "json")
    #expect(command.status == .success)
    let value = try JSONReader.read(Array(command.output.utf8))
    #expect(try Self.checker.get().violations(in: value).map(\.description) == [])
    #expect(value["kind"]?.text == "document")
    #expect(value["sections"]?.elements?.contains { $0["title"]?.text == "What cites it" } == true)
    let prompt = ShellHarness.run(
      "repl", "--format", "json", input: [":document 国发〔2016〕8号"])
    #expect(prompt.output == command.output)
  }

  @Test("Markdown has a table for each section, bars in names harmless")
  func markdown() {
    let outcome = ShellHarness.run("region", "湟中区", "--format", "markdown")
    #expect(outcome.output.hasPrefix("# 湟中区\n\n| region | 湟中区 |\n"))
    #expect(outcome.output.contains("\n## Tasks (2)\n\n| task | what |"))
    let page = DossierPage(
      kind: "unit", title: "甲|乙", fields: [],
      sections: [.init("甲", ["a"], [.init(texts: ["x|y"])])])
    #expect(DossierMarkdown.text(of: page).contains("| x\\|y |"))
  }

  @Test(
    "the wrong command tells the right one",
    arguments: [
      (":unit 西宁市", "`西宁市` is a region", "write `:region 西宁市`"),
      (":region 省科技厅", "`省科技厅` is a unit", "write `:unit 省科技厅`"),
      (":official 青政办〔2025〕8号", "is a document", "write `:document 青政办〔2025〕8号`"),
      (":task 王瑛", "`王瑛` is an official", "write `:official 王瑛`"),
      (":unit 常住人口城镇化率", "is a measure", "write `:indicator 常住人口城镇化率`"),
      (":document 青政办〔2021〕29号 二/39", "is a task", "write `:task 青政办〔2021〕29号 二/39`"),
      (":official 李宁", "several things are called", "`@\"李宁 省军区政委\"` (official)"),
      (":region 湟中", "several things are called", "`@湟中区` (region, 630106, in 西宁, since 2019-12)"),
    ])
  func hints(typed: String, message: String, help: String) {
    let errors = ShellHarness.run("repl", input: [typed]).errors
    #expect(errors.contains(message))
    #expect(errors.contains(help), "\(errors)")
  }

  @Test("the lineage of a unit has every change that the question below it lists")
  func lineage() {
    #expect(ShellHarness.run("unit", "文化部").output.contains("Lineage (2)\n"))
    let rows = ShellHarness.run("repl", "--format", "tsv", input: [":lineage 文化部"]).output
    #expect(rows.split(separator: "\n").count == 3)
  }

  @Test("a name that several bear means the one of the kind that is asked for")
  func twins() {
    let task = ShellHarness.run("task", "青政〔2016〕76号", "二/1").output
    let indicator = ShellHarness.run("indicator", "青政〔2016〕76号", "二/1").output
    #expect(task.contains("健全农牧业转移人口"))
    #expect(indicator.contains("常住人口城镇化率"))
    #expect(ShellHarness.run("task", "二/229").output.hasPrefix("青政办〔2021〕29号 二/229\n"))
    let errors = ShellHarness.run("task", "二/1").errors
    #expect(errors.contains("`@\"青政〔2016〕76号 二/1 任务\"` (task, "))
    let told = ShellHarness.run("indicator", "@\"青政〔2016〕76号 二/1 指标\"").output
    #expect(told == indicator)
    #expect(
      ShellHarness.run("indicator", "全省常住人口城镇化率").output
        == ShellHarness.run("indicator", "常住人口城镇化率").output)
  }
}

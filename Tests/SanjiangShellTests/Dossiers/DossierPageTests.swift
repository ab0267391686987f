import Diagnostics
import DocumentExtraction
import Testing
import TestSupport

@testable import SanjiangShell

@Suite("What dossiers show")
struct DossierPageTests {
  @Test(
    "screens of 80 and 120 columns show what was approved", arguments: SampleDossier.all,
    [80, 120])
  func screens(_ sample: SampleDossier, columns: Int) throws {
    let typed = ":\(sample.kind.rawValue) \(sample.name)"
    let screen = ShellHarness.screen(typing: [typed], columns: columns, rows: 40)
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(lines.firstIndex { $0.hasPrefix(Prompt.first) })
    let shown =
      lines[(begin + 1)...].filter { !$0.hasPrefix(Prompt.first) }
      .joined(separator: "\n") + "\n"
    try GoldenFile.expect(shown, equals: "dossiers/\(sample.file)-\(columns).txt")
  }

  @Test("what is not a question fits the screen", arguments: SampleDossier.all)
  func fits(_ sample: SampleDossier) throws {
    let page = try sample.page()
    for (columns, rows) in [(80, 24), (80, 40), (100, 30), (120, 50), (40, 30)] {
      let text = DossierText(width: columns, height: rows).text(of: page)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let questions = page.sections.compactMap(\.question)
      for line in lines where DisplayWidth.of(String(line)) > columns {
        #expect(questions.contains { line.hasSuffix($0) }, "\(columns): \(line)")
      }
      // Narrow terminals get one line a value.
      guard columns >= 80 else { continue }
      let fields = page.fields.count * 2 + 8
      #expect(lines.count <= max(rows, fields + page.sections.count * 2), "\(columns)×\(rows)")
    }
  }

  /// Sections whose rows are read from no lines of a document.
  private static let registered: Set = ["Lineage", "Parts"]

  @Test(
    "every row names its lines, in files that the graph was read from", arguments: SampleDossier.all
  )
  func citations(_ sample: SampleDossier) throws {
    let graph = try ShellHarness.context(terminal: TerminalTraits()).bundledGraph()
    let sources = Set(graph.sources)
    let page = try sample.page()
    #expect(page.sections.contains { !$0.table.rows.isEmpty })
    for section in page.sections where !Self.registered.contains(section.title.english) {
      #expect(section.passages.count == section.table.rows.count, "\(section.title.english)")
      for passages in section.passages {
        #expect(!passages.isEmpty, "\(section.title.english)")
        #expect(passages.allSatisfy { sources.contains($0.source) }, "\(section.title.english)")
      }
    }
    #expect(Set(page.sections.map(\.title)).count == page.sections.count)
  }

  @Test(
    "the lines that rows name are there", .enabled(if: SharedMaterial.isAvailable("corpus")))
  func lines() throws {
    var counts: [String: Int] = [:]
    for file in try SharedMaterial.files(in: "corpus") {
      counts[file] = try SharedMaterial.bytes("corpus/\(file)").count { $0 == 0x0A } + 1
    }
    for sample in SampleDossier.all {
      for passage in try sample.page().sections.flatMap(\.passages).joined() {
        let count = try #require(counts[passage.source])
        #expect(1 <= passage.first && passage.first <= passage.last && passage.last <= count)
      }
    }
  }

  @Test(
    "every question of a section can be typed and finds something", arguments: SampleDossier.all)
  func questions(_ sample: SampleDossier) throws {
    for section in try sample.page().sections where !section.table.rows.isEmpty {
      guard let question = section.question else { continue }
      let outcome = ShellHarness.run("repl", "--format", "tsv", input: [question])
      #expect(outcome.errors == "", "\(question)")
      let rows = outcome.output.split(separator: "\n").count - 1
      // Some sections gather what their questions list one by one.
      if Self.gathered[sample.kind]?.contains(section.title.english) == true {
        #expect(rows > section.table.rows.count / 2, "\(section.title.english): \(question)")
      } else {
        #expect(rows == section.table.rows.count, "\(section.title.english): \(question)")
      }
    }
  }

  /// Sections with another number of rows than their questions.
  private static let gathered: [DossierKind: Set<String>] = [
    .unit: ["By document"],
    .document: ["Who takes part most"],
    .official: ["Events", "Posts", "Titles as printed"],
    .region: ["Who leads most here", "Tasks", "Indicators", "By document", "Events"],
  ]

  @Test("`:all` shows the whole of the last dossier, `:list` of rows the rows")
  func whole() throws {
    let screen = ShellHarness.screen(typing: [":unit 省自然资源厅", ":all"], columns: 120, rows: 30)
    let parts = screen.split(separator: Prompt.first)
    #expect(parts[1].contains("… and ") || parts[1].contains("Tasks (46)"))
    #expect(!parts[2].contains("… and "))
    let page = try SampleDossier.all[0].page()
    for section in page.sections where !section.table.rows.isEmpty {
      #expect(parts[2].contains(section.countedTitle.english))
    }
    let after = ShellHarness.screen(typing: [":unit 省自然资源厅", ":coLeading 省自然资源厅", ":all"])
    #expect(!after.split(separator: Prompt.first)[3].contains("full name"))
  }

  @Test(
    "the drawing has the thing in its middle and no more nodes than can be looked at",
    arguments: SampleDossier.all)
  func drawings(_ sample: SampleDossier) throws {
    let drawing = try #require(try sample.page().drawing)
    #expect(drawing.nodes.count(where: \.isFocus) == 1)
    #expect(drawing.nodes.count > 1 && drawing.nodes.count <= Surroundings.most)
    let ids = Set(drawing.nodes.map(\.id))
    #expect(ids.count == drawing.nodes.count)
    #expect(drawing.edges.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
    #expect(drawing.edges.allSatisfy { !$0.label.isEmpty })
    #expect(drawing.nodes.allSatisfy { !$0.label.isEmpty })
  }
}

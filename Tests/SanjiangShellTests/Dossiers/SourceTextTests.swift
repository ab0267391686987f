import TestSupport
import Testing

@testable import SanjiangShell

@Suite("The text of tasks from their sources")
struct SourceTextTests {
  /// A graph of a notice, with the folder of the notice.
  private struct Notice {
    let folder: ScratchFolder
    let graph: String
    let texts: String

    init(_ text: String = GraphCommandTests.notice, ending: String = "\n") throws {
      folder = try ScratchFolder()
      texts = "\(folder.path)/texts"
      graph = "\(folder.path)/my.graph"
      let text = text.replacing("\n", with: ending)
      let file = try folder.write("texts/2026/notice.txt", text)
      ShellHarness.run("ingest", file, "--into", graph)
    }

    func task() -> ShellHarness.Outcome {
      ShellHarness.run(
        "task", "云湖政〔2026〕3号", "一/2", "--graph", graph, "--sources", texts)
    }
  }

  @Test("is shown where the file is there, in whatever folder below", arguments: ["\n", "\r\n"])
  func found(ending: String) throws {
    let outcome = try Notice(ending: ending).task()
    #expect(outcome.errors == "")
    #expect(
      outcome.output.contains(
        "Text (notice.txt:14)\n  2.清理排污口。逐一核查沿岸排污口。（市生态环境局牵头，市水务局配合）\n"),
      "\(outcome.output)")
  }

  @Test("is not shown from a file that has changed, and it is said which")
  func changed() throws {
    let notice = try Notice()
    try notice.folder.write("texts/2026/notice.txt", GraphCommandTests.notice + "\n又及。")
    let outcome = notice.task()
    #expect(outcome.output.contains("notice.txt` is not the file that was read"))
    #expect(!outcome.output.contains("逐一核查"))
  }

  @Test("a missing file is named, and the dossier is shown all the same; a missing folder is wrong")
  func missing() throws {
    let notice = try Notice()
    let elsewhere = ShellHarness.run(
      "task", "云湖政〔2026〕3号", "一/2", "--graph", notice.graph, "--sources", notice.graph)
    #expect(elsewhere.output.contains("`notice.txt` is not in `\(notice.graph)`"))
    #expect(elsewhere.output.contains("市生态环境局"))
    #expect(elsewhere.status == .success)
    let nowhere = ShellHarness.run(
      "task", "云湖政〔2026〕3号", "一/2", "--graph", notice.graph, "--sources", "/不存在")
    #expect(nowhere.errors.contains("there is no folder `/不存在`"))
    #expect(nowhere.status == .wrongInput)
  }

  @Test("is shown on the prompt for the whole session")
  func session() throws {
    let notice = try Notice()
    let outcome = ShellHarness.run(
      words: ["repl", "--graph", notice.graph, "--sources", notice.texts],
      input: [":task 云湖政〔2026〕3号 一/1", ":task 云湖政〔2026〕3号 一/2"])
    #expect(outcome.output.contains("恢复湿地二百亩"))
    #expect(outcome.output.contains("逐一核查"))
  }

  @Test("of the lines that rows name is shown in every dossier, each once, on a screen at `:all`")
  func rows() throws {
    let notice = try Notice()
    let options = ["--graph", notice.graph, "--sources", notice.texts]
    for name in ["云湖市水务局", "云湖市生态环境局"] {
      let output = ShellHarness.run(words: ["unit", name] + options).output
      #expect(output.split(separator: "清理排污口。逐一核查沿岸排污口。").count == 2, "\(output)")
    }
    let page = ShellHarness.run(
      words: ["unit", "云湖市水务局", "--format", "html"] + options
    ).output
    #expect(page.contains("<blockquote>"))
    let moved = ["unit", "云湖市水务局", "--graph", notice.graph, "--sources", notice.graph]
    let missing = ShellHarness.run(words: moved).output
    #expect(missing.split(separator: "is not in").count == 2)
    let screen = ShellHarness.screen(words: ["repl"] + options, typing: [":unit 云湖市水务局", ":all"])
    #expect(screen.split(separator: "逐一核查沿岸排污口").count == 2)
  }

  @Test(
    "of the corpus is shown for every task", .enabled(if: SharedMaterial.isAvailable("corpus")))
  func corpus() throws {
    let graph = try ShellHarness.context(terminal: TerminalTraits()).bundledGraph()
    let folder = SourceFolder(path: SharedMaterial.root.appendingPathComponent("corpus").path)
    let page = try SampleDossier(kind: .document, name: "青政人〔2025〕7号", file: "").page()
    let passages = page.sections.flatMap(\.passages).joined().prefix(20)
    #expect(!passages.isEmpty)
    for passage in passages {
      let excerpt = folder.excerpt(passage, of: graph)
      #expect(excerpt.problem == nil)
      #expect(!excerpt.lines.isEmpty)
    }
  }
}

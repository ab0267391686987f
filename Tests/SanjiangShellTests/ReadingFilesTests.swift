import DocumentExtraction
import Platform
import PolicyGraph
import Testing

@testable import SanjiangShell

/// Folders of documents of a county that does not exist, read on one thread and on several.
@Suite("Reading many files")
struct ReadingFilesTests {
  /// A notice; where several files hold it, each adds a task of its own.
  private static func notice(_ number: Int, task: String) -> String {
    """
    临溪县人民政府关于做好第\(number)批管网改造的通知
    临溪政〔2026〕\(number)号

    各乡镇人民政府，县政府各部门：
    现就第\(number)批管网改造有关事项通知如下。

    一、改造老旧管网
    1.查清管网底数。逐条登记管网走向。（县住房城乡建设局牵头，县水务局配合）
    2.\(task)。按月通报进度。（牵头单位：县发展改革局）

    临溪县人民政府
    2026年4月\(number % 28 + 1)日
    """
  }

  /// Thirty files: most with a notice of their own, some with two, four with one in common, one that
  /// is no text.
  private static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for number in 10..<40 {
      var text = notice(number, task: "更换第\(number)段管道")
      if number % 5 == 0 { text += "\n\n" + notice(number + 100, task: "修复井盖") }
      if number % 11 == 0 { text += "\n\n" + notice(12, task: "清淤第\(number)段") }
      try folder.write("\(number).txt", text)
    }
    try folder.write("20a.txt", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
    return folder
  }

  @Test("the number of threads changes nothing", arguments: ["json", "report", "turtle"])
  func threads(format: String) throws {
    let folder = try Self.folder()
    let alone = ShellHarness.run("extract", folder.path, "--format", format, "--jobs", "1")
    #expect(alone.output.contains("临溪政〔2026〕39号"))
    for jobs in ["2", "3", "16"] {
      let several = ShellHarness.run("extract", folder.path, "--format", format, "--jobs", jobs)
      #expect(several.output == alone.output)
      #expect(several.errors == alone.errors)
      #expect(several.status == alone.status)
    }
  }

  @Test("documents stand in order of first appearance, each once with all its sources")
  func order() throws {
    let folder = try Self.folder()
    let lines = ShellHarness.run("extract", folder.path, "--format", "json", "--jobs", "4").output
      .split(separator: "\n")
    let numbers = (10..<40).flatMap { $0 % 5 == 0 ? [$0, $0 + 100] : [$0] }
    #expect(lines.count == numbers.count)
    for (line, number) in zip(lines, numbers) {
      #expect(line.hasPrefix(#"{"number":"临溪政〔2026〕\#(number)号""#))
    }
    #expect(lines[3].contains(#""sources":["11.txt","12.txt","22.txt","33.txt"]"#))
  }

  @Test("a file that is no text is named and skipped, the others are read")
  func unreadable() throws {
    let folder = try Self.folder()
    let outcome = ShellHarness.run("ingest", folder.path, "--into", "\(folder.path)/g")
    #expect(outcome.status == .wrongInput)
    #expect(outcome.errors.contains("20a.txt` is a picture, not text"))
    #expect(outcome.errors.contains("36 documents of 30 files went into"))
  }

  @Test("files that share documents may be read again instead of being remembered")
  func readAgain() throws {
    let folder = try Self.folder()
    let context = ShellHarness.context(terminal: TerminalTraits())
    let reader = DocumentReader(registry: try PolicyGraph.empty().registry())
    let prints = [0, 2000, 1 << 20].map { memory in
      var input = DocumentInput([folder.path], with: reader, workers: 2)
      let progress = ProgressBar(.readingFiles, total: input.paths.count, in: context)
      return DocumentPrints(&input, progress, remembering: memory) {
        DossierOutput.line(of: $0, .compact)
      }.prints
    }
    #expect(prints[0] == prints[2])
    #expect(prints[1] == prints[2])
  }

  @Test("a bar shows on a terminal how far reading is, and goes when it is done")
  func progress() {
    let screen = CapturedSink()
    let terminal = TerminalTraits(isErrorTerminal: true, size: { (60, 20) })
    var context = ShellHarness.context(terminal: terminal)
    context.errors = screen
    let bar = ProgressBar(.readingFiles, total: 4, in: ShellHarness.ticking(context, 0.15))
    for _ in 0..<4 { bar.advance(bytes: 3_000_000) }
    bar.finish()
    let frames = screen.text.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false)
    #expect(
      frames == [
        "", "reading 2 of 4 files [##############--------------] 20 MB/s",
        "reading 3 of 4 files [#####################-------] 20 MB/s",
        "reading 4 of 4 files [############################] 20 MB/s", "",
      ])
  }

  @Test("no bar is drawn where no terminal shows it")
  func noProgress() {
    let screen = CapturedSink()
    var context = ShellHarness.context(terminal: TerminalTraits())
    context.errors = screen
    let bar = ProgressBar(.readingFiles, total: 2, in: ShellHarness.ticking(context, 1))
    for _ in 0..<2 { bar.advance(bytes: 1) }
    bar.finish()
    #expect(screen.bytes.isEmpty)
  }

  @Test("the number of threads is a whole number above zero", arguments: ["0", "-1", "many"])
  func wrongJobs(jobs: String) {
    let outcome = ShellHarness.run("extract", "a.txt", "--jobs", jobs)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("`--jobs` takes a whole number above zero, not `\(jobs)`"))
  }
}

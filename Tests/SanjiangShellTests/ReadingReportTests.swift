import Platform
import Testing

@testable import SanjiangShell

/// A user reads documents, is told what was not known, adds it to a registry, and reads again.
@Suite("From the report on reading to a registry and back")
struct ReadingReportTests {
  private static let notice = """
    云湖市青汀区人民政府关于印发渡口修缮要点的通知
    青汀政发〔2026〕3号

    各镇人民政府，区政府各部门：
    现将《渡口修缮要点》印发给你们，请认真抓好落实。

    云湖市青汀区人民政府
    2026年3月12日

    渡口修缮要点

    一、修缮渡口
    1.加固码头。年底前加固码头三处。（牵头单位：区渡务局；参加单位：区水务局）
    2.更新渡船。更新渡船六艘。（区渡务局牵头，市航标站、区财政局配合）
    """

  /// The draft of a registry that ends a report.
  private static func draft(in report: String) throws -> String {
    let start = try #require(report.firstRange(of: "@prefix"))
    return String(report[start.lowerBound...])
  }

  @Test("what the report asks for, put into a registry, is not asked for again")
  func again() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("notice.txt", Self.notice)
    let first = ShellHarness.run("extract", file).output
    #expect(first.contains("notice.txt 1, 13, 14: `云湖市` is a place that no registry knows"))
    #expect(first.contains("notice.txt 1, 13, 14: `云湖市青汀区` is a place that no registry knows"))
    #expect(first.contains("notice.txt 13, 14: `区渡务局` is a unit that no registry knows"))
    #expect(first.contains("`市航标站` is a unit that no registry knows"))
    #expect(!first.contains("`区水务局`"))
    try folder.write("registry/mine.ttl", Self.draft(in: first))
    let second = ShellHarness.run("extract", file, "--registry", "\(folder.path)/registry")
    #expect(second.errors == "")
    #expect(second.output.hasPrefix("1 document, 0 remarks\n"))
    #expect(!second.output.contains("@prefix"))
  }

  @Test("a registry of one's own gives a unit the name that one chooses")
  func ownName() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("notice.txt", Self.notice)
    let draft = try Self.draft(in: ShellHarness.run("extract", file).output)
    try folder.write(
      "registry/mine.ttl",
      draft.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0 == #"  sj:name "区渡务局" ;"# ? #"  sj:name "青汀渡务局" ; sj:alias "区渡务局" ;"# : String($0)
      }.joined(separator: "\n"))
    let json = ShellHarness.run(
      "extract", file, "--registry", "\(folder.path)/registry", "--format", "json"
    ).output
    #expect(json.contains(#""青汀渡务局""#))
    #expect(!json.contains(#""区渡务局""#))
  }

  @Test("the report that ingest writes names the files that could not be read")
  func unreadable() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("notice.txt", Self.notice)
    let broken = try folder.write("broken.txt", bytes: [0xFF, 0x00, 0x80, 0x81, 0x00])
    let report = "\(folder.path)/report"
    let outcome = ShellHarness.run(
      "ingest", file, broken, "--into", "\(folder.path)/g", "--report", report)
    #expect(outcome.status == .wrongInput)
    let text = String(decoding: try FileReading.bytes(of: report), as: UTF8.self)
    #expect(text.contains("not read\n  `\(broken)` is"))
  }
}

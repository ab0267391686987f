import Foundation
import Platform
import Testing

@testable import SanjiangShell

/// From a text file to answers and back, on a notice of a city that does not exist.
@Suite("Documents into a graph and out of it")
struct GraphCommandTests {
  static let notice = """
    云湖市人民政府关于印发湖岸修复要点的通知
    云湖政〔2026〕3号

    各区人民政府，市政府各部门：
    现将《云湖市湖岸修复要点》印发给你们，请认真抓好落实。

    云湖市人民政府
    2026年3月12日

    云湖市湖岸修复要点

    一、修复湖岸
    1.恢复北岸湿地。年底前恢复湿地二百亩。（牵头单位：市林草局；参加单位：市水务局）
    2.清理排污口。逐一核查沿岸排污口。（市生态环境局牵头，市水务局配合）
    """

  private static func ingested() throws -> (folder: ScratchFolder, graph: String) {
    let folder = try ScratchFolder()
    let file = try folder.write("notice.txt", notice)
    let graph = "\(folder.path)/my.graph"
    let outcome = ShellHarness.run("ingest", file, "--into", graph)
    #expect(outcome.errors == "1 document of 1 file went into \(graph)\n")
    #expect(outcome.status == .success)
    return (folder, graph)
  }

  @Test("an export writes through no link, and removes no file that was not of a graph")
  func exportedElsewhere() throws {
    let folder = try ScratchFolder()
    let mine = try folder.write("victim/documents/mine.ttl", "<urn:a> <urn:b> <urn:c> .")
    let outcome = ShellHarness.run("export", "-o", "\(folder.path)/victim/")
    #expect(outcome.status == .success)
    #expect(FileListing.exists(mine))
    try FileListing.createDirectory("\(folder.path)/linked")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/linked/documents", withDestinationPath: "\(folder.path)/victim")
    let refused = ShellHarness.run("export", "-o", "\(folder.path)/linked/")
    #expect(refused.status == .wrongInput)
    #expect(refused.errors.contains("symbolic link"))
    #expect(!FileListing.exists("\(folder.path)/linked/vocabulary.ttl"))
  }

  @Test("what was ingested can be asked, shown, exported and removed")
  func roundTrip() throws {
    let (folder, graph) = try Self.ingested()
    defer { withExtendedLifetime(folder) {} }
    let query = ShellHarness.run("query", "leads(u, t), heading(t, h)", "--graph", graph)
    #expect(query.errors == "")
    #expect(query.output.split(separator: "\n").count == 3)
    #expect(query.output.contains("恢复北岸湿地"))
    let dossier = ShellHarness.run("document", "云湖政〔2026〕3号", "--graph", graph)
    #expect(dossier.output.contains("Tasks (2)"))
    let file = "\(folder.path)/notice.txt"
    #expect(
      ShellHarness.run("document", "云湖政〔2026〕3号", "--graph", graph, "--format", "json").output
        == ShellHarness.run("extract", file, "--format", "json").output)
    let triples = ShellHarness.run("export", "--graph", graph, "--format", "ntriples").output
    #expect(triples.contains("云湖政〔2026〕3号"))
    let removed = ShellHarness.run("remove", "云湖政〔2026〕3号", "--graph", graph)
    #expect(removed.status == .success)
    #expect(ShellHarness.run("query", "Held(d)", "--graph", graph).output == "d\n")
    #expect(
      ShellHarness.run("remove", "云湖政〔2026〕3号", "--graph", graph).status != .success)
  }

  @Test("reading a document again changes nothing")
  func again() throws {
    let (folder, graph) = try Self.ingested()
    defer { withExtendedLifetime(folder) {} }
    let before = ShellHarness.run("export", "--graph", graph).output
    let manifest = try FileReading.bytes(of: "\(graph)/manifest")
    let again = ShellHarness.run("ingest", "\(folder.path)/notice.txt", "--into", graph)
    #expect(again.errors == "nothing new in 1 document of 1 file: \(graph) is as it was\n")
    #expect(ShellHarness.run("export", "--graph", graph).output == before)
    #expect(try FileReading.bytes(of: "\(graph)/manifest") == manifest)
  }

  @Test("a dry run reads and reports but writes no graph")
  func dryRun() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("notice.txt", Self.notice)
    let (graph, report) = ("\(folder.path)/g", "\(folder.path)/r.txt")
    let outcome = ShellHarness.run(
      "ingest", file, "--into", graph, "--dry-run", "--report", report)
    #expect(outcome.status == .success)
    #expect(!FileListing.exists(graph))
    let text = String(decoding: try FileReading.bytes(of: report), as: UTF8.self)
    #expect(text.contains("云湖政〔2026〕3号"))
    #expect(text.contains("2 tasks"))
  }

  @Test("files that cannot be read are named and skipped, the rest is kept")
  func skipping() throws {
    let folder = try ScratchFolder()
    try folder.write("a.txt", Self.notice)
    try folder.write("b.pdf", "%PDF-1.7")
    try folder.write("c.bin", bytes: [0, 1, 2, 0xFF, 0xFE, 0, 0, 9])
    let outcome = ShellHarness.run(
      "extract", folder.path, "\(folder.path)/none.txt", "--format", "json")
    #expect(outcome.status == .wrongInput)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("b.pdf` is a PDF"))
    #expect(outcome.errors.contains("pdftotext"))
    #expect(outcome.errors.contains("c.bin`"))
    #expect(outcome.errors.contains("cannot read `\(folder.path)/none.txt`"))
  }

  @Test("two files of one name are not taken for one source")
  func sameName() throws {
    let folder = try ScratchFolder()
    try folder.write("a/n.txt", Self.notice)
    try folder.write("b/n.txt", "另一个文件")
    let outcome = ShellHarness.run("extract", folder.path, "--format", "json")
    #expect(outcome.status == .wrongInput)
    #expect(outcome.errors.contains("error[same-name]"))
  }

  @Test("extract writes Turtle that can be asked as data")
  func turtle() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("notice.txt", Self.notice)
    let turtle = ShellHarness.run("extract", file, "--format", "turtle")
    #expect(turtle.status == .success)
    let data = try folder.write("n.ttl", turtle.output)
    let answer = ShellHarness.run("query", "heading(t, h)", "--data", data, "--no-header")
    #expect(answer.output.contains("清理排污口"))
  }

  @Test(
    "graphs that are not there and documents that were not read are told apart",
    arguments: [
      (["info", "--graph", "/nowhere"], "error[no-graph]", ExitCode.wrongInput),
      (["document", "无此号"], "error[unknown-entity]", .wrongQuery),
      (["document", "省科技厅"], "error[wrong-kind]", .wrongQuery),
      (["remove", "青政办〔2025〕8号"], "`remove` needs `--graph PATH`", .usage),
      (["ingest", "a.txt"], "`ingest` needs `--into PATH`", .usage),
      (["extract", "a.txt", "--format", "xml"], "takes report, json, turtle", .usage),
      (["export", "--format", "ntriples", "-o", "/tmp/"], "is a directory", .usage),
    ])
  func failures(words: [String], message: String, status: ExitCode) {
    let outcome = ShellHarness.run(words: words)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("what a file states is removed by the file's name, and what was imported, too")
  func removingFiles() throws {
    let (folder, graph) = try Self.ingested()
    let data = try folder.write("a.nt", "<urn:a> <urn:p> <urn:b> .\n")
    let before = ShellHarness.run("export", "--graph", graph).output
    ShellHarness.run("import", data, "--into", graph)
    #expect(ShellHarness.run("remove", data, "--graph", graph).status == .success)
    #expect(ShellHarness.run("export", "--graph", graph).output == before)
    #expect(ShellHarness.run("remove", "notice.txt", "--graph", graph).status == .success)
    #expect(ShellHarness.run("query", "Held(d)", "--graph", graph).output == "d\n")
    #expect(ShellHarness.run("remove", "notice.txt", "--graph", graph).status == .wrongQuery)
  }

  @Test("info tells who states what, what was committed, and that nothing is damaged")
  func info() throws {
    let (folder, graph) = try Self.ingested()
    defer { withExtendedLifetime(folder) {} }
    let info = ShellHarness.run("info", "--graph", graph)
    let lines = info.output.split(separator: "\n")
    #expect(lines.first == "kind\tname\tcount\tonly there\tnote")
    #expect(lines[1].hasPrefix("graph\ttriples\t"))
    #expect(lines.contains("class\tTask\t2\t\t"))
    #expect(lines.contains("predicate\tleads\t2\t\t"))
    #expect(lines.contains { $0.hasPrefix("source\tnotice.txt\t") })
    #expect(lines.contains { $0.hasPrefix("commit\t1 2") && $0.hasSuffix("\tingest 1 file") })
    #expect(lines.last == "health\tevery byte is as it was written\t\t\t")
  }

  @Test("info names damage instead of ending with it")
  func damage() throws {
    let (folder, graph) = try Self.ingested()
    defer { withExtendedLifetime(folder) {} }
    var bytes = try FileReading.bytes(of: "\(graph)/1.segment")
    bytes[bytes.count / 2] ^= 1
    try FileWriting.replace("\(graph)/1.segment", with: bytes)
    let info = ShellHarness.run("info", "--graph", graph)
    #expect(info.status == .wrongInput)
    #expect(info.output.contains("health\tdamaged\t"))
    #expect(info.output.contains("1.segment"))
  }
}

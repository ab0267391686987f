import Platform
import TestSupport
import Testing

@testable import SanjiangShell

/// Runs what the README shows and compares what appears with what is shown.
///
/// Blocks marked `sanjiang` are sessions at the prompt, blocks marked `console` command lines;
/// a block marked `text NAME` is a file that they may name. Times differ from run to run and are
/// not compared. With `SANJIANG_UPDATE_GOLDEN` set the README is written anew instead.
@Suite("The README")
struct ReadmeTests {
  private static let path = Repository.root.appendingPathComponent("README.md").path

  @Test("every session and command line shows what really appears")
  func transcripts() throws {
    var text = String(decoding: try FileReading.bytes(of: Self.path), as: UTF8.self)
    let isUpdating = ExecutableEnvironment.variable("SANJIANG_UPDATE_GOLDEN") != nil
    let blocks = FencedBlock.all(in: text)
    let folder = try ScratchFolder()
    var session = ConsoleSession(
      folder: folder.path,
      files: [
        ".", "my.graph", "my.graph/", "lab.graph", "page.html", "program", "program.pg",
        "program.duckdb", "tables/", "shard1.graph", "shard2.graph", "all.graph",
      ])
    for block in blocks where block.info.hasPrefix("text ") {
      let name = String(block.info.dropFirst(5))
      try folder.write(name, block.lines.joined(separator: "\n") + "\n")
      session.files.insert(name)
    }
    for block in blocks {
      // What ends otherwise than it says is a failure of the test, and is not written down.
      guard let actual = try session.transcript(of: block) else { continue }
      let isSame = Self.timeless(actual) == Self.timeless(block.lines)
      let wanted = actual.joined(separator: "\n")
      guard isUpdating else {
        #expect(isSame, "the block at line \(block.firstLine) should be:\n\(wanted)")
        continue
      }
      if !isSame { text.replace(block.lines.joined(separator: "\n"), with: wanted) }
    }
    if isUpdating { try FileWriting.replace(Self.path, with: Array(text.utf8)) }
  }

  @Test("there is enough of a tour")
  func extent() throws {
    let text = String(decoding: try FileReading.bytes(of: Self.path), as: UTF8.self)
    let blocks = FencedBlock.all(in: text)
    let entries = blocks.filter { $0.kind == "sanjiang" }.flatMap(\.lines)
      .filter { $0.hasPrefix(Prompt.first) }
    let commands = blocks.filter { $0.kind == "console" }.flatMap(\.lines)
      .filter { $0.hasPrefix("$ sanjiang ") }
    #expect(entries.count >= 8)
    #expect(commands.count >= 4)
    #expect(
      blocks.filter { $0.kind == "console" }.allSatisfy { $0.lines[0].hasPrefix("$ sanjiang") })
  }

  /// The lines with every duration and every moment replaced.
  private static func timeless(_ lines: [String]) -> [String] {
    lines.map {
      $0.replacing(/\d+(\.\d+)? m?s\b/, with: "0 ms")
        .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "TIME")
    }
  }
}

import Platform
import TestSupport
import Testing

@testable import SanjiangShell

/// The scripts of the note on reading in shards, as somebody would copy them.
@Suite("The note on reading in shards")
struct ShardScriptTests {
  private static let note = "Sources/PolicyGraph/PolicyGraph.docc/Note-8-Reading-in-shards.md"

  /// A block of the note by what stands behind its fence.
  private static func script(_ info: String) throws -> String {
    let text = String(decoding: try Repository.bytes(note), as: UTF8.self)
    let block = FencedBlock.all(in: text).first { $0.info == info }
    return try #require(block).lines.joined(separator: "\n") + "\n"
  }

  @Test("has a script that reads two shards in processes of their own, and unites them")
  func local() throws {
    let folder = try ScratchFolder()
    for name in ["banner-grassland.txt", "banner-plan.txt", "bozhou-section.txt"] {
      try folder.write(
        "notices/\(name)", bytes: try Repository.bytes("Tests/Golden/UnseenDocuments/\(name)"))
    }
    try folder.write("shard.sh", try Self.script("bash shard.sh"))
    let commands = try Self.script("bash local")
    let two = commands.replacing("seq 0 7", with: "seq 0 1")
      .replacing("files.txt 8 ", with: "files.txt 2 ")
    #expect(two != commands)
    // A second time nothing is read twice.
    for words in ["3 documents of 3 files went into all.graph", "nothing new: all.graph"] {
      let run = try ShellRun.run("set -e; cd '\(folder.path)'\n\(two)", killedAfter: 300)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains(words))
    }
    let notices = "\(folder.path)/notices"
    let whole = "\(folder.path)/whole"
    ShellHarness.run("ingest", notices, "--into", whole)
    let quads = [whole, "\(folder.path)/all.graph"].map {
      ShellHarness.run("export", "--graph", $0, "--format", "nquads").output
    }
    #expect(quads[0] == quads[1])
  }
}

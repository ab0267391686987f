import Platform
import TestSupport
import Testing

@testable import SanjiangShell

/// From files to graphs of shards, and from these to one graph.
@Suite("Graphs of shards, united on the command line")
struct MergeCommandTests {
  /// Files of other places, and one that is printed again under another name.
  private static let files = [
    "anji-oneline.txt", "banner-grassland.txt", "banner-plan.txt", "bozhou-section.txt",
  ]

  /// A folder with the files, two shards that have two of them each and one file in common, and the
  /// graph that one run over all makes.
  private struct Shards {
    let folder: ScratchFolder
    let whole: String
    let graphs: [String]

    init() throws {
      let folder = try ScratchFolder()
      var paths: [String] = []
      for name in MergeCommandTests.files {
        let bytes = try Repository.bytes("Tests/Golden/UnseenDocuments/\(name)")
        paths.append(try folder.write(name, bytes: bytes))
      }
      let first = try FileReading.bytes(of: paths[0])
      paths.append(try folder.write("又一份.txt", bytes: first + Array("\n附注：打印件。\n".utf8)))
      self.folder = folder
      whole = Self.graph(of: paths, "\(folder.path)/whole")
      graphs = [
        Self.graph(of: [paths[4], paths[2]], "\(folder.path)/shards/1"),
        Self.graph(of: [paths[3], paths[0], paths[1]], "\(folder.path)/shards/2"),
        Self.graph(of: [paths[3]], "\(folder.path)/shards/3"),
      ]
    }

    private static func graph(of files: [String], _ path: String) -> String {
      let outcome = ShellHarness.run(words: ["ingest"] + files + ["--into", path])
      #expect(outcome.status == .success)
      return path
    }
  }

  private static func quads(_ graph: String) -> String {
    ShellHarness.run("export", "--graph", graph, "--format", "nquads").output
  }

  @Test("are exported byte for byte as one run over all files, whatever they are named in")
  func oneRun() throws {
    let shards = try Shards()
    let all = "\(shards.folder.path)/all"
    let outcome = ShellHarness.run(words: ["merge"] + shards.graphs + ["--into", all])
    #expect(outcome.status == .success)
    #expect(outcome.errors.contains("3 graphs with 4 documents of 5 files went into \(all), which"))
    let wanted = Self.quads(shards.whole)
    #expect(wanted.contains("又一份"))
    #expect(Self.quads(all) == wanted)
    let turtle = "\(shards.folder.path)/turtle"
    ShellHarness.run("export", "--graph", shards.graphs[1], "-o", "\(turtle)/")
    let other = "\(shards.folder.path)/other"
    ShellHarness.run("merge", turtle, shards.graphs[0], "--into", other)
    #expect(Self.quads(other) == wanted)
  }

  @Test("are not written again where nothing is new")
  func again() throws {
    let shards = try Shards()
    let all = "\(shards.folder.path)/all"
    ShellHarness.run("merge", shards.graphs[0], shards.graphs[0], "--into", all)
    let repeated = ShellHarness.run("merge", shards.graphs[0], all, "--into", all)
    #expect(repeated.status == .success)
    #expect(repeated.errors == "nothing new: \(all) is as it was\n")
    ShellHarness.run("merge", shards.graphs[1], "--into", all)
    #expect(Self.quads(all) == Self.quads(shards.whole))
  }

  @Test("keep what was imported, blank nodes of two graphs apart")
  func otherOrigin() throws {
    let folder = try ScratchFolder()
    let graphs = try ["a", "b"].map { name in
      let text = "_:x <urn:says> \"\(name)\" .\n<urn:s> <urn:p> <urn:\(name)> .\n"
      let file = try folder.write("\(name)/data.nt", text)
      ShellHarness.run("import", file, "--into", "\(folder.path)/\(name).graph")
      return "\(folder.path)/\(name).graph"
    }
    let all = "\(folder.path)/all"
    ShellHarness.run(words: ["merge"] + graphs + ["--into", all])
    let lines = Set(Self.quads(all).split(separator: "\n"))
    #expect(lines.count == 4)
    #expect(Set(lines.filter { $0.hasPrefix("_:") }.map { $0.prefix { $0 != " " } }).count == 2)
    let again = ShellHarness.run(words: ["merge"] + graphs.reversed() + ["--into", all])
    #expect(again.errors.hasPrefix("nothing new"))
    #expect(Set(Self.quads(all).split(separator: "\n")) == lines)
  }

  @Test("a correction means the document of its shard, also where that bears another number now")
  func renamed() throws {
    let folder = try ScratchFolder()
    let notices = [("a.txt", "湖岸", "12"), ("b.txt", "排污", "13")]
    let graphs = try notices.map { name, topic, day in
      let text = GraphCommandTests.notice.replacing("湖岸", with: topic)
        .replacing("3月12日", with: "3月\(day)日")
      let graph = "\(folder.path)/\(name).graph"
      ShellHarness.run("ingest", try folder.write(name, text), "--into", graph)
      return graph
    }
    let fact = "heading(@\"云湖政〔2026〕3号 一/1\", \"恢复北岸湿地\")"
    let corrected = ShellHarness.run("correct", "retract", fact, "--graph", graphs[1])
    #expect(corrected.status == .success, "\(corrected.errors)")
    let all = "\(folder.path)/all"
    let outcome = ShellHarness.run("merge", graphs[1], graphs[0], "--into", all)
    #expect(outcome.errors.contains("warning[doubtful-identity]"))
    let asked = ShellHarness.run(
      "query", "heading(t, \"恢复北岸湿地\"), partOf+(t, d), title(d, n)", "--graph", all)
    #expect(asked.output.contains("湖岸"))
    #expect(!asked.output.contains("排污"))
  }

  @Test("a folder without a graph, a file and a damaged graph are refused, and nothing is written")
  func refused() throws {
    let shards = try Shards()
    let all = "\(shards.folder.path)/all"
    ShellHarness.run("merge", shards.graphs[0], "--into", all)
    let before = Self.quads(all)
    try FileListing.createDirectory("\(shards.folder.path)/empty")
    for path in ["\(shards.folder.path)/empty", "\(shards.folder.path)/\(Self.files[0])"] {
      let outcome = ShellHarness.run("merge", shards.graphs[1], path, "--into", all)
      #expect(outcome.status == .wrongInput)
      #expect(outcome.errors.contains("error[no-graph]: there is no graph at `\(path)`"))
    }
    for file in try FileListing.files(in: shards.graphs[2], recursive: false)
    where file.hasSuffix(".segment") {
      try FileWriting.replace(file, with: [1, 2, 3])
    }
    let damaged = ShellHarness.run("merge", shards.graphs[1], shards.graphs[2], "--into", all)
    #expect(damaged.status == .wrongInput)
    #expect(damaged.errors.contains("error[unreadable-graph]"))
    #expect(Self.quads(all) == before)
  }
}

import Platform
import Testing

@testable import SanjiangShell

@Suite("RDF files into a graph")
struct ImportCommandTests {
  private static let lab = """
    <urn:lab:a> <urn:lab:partOf> <urn:lab:b> .
    <urn:lab:b> <urn:lab:partOf> <urn:lab:c> .
    <urn:lab:c> <http://www.w3.org/2000/01/rdf-schema#label> "实验室"@zh .

    """

  @Test("what was imported can be asked, added to, and imported again")
  func roundTrip() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/lab graph"
    let first = try folder.write("a.nt", Self.lab)
    let second = try folder.write("b.ttl", "@prefix l: <urn:lab:> . l:a l:partOf l:b, l:d .")
    let outcome = ShellHarness.run("import", first, "--into", graph)
    #expect(outcome.errors == "1 file went into \(graph), which holds 3 triples now\n")
    #expect(outcome.status == .success)
    ShellHarness.run("import", second, "--into", graph)
    let named = ShellHarness.run("query", "partOf(x, @实验室)", "--graph", graph, "--no-header")
    #expect(named.output == "<urn:lab:b>\n")
    let parts = ShellHarness.run(
      "query", "partOf(x, y)", "--graph", graph, "--no-header", "--format", "tsv")
    #expect(parts.output.split(separator: "\n").count == 3)
    // A file that is imported again takes back what it does not state any more.
    try folder.write("b.ttl", "@prefix l: <urn:lab:> . l:x l:partOf l:y .")
    ShellHarness.run("import", second, first, "--into", graph)
    let info = ShellHarness.run("info", "--graph", graph).output
    #expect(info.contains("graph\ttriples\t4\n"))
    #expect(info.contains("source\t<file:\(first)>\t3\n"))
  }

  @Test("a file that is wrong leaves the graph as it was")
  func wrongFile() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/g"
    let first = try folder.write("a.nt", Self.lab)
    let wrong = try folder.write("b.nt", Self.lab + "<urn:x> .\n")
    ShellHarness.run("import", first, "--into", graph)
    let before = try FileReading.bytes(of: "\(graph)/graph.snapshot")
    #expect(ShellHarness.run("import", first, wrong, "--into", graph).status == .wrongInput)
    #expect(try FileReading.bytes(of: "\(graph)/graph.snapshot") == before)
    #expect(ShellHarness.run("import", wrong, "--into", graph + "2").status == .wrongInput)
    #expect(!FileListing.exists(graph + "2"))
  }

  @Test("a file is the same however its path is written, and what a killed import left is removed")
  func pathsAndLeftovers() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/g"
    let file = try folder.write("a.nt", Self.lab)
    ShellHarness.run("import", file, "--into", graph)
    try FileWriting.replace("\(graph)/graph.snapshot.tmp-1", with: [1, 2, 3])
    try folder.write("a.nt", "<urn:x> <urn:y> <urn:z> .\n")
    let name = FileListing.name(of: folder.path)
    let outcome = ShellHarness.run("import", "\(folder.path)/../\(name)/a.nt", "--into", graph)
    #expect(outcome.errors == "1 file went into \(graph), which holds 1 triple now\n")
    #expect(!FileListing.exists("\(graph)/graph.snapshot.tmp-1"))
  }

  @Test("a directory has one writer")
  func oneWriter() throws {
    let folder = try ScratchFolder()
    let lock = try #require(try DirectoryLock(folder.path, waits: false))
    #expect(try DirectoryLock(folder.path, waits: false) == nil)
    withExtendedLifetime(lock) {}
  }

  @Test("graphs of documents and imported ones stay apart")
  func apart() throws {
    let folder = try ScratchFolder()
    let (graph, other) = ("\(folder.path)/g", "\(folder.path)/h")
    let data = try folder.write("a.nt", Self.lab)
    let notice = try folder.write("n.txt", GraphCommandTests.notice)
    ShellHarness.run("import", data, "--into", graph)
    ShellHarness.run("ingest", notice, "--into", other)
    for (words, obstacle) in [
      (["ingest", notice, "--into", graph], "graph.snapshot"),
      (["import", data, "--into", other], "departments.ttl"),
      (["export", "--graph", other, "-o", graph], "graph.snapshot"),
    ] {
      let outcome = ShellHarness.run(words: words)
      #expect(outcome.errors.contains("error[two-graphs]"), "\(words)")
      #expect(outcome.errors.contains("`\(obstacle)` is there already"), "\(words)")
      #expect(outcome.status == .wrongInput)
    }
  }

  @Test("a graph that describes the vocabulary has the bundled rules")
  func vocabulary() throws {
    let folder = try ScratchFolder()
    let exported = "\(folder.path)/all.nt"
    ShellHarness.run("export", "--format", "ntriples", "-o", exported)
    ShellHarness.run("import", exported, "--into", "\(folder.path)/g")
    let question = "responsible(@省水利厅, role, task, document)"
    #expect(
      ShellHarness.run("query", question, "--graph", "\(folder.path)/g").output
        == ShellHarness.run("query", question).output)
  }
}

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
    #expect(info.contains("graph\ttriples\t4\t"))
    #expect(info.contains("named graph\t<file:\(first)>\t3\t3\t\n"))
  }

  @Test("files of one command share the graphs that they name, and blank names are their own")
  func sharedGraphs() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/g"
    let first = try folder.write(
      "a.trig", "<urn:g> { <urn:a> <urn:p> <urn:b> } _:x { <urn:a> <urn:p> <urn:c> }")
    let second = try folder.write(
      "b.trig", "<urn:g> { <urn:a> <urn:p> <urn:d> } _:x { <urn:a> <urn:p> <urn:e> }")
    ShellHarness.run("import", first, second, "--into", graph)
    let asked = ["query", "p(<urn:a>, y)", "--graph", graph, "--no-header"]
    #expect(ShellHarness.run(words: asked).output == "<urn:b>\n<urn:c>\n<urn:d>\n<urn:e>\n")
    ShellHarness.run("import", second, "--into", graph)
    #expect(ShellHarness.run(words: asked).output == "<urn:c>\n<urn:d>\n<urn:e>\n")
    #expect(ShellHarness.run("remove", "<urn:g>", "--graph", graph).status == .success)
    #expect(ShellHarness.run(words: asked).output == "<urn:c>\n<urn:e>\n")
  }

  @Test("what people corrected stays, whatever a file states of the graph of corrections")
  func correctionsStay() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/g"
    let data = try folder.write(
      "a.nt", "<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> <urn:c> .\n")
    ShellHarness.run("import", data, "--into", graph)
    ShellHarness.run("correct", "retract", "p(<urn:a>, <urn:b>)", "--graph", graph)
    // The number of this record is far beyond any that people reach.
    let node = "<urn:sanjiang:correction:9223372036854775807>"
    let (rdf, sj) = (
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "urn:sanjiang:vocabulary:"
    )
    let corrections = "<urn:sanjiang:graph:corrections>"
    let quads = try folder.write(
      "c.nq",
      """
      \(node) <\(rdf)type> <\(sj)Assertion> \(corrections) .
      \(node) <\(rdf)subject> <urn:x> \(corrections) .
      \(node) <\(rdf)predicate> <urn:p> \(corrections) .
      \(node) <\(rdf)object> <urn:y> \(corrections) .

      """)
    ShellHarness.run("import", quads, "--into", graph)
    let asked = ["query", "p(x, y)", "--graph", graph, "--no-header"]
    #expect(ShellHarness.run(words: asked).output == "<urn:a>\t<urn:c>\n")
    let asserted = ShellHarness.run(
      "correct", "assert", "p(<urn:a>, <urn:z>)", "--graph", graph)
    #expect(asserted.status == .success)
    #expect(ShellHarness.run(words: asked).output == "<urn:a>\t<urn:c>\n<urn:a>\t<urn:z>\n")
  }

  @Test("files of others are left alone, and an import that was killed at once can be made again")
  func foreignNames() throws {
    let folder = try ScratchFolder()
    let data = try folder.write("a.nt", Self.lab)
    for name in ["lock", "manifest.new"] {
      let path = try folder.write("mine/\(name)", "precious")
      let outcome = ShellHarness.run("import", data, "--into", "\(folder.path)/mine")
      #expect(outcome.status == .wrongInput)
      #expect(outcome.errors.contains(name), "\(outcome.errors)")
      #expect(try FileReading.bytes(of: path) == Array("precious".utf8))
      try FileListing.remove(path)
    }
    let notice = try folder.write("notice.txt", GraphCommandTests.notice)
    let graph = "\(folder.path)/new"
    // What a writer leaves that is killed between its first manifest and its first segment.
    ShellHarness.run("import", data, "--into", graph)
    let manifest = try FileReading.bytes(of: "\(graph)/manifest")
    #expect(!manifest.isEmpty)
    for file in try FileListing.files(in: graph, recursive: false) { try FileListing.remove(file) }
    try folder.write(
      "new/manifest", "sanjiang graph 1\nnext 1\nchecksum \(Self.emptyManifestChecksum)\n")
    #expect(ShellHarness.run("ingest", notice, "--into", graph).status == .success)
  }

  /// The checksum of a manifest without commits.
  private static let emptyManifestChecksum = "d2e7fda6405ef5a3"

  @Test("a graph that a file names is replaced when the file is imported again")
  func quads() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/g"
    let data = try folder.write(
      "a.nq", "<urn:a> <urn:p> <urn:b> <urn:g> .\n<urn:a> <urn:p> <urn:c> <urn:h> .\n")
    ShellHarness.run("import", data, "--into", graph)
    try folder.write("a.nq", "<urn:a> <urn:p> <urn:d> <urn:g> .\n<urn:e> <urn:p> <urn:f> .\n")
    ShellHarness.run("import", data, "--into", graph)
    let asked = ShellHarness.run("query", "p(x, y)", "--graph", graph, "--no-header")
    #expect(asked.output == "<urn:a>\t<urn:c>\n<urn:a>\t<urn:d>\n<urn:e>\t<urn:f>\n")
  }

  @Test("a file that is wrong leaves the graph as it was")
  func wrongFile() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/g"
    let first = try folder.write("a.nt", Self.lab)
    let wrong = try folder.write("b.nt", Self.lab + "<urn:x> .\n")
    ShellHarness.run("import", first, "--into", graph)
    let before = try FileReading.bytes(of: "\(graph)/manifest")
    #expect(ShellHarness.run("import", first, wrong, "--into", graph).status == .wrongInput)
    #expect(try FileReading.bytes(of: "\(graph)/manifest") == before)
    #expect(ShellHarness.run("import", wrong, "--into", graph + "2").status == .wrongInput)
    #expect(!FileListing.exists(graph + "2"))
  }

  @Test("a file is the same however its path is written, and what a killed import left is removed")
  func pathsAndLeftovers() throws {
    let folder = try ScratchFolder()
    let graph = "\(folder.path)/g"
    let file = try folder.write("a.nt", Self.lab)
    ShellHarness.run("import", file, "--into", graph)
    try FileWriting.replace("\(graph)/7.segment", with: [1, 2, 3])
    let asked = ShellHarness.run("info", "--graph", graph)
    #expect(asked.errors.contains("a change of \(graph) was not finished"), "\(asked.errors)")
    try folder.write("a.nt", "<urn:x> <urn:y> <urn:z> .\n")
    let name = FileListing.name(of: folder.path)
    let outcome = ShellHarness.run("import", "\(folder.path)/../\(name)/a.nt", "--into", graph)
    #expect(outcome.errors.hasSuffix("1 file went into \(graph), which holds 1 triple now\n"))
    #expect(!FileListing.exists("\(graph)/7.segment"))
    let again = ShellHarness.run("import", file, "--into", graph)
    #expect(again.errors == "nothing new: \(graph) is as it was\n")
  }

  @Test("documents and files of RDF stand in one graph, and a folder of Turtle can be taken in")
  func together() throws {
    let folder = try ScratchFolder()
    let (graph, other) = ("\(folder.path)/g", "\(folder.path)/h")
    let data = try folder.write("a.nt", Self.lab)
    let notice = try folder.write("n.txt", GraphCommandTests.notice)
    for (command, file) in [("import", data), ("ingest", notice)] {
      let outcome = ShellHarness.run(command, file, "--into", graph)
      #expect(outcome.status == .success, "\(outcome.errors)")
    }
    #expect(ShellHarness.run("query", "Held(d)", "--graph", graph).output.contains("云湖政"))
    let turtle = "\(folder.path)/turtle/"
    let left = ShellHarness.run("export", "--graph", graph, "-o", turtle)
    #expect(left.errors.contains("left out: 1 graph of other origin"))
    let taken = ShellHarness.run("import", turtle, data, "--into", other)
    #expect(taken.status == .success, "\(taken.errors)")
    let all = ["export", "--format", "ntriples", "--graph"]
    #expect(
      Set(ShellHarness.run(words: all + [graph]).output.split(separator: "\n"))
        == Set(ShellHarness.run(words: all + [other]).output.split(separator: "\n")))
  }

  @Test("a folder of Turtle is not written into, nor a graph by what writes Turtle")
  func otherForms() throws {
    let folder = try ScratchFolder()
    let (graph, turtle) = ("\(folder.path)/g", "\(folder.path)/t")
    let data = try folder.write("a.nt", Self.lab)
    try folder.write("t/x.ttl", "<urn:a> <urn:b> <urn:c> .")
    ShellHarness.run("import", data, "--into", graph)
    for words in [
      ["import", data, "--into", turtle], ["ingest", data, "--into", turtle],
      ["remove", "a.nt", "--graph", turtle], ["export", "-o", graph],
    ] {
      let outcome = ShellHarness.run(words: words)
      #expect(outcome.errors.contains("error[two-graphs]"), "\(words) \(outcome.errors)")
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

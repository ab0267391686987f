import Platform
import TestSupport
import Testing

@testable import SanjiangShell

@Suite("RDF from one syntax into another")
struct ConvertCommandTests {
  private static let turtle = """
    @prefix l: <urn:lab:> .
    l:a l:partOf l:b {| l:since 2020 |} ; l:name "实验室"@zh, "معمل"@ar--rtl .

    """
  private static let lines = """
    <urn:lab:a> <urn:lab:partOf> <urn:lab:b> .
    _:b1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> \
    <<( <urn:lab:a> <urn:lab:partOf> <urn:lab:b> )>> .
    _:b1 <urn:lab:since> "2020"^^<http://www.w3.org/2001/XMLSchema#integer> .
    <urn:lab:a> <urn:lab:name> "实验室"@zh .
    <urn:lab:a> <urn:lab:name> "معمل"@ar--rtl .

    """

  @Test("the endings of files tell the syntaxes, options more")
  func syntaxes() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("a.ttl", Self.turtle)
    let target = "\(folder.path)/a.nt"
    let outcome = ShellHarness.run("convert", file, "-o", target)
    #expect(outcome.status == .success)
    #expect(outcome.output == "" && outcome.errors == "")
    #expect(try FileReading.bytes(of: target) == Array(Self.lines.utf8))
    #expect(ShellHarness.run("convert", file, "--to", "ntriples").output == Self.lines)
    let other = try folder.write("data", Self.lines)
    let again = ShellHarness.run("convert", other, "--from", "ntriples", "--to", "nquads")
    #expect(again.output == Self.lines)
  }

  @Test("relative IRIs are relative to a base")
  func base() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("a.trig", "<g> { <s> <p> <../o> }")
    #expect(
      ShellHarness.run("convert", file, "--to", "nquads", "--base", "http://a/b/c").output
        == "<http://a/b/s> <http://a/b/p> <http://a/o> <http://a/b/g> .\n")
  }

  @Test("graphs that the syntax has no place for are told")
  func graphs() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("a.nq", "<a:b> <a:c> <a:d> <a:g> .\n<a:b> <a:c> <a:e> .\n")
    let outcome = ShellHarness.run("convert", file, "--to", "turtle")
    #expect(outcome.output == "<a:b> <a:c> <a:d>, <a:e> .\n")
    #expect(
      outcome.errors == """
        1 statement stood in named graphs, which turtle does not have; nquads and trig do

        """)
  }

  @Test("a mistake has its line, and what -o names stays as it was")
  func mistake() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("a.nt", Self.lines + "<urn:x> <urn:y> z .\n")
    let target = try folder.write("b.nq", "before\n")
    let outcome = ShellHarness.run("convert", file, "-o", target)
    #expect(outcome.status == .wrongInput)
    #expect(outcome.errors.contains("a.nt:6:17"))
    #expect(outcome.errors.contains("expected an object"))
    #expect(try FileReading.bytes(of: target) == Array("before\n".utf8))
    #expect(try FileListing.files(in: folder.path, recursive: false).count == 2)
  }

  @Test("JSON-LD is written, of what it has words for")
  func linked() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      "a.nq", "<urn:a> <http://purl.org/dc/terms/title> \"文\"@zh <urn:g> .\n")
    let target = "\(folder.path)/a.jsonld"
    #expect(ShellHarness.run("convert", file, "-o", target).status == .success)
    let text = String(decoding: try FileReading.bytes(of: target), as: UTF8.self)
    #expect(text.contains("\"dcterms:title\"") && text.contains("\"urn:g\""))
    let piped = try ShellRun.run("cat '\(file)' | sanjiang convert - --from nquads --to jsonld")
    #expect(piped.output == text)
    let triples = try folder.write("a.ttl", Self.turtle)
    let outcome = ShellHarness.run("convert", triples, "--to", "jsonld")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("JSON-LD cannot write the triple term `<<( <urn:lab:a>"))
  }

  @Test("what cannot be told is asked for")
  func usage() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("a.txt", Self.lines)
    let unknown = ShellHarness.run("convert", file, "--to", "turtle")
    #expect(unknown.status == .usage)
    #expect(unknown.errors.contains("the ending of `\(file)` tells no syntax of RDF"))
    #expect(unknown.errors.contains("add `--from`: ntriples, nquads, turtle, trig"))
    let target = ShellHarness.run("convert", file, "--from", "turtle")
    #expect(target.status == .usage)
    #expect(target.errors.contains("which syntax is to be written is not told"))
  }

  @Test("a compressed file is refused, with the line that converts it")
  func compressed() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("a.nt.gz", bytes: [0x1F, 0x8B, 8, 0, 0, 0])
    let outcome = ShellHarness.run("convert", file, "--from", "ntriples", "--to", "turtle")
    #expect(outcome.status == .wrongInput)
    #expect(outcome.errors.contains("`\(file)` is compressed with gzip, not text"))
    #expect(outcome.errors.contains("`gunzip -c \(file) | sanjiang convert - --from …`"))
    let asked = ShellHarness.run("query", "triple(s, p, o)", "--data", file)
    #expect(asked.status == .wrongInput)
    #expect(asked.errors.contains("gunzip -k FILE"))
  }

  @Test("every syntax can be asked and imported, its graphs as named graphs")
  func everySyntax() throws {
    let folder = try ScratchFolder()
    let quads = "<urn:lab:a> <urn:lab:partOf> <urn:lab:b> <urn:lab:g> .\n"
    for (name, text) in [
      ("a.nq", quads), ("a.trig", "@prefix l: <urn:lab:> . l:g { l:a l:partOf l:b }"),
    ] {
      let file = try folder.write(name, text)
      let asked = ShellHarness.run("query", "partOf(x, y)", "--data", file, "--no-header")
      #expect(asked.output == "<urn:lab:a>\t<urn:lab:b>\n")
      let graph = "\(folder.path)/graph of \(name)"
      #expect(ShellHarness.run("import", file, "--into", graph).status == .success)
      #expect(
        ShellHarness.run("info", "--graph", graph).output
          .contains("named graph\t<urn:lab:g>\t1\t1\t\n"))
      let exported = ShellHarness.run("export", "--graph", graph, "--format", "nquads").output
      #expect(exported.contains(quads))
      let graphs = ShellHarness.run("export", "--graph", graph, "--format", "trig").output
      #expect(graphs.contains("<urn:lab:g> {\n  <urn:lab:a> <urn:lab:partOf> <urn:lab:b> .\n}\n"))
    }
    let linked = try folder.write("a.jsonld", "{}")
    let outcome = ShellHarness.run("query", "partOf(x, y)", "--data", linked)
    #expect(outcome.status == .wrongInput)
    #expect(outcome.errors.contains("JSON-LD is written, but not read"))
  }

  @Test("standard input is read as it comes, and output that nobody reads ends it")
  func pipes() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("a.ttl", Self.turtle)
    let run = try ShellRun.run(
      "cat '\(file)' | sanjiang convert - --from turtle --to ntriples"
        + " | sanjiang convert - --from ntriples --to ntriples")
    #expect(run.output == Self.lines)
    #expect(run.errors == "")
    let wrong = try ShellRun.run(
      "printf '<a:b> <a:c> 1 .\\n' | sanjiang convert - --from ntriples --to turtle")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("<stdin>:1:13"))
    let endless = try ShellRun.run(
      "yes '<a:b> <a:c> <a:d> .' 2>/dev/null | sanjiang convert - --from ntriples --to nquads"
        + " | head -n 1; echo \"${PIPESTATUS[1]}\"", killedAfter: 20)
    #expect(endless.output == "<a:b> <a:c> <a:d> .\n0\n")
    #expect(endless.errors == "")
  }
}

import Platform
import Testing

@testable import SanjiangShell

@Suite("Exports of tables")
struct TableExportTests {
  @Test("a graph becomes a table for each predicate, with a list of them")
  func written() throws {
    let folder = try ScratchFolder()
    let directory = "\(folder.path)/tables/"
    let outcome = ShellHarness.run(
      "export", "--format", "csv", "--partition-by", "predicate", "-o", directory)
    #expect(outcome.status == .success)
    #expect(outcome.errors.hasSuffix(" nodes went into \(directory)\n"))
    let files = try FileListing.files(in: directory, recursive: false)
    #expect(files.contains("\(directory)leads.csv"))
    let leads = String(decoding: try FileReading.bytes(of: "\(directory)leads.csv"), as: UTF8.self)
    let rows = leads.split(separator: "\n").count - 1
    let asked = ShellHarness.run("query", "leads(u, t)", "--format", "csv", "--no-header").output
    #expect(rows > 0 && asked.split(separator: "\n").count == rows)
    let nodes = String(decoding: try FileReading.bytes(of: "\(directory)nodes.csv"), as: UTF8.self)
    #expect(nodes.hasPrefix("node,printed\n"))
    // The name that answers show.
    let isNamed = nodes.contains("\nurn:sanjiang:unit:青海省水利厅,省水利厅\n")
    #expect(isNamed)
  }

  @Test("RDF files become tables, with numbers of nodes where they are wanted")
  func data() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("data.ttl", "<urn:a> <urn:p> 5, 5.0, <urn:b> .")
    let directory = "\(folder.path)/tables/"
    let outcome = ShellHarness.run(
      "export", "--data", file, "--format", "csv", "--partition-by", "predicate", "--ids", "-o",
      directory)
    #expect(outcome.errors == "1 table with 2 rows and 3 nodes went into \(directory)\n")
    let rows = String(decoding: try FileReading.bytes(of: "\(directory)p.csv"), as: UTF8.self)
    #expect(rows.hasPrefix("s,o\n") && rows.contains(",N5\n") && rows.contains(",E"))
  }

  @Test(
    "what is missing is told",
    arguments: [
      (["--format", "csv"], "`csv` has no place for a whole graph in one file"),
      (["--format", "parquet", "-o", "tables/"], "`parquet` has no place for a whole graph"),
      (
        ["--format", "csv", "--partition-by", "predicate"], "tables are written into a directory"
      ),
      (
        ["--format", "csv", "--partition-by", "predicate", "-o", "file.csv"],
        "tables are written into a directory"
      ),
      (["--partition-by", "predicate", "-o", "tables/"], "`--partition-by` is for tables"),
      (["--format", "ntriples", "--ids"], "`--ids` is for tables"),
      (["--format", "ntriples", "--data", "x.ttl"], "`--data` is for tables"),
      (
        ["--format", "csv", "--partition-by", "subject", "-o", "tables/"],
        "`--partition-by` takes predicate, not `subject`"
      ),
      (
        [
          "--format", "csv", "--partition-by", "predicate", "-o", "tables/", "--data", "x.ttl",
          "--derived",
        ], "`--derived` is for graphs, not for `--data`"
      ),
    ])
  func usage(options: [String], message: String) {
    let outcome = ShellHarness.run(words: ["export"] + options)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains(message))
    #expect(!FileListing.exists("tables"))
  }
}

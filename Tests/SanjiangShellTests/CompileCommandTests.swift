import Platform
import Testing

@testable import SanjiangShell

@Suite("Compiling questions")
struct CompileCommandTests {
  private func text(_ path: String) throws -> String {
    String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
  }

  @Test("a question becomes a program with the tables that it reads, and how to run it is told")
  func duckDB() throws {
    let folder = try ScratchFolder()
    let outcome = ShellHarness.run(
      "compile", "leads(u, t), heading(t, h)", "--target", "sql", "-o", "\(folder.path)/p")
    #expect(outcome.status == .success)
    #expect(outcome.errors.contains("written into \(folder.path)/p; to run it:\n"))
    #expect(outcome.errors.hasSuffix("  python3 run.py\n  duckdb < program.sql\n"))
    let names = try FileListing.files(in: "\(folder.path)/p", recursive: true)
      .map { $0.dropFirst(folder.path.count + 3) }
    #expect(
      names.sorted() == [
        "data/heading.parquet", "data/leads.parquet", "data/nodes.parquet", "data/tables.csv",
        "program.sql", "run.py",
      ])
    let script = try text("\(folder.path)/p/program.sql")
    #expect(script.hasPrefix("-- leads(u, t), heading(t, h)\n"))
    #expect(script.contains("NOT") == false && script.contains("\"heading\"") == false)
    #expect(script.contains("a.v0 AS \"u\", a.v1 AS \"t\", a.v2 AS \"h\""))
  }

  @Test("a saved query becomes a program for Spark, its rules above its relations")
  func spark() throws {
    let folder = try ScratchFolder()
    let outcome = ShellHarness.run(
      "compile", ":restsOnAll", "青政办〔2025〕8号", "--target", "spark", "-o", folder.path)
    #expect(outcome.status == .success)
    #expect(outcome.errors.contains("  spark-submit program.py\n"))
    let program = try text("\(folder.path)/program.py")
    #expect(program.contains("\"\"\":restsOnAll 青政办〔2025〕8号\n"))
    #expect(program.contains("\nrounds({"))
    #expect(program.contains("#   basedOn(document, other) :-\n"))
    #expect(try FileListing.files(in: "\(folder.path)/data", recursive: false).count > 3)
  }

  @Test("a program for PostgreSQL reads CSV, and repeats what one expression cannot say")
  func postgreSQL() throws {
    let folder = try ScratchFolder()
    let rules = try folder.write(
      "rules.dl",
      """
      near(x, y) :- partOf(x, y).
      near(x, z) :- near(x, y), near(y, z).
      ?- near(x, y) order by y desc limit 3.
      """)
    let outcome = ShellHarness.run(
      "compile", "-f", rules, "--target", "sql", "--dialect", "postgresql", "-o",
      "\(folder.path)/p")
    #expect(outcome.status == .success)
    #expect(outcome.errors.hasSuffix("  psql -X -q -f program.sql DATABASE\n"))
    let script = try text("\(folder.path)/p/program.sql")
    #expect(script.contains("\\copy \"g_partOf\" FROM 'data/partOf.csv' WITH (FORMAT csv, HEADER"))
    #expect(script.contains("DO $rounds$ BEGIN\nLOOP\n"))
    #expect(script.contains(" LIMIT 3) TO 'answer.csv'"))
    #expect(FileListing.exists("\(folder.path)/p/data/partOf.csv"))
  }

  @Test("tables of an export are read where they are")
  func tables() throws {
    let folder = try ScratchFolder()
    let tables = "\(folder.path)/tables/"
    _ = ShellHarness.run(
      "export", "--format", "csv", "--partition-by", "predicate", "--ids", "-o", tables)
    let outcome = ShellHarness.run(
      "compile", "leads(@省科技厅, t)", "--target", "sql", "--tables", tables, "-o",
      "\(folder.path)/p")
    #expect(outcome.status == .success)
    #expect(!FileListing.exists("\(folder.path)/p/data"))
    let script = try text("\(folder.path)/p/program.sql")
    #expect(script.contains("read_csv('\(FileListing.resolved(tables))/leads.csv'"))
    #expect(script.contains("columns = {'s': 'BIGINT', 'o': 'BIGINT'}"))
    #expect(script.contains("WHERE node = 'urn:sanjiang:unit:青海省科学技术厅'"))
    #expect(!outcome.errors.contains("another graph"))
    // PostgreSQL and Soufflé read no Parquet.
    _ = ShellHarness.run(
      "export", "--format", "parquet", "--partition-by", "predicate", "-o", tables)
    let unread = ShellHarness.run(
      "compile", "leads(u, t)", "--target", "sql", "--dialect", "postgresql", "--tables", tables,
      "-o",
      "\(folder.path)/q")
    #expect(unread.errors.contains("Parquet is not read by this target"))
    let missing = ShellHarness.run(
      "compile", "leads(u, t)", "--target", "sql", "--tables", folder.path, "-o",
      "\(folder.path)/q")
    #expect(missing.status == .wrongInput)
    #expect(!FileListing.exists("\(folder.path)/q"))
  }

  @Test(
    "what cannot be compiled is told",
    arguments: [
      (["leads(u, t)", "-o", "p"], "`compile` needs `--target TARGET`"),
      (
        ["leads(u, t)", "--target", "oracle", "-o", "p"],
        "`--target` takes spark, sql, souffle, not `oracle`"
      ),
      (
        ["leads(u, t)", "--target", "spark", "--dialect", "duckdb", "-o", "p"],
        "`--dialect` is for `--target sql`"
      ),
      (["leads(u, t)", "--target", "sql"], "`compile` needs `--output DIR`"),
      (["leads(u, t)", "--target", "sql", "-o", ""], "`-o` needs a value"),
      (
        ["leads(u, t)", "--target", "sql", "--tables", ".", "--ids", "-o", "p"],
        "`--ids` is for tables that are written"
      ),
      (
        [".decl e(a: symbol)\n.input e\n?- e(x).", "--target", "souffle", "-o", "p"],
        "error[not-compiled]: `.input` of a file is not compiled for this target"
      ),
      (["?- leads(u, t). ?- leads(u, _).", "--target", "sql", "-o", "p"], "there are 2"),
      ([":nothing", "--target", "sql", "-o", "p"], "there is no saved query `:nothing`"),
      (["lead(u, t)", "--target", "sql", "-o", "p"], "there is no predicate `lead`"),
      (
        ["p(autoinc()) :- leads(_, _). ?- p(n).", "--target", "sql", "-o", "p"],
        "error[not-compiled]: `autoinc()` is not compiled for this target"
      ),
    ])
  func mistakes(words: [String], message: String) {
    let outcome = ShellHarness.run(words: ["compile"] + words)
    #expect(outcome.status != .success)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!FileListing.exists("p"))
  }
}

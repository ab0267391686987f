import DatalogSyntax
import Platform
import TestSupport
import Testing

@testable import SanjiangShell

@Suite("Tables in and out")
struct TableRoundTripTests {
  /// Texts that formats have trouble with.
  private static let texts = [
    "", " ", "a", "\"", "\"\"", "a\"b", ",", "a,b", "\t", "\n", "\r", "\r\n", "a\nb\n", "\\", "\\t",
    "\\n",
    "|", "<br>", "水利厅", "𠮷野家", "👩‍👩‍👧‍👦", "🇨🇳", "e\u{301}", "é", "שלום", "\u{202E}abc\u{202C}",
    "\u{FEFF}x",
    "\u{FEFF}", "\u{7F}", "\u{2028}", "5", "007", "-1", "1.50", "true", "nil",
    "2025-01-02",
    "@x", "<http://x/>", "=1+1", "#", "//", "'", "`", String(repeating: "长", count: 20_000),
  ]

  /// A program with a relation of texts and numbers, and its rows.
  private func program(_ generator: inout SeededGenerator) -> String {
    var text = ".decl t(n: number, a: symbol, b: symbol, c: term)\n"
    for number in 0..<60 {
      let a = Self.texts.randomElement(using: &generator) ?? ""
      let b = Self.texts.randomElement(using: &generator) ?? ""
      let c =
        [
          ProgramPrinter.quoted(b), "\(number)", "-2.5", "@省科技厅", "d\"2025-05-16\"", "true",
        ].randomElement(using: &generator) ?? ""
      text += "t(\(number), \(ProgramPrinter.quoted(a)), \(ProgramPrinter.quoted(b + a)), \(c)).\n"
    }
    return text
  }

  @Test(
    "what `query` writes with types is loaded again as the same rows", arguments: ["csv", "tsv"])
  func withTypes(format: String) throws {
    var generator = SeededGenerator(seed: 7)
    let folder = try ScratchFolder()
    let original = try folder.write("t.dl", program(&generator))
    let question = "t(n, a, b, c)"
    let table = "\(folder.path)/t.\(format)"
    let written = ShellHarness.run(
      "query", question, "--rules", original, "--format", format, "--types", "-o", table)
    #expect(written.status == .success, "\(written.errors)")
    for shown in ["json", "csv"] {
      let first = ShellHarness.run("query", question, "--rules", original, "--format", shown)
      let second = ShellHarness.run("query", question, "--rules", table, "--format", shown)
      #expect(second.errors == "")
      #expect(first.output == second.output)
      #expect(first.output.utf8.count > 1000)
    }
  }

  @Test("CSV, JSON and JSON Lines are read as the same by Python", arguments: [1, 2])
  func peers(seed: UInt64) throws {
    guard try ShellRun.run("command -v python3").status == 0 else { return }
    var generator = SeededGenerator(seed: seed)
    let folder = try ScratchFolder()
    let original = try folder.write("t.dl", program(&generator))
    let formats: [(String, [String])] = [
      ("csv", []), ("json", []), ("jsonl", []), ("tsv", ["--types"]),
    ]
    for (format, options) in formats {
      let words = ["query", "t(n, a, b, _)", "--rules", original, "--format", format]
      let outcome = ShellHarness.run(
        words: words + options + ["-o", "\(folder.path)/t.\(format)"])
      #expect(outcome.status == .success)
    }
    let script = try folder.write(
      "check.py",
      """
      import csv, json, sys
      folder = sys.argv[1] + "/t."
      with open(folder + "csv", encoding="utf-8", newline="") as file:
        table = [[int(row["n"]), row["a"], row["b"]] for row in csv.DictReader(file)]
      with open(folder + "json", encoding="utf-8", newline="") as file:
        objects = [[row["n"], row["a"], row["b"]] for row in json.load(file)]
      with open(folder + "jsonl", encoding="utf-8", newline="\\n") as file:
        lines = [json.loads(line) for line in file]
      assert table == objects, (table, objects)
      assert objects == [[row["n"], row["a"], row["b"]] for row in lines]
      def unescaped(field):
        out, rest = "", iter(field)
        for letter in rest:
          out += {"t": "\\t", "n": "\\n", "r": "\\r", "\\\\": "\\\\"}[next(rest)] if letter == "\\\\" else letter
        return out
      with open(folder + "tsv", encoding="utf-8", newline="\\n") as file:
        rows = [line[:-1].split("\\t") for line in file]
      assert rows[0] == ["n:number", "a:text", "b:text"], rows[0]
      assert table == [[int(n), unescaped(a), unescaped(b)] for n, a, b in rows[1:]]
      print(len(table))
      """)
    let run = try ShellRun.run("python3 '\(script)' '\(folder.path)'")
    #expect(run.output == "60\n", "\(run.errors)")
  }

  @Test("a table's names join the graph's things; a name that nothing has is told with its place")
  func entities() throws {
    let folder = try ScratchFolder()
    let table = try folder.write("名单.csv", "单位:entity,备注\r\n省科技厅,甲\r\n青海省水利厅,\r\n")
    let answer = ShellHarness.run(
      "query", "名单(u, n), name(u, x), n = \"甲\"", "--rules", table, "--no-header")
    #expect(answer.errors == "")
    #expect(answer.output.hasPrefix("省科技厅\t甲\t"))
    try folder.write("名单.csv", "单位:entity,备注\n省科技厅,甲\n无此单位,乙\n")
    let failure = ShellHarness.run("query", "名单(u, n)", "--rules", table)
    #expect(failure.status == .wrongQuery)
    #expect(failure.errors.contains("error[unknown-entity]"))
    #expect(failure.errors.contains("名单.csv:3:1"))
  }

  @Test("a table may hold the character 0, and be GB18030 as spreadsheets write it")
  func characters() throws {
    let folder = try ScratchFolder()
    let table = try folder.write("t.csv", bytes: Array("a\nx".utf8) + [0] + Array("y\n".utf8))
    let answer = ShellHarness.run("query", "t(a)", "--rules", table, "--format", "jsonl")
    #expect(answer.output == "{\"a\":\"x\\u0000y\"}\n")
    try folder.write("t.csv", bytes: Array("a\n".utf8) + [0xCB, 0xAE, 0xC0, 0xFB, 0x0A])
    let other = ShellHarness.run("query", "t(a)", "--rules", table, "--no-header")
    #expect(other.output == "水利\n")
  }

  @Test("a session loads tables, saves that it did, and explains rows by their lines")
  func session() throws {
    let folder = try ScratchFolder()
    let table = try folder.write("people.csv", "name,age\n张三,42\n李四,61\n")
    let outcome = ShellHarness.run(
      "repl",
      input: [
        ":load \(table)", "old(x) :- people(x, a), a > 60.", "old(x)", ":why 1",
        ":save \(folder.path)/session.dl",
      ])
    #expect(!outcome.errors.contains("error"))
    #expect(outcome.output.contains("李四"))
    #expect(outcome.output.contains("people.csv:3"))
    let again = ShellHarness.run(
      "query", "old(x)", "--rules", "\(folder.path)/session.dl", "--no-header")
    #expect(again.output == "李四\n")
  }

  @Test("`run` writes texts in quotes that it reads again, whatever they hold")
  func run() throws {
    let folder = try ScratchFolder()
    let facts = Self.texts.enumerated().map { "t(\($0), \(ProgramPrinter.quoted($1))).\n" }
    let options = "(filename=\"t.csv\", rfc4180=true, headers=true)"
    let first = try folder.write(
      "first.dl",
      ".decl t(n: number, a: symbol)\n.output t\(options)\n" + facts.joined())
    let second = try folder.write(
      "second.dl",
      ".decl t(n: number, a: symbol)\n.input t\(options)\n.output t(filename=\"u.csv\", rfc4180=true, headers=true)\n"
    )
    for program in [first, second] {
      let outcome = ShellHarness.run(
        "run", program, "--facts", folder.path, "--output", folder.path)
      #expect(outcome.errors == "")
    }
    let bytes = try FileReading.bytes(of: "\(folder.path)/t.csv")
    #expect(bytes.count > 60_000)
    #expect(try FileReading.bytes(of: "\(folder.path)/u.csv") == bytes)
  }
}

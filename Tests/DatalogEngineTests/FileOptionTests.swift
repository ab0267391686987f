import Diagnostics
import Testing

@testable import DatalogEngine

@Suite("Options of inputs and outputs") struct FileOptionTests {
  @Test("fields in quotes hold delimiters, line ends and quotes, in and out")
  func quotes() throws {
    let files = MemoryFiles([
      "e.csv": "id,text\r\n1,\"a, b\"\r\n2,\"say \"\"x\"\"\nand go\"\n3,plain\n"
    ])
    try files.run(
      """
      .decl e(n: number, s: symbol)
      .input e(filename="e.csv", rfc4180=true, headers=true)
      .output e(rfc4180=true, headers=true)
      """)
    #expect(
      files.written["e.csv"]
        == "n,s\n1,\"a, b\"\n2,\"say \"\"x\"\"\nand go\"\n3,\"plain\"\n")
  }

  @Test("columns may be any fields of a line")
  func fields() throws {
    let files = MemoryFiles(["e.facts": "a\tx\t1\nb\ty\t2\tmore\n"])
    try files.run(
      """
      .decl e(n: number, s: symbol)
      .input e(columns="2:0")
      .output e
      """)
    #expect(files.written["e.csv"] == "1\ta\n2\tb\n")
  }

  @Test("a header has the names of the columns, or what is given for it")
  func headers() throws {
    let files = MemoryFiles()
    try files.run(
      """
      .decl e(from: number, to: number)
      e(1, 2).
      .output e(headers=true, delimiter=";")
      .output e(IO=stdout, headers=true)
      .output f(headers=true, attributeNames="x y")
      .output g(headers=true)
      f(x) :- e(x, _). g(x, y) :- e(x, y).
      """)
    #expect(files.written["e.csv"] == "from;to\n1;2\n")
    #expect(files.written["f.csv"] == "x y\n1\n")
    #expect(files.written["g.csv"] == "column1\tcolumn2\n1\t2\n")
    #expect(
      files.printed
        == "---------------\ne\nfrom\tto\n===============\n1\t2\n===============\n")
  }

  @Test("standard input is read, sizes and rows go to standard output")
  func streams() throws {
    let files = MemoryFiles(input: "1,2\n2,3\n")
    try files.run(
      """
      .decl e(x: number, y: number)
      .input e(IO=stdin, delimiter=",")
      .output e(IO=stdoutprintsize)
      .output r(IO=stdout)
      r(x) :- e(x, y), x > 1.
      """)
    #expect(files.printed == "e\t2\n---------------\nr\n===============\n2\n===============\n")
    #expect(files.written.isEmpty)
  }

  @Test("a relation may be read from several files")
  func several() throws {
    let files = MemoryFiles(["a.facts": "1\n2\n", "b.facts": "2\n3\n"])
    try files.run(
      """
      .decl e(x: number)
      .input e(filename="a.facts")
      .input e(name=b)
      .output e
      """)
    #expect(files.written["e.csv"] == "1\n2\n3\n")
  }

  @Test("the commas of a record are none between columns")
  func records() throws {
    let files = MemoryFiles(["e.facts": "1,[2, [3, nil]],x\n2,nil,y\n"])
    try files.run(
      """
      .type List = [head: number, tail: List]
      .decl e(n: number, l: List, s: symbol)
      .input e(delimiter=",")
      .output e
      """)
    #expect(files.written["e.csv"] == "1\t[2, [3, nil]]\tx\n2\tnil\ty\n")
  }

  @Test("lines that are wrong are named with their place")
  func badLines() throws {
    let program = """
      .decl e(n: number, s: symbol)
      .input e(rfc4180=true)
      .output e
      """
    for (text, error, place) in [
      ("1,a\n2\n", "2 columns are expected, this line has 1", "e.facts:2:1"),
      ("1,a\n2,b,c\n", "this line has more than 2 columns", "e.facts:2:1"),
      ("x,\"a\nb\"\n", "`x` is not a `number`", "e.facts:1:1"),
      ("1,\"a", "the quote is not closed", "e.facts:1:3"),
      ("1,\"a\"b\n", "expected the end of the field", "e.facts:1:6"),
    ] {
      let list = try #require(throws: DiagnosticList.self) {
        try MemoryFiles(["e.facts": text]).run(program)
      }
      #expect(list.diagnostics.map(\.message) == [error])
      let found = try #require(list.diagnostics.first?.place)
      #expect("\(found.source.name):\(found.position)" == place)
    }
  }

  @Test(
    "options that cannot be are errors, options that there are not warnings",
    arguments: [
      (".input e(IO=sqlite)", "syntax: `IO=sqlite` is not supported"),
      (".input e(IO=stdout)", "syntax: `IO=stdout` is not supported"),
      (".input e(delimiter=\"\")", "syntax: `` cannot stand between columns"),
      (
        ".input e(rfc4180=true, delimiter=\"\\\"\")",
        "syntax: `\"` cannot stand between columns"
      ),
      (
        ".input e(columns=\"0\")",
        "syntax: `0` does not say which field each of 2 columns is"
      ),
      (
        ".input e(columns=\"0:x\")",
        "syntax: `0:x` does not say which field each of 2 columns is"
      ),
    ])
  func wrongOptions(_ directive: String, _ error: String) throws {
    let program = ".decl e(n: number, s: symbol)\n.output e\n"
    #expect(try MemoryFiles(["e.facts": ""]).errors(program + directive) == [error])
  }

  @Test("an option that there is not is told with the nearest one")
  func unknownOption() throws {
    let files = MemoryFiles(["e.facts": ""])
    let result = try files.run(
      ".decl e(n: number)\n.input e(filname=\"x\", intermediate=true)\n.output e")
    let warning = try #require(result.warnings.first { $0.code == "unknown-option" })
    #expect(warning.message == "`.input` has no option `filname`")
    #expect(warning.help == "did you mean `filename`?")
    #expect(warning.place.map { "\($0.position)" } == "2:10")
  }
}

import DatalogSyntax
import Diagnostics
import Platform
import Testing

@testable import DatalogEngine

/// Files in memory.
final class MemoryFiles: FactSource, ResultSink {
  private let facts: [String: String]
  private(set) var written: [String: String] = [:]
  private(set) var printed = ""
  private var input: String

  init(_ facts: [String: String] = [:], input: String = "") {
    self.facts = facts
    self.input = input
  }

  func standardInput() throws(FileError) -> [UInt8] {
    defer { input = "" }
    return Array(input.utf8)
  }

  func bytes(of fileName: String) throws(FileError) -> [UInt8] {
    guard let text = facts[fileName] else {
      throw FileError(path: fileName, operation: "read", code: 2)
    }
    return Array(text.utf8)
  }

  func write(_ bytes: [UInt8], to fileName: String) throws(FileError) {
    written[fileName] = String(decoding: bytes, as: UTF8.self)
  }

  func print(_ bytes: [UInt8]) { printed += String(decoding: bytes, as: UTF8.self) }

  /// Runs a program over the files.
  @discardableResult
  func run(_ text: String) throws -> RunResult {
    let (program, errors) = Parser.parse(SourceText(name: "test.dl", text: text))
    try #require(errors.isEmpty)
    return try Engine.run([program], facts: self, output: self)
  }

  /// What is wrong with a program, as code and message.
  func errors(_ text: String) throws -> [String] {
    do {
      try run(text)
      return []
    } catch let list as DiagnosticList {
      return list.diagnostics.filter { $0.severity == .error }.map { "\($0.code): \($0.message)" }
    }
  }
}

/// Soufflé-style runs over files.
@Suite struct BatchRunTests {
  private static let closure = """
    .decl edge(x: number, y: number)
    .input edge
    .decl path(x: number, y: number)
    .output path
    .printsize path
    path(x, y) :- edge(x, y).
    path(x, z) :- path(x, y), edge(y, z).
    """

  @Test("inputs are read, outputs written sorted, sizes printed")
  func closure() throws {
    let files = MemoryFiles(["edge.facts": "10\t2\n2\t3\n\n2\t3\n"])
    let result = try files.run(Self.closure)
    #expect(files.written["path.csv"] == "2\t3\n10\t2\n10\t3\n")
    #expect(files.printed == "path\t3\n")
    #expect(result.statistics.tuples.map(\.relation) == ["edge", "path"])
    #expect(result.statistics.tuples.map(\.count) == [2, 3])
  }

  @Test("settings of Soufflé's change nothing; one that is made twice is a warning")
  func pragmas() throws {
    let files = MemoryFiles(["edge.facts": "1\t2\n"])
    let settings = """
      .once
      .pragma "legacy"
      .pragma "magic-transform" "*"
      .pragma "magic-transform" "path"
      .pragma "libraries" "a"
      .pragma "libraries" "b"

      """
    let result = try files.run(settings + Self.closure)
    #expect(files.written["path.csv"] == "1\t2\n")
    #expect(
      result.warnings.map(\.message) == ["`magic-transform` is set twice; this value counts"])
    #expect(result.warnings.map(\.code) == ["duplicate-declaration"])
    #expect(result.warnings.first?.place?.range.lower == 53)
    #expect(result.warnings.first?.notes.map(\.message) == ["set here before"])
  }

  @Test("a program may have a type of its own by the name of one of ours")
  func ownTypeNames() throws {
    let files = MemoryFiles(["edge.facts": "a\tb\n"])
    try files.run(
      """
      .type node <: symbol
      .decl edge(x: node, y: node)
      .input edge
      .output edge
      """)
    #expect(files.written["edge.csv"] == "a\tb\n")
  }

  @Test("every column type reads its own form and prints it again")
  func types() throws {
    let files = MemoryFiles([
      "v.facts": "-9223372036854775808\t18446744073709551615\t0.1\t水 \"x\"\n7\t0\t-2\t\n"
    ])
    try files.run(
      """
      .decl v(a: number, b: unsigned, c: float, d: symbol)
      .input v
      .output v
      """)
    #expect(
      files.written["v.csv"]
        == "-9223372036854775808\t18446744073709551615\t0.1\t水 \"x\"\n7\t0\t-2\t\n")
  }

  @Test("a file that is missing, and lines that are wrong, are named")
  func badFiles() throws {
    #expect(
      try MemoryFiles().errors(Self.closure)
        == ["missing-input: cannot read `edge.facts`: No such file or directory"])
    let files = MemoryFiles(["edge.facts": "1\t2\n1\n1\t2\t3\nx\t2\n"])
    #expect(
      try files.errors(Self.closure) == [
        "bad-fact: 2 columns are expected, this line has 1",
        "bad-fact: this line has more than 2 columns",
        "bad-fact: `x` is not a `number`",
      ])
  }

  @Test("options choose the file, the delimiter and the header")
  func options() throws {
    let files = MemoryFiles(["e.csv": "from::to\r\na::b\r\n"])
    try files.run(
      """
      .decl e(x: symbol, y: symbol)
      .input e(IO=file, filename="e.csv", delimiter="::", headers=true)
      .output e(filename="out.txt", delimiter=";")
      """)
    #expect(files.written["out.txt"] == "a;b\n")
  }

  @Test("whole numbers wrap, division truncates, division by zero is an error")
  func arithmetic() throws {
    let files = MemoryFiles()
    try files.run(
      """
      .decl n(x: number)
      .output n
      n(9223372036854775807 + 1). n(-7 / 2). n(7 % -3). n(2 ^ 10). n(5 bxor 1).
      .decl f(x: float)
      .output f
      f(x) :- x = 7.0 / 2.0.
      """)
    #expect(files.written["n.csv"] == "-9223372036854775808\n-3\n1\n4\n1024\n")
    #expect(files.written["f.csv"] == "3.5\n")
    #expect(
      try files.errors(".decl n(x: number)\n.output n\nn(x) :- y = 0, x = 5 / y.")
        == ["division-by-zero: `5` is divided by zero"])
  }

  @Test("a float as text has six decimals, and texts are put together by plus")
  func texts() throws {
    let files = MemoryFiles()
    try files.run(
      """
      .decl f(x: float)
      f(3.14). f(3). f(-0.0000005). f(1.0e20). f(to_float("2.5")).
      .decl s(x: symbol)
      .output s
      s("a" + to_string(x) + "z") :- f(x).
      s(to_string(3)). s(to_string(5u)).
      """)
    #expect(
      files.written["s.csv"] == """
        3
        5
        a-0.000000z
        a100000000000000000000.000000z
        a2.500000z
        a3.000000z
        a3.140000z

        """)
  }

  @Test("a cast keeps the bits, a range may pass the largest signed number")
  func unsigned() throws {
    let files = MemoryFiles()
    try files.run(
      """
      .decl u(x: unsigned)
      .output u
      u(as(-1, unsigned)). u(as(5, unsigned)). u(as(1.0, unsigned)).
      u(x) :- x = range(9223372036854775807, 9223372036854775810u).
      .decl n(x: number)
      .output n
      n(as(18446744073709551615u, number)). n(as(-2.0, number)).
      .decl f(x: float)
      .output f
      f(as(4607182418800017408, float)). f(as(7.5, float)). f(as(4607182418800017408u, float)).
      """)
    #expect(
      files.written["u.csv"] == """
        5
        4607182418800017408
        9223372036854775807
        9223372036854775808
        9223372036854775809
        18446744073709551615

        """)
    #expect(files.written["n.csv"] == "-4611686018427387904\n-1\n")
    #expect(files.written["f.csv"] == "1\n7.5\n")
  }

  @Test("a wrong pattern is a warning, and neither it nor its negation holds")
  func wrongPatterns() throws {
    let files = MemoryFiles()
    let result = try files.run(
      """
      .decl s(x: symbol)
      s("a"). s("b*").
      .output r
      r("written", x) :- s(x), match("a{", x).
      r("negated", x) :- s(x), !match("a{", x).
      r("computed", x) :- s(x), s(p), match(p + "[", x).
      r("right", x) :- s(x), s(p), match(p, x).
      """)
    #expect(files.written["r.csv"] == "right\ta\n")
    let warnings = result.warnings.filter { $0.code == "bad-regex" }
    #expect(
      warnings.map { "\($0.place?.position.description ?? "") \($0.message)" } == [
        "4:34 wrong pattern: `{` is no count", "5:35 wrong pattern: `{` is no count",
        "6:33 `a[` is no pattern, so nothing is matched: `[` is not closed",
      ])
  }

  @Test("rows whose values are no texts are left out of a match, with a warning")
  func matchesOfNumbers() throws {
    let files = MemoryFiles(["v.facts": "a\n1\n"])
    let result = try files.run(
      ".input v\n.output r\nr(x) :- v(x), match(\".*\", x).\nr(x) :- v(x), match(x, \"a\").")
    #expect(files.written["r.csv"] == "a\n")
    #expect(
      result.warnings.filter { $0.code == "type-mismatch" }.map(\.message)
        == Array(
          repeating: "`match` tests texts; rows with other values are left out", count: 2))
  }

  @Test("an undeclared input has the arity of its use, and numbers where they look like numbers")
  func undeclared() throws {
    let files = MemoryFiles(["e.facts": "1\tx\n2\t03\n"])
    try files.run(".input e\n.output big\nbig(x, y) :- e(x, y), x > 1.")
    #expect(files.written["big.csv"] == "2\t3\n")
  }

  @Test("records are read as they are written")
  func records() throws {
    let program = """
      .type List = [head: number, tail: List]
      .type Shape = Circle {radius: float} | Named {name: symbol, list: List} | Point {}
      .decl list(l: List)
      .decl shape(s: Shape)
      .input list, shape
      .decl heads(x: number)
      .decl copy(s: Shape)
      .decl longer(l: List)
      .output heads, copy, longer
      heads(x) :- list([x, _]).
      copy(s) :- shape(s).
      longer([0, l]) :- list(l).
      """
    let shapes = "$Circle(1.5)\n$Named(a b, [1, nil])\n$Point\n$Point()\n"
    let files = MemoryFiles([
      "list.facts": "nil\n[1, [ 2,nil]]\n[10, nil]\n", "shape.facts": shapes,
    ])
    try files.run(program)
    #expect(files.written["heads.csv"] == "1\n10\n")
    #expect(files.written["longer.csv"] == "[0, nil]\n[0, [1, [2, nil]]]\n[0, [10, nil]]\n")
    #expect(
      files.written["copy.csv"] == "$Circle(1.5)\n$Named(a b, [1, nil])\n$Point\n")
  }

  @Test("the texts of records end at a comma or their record's bracket, or stand in quotes")
  func textsOfRecords() throws {
    let program = """
      .type List = [head: symbol, tail: List]
      .type Shape = Named {name: symbol}
      .decl list(l: List)
      .decl shape(s: Shape)
      .input list, shape
      .decl texts(x: symbol)
      .output texts
      texts(x) :- list([x, _]).
      texts(x) :- shape($Named(x)).
      """
    let files = MemoryFiles([
      "list.facts": "[a (b), nil]\n[\"c, d]\", nil]\n[\"\\\"e\\\\\", nil]\n",
      "shape.facts": "$Named(f [g])\n",
    ])
    try files.run(program)
    #expect(files.written["texts.csv"] == "\"e\\\na (b)\nc, d]\nf [g]\n")
    let open = try MemoryFiles(["list.facts": "[\"a, nil]\n", "shape.facts": ""]).errors(program)
    #expect(open == ["bad-fact: `[\"a, nil]` is not a value of type `List`"])
  }

  @Test(
    "what is no record of the type is told",
    arguments: [
      "[1]", "[1, 2]", "[a, nil]", "[1, nil", "[1, nil] x", "", "$List", "[1, nil]]", "nill",
    ])
  func badRecords(_ text: String) throws {
    let program = """
      .type List = [head: number, tail: List]
      .decl list(l: List)
      .input list
      .output list
      """
    let found = try MemoryFiles(["list.facts": text + "\n\n"]).errors(program)
    #expect(found == ["bad-fact: `\(text)` is not a value of type `List`"] || text.isEmpty)
  }

  @Test("a list of a hundred thousand is read, compared and printed without a deep stack")
  func longLists() throws {
    let program = """
      .type List = [head: number, tail: List]
      .decl list(l: List)
      .input list
      .decl grown(l: List)
      .output grown
      grown([1, l]) :- list(l).
      grown([2, l]) :- list(l).
      """
    let count = 100_000
    let text =
      String(repeating: "[7, ", count: count) + "nil" + String(repeating: "]", count: count)
    let files = MemoryFiles(["list.facts": text + "\n"])
    try files.run(program)
    #expect(files.written["grown.csv"] == "[1, \(text)]\n[2, \(text)]\n")
  }

  @Test("equivalences and choices hold for rows that are read too")
  func disciplinesOfInputs() throws {
    let program = """
      .decl same(x: symbol, y: symbol) eqrel
      .decl post(person: symbol, unit: symbol) choice-domain person
      .decl latest(u: symbol, year: number)
      latest(u, y) <= latest(u, z) :- y < z.
      .input same, post, latest
      .output same, post, latest
      """
    let files = MemoryFiles([
      "same.facts": "a\tb\n", "post.facts": "p\tx\np\ty\nq\ty\n",
      "latest.facts": "a\t1\na\t3\na\t2\nb\t1\n",
    ])
    try files.run(program)
    #expect(files.written["same.csv"] == "a\ta\na\tb\nb\ta\nb\tb\n")
    #expect(files.written["post.csv"] == "p\tx\nq\ty\n")
    #expect(files.written["latest.csv"] == "a\t3\nb\t1\n")
  }
}

import DatalogSyntax
import Diagnostics
import Testing

@testable import DatalogEngine

@Suite("Tables as relations")
struct TableReaderTests {
  /// The program of a table as text, and what is wrong with the table.
  private func read(_ text: String, named name: String = "people.csv") -> (String, [String]) {
    let (program, problems) = TableReader.read(SourceText(name: name, text: text))
    let errors = problems.map { problem in
      let place = problem.place.map { "\($0.source.name):\($0.position) " } ?? ""
      return place + problem.message + (problem.label.map { " (\($0))" } ?? "")
    }
    return (ProgramPrinter.text(of: program), errors)
  }

  @Test("types come from the header, or from what all fields look like")
  func types() {
    let (text, errors) = read(
      #"""
      名字,age,height,born,code,unit:entity,ok:truth,any:term,small:unsigned
      张三,42,1.75,1980-01-02,007,省科技厅,true,"""x""",7
      李四,-3,2,1990-12-31,12,<http://x/a>,false,@省科技厅,8

      """#)
    #expect(errors == [])
    #expect(
      text == """
        .decl people(名字: text, age: number, height: float, born: date, code: text, unit: entity, ok: truth, any: term, small: unsigned)
        people("张三", 42, 1.75, d"1980-01-02", "007", @省科技厅, true, "x", 7u).
        people("李四", -3, 2.0, d"1990-12-31", "12", <http://x/a>, false, @省科技厅, 8u).

        """)
  }

  @Test("an empty field is the empty text where the header gives no type")
  func emptyFields() {
    let (text, errors) = read("a,b,c\n1,,x\n,,\n")
    #expect(errors == [])
    #expect(
      text == """
        .decl people(a: term, b: text, c: text)
        people(1, "", "x").
        people("", "", "").

        """)
  }

  @Test(
    "a relation is called as its file, as far as a name can be",
    arguments: [
      ("a/people.csv", "people"), ("人口.tsv", "人口"), ("my table-2.csv", "my_table_2"),
      ("2025.csv", "t_2025"), ("true.csv", "true"), (".csv", "t_"), ("a.b.CSV", "a_b"),
    ])
  func names(_ path: String, _ name: String) {
    let (program, _) = TableReader.read(SourceText(name: path, text: "x\n1\n"))
    #expect(program.declarations.first?.name.name == name)
  }

  @Test(
    "mistakes are told with line, column and attribute",
    arguments: [
      ("", ["people.csv:1:1 a table begins with the names of its columns"]),
      ("a,a\n1,2\n", ["people.csv:1:3 two columns are called `a`"]),
      (
        "a,b\n1\n1,2,3\n",
        [
          "people.csv:2:1 2 columns are expected, this line has 1",
          "people.csv:3:1 2 columns are expected, this line has 3",
        ]
      ),
      (
        "a,b:number\nx,5\ny,\"z\"\nz,\n",
        [
          "people.csv:3:3 `z` is not a whole number (this is `b` of `people`)",
          "people.csv:4:3 an empty field is not a whole number (this is `b` of `people`)",
        ]
      ),
      (
        "a:date\n2025-02-30\n",
        ["people.csv:2:1 `2025-02-30` is not a day, as `2025-05-16` (this is `a` of `people`)"]
      ),
      ("a\n\"x\n", ["people.csv:2:1 the quote is not closed"]),
      (
        "a:term\nx\n",
        [
          "people.csv:2:1 `x` is not a value as in a program: `\"text\"`, `5`, `@name`"
            + " (this is `a` of `people`)"
        ]
      ),
    ])
  func mistakes(_ text: String, _ expected: [String]) {
    #expect(read(text).1 == expected)
  }

  @Test("tsv escapes tabs and line ends, an unknown escape is told with its place")
  func tabs() {
    let (text, errors) = read("a\tb\n1\tx\\ty\\nz\\\\\n", named: "t.tsv")
    #expect(errors == [])
    #expect(text.hasSuffix("t(1, \"x\\ty\\nz\\\\\").\n"))
    let (_, problems) = read("a\tb\n1\t\\d\n", named: "t.tsv")
    #expect(problems.first?.hasPrefix("t.tsv:2:3 expected `\\t`") == true)
  }

  @Test("an answer with types is read back as the same rows")
  func typedAnswers() throws {
    let rows: [[AnswerValue]] = [
      [.text("5", language: nil), .integer(5), .integer(1), .text("", language: nil)],
      [.text("a\"\u{0}\n\r\t", language: nil), .integer(-7), .float(0.1), .integer(.max)],
      [.text("", language: nil), .integer(.min), .float(-1e300), .float(2.5)],
      [
        .text("水 🏔️", language: nil), .integer(0), .float(1e-9),
        .date(year: 2025, month: 5, day: 6),
      ],
      [.text("\u{FEFF}x", language: nil), .integer(1), .integer(3), .unsigned(.max)],
    ]
    let typed = TypedTable(columns: ["a", "b", "c", "d"], values: rows) { _, _ in "" }
    #expect(typed.header == ["a:text", "b:number", "c:float", "d:term"])
    let lines = ([typed.header] + typed.rows).map { fields in
      fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    }
    let (program, errors) = TableReader.read(SourceText(name: "t.csv", text: lines.joined()))
    #expect(errors.map(\.message) == [])
    let source = SourceText(name: "", text: "?- t(a, b, c, d).")
    let query = try #require(Parser.parseQuery(source).query)
    let answer = try Engine(store: .init()).answer(query, in: source, rules: [program])
    #expect(Set(answer.rows) == Set(rows))
  }
}

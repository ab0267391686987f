import Testing

@testable import SanjiangShell

@Suite("Formats of results")
struct ResultPrinterTests {
  private static let table = ResultTable(
    columns: ["名称", "n", "ok"],
    rows: [
      [.init("a,\"b\""), .init("5.50", .number), .init("true", .truth)],
      [.init("x\ty\nz|\\"), .init("inf", .number), .init("false", .truth)],
    ])

  private static func text(_ format: ResultFormat, hasHeader: Bool = true) -> String {
    let printer = ResultPrinter(format: format, hasHeader: hasHeader)
    return String(decoding: printer.bytes(of: table), as: UTF8.self)
  }

  private static let expected: [ResultFormat: String] = [
    .csv: "名称,n,ok\n\"a,\"\"b\"\"\",5.50,true\n\"x\ty\nz|\\\",inf,false\n",
    .tsv: "名称\tn\tok\na,\"b\"\t5.50\ttrue\nx\\ty\\nz|\\\\\tinf\tfalse\n",
    .jsonl: """
    {"名称":"a,\\"b\\"","n":5.50,"ok":true}
    {"名称":"x\\ty\\nz|\\\\","n":"inf","ok":false}

    """,
    .json: """
    [
      {"名称":"a,\\"b\\"","n":5.50,"ok":true},
      {"名称":"x\\ty\\nz|\\\\","n":"inf","ok":false}
    ]

    """,
    .markdown: """
    | 名称 | n | ok |
    | --- | --- | --- |
    | a,"b" | 5.50 | true |
    | x\ty<br>z\\|\\\\ | inf | false |

    """,
  ]

  @Test(
    "every format keeps what its readers could trip over",
    arguments: [ResultFormat.csv, .tsv, .jsonl, .json, .markdown])
  func formats(format: ResultFormat) {
    #expect(Self.text(format) == Self.expected[format])
  }

  @Test("csv and tsv can do without the names", arguments: [ResultFormat.csv, .tsv])
  func withoutHeader(format: ResultFormat) {
    #expect(!Self.text(format, hasHeader: false).contains("名称"))
  }

  @Test("a cell of Markdown is one line, and neither marks nor HTML are read in it")
  func markdown() {
    let table = ResultTable(columns: ["a*"], rows: [[.init("x\r\ny\rz\n<b>&amp;`[*_")]])
    let text = String(decoding: ResultPrinter(format: .markdown).bytes(of: table), as: UTF8.self)
    #expect(
      text == "| a\\* |\n| --- |\n| x<br>y<br>z<br>&lt;b>&amp;amp;\\`\\[\\*_ |\n")
  }

  @Test("no rows are an empty array, an empty list of lines, or the names alone")
  func empty() {
    let none = ResultTable(columns: ["a", "b"])
    let texts = ResultFormat.allCases.filter { !$0.isDrawing && $0 != .html }.map {
      String(decoding: ResultPrinter(format: $0).bytes(of: none), as: UTF8.self)
    }
    #expect(
      texts == ["a  b\n─  ─\n", "a,b\n", "a\tb\n", "[]\n", "", "| a | b |\n| --- | --- |\n", ""])
  }
}

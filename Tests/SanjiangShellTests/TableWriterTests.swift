import Diagnostics
import Testing

@testable import SanjiangShell

@Suite("Tables for people")
struct TableWriterTests {
  private static let table = ResultTable(
    columns: ["unit", "n"],
    rows: [[.init("省科技厅"), .init(12)], [.init("省委党校（省行政学院）"), .init(3)]])

  @Test("Chinese counts two cells and numbers stand on the right")
  func alignment() {
    #expect(
      TableWriter(width: nil).text(of: Self.table) == """
        unit                     n
        ──────────────────────  ──
        省科技厅                12
        省委党校（省行政学院）   3

        """)
  }

  @Test("long cells are cut so that no line is wider than the terminal")
  func cutting() {
    #expect(
      TableWriter(width: 14).text(of: Self.table) == """
        unit         n
        ──────────  ──
        省科技厅    12
        省委党校…    3

        """)
  }

  @Test(
    "a text that ends in a number keeps it when it is cut",
    arguments: [
      ("青政办〔2021〕29号 二/39", 24, "青政办〔2021〕29号 二/39"), ("青政办〔2021〕29号 二/39", 16, "青政办〔2… 二/39"),
      ("青政办〔2021〕29号 二/39", 7, "… 二/39"), ("青政办〔2021〕29号 二/39", 6, "青政…"),
      ("004_7cd0d293e86df399.txt:719–723", 20, "004_7cd0d29…:719–723"),
      ("plan of the year 2024", 12, "plan o… 2024"), ("建立 工商资本入乡机制", 10, "建立 工商…"),
      ("青政〔2016〕76号 二/1 指标", 20, "青政〔201… 二/1 指标"),
      ("青政〔2016〕76号 二", 12, "青政〔20… 二"), ("吴晓军, 查庆九, 宋宝海", 12, "吴晓军, 查…"),
      ("省委党校（省行政学院）", 10, "省委党校…"), ("a 1", 0, ""), ("", 3, ""),
    ])
  func cutting(text: String, cells: Int, expected: String) {
    #expect(CellCutting.text(text, to: cells) == expected)
    #expect(DisplayWidth.of(CellCutting.text(text, to: cells)) <= cells)
  }

  @Test("no line of any table is wider than the terminal", arguments: 22...120)
  func widths(width: Int) {
    let row = ["一二三四五六七八九十", "a", "省委党校（省行政学院）abc", ""].map { ResultTable.Cell($0) }
    let table = ResultTable(columns: ["甲", "b", "丙c", "d"], rows: [row, row.reversed()])
    for line in TableWriter(width: width).text(of: table).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width)
    }
  }

  @Test("a terminal too narrow for the columns gets one line a value")
  func records() {
    #expect(
      TableWriter(width: 5).text(of: Self.table) == """
        ── 1
        unit: 省科技厅
        n: 12
        ── 2
        unit: 省委党校（省行政学院）
        n: 3

        """)
  }

  @Test("control characters are shown, not sent")
  func controls() {
    let table = ResultTable(columns: ["a"], rows: [[.init("x\u{1b}[31m\ny")]])
    #expect(TableWriter(width: nil).text(of: table) == "a\n────────\nx␛[31m␊y\n")
  }

  @Test("columns give way to each other evenly and fill the width exactly")
  func layout() {
    #expect(TableLayout(natural: [3, 30, 40], available: 53)?.widths == [3, 23, 23])
    #expect(TableLayout(natural: [3, 30, 40], available: 54)?.widths == [3, 24, 23])
    #expect(TableLayout(natural: [3, 30, 40], available: 77)?.widths == [3, 30, 40])
    #expect(TableLayout(natural: [10, 10], available: 9) == nil)
    #expect(TableLayout(natural: [], available: 10)?.widths == [])
  }
}

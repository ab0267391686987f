/// How much of a result is shown at once, and what is said of it.
struct ScreenBound {
  /// The most rows, nil for all.
  private let rows: Int?

  /// Bounds results at a terminal; whoever has them written elsewhere gets all rows.
  ///
  /// - Parameters:
  ///   - terminal: the terminal.
  ///   - format: how results are written.
  ///   - reserved: the lines that will be written below the result.
  init(terminal: TerminalTraits, format: ResultFormat, reserved: Int = 0) {
    guard terminal.isOutputTerminal, terminal.isInputTerminal, format == .table else {
      rows = nil
      return
    }
    // Besides the rows a screen holds the question, two lines of head, the summary, the prompt.
    let room = (terminal.size()?.rows ?? 24) - 6
    rows = max(reserved > 0 ? 5 : 10, room - reserved)
  }

  /// The part of the table that fits.
  func visible(_ table: ResultTable) -> ResultTable {
    guard let rows, table.rows.count > rows else { return table }
    return table.prefix(rows)
  }

  /// The line below the table: `12 rows, 3 ms`.
  func summary(of table: ResultTable, seconds: Double?) -> Bilingual {
    let count = table.rows.count
    let time = seconds.map(ElapsedTime.text).map { Bilingual(", \($0)", "，\($0)") }
    if let rows, count > rows {
      return Bilingual("\(rows) of \(count) rows", "\(count) 行中的 \(rows) 行")
        + (time ?? Bilingual(same: "")) + Bilingual("; `:all` shows them all", "；`:all` 显示全部")
    }
    let summary = Count.of(count, "row", zh: "行") + (time ?? Bilingual(same: ""))
    guard count == 0, seconds != nil, rows != nil else { return summary }
    return summary + Bilingual("; `:whynot` tells what is missing", "；`:whynot` 说明缺少什么")
  }
}

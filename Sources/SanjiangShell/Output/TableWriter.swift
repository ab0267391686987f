import Diagnostics

/// Writes a table for people: aligned columns, Chinese counted as two cells wide.
struct TableWriter {
  /// The columns of the terminal, nil where lines may be of any length.
  let width: Int?
  /// The colours.
  var theme = Theme.plain
  /// The names of columns that are not cut while the others keep a readable width.
  var whole: Set<String> = []

  /// The table as text, every line ended.
  ///
  /// A terminal too narrow for the columns gets one line a value instead.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  func text(of table: ResultTable) -> String {
    let (header, rows) = Self.cells(of: table)
    guard let layout = layout(header, rows) else { return records(header, rows) }
    let isNumeric = table.columns.indices.map { column in
      !table.rows.isEmpty && table.rows.allSatisfy { $0[column].kind == .number }
    }
    let rule = layout.widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var lines = [theme.paint(line(header, layout, isNumeric), .header), theme.paint(rule, .faint)]
    lines += rows.map { line($0, layout, isNumeric) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether the columns of a table fit, so that two lines with their names stand above the rows.
  func isAligned(_ table: ResultTable) -> Bool {
    let (header, rows) = Self.cells(of: table)
    return layout(header, rows) != nil
  }

  private static func cells(of table: ResultTable) -> (header: [String], rows: [[String]]) {
    (
      table.columns.map(VisibleText.oneLine),
      table.rows.map { $0.map { VisibleText.oneLine($0.text) } }
    )
  }

  private func layout(_ header: [String], _ rows: [[String]]) -> TableLayout? {
    let natural = header.indices.map { column in
      rows.reduce(DisplayWidth.of(header[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    let kept = Set(header.indices.filter { whole.contains(header[$0]) })
    return TableLayout(natural: natural, available: width, keeping: kept)
  }

  /// One row, padded except at its end.
  private func line(_ cells: [String], _ layout: TableLayout, _ isNumeric: [Bool]) -> String {
    var result = ""
    var owed = 0
    for (column, cell) in cells.enumerated() {
      let cut = CellCutting.text(cell, to: layout.widths[column])
      let padding = layout.widths[column] - DisplayWidth.of(cut)
      owed += column == 0 ? 0 : TableLayout.gap
      if isNumeric[column] { owed += padding }
      if !cut.isEmpty {
        result += String(repeating: " ", count: owed) + cut
        owed = 0
      }
      if !isNumeric[column] { owed += padding }
    }
    return result
  }

  /// One line a value, rows numbered.
  private func records(_ header: [String], _ rows: [[String]]) -> String {
    var result = ""
    for (number, row) in rows.enumerated() {
      result += theme.paint("── \(number + 1)", .faint) + "\n"
      for (name, cell) in zip(header, row) {
        result += theme.paint("\(name):", .header) + " \(cell)\n"
      }
    }
    return result
  }
}

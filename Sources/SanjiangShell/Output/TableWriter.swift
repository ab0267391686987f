import Diagnostics

/// Writes a table for people: aligned columns, Chinese counted as two cells wide.
struct TableWriter {
  /// The columns of the terminal, nil where lines may be of any length.
  let width: Int?

  /// The table as text, every line ended.
  ///
  /// A terminal too narrow for the columns gets one line a value instead.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  func text(of table: ResultTable) -> String {
    let header = table.columns.map(VisibleText.oneLine)
    let rows = table.rows.map { $0.map { VisibleText.oneLine($0.text) } }
    let natural = header.indices.map { column in
      rows.reduce(DisplayWidth.of(header[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    guard let layout = TableLayout(natural: natural, available: width) else {
      return records(header, rows)
    }
    let isNumeric = table.columns.indices.map { column in
      !table.rows.isEmpty && table.rows.allSatisfy { $0[column].kind == .number }
    }
    var lines = [line(header, layout, isNumeric)]
    lines.append(layout.widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    lines += rows.map { line($0, layout, isNumeric) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One row, padded except at its end.
  private func line(_ cells: [String], _ layout: TableLayout, _ isNumeric: [Bool]) -> String {
    var result = ""
    var owed = 0
    for (column, cell) in cells.enumerated() {
      let cut = DisplayWidth.truncate(cell, to: layout.widths[column])
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
      result += "── \(number + 1)\n"
      for (name, cell) in zip(header, row) { result += "\(name): \(cell)\n" }
    }
    return result
  }
}

/// Brings the rows of a table to the width of its head.
enum TableRows {
  /// Rows with as many cells as there are columns.
  ///
  /// A cell that says that it is as the one above (`〃`, `同上`) gets its text.
  static func filled(_ rows: [[MappedText]], _ columns: [Table.Column]) -> [Table.Row] {
    let number = columns.firstIndex { $0.meaning == .number }
    var result: [Table.Row] = []
    for cells in rows {
      var row = row(cells, width: columns.count, number: number)
      for column in row.cells.indices where isDitto(row.cells[column].scalars) {
        row.cells[column] = result.last?.cells[column] ?? MappedText()
        row.carried.append(column)
      }
      result.append(row)
    }
    return result
  }

  /// A row whose number stands in its column where cells before it were left out.
  private static func row(_ cells: [MappedText], width: Int, number: Int?) -> Table.Row {
    let line = cells.first { !$0.isEmpty }?.firstLine ?? 0
    var row = Array(cells.prefix(width))
    if let number, number > 0, cells.count > 1, cells.count + number <= width,
      isNumber(cells[0].scalars)
    {
      row.insert(contentsOf: Array(repeating: MappedText(), count: number), at: 0)
    }
    while row.count < width { row.append(MappedText()) }
    return Table.Row(cells: row, line: line)
  }

  /// Whether a cell has nothing but a number.
  static func isNumber(_ text: [Unicode.Scalar]) -> Bool {
    (1...3).contains(text.count) && text.allSatisfy(\.isDigit)
  }

  private static func isDitto(_ text: [Unicode.Scalar]) -> Bool {
    text == [Table.ditto] || text == ["同", "上"]
  }
}

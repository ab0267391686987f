/// Finds the tables whose cells no tabs part, or not all, and writes their rows as rows with tabs.
///
/// - Columns kept apart by blanks, as a converter of printed pages leaves them (``PrintedTable``).
/// - Cells kept apart by single blanks (``SpacedTable``).
/// - One cell on each line, as copied from a web page (``CellLineTable``).
/// - Cells with line ends in them, and titles of sections between rows.
enum TableRestoration {
  /// The lines with every table as rows.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func restored(_ lines: [RepairedLine]) -> [RepairedLine] {
    var result: [RepairedLine] = []
    result.reserveCapacity(lines.count)
    var index = 0
    while index < lines.count {
      if let table = table(in: lines, at: index) {
        result += table.rows
        index = table.end
      } else {
        result.append(lines[index])
        index += 1
      }
    }
    return SplitRows.joined(result)
  }

  /// The table whose head begins at a line.
  private static func table(
    in lines: [RepairedLine], at index: Int
  ) -> (rows: [RepairedLine], end: Int)? {
    let line = lines[index]
    if line.traits.contains(.isTableRow) { return nil }
    if line.cells.count > 1 { return PrintedTable.rows(in: lines, at: index) }
    if line.text.gaps.count > 1 { return SpacedTable.rows(in: lines, at: index) }
    guard line.count <= 12, ColumnTitle(line.scalars) != nil else { return nil }
    return CellLineTable.rows(in: lines, at: index)
  }
}

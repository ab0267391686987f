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
    var done = 0
    var index = 0
    while index < lines.count {
      if let table = table(in: lines, at: index) {
        result += lines[done..<index]
        result += table.rows
        index = table.end
        done = index
      } else {
        index += 1
      }
    }
    return SplitRows.joined(done == 0 ? lines : result + lines[done...])
  }

  /// The table whose head begins at a line.
  private static func table(
    in lines: [RepairedLine], at index: Int
  ) -> (rows: [RepairedLine], end: Int)? {
    if lines[index].traits.contains(.isTableRow) { return nil }
    if lines[index].cells.count > 1 { return PrintedTable.rows(in: lines, at: index) }
    if lines[index].text.gaps.count > 1 { return SpacedTable.rows(in: lines, at: index) }
    guard lines[index].count <= 12, ColumnTitle(lines[index].scalars) != nil else { return nil }
    return CellLineTable.rows(in: lines, at: index)
  }
}

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
    var index = 0
    while index < lines.count, !mayHead(lines, at: index) { index += 1 }
    guard index < lines.count else { return SplitRows.joined(lines) }
    var result = Array(lines[..<index])
    result.reserveCapacity(lines.count)
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

  /// Whether a line has the form of a table's head, whatever it says.
  private static func mayHead(_ lines: [RepairedLine], at index: Int) -> Bool {
    if lines[index].traits.contains(.isTableRow) { return false }
    return lines[index].cells.count > 1 || lines[index].text.gaps.count > 1
      || lines[index].count <= 12
  }

  /// The table whose head begins at a line.
  private static func table(
    in lines: [RepairedLine], at index: Int
  ) -> (rows: [RepairedLine], end: Int)? {
    guard mayHead(lines, at: index) else { return nil }
    if lines[index].cells.count > 1 { return PrintedTable.rows(in: lines, at: index) }
    if lines[index].text.gaps.count > 1 { return SpacedTable.rows(in: lines, at: index) }
    guard ColumnTitle(lines[index].scalars) != nil else { return nil }
    return CellLineTable.rows(in: lines, at: index)
  }
}

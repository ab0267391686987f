/// A table whose cells only single blanks part, as readers of PDF files write them.
///
/// Blanks say little in Chinese text; they are taken for the ends of cells only below a head of
/// known titles that begins with the number, in lines that begin with a number.
enum SpacedTable {
  /// The rows of the table whose head is the line `start`, or nil.
  ///
  /// - Returns: The head and the rows, and the index behind the table.
  /// - Complexity: O(*n*) in the number of characters of the table.
  static func rows(
    in lines: [RepairedLine], at start: Int
  ) -> (rows: [RepairedLine], end: Int)? {
    guard lines[start].scalars.first == "序", lines[start].count <= 60 else { return nil }
    var cells = cells(of: lines[start])
    let titles = cells.map { ColumnTitle($0.scalars) }
    guard titles.count >= 3, !titles.contains(nil), titles[0] == .number,
      ColumnTitle.isHead(titles)
    else { return nil }
    var end = start + 1
    var next = end
    while next < lines.count, next - end < 3, !lines[next].traits.contains(.isTableRow) {
      if beginsRow(lines[next]) || lines[next].scalars == lines[start].scalars {
        for index in end...next { cells += Self.cells(of: lines[index]) }
        end = next + 1
      }
      next += 1
    }
    return CellLineTable.rows(in: cells, at: 0).map { ($0.rows, end) }
  }

  /// Whether a line begins with a number and has more cells.
  private static func beginsRow(_ line: RepairedLine) -> Bool {
    guard let gap = line.text.gaps.first, gap <= 3 else { return false }
    return line.text.gaps.count > 1 && TableRows.isNumber(Array(line.scalars[..<gap]))
  }

  /// The stretches between the blanks of a line.
  private static func cells(of line: RepairedLine) -> [RepairedLine] {
    var cells: [RepairedLine] = []
    var start = 0
    for end in line.text.gaps + [line.count] where end > start {
      cells.append(
        RepairedLine(
          number: line.number, text: line.text[start..<end], traits: [], printedWidth: 0))
      start = end
    }
    return cells
  }
}

/// Puts together the rows of tables whose cells have line ends in them, and makes rows of the
/// titles of sections between rows.
enum SplitRows {
  /// The lines with every row of a table on one.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func joined(_ lines: [RepairedLine]) -> [RepairedLine] {
    guard lines.contains(where: { $0.traits.contains(.isTableRow) }) else { return lines }
    var result: [RepairedLine] = []
    result.reserveCapacity(lines.count)
    var width = 0
    var isNumbered = false
    let ruled = ruledRows(lines)
    for index in lines.indices {
      var line = lines[index]
      if line.traits.contains(.hasBars) {
        if ruled.contains(index), let last = result.last, let whole = stacked(last, line) {
          result[result.count - 1] = whole
          continue
        }
      } else if width > 0, let row = tabbed(line),
        result.last?.traits.contains(.isTableRow) ?? false
      {
        line = row
      }
      if !line.traits.contains(.isTableRow) {
        guard let last = result.last, last.traits.contains(.isTableRow), width > 0,
          index + 1 < lines.count, isInside(lines, at: index)
        else {
          width = 0
          result.append(line)
          continue
        }
        line.traits.insert(.isTableRow)
      }
      let count = cellCount(line)
      if let last = result.last, width > 0,
        completes(line, count, last, width: width, isNumbered: isNumbered)
      {
        result[result.count - 1] = merged(last, line)
      } else {
        if count > 1, width == 0 {
          width = count
          isNumbered = ColumnTitle(firstCell(line)) == .number
        }
        result.append(line)
      }
    }
    return result
  }

  /// Whether a line without tabs between rows is part of their table: the title of a section, or
  /// the rest of a cell; not a heading with a head of its own behind it.
  private static func isInside(_ lines: [RepairedLine], at index: Int) -> Bool {
    let limit = min(lines.count, index + 4)
    for position in index..<limit {
      let line = lines[position]
      if line.traits.contains(.isTableRow) {
        let titles = line.scalars.split(separator: "\t").map { ColumnTitle(Array($0)) }
        return !ColumnTitle.isHead(titles)
      }
      if line.count > 60 || line.traits.contains(.continuesPrevious) { return false }
    }
    return false
  }

  /// The rows between bars in tables with rules between their rows, and not only below the head.
  private static func ruledRows(_ lines: [RepairedLine]) -> Set<Int> {
    var result: Set<Int> = []
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].traits.contains(.hasBars) { end += 1 }
      let rules = lines[start..<end].count { $0.traits.contains(.followsBlank) }
      if rules > 2 { result.formUnion(start + 1..<end) }
      start = max(end, start + 1)
    }
    return result
  }

  /// A line with one tab as a row of two cells.
  private static func tabbed(_ line: RepairedLine) -> RepairedLine? {
    guard line.traits.contains(.hasTab), line.cells.count == 2 else { return nil }
    return RepairedLine(cells: line.cells.map(\.text))
  }

  /// A row between bars with the next line of it, or nil where a rule or a number parts them.
  private static func stacked(_ row: RepairedLine, _ next: RepairedLine) -> RepairedLine? {
    guard row.traits.contains(.hasBars), !next.traits.contains(.followsBlank),
      next.scalars.first == "\t"
    else { return nil }
    let (upper, lower) = (TableReader.cells(row.text), TableReader.cells(next.text))
    guard upper.count == lower.count else { return nil }
    var whole = RepairedLine(
      cells: zip(upper, lower).map { upper, lower in
        var cell = upper
        if !cell.isEmpty, !lower.isEmpty { cell.appendGap() }
        cell.append(lower)
        return cell
      })
    whole.traits = row.traits
    return whole
  }

  private static func cellCount(_ line: RepairedLine) -> Int {
    line.scalars.reduce(into: 1) { count, scalar in if scalar == "\t" { count += 1 } }
  }

  /// Whether a row is the rest of the one before: each has too few cells, and both together, with
  /// the broken cell counted once, have as many as the head; fewer only where each row has a number
  /// and this one has none.
  private static func completes(
    _ line: RepairedLine, _ count: Int, _ last: RepairedLine, width: Int, isNumbered: Bool
  ) -> Bool {
    let before = cellCount(last)
    guard before > 1, before < width else { return false }
    if count == 1 { return OrdinalReader.read(line.scalars) == nil }
    let whole = before + count - 1
    return whole == width || isNumbered && whole < width && !TableRows.isNumber(firstCell(line))
  }

  private static func firstCell(_ line: RepairedLine) -> [Unicode.Scalar] {
    Array(line.scalars.prefix { $0 != "\t" })
  }

  private static func merged(_ first: RepairedLine, _ second: RepairedLine) -> RepairedLine {
    var line = first
    line.text.appendGap()
    line.text.append(second.text)
    return line
  }
}

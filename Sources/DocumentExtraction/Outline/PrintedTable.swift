/// A table whose columns are kept apart by blanks, as a converter of printed pages leaves it.
///
/// A row may take several lines; the number stands on its first line or in its middle.
struct PrintedTable {
  private let lines: [RepairedLine]
  /// The stretches of the head, with the columns in print that their cells take.
  private var columns: [PrintedCell]
  private let titles: [ColumnTitle?]
  /// The lines of the head.
  private let head: Range<Int>

  /// The rows of the table whose head is the line `start`, or nil.
  ///
  /// - Returns: The head and the rows, and the index behind the table.
  /// - Complexity: O(*n*) in the number of characters of the table.
  static func rows(
    in lines: [RepairedLine], at start: Int
  ) -> (rows: [RepairedLine], end: Int)? {
    // A heading with a wide blank inside heads no table: 二、任务 分工.
    guard OrdinalReader.read(lines[start].scalars) == nil else { return nil }
    let (head, behind) = wholeHead(in: lines, at: start)
    let titles = head.map { ColumnTitle($0.text.scalars) }
    guard head.count >= 2, ColumnTitle.isHead(titles) else { return nil }
    var table = PrintedTable(
      lines: lines, columns: head, titles: titles, head: start..<behind)
    let body = table.body()
    guard let last = body.last else { return nil }
    let rows = table.groups(body).map { RepairedLine(cells: table.cells($0)) }
    return ([RepairedLine(cells: head.map(\.text))] + rows, last + 1)
  }

  /// The titles of a head with the index behind it; titles may run on over a second line.
  private static func wholeHead(
    in lines: [RepairedLine], at start: Int
  ) -> (cells: [PrintedCell], end: Int) {
    let upper = head(lines[start].cells)
    guard start + 1 < lines.count, !lines[start + 1].traits.contains(.isTableRow) else {
      return (upper, start + 1)
    }
    var whole = upper
    for cell in lines[start + 1].printedCells {
      let over = whole.firstIndex { $0.columns.overlaps(cell.columns) }
      guard let over else { return (upper, start + 1) }
      whole[over].text.append(cell.text)
      let from = min(whole[over].columns.lowerBound, cell.columns.lowerBound)
      let to = max(whole[over].columns.upperBound, cell.columns.upperBound)
      whole[over].columns = from..<to
    }
    let known = { (cells: [PrintedCell]) in cells.count { ColumnTitle($0.text.scalars) != nil } }
    let isWhole = known(whole) == whole.count && known(upper) < upper.count
    return isWhole ? (whole, start + 2) : (upper, start + 1)
  }

  /// The titles of a head; those spaced out in printing are put together.
  private static func head(_ cells: [PrintedCell]) -> [PrintedCell] {
    var result: [PrintedCell] = []
    for cell in cells {
      if let last = result.last, ColumnTitle(last.text.scalars) == nil, last.text.count <= 2,
        cell.text.count <= 2, ColumnTitle(last.text.scalars + cell.text.scalars) != nil
      {
        result[result.count - 1].text.append(cell.text)
        result[result.count - 1].columns = last.columns.lowerBound..<cell.columns.upperBound
      } else {
        result.append(cell)
      }
    }
    return result
  }

  /// The lines below the head that belong to the table, repeated heads left out.
  ///
  /// Lines with a stretch for each column show how far the columns reach.
  private mutating func body() -> [Int] {
    var result: [Int] = []
    var index = head.upperBound
    while index < lines.count, !lines[index].traits.contains(.isTableRow) {
      let line = lines[index]
      if head.contains(where: { lines[$0].scalars == line.scalars }) {
        // A head below a head heads nothing; reading on would take it again and again.
        if result.isEmpty { break }
      } else {
        guard line.cells.count > 1 ? !isHead(line) : isPart(index) else { break }
        if line.cells.count == columns.count { widen(by: line.cells) }
        result.append(index)
      }
      index += 1
    }
    return result
  }

  /// Whether a line heads another table.
  private func isHead(_ line: RepairedLine) -> Bool {
    ColumnTitle.isHead(Self.head(line.cells).map { ColumnTitle($0.text.scalars) })
  }

  /// Whether a line with one stretch is part of the table: of one of its cells, its number, or the
  /// title of a section with a row behind it.
  private func isPart(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count <= 40, columns.count > 1 else { return false }
    if TableRows.isNumber(line.scalars) { return line.indent < columns[1].columns.lowerBound }
    let room = columns[0].columns.lowerBound + 1..<columns[columns.count - 1].columns.upperBound + 6
    let isOfCell = room.contains(line.indent) && line.indent + line.printedWidth <= room.upperBound
    if isOfCell, !line.traits.contains(.followsBlank) { return true }
    let limit = min(lines.count, index + 4)
    let isInside = (index + 1..<max(index + 1, limit)).contains { lines[$0].cells.count > 1 }
    return isInside && (isOfCell || !LayoutProfile.isClosing(line.scalars.last))
  }

  /// Widens the columns by a line that has a stretch for each.
  private mutating func widen(by cells: [PrintedCell]) {
    for (column, cell) in cells.enumerated() {
      let known = columns[column].columns
      let from = min(known.lowerBound, cell.columns.lowerBound)
      columns[column].columns = from..<max(known.upperBound, cell.columns.upperBound)
    }
  }

  /// The stretches of a line with their columns.
  private func placed(_ index: Int) -> [(column: Int, text: MappedText)] {
    let line = lines[index]
    if line.cells.count == columns.count {
      return line.cells.enumerated().map { ($0.offset, $0.element.text) }
    }
    return line.printedCells.map { (column(of: $0), $0.text) }
  }

  /// The column that a stretch shares the most room with, or the nearest.
  private func column(of cell: PrintedCell) -> Int {
    let shared = columns.map { column in
      min(column.columns.upperBound, cell.columns.upperBound)
        - max(column.columns.lowerBound, cell.columns.lowerBound)
    }
    return shared.indices.max { shared[$0] < shared[$1] || shared[$0] == shared[$1] && $0 > $1 }
      ?? 0
  }

  /// The lines of each row.
  private func groups(_ body: [Int]) -> [[Int]] {
    guard let column = titles.firstIndex(of: .number) else { return unnumbered(body) }
    let anchors = body.filter { index in
      placed(index).contains { $0.column == column && TableRows.isNumber($0.text.scalars) }
    }
    guard let first = anchors.first else { return unnumbered(body) }
    var groups: [[Int]] = []
    if isCentred(body, anchors) {
      groups = centred(body, anchors)
    } else {
      let starts = Set(anchors)
      for index in body {
        if starts.contains(index) || isSection(index) || index < first && groups.isEmpty {
          groups.append([index])
        } else if !groups.isEmpty {
          groups[groups.count - 1].append(index)
        }
      }
    }
    return groups
  }

  /// The rows of a table without numbers: they begin behind blank lines where there are such,
  /// otherwise with a line that fills most columns.
  private func unnumbered(_ body: [Int]) -> [[Int]] {
    let isSpaced = body.dropFirst().contains { lines[$0].traits.contains(.followsBlank) }
    var groups: [[Int]] = []
    for index in body {
      let startsRow =
        isSpaced
        ? lines[index].traits.contains(.followsBlank)
        : lines[index].cells.count * 3 > columns.count * 2
      if groups.isEmpty || startsRow {
        groups.append([index])
      } else {
        groups[groups.count - 1].append(index)
      }
    }
    return groups
  }

  /// Whether a line is the title of a section.
  private func isSection(_ index: Int) -> Bool {
    lines[index].cells.isEmpty
      && OrdinalReader.read(lines[index].scalars).map { $0.style < .arabic } ?? false
  }

  /// Whether the numbers stand in the middle of their rows: text stands above the first of them.
  private func isCentred(_ body: [Int], _ anchors: [Int]) -> Bool {
    guard let first = anchors.first else { return false }
    return body.contains { $0 < first && !isSection($0) }
  }

  /// The rows around numbers in their middle, each as far below its number as above it.
  private func centred(_ body: [Int], _ anchors: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    let starts = Set(anchors)
    var rest = body[...]
    for anchor in anchors {
      while let next = rest.first, next < anchor, isSection(next) {
        groups.append([next])
        rest = rest.dropFirst()
      }
      let above = rest.prefix { $0 < anchor }
      rest = rest.dropFirst(above.count + 1)
      let below = rest.prefix(above.count).prefix { !isSection($0) && !starts.contains($0) }
      rest = rest.dropFirst(below.count)
      groups.append(above + [anchor] + below)
    }
    if !groups.isEmpty { groups[groups.count - 1] += rest }
    return groups
  }

  /// The cells of the lines of one row.
  private func cells(_ group: [Int]) -> [MappedText] {
    if group.count == 1, isSection(group[0]) { return [lines[group[0]].text] }
    var cells = Array(repeating: MappedText(), count: columns.count)
    for index in group {
      for (column, text) in placed(index) {
        if !cells[column].isEmpty { cells[column].appendGap() }
        cells[column].append(text)
      }
    }
    return cells
  }
}

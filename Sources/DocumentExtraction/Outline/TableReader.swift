/// Reads tables from runs of row paragraphs.
///
/// Converters leave cells that span columns as one cell with blanks behind it, leave out cells that
/// span rows, and repeat the head on every page. The columns are found by matching the titles to
/// the number of cells that rows have. A run of rows without a head goes on with the table before.
enum TableReader {
  /// The tables of a document, in order.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  static func tables(in paragraphs: [Paragraph]) -> [Table] {
    var tables: [Table] = []
    var index = 0
    var previousEnd = 0
    while index < paragraphs.count {
      guard paragraphs[index].kind == .row else {
        index += 1
        continue
      }
      let start = index
      while index < paragraphs.count, paragraphs[index].kind == .row { index += 1 }
      let rows = paragraphs[start..<index].map { cells($0.text) }
      if start - previousEnd <= 2, let last = tables.last, headIndex(rows) == nil,
        rows.allSatisfy({ $0.count == 1 || $0.count == last.columns.count })
      {
        tables[tables.count - 1].rows += TableRows.filled(rows, last.columns)
      } else if let table = table(rows, start: start) {
        tables.append(table)
      }
      previousEnd = index
    }
    return tables
  }

  /// The cells of a row.
  static func cells(_ text: MappedText) -> [MappedText] {
    var cells: [MappedText] = []
    var start = 0
    for (offset, scalar) in text.scalars.enumerated() where scalar == "\t" {
      cells.append(text[start..<offset])
      start = offset + 1
    }
    cells.append(text[start..<text.count])
    return cells
  }

  /// The first of the upper rows that heads a table by its titles, or nil.
  private static func headIndex(_ rows: [[MappedText]]) -> Int? {
    rows.prefix(4).firstIndex { ColumnTitle.isHead($0.map { ColumnTitle($0.scalars) }) }
  }

  private static func table(_ rows: [[MappedText]], start: Int) -> Table? {
    let rows = Array(rows[(headIndex(rows) ?? 0)...])
    guard rows.count >= 2, let first = rows.first else { return nil }
    var headCount = 1
    if rows.count > 2, isSecondHead(rows[1], under: first) { headCount = 2 }
    let heads = rows[..<headCount].map { $0.map(\.scalars) }
    let data = rows[headCount...].filter { row in !heads.contains(row.map(\.scalars)) }
    guard var width = commonWidth(data) else { return nil }
    var titles = leaves(heads)
    while titles.count > width, titles.last?.joined().isEmpty ?? false { titles.removeLast() }
    if headIndex(rows) == 0 { width = max(width, titles.count) }
    if headCount == 1, first.count == width { titles = spanned(heads[0]) }
    guard titles.count <= width, titles.count >= 2 else { return nil }
    let extra = width - titles.count
    let columns = (Array(repeating: titles[0], count: extra) + titles).map(Table.Column.init)
    let leading = columns.prefix { $0.titles == titles[0] }.count
    return Table(
      columns: columns, rows: TableRows.filled(data, columns), start: start,
      leadingColumns: leading)
  }

  /// Whether a row is the lower half of the head: blank where the upper half has single titles.
  private static func isSecondHead(_ row: [MappedText], under first: [MappedText]) -> Bool {
    guard first.contains(where: \.isEmpty), row.first.map(isBlank) ?? false else { return false }
    return !row.contains { cell in
      guard let scalar = cell.scalars.first, scalar.isDigit else { return false }
      return cell.scalars.last.map { $0 != "年" && $0.folded != ")" } ?? false
    }
  }

  /// Whether nothing is printed in a cell.
  private static func isBlank(_ cell: MappedText) -> Bool {
    cell.isEmpty || cell.scalars == [Table.ditto]
  }

  /// The number of cells that most rows have, those of one cell aside.
  private static func commonWidth(_ rows: some Collection<[MappedText]>) -> Int? {
    var counts: [Int: Int] = [:]
    for row in rows where row.count > 1 { counts[row.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The titles of a head of one row, each repeated over the blanks behind it.
  private static func spanned(_ head: [[Unicode.Scalar]]) -> [[[Unicode.Scalar]]] {
    var result: [[[Unicode.Scalar]]] = []
    for title in head {
      if title.isEmpty, let last = result.last {
        result.append(last)
      } else {
        result.append([title])
      }
    }
    return result
  }

  /// The titles of the columns: those of the upper row, divided by those of the lower row.
  private static func leaves(_ heads: [[[Unicode.Scalar]]]) -> [[[Unicode.Scalar]]] {
    var groups: [(title: [Unicode.Scalar], span: Int)] = []
    for title in heads[0] {
      if title.isEmpty, !groups.isEmpty {
        groups[groups.count - 1].span += 1
      } else {
        groups.append((title, 1))
      }
    }
    var lower = heads.count > 1 ? heads[1].filter { !$0.isEmpty && $0 != [Table.ditto] } : []
    var room = groups.filter { $0.span > 1 }.map(\.span).reduce(0, +)
    var divided = groups.indices.filter { groups[$0].span > 1 }
    while room > lower.count, let last = divided.popLast() { room -= groups[last].span }
    return groups.enumerated().flatMap { index, group -> [[[Unicode.Scalar]]] in
      guard divided.contains(index) else { return [[group.title]] }
      let parts = lower.prefix(group.span)
      lower.removeFirst(parts.count)
      return parts.map { [group.title, $0] }
    }
  }
}

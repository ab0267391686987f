/// Reads tasks from a table with a column for what is to be done and columns for who does it.
///
/// Rows are numbered by the table; where it has no numbers, by their order. A row with one cell
/// opens a section. Where the number and the name run over several rows, those are one task.
struct TaskTable {
  /// A task of the table, before its names are looked up.
  struct Row {
    /// The numbers of the sections that it stands in, outermost first.
    var sections: [Int]
    /// Its own number.
    var number: Int
    /// The heading.
    var heading: String
    /// The number as printed.
    var ordinal: String
    /// Who does it and by when.
    var attribution: PrintedAttribution
    /// Its first line.
    var line: Int
  }

  private let table: Table
  private let columns: TaskColumns
  /// The open sections, outermost first.
  private var sections: [Ordinal] = []
  private var result: [Row] = []

  /// Takes a table, or gives nil where no column names who is in charge.
  init?(_ table: Table) {
    guard let columns = TaskColumns(table) else { return nil }
    self.table = table
    self.columns = columns
  }

  /// The tasks of the table, row by row.
  func rows() -> [Row] {
    var reader = self
    for row in table.rows { reader.take(row) }
    return reader.result
  }

  private mutating func take(_ row: Table.Row) {
    let filled = row.cells.indices.filter { row.hasOwn($0) }
    if let only = filled.first, filled.count == 1 || isOneCell(row, filled) {
      if openSection(row.cells[only]) || !columns.parties.contains(where: { $0.column == only }) {
        return
      }
    }
    for column in columns.groups where row.hasOwn(column) { openSection(row.cells[column]) }
    let name = row.cells[columns.name]
    let attribution = attribution(of: row)
    guard !runsOn(row) else { return extend(with: attribution) }
    guard !name.isEmpty, let attribution = attribution ?? result.last?.attribution else { return }
    let ordinal = OrdinalReader.read(name.scalars)
    let printed = columns.number.map { row.cells[$0].string } ?? ordinal?.printed ?? ""
    let last = result.last { $0.sections == sections.map(\.value) }?.number ?? 0
    let number = Self.number(printed) ?? ordinal?.value ?? last + 1
    let start = ordinal?.length ?? 0
    let end = HeadingText.endOfCell(in: name.scalars, from: start)
    result.append(
      Row(
        sections: sections.map(\.value), number: number,
        heading: HeadingText.string(name, from: start, to: end),
        ordinal: printed.isEmpty ? String(number) : printed, attribution: attribution,
        line: row.line))
  }

  /// Whether all cells of a row say the same, as some converters write a cell over all columns.
  private func isOneCell(_ row: Table.Row, _ filled: [Int]) -> Bool {
    filled.count == row.cells.count
      && filled.allSatisfy { row.cells[$0].scalars == row.cells[filled[0]].scalars }
  }

  /// Opens the section that a cell's ordinal begins.
  ///
  /// - Returns: Whether the cell has an ordinal of a section.
  @discardableResult
  private mutating func openSection(_ cell: MappedText) -> Bool {
    guard cell.count <= 60, let ordinal = OrdinalReader.read(cell.scalars),
      ordinal.style < .arabic
    else { return false }
    while let last = sections.last, last.style >= ordinal.style { sections.removeLast() }
    sections.append(ordinal)
    return true
  }

  /// Whether a row goes on with the task of the row above: neither number nor name is its own.
  private func runsOn(_ row: Table.Row) -> Bool {
    guard !result.isEmpty, !row.hasOwn(columns.name) else { return false }
    return columns.number.map { !row.hasOwn($0) } ?? true
  }

  /// Adds who else does the last task.
  private mutating func extend(with attribution: PrintedAttribution?) {
    guard let attribution, let last = result.indices.last else { return }
    let known = result[last].attribution.entries
    var more = attribution
    more.entries.removeAll { entry in
      known.contains { $0.party.name == entry.party.name && $0.role == entry.role }
    }
    result[last].attribution.add(more)
  }

  /// Who does what a row says, or nil where no cell says it.
  private func attribution(of row: Table.Row) -> PrintedAttribution? {
    var result = PrintedAttribution()
    for (column, role) in columns.parties where !row.cells[column].isEmpty {
      result.add(CellParties.attribution(row.cells[column], role: role))
    }
    if let deadline = columns.deadline, !row.cells[deadline].isEmpty {
      result.deadline = row.cells[deadline].string
    }
    return result.entries.isEmpty ? nil : result
  }

  private static func number(_ printed: String) -> Int? {
    let scalars = Array(printed.unicodeScalars)
    if (1...5).contains(scalars.count), scalars.allSatisfy({ ("0"..."9").contains($0) }) {
      return Int(printed)
    }
    guard !scalars.isEmpty else { return nil }
    return OrdinalReader.read(scalars)?.value ?? ChineseNumeral.value(of: scalars[...])
  }
}

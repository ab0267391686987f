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
  /// The number and the name of the row above, as printed.
  private var above: (number: [Unicode.Scalar], name: [Unicode.Scalar]) = ([], [])
  /// The last number of each section.
  private var numbers: [[Int]: Int] = [:]

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
    if isSection(row) { return }
    for column in columns.groups where row.hasOwn(column) { openSection(row.cells[column]) }
    let name = row.cells[columns.name]
    var attribution = attribution(of: row)
    let isRepeated = repeatsAbove(row)
    guard !runsOn(row), !isRepeated else { return extend(with: attribution) }
    if attribution.entries.isEmpty, let last = result.last?.attribution {
      attribution.entries = last.entries
      attribution.isOpen = last.isOpen
    }
    guard !name.isEmpty, !attribution.entries.isEmpty else { return }
    let ordinal = OrdinalReader.read(name.scalars)
    let printed = columns.number.map { row.cells[$0].string } ?? ordinal?.printed ?? ""
    var place = sections.map(\.value)
    var number = ordinal?.value ?? numbers[place, default: 0] + 1
    if let steps = Self.steps(printed), let last = steps.last {
      place += steps.dropLast()
      number = last
    }
    numbers[place] = number
    let start = ordinal?.length ?? 0
    let end = HeadingText.endOfCell(
      in: name.scalars, from: start,
      to: columns.attributed == columns.name ? ItemAttribution(cell: name).start : nil)
    result.append(
      Row(
        sections: place, number: number,
        heading: HeadingText.string(name, from: start, to: end),
        ordinal: printed.isEmpty ? String(number) : printed, attribution: attribution,
        line: row.line))
  }

  /// Whether a row is the title of a section, which it opens, or a remark below the table.
  ///
  /// Such a row has one cell, or a number and a name and nothing of who does it.
  private mutating func isSection(_ row: Table.Row) -> Bool {
    let filled = row.cells.indices.filter { row.hasOwn($0) }
    guard let first = filled.first else { return true }
    if filled.count == 1 || isOneCell(row, filled) {
      return openSection(row.cells[first])
        || !columns.parties.contains { $0.column == first } && row.carried.isEmpty
    }
    guard let number = columns.number, filled == [number, columns.name], row.carried.isEmpty,
      !columns.parties.contains(where: { $0.column < columns.name })
    else { return false }
    let text = row.cells[number].scalars
    if let value = ChineseNumeral.value(of: text[...]),
      let ordinal = Ordinal(.chinese, value, length: text.count, in: text, at: 0)
    {
      open(ordinal)
    } else {
      openSection(row.cells[number])
    }
    return true
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
    open(ordinal)
    return true
  }

  private mutating func open(_ ordinal: Ordinal) {
    while let last = sections.last, last.style >= ordinal.style { sections.removeLast() }
    sections.append(ordinal)
  }

  /// Whether a row goes on with the task of the row above: neither number nor name is its own.
  private func runsOn(_ row: Table.Row) -> Bool {
    guard !result.isEmpty, !row.hasOwn(columns.name) else { return false }
    return columns.number.map { !row.hasOwn($0) } ?? true
  }

  /// Whether a row has the name of the row above and no number of its own, as where a converter
  /// fills cells that span rows.
  private mutating func repeatsAbove(_ row: Table.Row) -> Bool {
    guard let column = columns.number else { return false }
    let number = row.cells[column].scalars
    let name = row.cells[columns.name].scalars
    defer { if row.hasOwn(columns.name) { above = (number.isEmpty ? above.number : number, name) } }
    guard !result.isEmpty, !name.isEmpty, name == above.name else { return false }
    return number.isEmpty || number == above.number
  }

  /// Adds who else does the last task.
  private mutating func extend(with attribution: PrintedAttribution) {
    guard let last = result.indices.last else { return }
    let known = result[last].attribution.entries
    var more = attribution
    more.entries.removeAll { entry in
      known.contains { $0.party.name == entry.party.name && $0.role == entry.role }
    }
    result[last].attribution.add(more)
  }

  /// Who does what a row says, and by when.
  private func attribution(of row: Table.Row) -> PrintedAttribution {
    var result = PrintedAttribution()
    for (column, role) in columns.parties where !row.cells[column].isEmpty {
      let namesPersons = table.columns[column].title.contains("人")
      result.add(CellParties.attribution(row.cells[column], role, namesPersons: namesPersons))
    }
    if let column = columns.attributed {
      result.add(ItemAttribution(cell: row.cells[column]).printed)
    }
    if let deadline = columns.deadline, !row.cells[deadline].isEmpty {
      result.deadline = row.cells[deadline].string
    }
    return result
  }

  /// The numbers of a printed one: `3`, `（三）`, `1.2`.
  private static func steps(_ printed: String) -> [Int]? {
    let scalars = Array(printed.unicodeScalars)
    let parts = scalars.split { $0 == "." || $0 == "-" || $0 == "—" }
    let numbers = parts.compactMap { $0.count <= 5 ? Int(String($0)) : nil }
    if !parts.isEmpty, numbers.count == parts.count, scalars.last?.isDigit ?? false {
      return numbers
    }
    let value = OrdinalReader.read(scalars)?.value ?? ChineseNumeral.value(of: scalars[...])
    return scalars.isEmpty ? nil : value.map { [$0] }
  }
}

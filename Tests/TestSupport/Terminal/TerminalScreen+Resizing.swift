extension TerminalScreen {
  /// Makes the window larger or smaller.
  ///
  /// - Parameters:
  ///   - columns: The new width.
  ///   - rows: The new height; where it is less, the top rows are scrolled out as far as the cursor
  ///     needs.
  ///   - reflows: Whether rows that were wrapped at the margin are wrapped anew, as many terminals
  ///     do; others, xterm among them, cut them off or leave them.
  public mutating func resize(columns: Int, rows: Int, reflows: Bool = false) {
    if reflows, !isAlternate, columns != self.columns { rewrap(columns, rows) }
    for index in grid.indices { grid[index].fit(columns) }
    mainGrid = mainGrid.map { rows in
      rows.map { row in
        var row = row
        row.fit(columns)
        return row
      }
    }
    let excess = max(0, min(cursor.row + 1, grid.count) - rows)
    if !isAlternate { scrolledOut += grid.prefix(excess) }
    grid.removeFirst(excess)
    cursor.row -= excess
    grid = Self.fitted(grid, rows: rows, columns: columns)
    mainGrid = mainGrid.map { Self.fitted($0, rows: rows, columns: columns) }
    setSize(columns, rows)
    cursor.column = min(cursor.column, columns - 1)
    cursor.waitsAtMargin = false
    (saved.row, saved.column) = (min(saved.row, rows - 1), min(saved.column, columns - 1))
  }

  private static func fitted(_ grid: [Row], rows: Int, columns: Int) -> [Row] {
    let missing = max(0, rows - grid.count)
    return Array(grid.prefix(rows)) + Array(repeating: Row(columns: columns), count: missing)
  }

  /// Wraps all lines at another margin; the cursor stays before the same character.
  private mutating func rewrap(_ columns: Int, _ rows: Int) {
    var result: [Row] = []
    var place: (row: Int, column: Int)?
    var index = 0
    while index < grid.count {
      var cells: [TerminalCell] = []
      var offset: Int?
      while true {
        if index == cursor.row { offset = cells.count + cursorColumn }
        cells += joined(index)
        index += 1
        guard grid[index - 1].wraps, index < grid.count else { break }
      }
      let length = cells.reversed().drop { $0 == TerminalCell() }.count
      let lines = Self.wrapped(cells.prefix(length), columns)
      if let offset {
        place = (result.count + offset / columns, offset % columns)
      }
      result += lines
    }
    if let place {
      while result.count <= place.row { result.append(Row(columns: columns)) }
      (cursor.row, cursor.column) = place
    }
    let blank = result.reversed().prefix { $0 == Row(columns: columns) }.count
    let below = min(blank, result.count - 1 - cursor.row)
    result.removeLast(max(0, min(below, result.count - rows)))
    let excess = max(0, result.count - rows)
    scrolledOut += result.prefix(excess)
    result.removeFirst(excess)
    cursor.row = max(0, cursor.row - excess)
    grid = result
  }

  /// The cells of a row without the one that a wide character did not fit in.
  func joined(_ row: Int) -> ArraySlice<TerminalCell> {
    let cells = grid[row].cells
    guard grid[row].wraps, row + 1 < grid.count, cells.last?.text == " ",
      grid[row + 1].cells.dropFirst().first?.isContinuation == true
    else { return cells[...] }
    return cells.dropLast()
  }

  /// Cells in rows of so many; a wide character is not cut in two.
  private static func wrapped(_ cells: ArraySlice<TerminalCell>, _ columns: Int) -> [Row] {
    var rows = [Row(columns: columns)]
    var column = 0
    for index in cells.indices where !cells[index].isContinuation {
      let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
      if column + (isWide ? 2 : 1) > columns {
        rows[rows.count - 1].wraps = true
        rows.append(Row(columns: columns))
        column = 0
      }
      rows[rows.count - 1].cells[column] = cells[index]
      if isWide { rows[rows.count - 1].cells[column + 1] = cells[index + 1] }
      column += isWide ? 2 : 1
    }
    return rows
  }
}

extension TerminalScreen.Row {
  /// Cuts it off or adds blanks.
  mutating func fit(_ columns: Int) {
    if cells.count > columns {
      let cutsWide = cells[columns].isContinuation
      cells.removeLast(cells.count - columns)
      if cutsWide { cells[columns - 1] = TerminalCell() }
    }
    let missing = max(0, columns - cells.count)
    cells += Array(repeating: TerminalCell(), count: missing)
  }
}

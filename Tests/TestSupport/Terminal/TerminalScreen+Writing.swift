import Diagnostics

extension TerminalScreen {
  /// Writes a character at the cursor.
  mutating func put(_ scalar: Unicode.Scalar) {
    if (0x80..<0xA0).contains(scalar.value) { return }
    if join(scalar) { return }
    let width = DisplayWidth.of(scalar)
    guard width > 0 else { return combine(scalar) }
    if cursor.waitsAtMargin { wrap() }
    if cursor.column + width > columns {
      if modes.contains(7) { wrap() } else { cursor.column = max(0, columns - width) }
    }
    guard width <= columns else { return }
    if inserts { insertBlanks(width) }
    place(String(Character(scalar)), width)
    if cursor.column + width < columns {
      cursor.column += width
    } else {
      cursor.column = columns - 1
      cursor.waitsAtMargin = modes.contains(7)
    }
  }

  /// Adds a scalar to the character before the cursor where both are shown as one, which may then
  /// be wider.
  private mutating func join(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80, cursor.column > 0, !cursor.waitsAtMargin else { return false }
    let cells = grid[cursor.row].cells
    let start = cursor.column - (cells[cursor.column - 1].isContinuation ? 2 : 1)
    guard start >= 0 else { return false }
    let joined = cells[start].text + String(scalar)
    let width = DisplayWidth.of(joined)
    guard joined.count == 1, !cells[start].text.isEmpty, width <= 2 else { return false }
    if width > cursor.column - start {
      split(cursor.row, cursor.column + 1)
      grid[cursor.row].cells[cursor.column] = TerminalCell(text: "", style: cursor.style)
      cursor.column += 1
    }
    grid[cursor.row].cells[start].text = joined
    return true
  }

  /// Adds a mark to the character before the cursor.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    var column = cursor.waitsAtMargin ? cursor.column : cursor.column - 1
    if column > 0, grid[cursor.row].cells[column].isContinuation { column -= 1 }
    guard column >= 0, !grid[cursor.row].cells[column].isContinuation else { return }
    grid[cursor.row].cells[column].text.unicodeScalars.append(scalar)
  }

  private mutating func wrap() {
    grid[cursor.row].wraps = true
    cursor.column = 0
    index()
  }

  /// Sets the cells of a character; what is left of wide ones it half covers becomes blank.
  private mutating func place(_ text: String, _ width: Int) {
    let (row, column) = (cursor.row, cursor.column)
    split(row, column)
    split(row, column + width)
    grid[row].cells[column] = TerminalCell(text: text, style: cursor.style)
    if width == 2 { grid[row].cells[column + 1] = TerminalCell(text: "", style: cursor.style) }
  }

  /// Makes blanks of a wide character that lies across the left edge of a column.
  mutating func split(_ row: Int, _ column: Int) {
    guard column > 0, column < columns, grid[row].cells[column].isContinuation else { return }
    grid[row].cells[column - 1].text = " "
    grid[row].cells[column].text = " "
  }

  /// Goes a row down; the region scrolls where the cursor stands at its end.
  mutating func index() {
    cursor.waitsAtMargin = false
    if cursor.row == region.upperBound - 1 {
      scrollUp(1, in: region)
    } else {
      cursor.row = min(cursor.row + 1, rows - 1)
    }
  }

  /// Goes a row up; the region scrolls where the cursor stands at its beginning.
  mutating func reverseIndex() {
    cursor.waitsAtMargin = false
    if cursor.row == region.lowerBound {
      scrollDown(1, in: region)
    } else {
      cursor.row = max(cursor.row - 1, 0)
    }
  }

  /// Moves the rows of a region up; those of the whole main screen are remembered.
  mutating func scrollUp(_ count: Int, in region: Range<Int>) {
    let count = min(count, region.count)
    if region.lowerBound == 0, !isAlternate { scrolledOut += grid[..<count] }
    grid.removeSubrange(region.lowerBound..<region.lowerBound + count)
    grid.insert(contentsOf: blankRows(count), at: region.upperBound - count)
  }

  /// Moves the rows of a region down.
  mutating func scrollDown(_ count: Int, in region: Range<Int>) {
    let count = min(count, region.count)
    grid.removeSubrange(region.upperBound - count..<region.upperBound)
    grid.insert(contentsOf: blankRows(count), at: region.lowerBound)
  }

  private func blankRows(_ count: Int) -> [Row] {
    Array(repeating: Row(columns: columns), count: count)
  }

  /// What an erased cell is: blank, on the colour in use.
  private var blank: TerminalCell {
    TerminalCell(style: TerminalStyle(background: cursor.style.background))
  }

  /// Makes cells of a row blank.
  mutating func erase(_ row: Int, _ range: Range<Int>) {
    let range = range.clamped(to: 0..<columns)
    split(row, range.lowerBound)
    split(row, range.upperBound)
    for column in range { grid[row].cells[column] = blank }
    if range.upperBound == columns { grid[row].wraps = false }
  }

  /// Puts blanks at the cursor; what stands there moves to the right and out.
  mutating func insertBlanks(_ count: Int) {
    let (row, column) = (cursor.row, cursor.column)
    let count = min(count, columns - column)
    split(row, column)
    split(row, columns - count)
    grid[row].cells.removeLast(count)
    grid[row].cells.insert(contentsOf: Array(repeating: blank, count: count), at: column)
  }

  /// Takes cells away at the cursor; what stands behind them moves to the left.
  mutating func deleteCells(_ count: Int) {
    let (row, column) = (cursor.row, cursor.column)
    let count = min(count, columns - column)
    split(row, column)
    split(row, column + count)
    grid[row].cells.removeSubrange(column..<column + count)
    grid[row].cells += Array(repeating: blank, count: count)
  }
}

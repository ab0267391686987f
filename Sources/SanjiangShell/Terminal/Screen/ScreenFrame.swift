/// Rows of cells as they should stand on the screen, and the cursor among them.
struct ScreenFrame: Equatable {
  /// The rows, none wider than the screen.
  var rows: [[ScreenCell]] = [[]]
  /// The cursor's row.
  var row = 0
  /// The cursor's column.
  var column = 0
  /// The width of the last row.
  private var width = 0

  /// A frame of rows that are laid out already.
  init(rows: [[ScreenCell]], row: Int, column: Int) {
    (self.rows, self.row, self.column) = (rows, row, column)
  }

  /// Lays out a text behind a prompt.
  ///
  /// A row ends where the next character does not fit: a wide one is never cut in two. Where the
  /// cursor stands behind a full row it has a row of its own.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the first line.
  ///   - further: What stands before the other lines.
  ///   - cells: The characters of the text with their styles, line ends among them.
  ///   - cursor: How many characters stand before the cursor.
  ///   - columns: The width of the screen.
  /// - Complexity: O(*n*) in the number of characters.
  init(
    prompt: [ScreenCell], further: [ScreenCell], cells: [ScreenCell], cursor: Int, columns: Int
  ) {
    let columns = max(columns, 4)
    for cell in prompt { append(cell, columns) }
    for (place, cell) in cells.enumerated() {
      if cell.text == "\n" {
        if place == cursor { setCursor(width: 1, columns) }
        beginRow()
        for cell in further { append(cell, columns) }
      } else {
        if place == cursor { setCursor(width: cell.width, columns) }
        append(cell, columns)
      }
    }
    if cursor >= cells.count { setCursor(width: 1, columns) }
  }

  private mutating func append(_ cell: ScreenCell, _ columns: Int) {
    if width + cell.width > columns { beginRow() }
    rows[rows.count - 1].append(cell)
    width += cell.width
  }

  private mutating func beginRow() {
    rows.append([])
    width = 0
  }

  /// Has the cursor stand where a character of that width will.
  private mutating func setCursor(width needed: Int, _ columns: Int) {
    if width + max(needed, 1) > columns { beginRow() }
    row = rows.count - 1
    column = width
  }

  /// Adds rows below, such as a list of candidates.
  mutating func add(_ more: [[ScreenCell]]) { rows += more }

  /// The part of the rows that fits into so many, the cursor's row among it.
  ///
  /// - Parameters:
  ///   - height: The most rows.
  ///   - top: The first row that was shown before.
  /// - Returns: The part, and which row is the first of it.
  func visible(height: Int, from top: Int) -> (frame: ScreenFrame, top: Int) {
    guard rows.count > height else { return (self, 0) }
    var top = min(max(0, top), rows.count - height)
    if row < top { top = row }
    if row >= top + height { top = row - height + 1 }
    var part = self
    part.rows = Array(rows[top..<top + height])
    part.row = row - top
    return (part, top)
  }
}

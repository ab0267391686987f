/// Tells a terminal what to change so that its screen shows a frame.
///
/// It knows what it has shown before and where the cursor stands, in rows counted from its own first
/// one; where that is on the screen it need not know. Nothing is left to the terminal's own wrapping,
/// which differs from one to the next.
struct ScreenPainter {
  /// What the screen shows.
  private var shown: [[ScreenCell]] = [[]]
  /// Where the cursor stands.
  private var row = 0
  private var column = 0
  /// Whether nothing was painted yet, so that the cursor may stand behind something.
  private var isFresh = true
  /// The first row of a frame that is too high for the screen.
  private var top = 0
  private let theme: Theme
  /// What is to be written.
  private var output = ""

  /// Creates a painter for a screen whose cursor stands in an empty row.
  init(theme: Theme) { self.theme = theme }

  /// Makes the screen show a frame.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - height: The rows of the screen.
  /// - Returns: What to write to the terminal.
  /// - Complexity: O(*n*) in the cells of the frame; what is written, in those that differ.
  mutating func paint(_ frame: ScreenFrame, height: Int) -> String {
    let (frame, top) = frame.visible(height: max(height, 1), from: top)
    self.top = top
    if isFresh { output += "\r\u{1B}[J" }
    isFresh = false
    for (row, cells) in frame.rows.enumerated() { paint(cells, at: row) }
    if shown.count > frame.rows.count {
      move(to: frame.rows.count, 0)
      output += "\u{1B}[J"
      shown.removeLast(shown.count - frame.rows.count)
      // The row the cursor stands in is no longer one that is shown.
      if row >= shown.count { shown.append([]) }
    }
    move(to: frame.row, frame.column)
    if shown.count > frame.rows.count { shown.removeLast() }
    return taken()
  }

  /// Moves behind all that is shown and begins a new row.
  ///
  /// - Parameters:
  ///   - mark: What to write there first, such as `^C`.
  ///   - endsLine: Whether a new row is begun.
  /// - Returns: What to write to the terminal.
  mutating func leave(_ mark: String = "", endsLine: Bool = true) -> String {
    move(to: shown.count - 1, shown[shown.count - 1].width)
    output += mark + (endsLine ? "\r\n" : "")
    forget()
    return taken()
  }

  /// Forgets what was shown: the cursor stands in a row of which nothing is known.
  mutating func forget() {
    (shown, row, column, isFresh, top) = ([[]], 0, 0, true, 0)
  }

  /// Goes back to the first row after the window was resized, and clears all from there.
  ///
  /// Terminals break rows that have become too long; where one does not, a row more is cleared.
  ///
  /// - Parameter columns: The new width.
  /// - Returns: What to write to the terminal.
  mutating func reflow(columns: Int) -> String {
    let columns = max(columns, 1)
    let above = shown[..<row].reduce(0) { $0 + max(1, ($1.width + columns - 1) / columns) }
    let rows = above + min(column, max(0, shown[row].width - 1)) / columns
    output += rows > 0 ? "\u{1B}[\(rows)A" : ""
    forget()
    return taken()
  }

  private mutating func taken() -> String {
    defer { output = "" }
    return output
  }

  /// Writes what differs in a row.
  private mutating func paint(_ cells: [ScreenCell], at target: Int) {
    if target == shown.count {
      move(to: target - 1, column)
      output += "\r\n"
      (row, column) = (target, 0)
      shown.append([])
    }
    let old = shown[target]
    let same = zip(old, cells).prefix { $0 == $1 }.count
    guard same < old.count || same < cells.count else { return }
    move(to: target, cells[..<same].width)
    write(cells[same...])
    column = cells.width
    if old.width > column { output += "\u{1B}[K" }
    shown[target] = cells
  }

  /// Writes cells, each in its style.
  private mutating func write(_ cells: ArraySlice<ScreenCell>) {
    var style = TextStyle.plain
    for cell in cells {
      if cell.style != style {
        output += theme.end(style) + theme.begin(cell.style)
        style = cell.style
      }
      output += cell.text
    }
    output += theme.end(style)
  }

  /// Moves the cursor; behind a full row its column is counted from the left again.
  private mutating func move(to targetRow: Int, _ targetColumn: Int) {
    guard (targetRow, targetColumn) != (row, column) else { return }
    if targetRow >= shown.count {
      // The only row that is not there yet is the one below all.
      move(to: shown.count - 1, 0)
      output += "\r\n"
    } else if targetRow < row {
      output += "\u{1B}[\(row - targetRow)A"
    } else if targetRow > row {
      output += "\u{1B}[\(targetRow - row)B"
    }
    output += "\r" + (targetColumn > 0 ? "\u{1B}[\(targetColumn)C" : "")
    (row, column) = (targetRow, targetColumn)
  }
}

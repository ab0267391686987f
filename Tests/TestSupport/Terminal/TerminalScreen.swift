import Diagnostics

/// A small terminal without a window: bytes in, a screen of cells out.
///
/// ```swift
/// var screen = TerminalScreen(columns: 5, rows: 2)
/// screen.feed("省科技厅\u{1B}[A!")
/// screen.lines    // ["省科!", "技厅"]
/// ```
///
/// It does what xterm does with what programs of today send: moves, erasing, inserting, scroll
/// regions, the alternate screen, and a cursor that waits at the right margin. A wide character
/// takes two cells, and wraps where only one is left. What it does not know it keeps in
/// ``unknown``.
public struct TerminalScreen: Sendable {
  /// Cells side by side.
  public private(set) var columns: Int
  /// Rows of cells.
  public private(set) var rows: Int
  /// The rows from the top.
  var grid: [Row]
  /// The rows that were scrolled out at the top.
  var scrolledOut: [Row] = []
  /// Where the next character goes.
  var cursor = Cursor()
  /// Where ESC 7 was.
  var saved = Cursor()
  /// The rows that scroll.
  var region: Range<Int>
  /// The private modes that are set, by number: 25 shows the cursor, 2004 brackets what is pasted.
  public var modes: Set<Int> = [7, 25]
  /// Whether characters push those behind them to the right.
  var inserts = false
  /// The main screen while the alternate one is shown.
  var mainGrid: [Row]?
  /// What is answered to the program's questions, until somebody takes it.
  public var replies: [UInt8] = []
  /// How often the bell rang.
  public var bells = 0
  /// Sequences that were not understood.
  public var unknown: [String] = []
  /// What was read of a sequence or a character so far.
  var parsing = TerminalParsing()

  /// A row, and whether the next one goes on with it.
  struct Row: Equatable, Sendable {
    var cells: [TerminalCell]
    var wraps = false

    init(columns: Int) { cells = Array(repeating: TerminalCell(), count: columns) }
  }

  /// The place of the cursor and what it writes with.
  struct Cursor: Equatable, Sendable {
    var row = 0
    var column = 0
    /// Whether the last column was written, so that the next character goes to the next row.
    var waitsAtMargin = false
    var style = TerminalStyle()
  }

  /// Creates an empty screen.
  public init(columns: Int = 80, rows: Int = 24) {
    (self.columns, self.rows) = (columns, rows)
    grid = Array(repeating: Row(columns: columns), count: rows)
    region = 0..<rows
  }
}

extension TerminalScreen {
  /// Notes another size; the region is the whole screen again.
  mutating func setSize(_ columns: Int, _ rows: Int) {
    (self.columns, self.rows, region) = (columns, rows, 0..<rows)
  }
}

// MARK: - What is seen

extension TerminalScreen {
  /// The rows as text, without the blanks at their ends.
  public var lines: [String] { grid.map(Self.text) }

  /// The rows that were scrolled out, and those on the screen up to the last that is not blank.
  public var transcript: [String] {
    let all = (scrolledOut + grid).map(Self.text)
    return Array(all.reversed().drop(while: \.isEmpty).reversed())
  }

  /// All that is on the screen, a line for each row.
  public var text: String { lines.joined(separator: "\n") }

  /// The row of the cursor from 0.
  public var cursorRow: Int { cursor.row }

  /// The column of the cursor from 0; ``columns`` where it waits behind the last one.
  public var cursorColumn: Int { cursor.waitsAtMargin ? columns : cursor.column }

  /// Whether the cursor is shown.
  public var isCursorVisible: Bool { modes.contains(25) }

  /// Whether the alternate screen is shown.
  public var isAlternate: Bool { mainGrid != nil }

  /// The text of the cursor's row up to the cursor, blanks kept.
  public var textBeforeCursor: String {
    grid[cursor.row].cells.prefix(cursorColumn).map(\.text).joined()
  }

  /// The text of some rows, rows that were wrapped at the margin put together again.
  public func text(ofRows rows: Range<Int>) -> String {
    rows.clamped(to: 0..<self.rows).map { row in
      let joins = grid[row].wraps && row + 1 < rows.upperBound
      guard joins else { return Self.text(grid[row]) + (row + 1 < rows.upperBound ? "\n" : "") }
      return joined(row).map(\.text).joined()
    }.joined()
  }

  /// How the first occurrence of a text in a row is written, nil where it is nowhere.
  public func style(of text: String) -> TerminalStyle? {
    for row in grid {
      for start in row.cells.indices where !row.cells[start].isContinuation {
        if row.cells[start...].map(\.text).joined().hasPrefix(text) {
          return row.cells[start].style
        }
      }
    }
    return nil
  }

  /// The cell at a place.
  public func cell(row: Int, column: Int) -> TerminalCell { grid[row].cells[column] }

  static func text(_ row: Row) -> String {
    let cells = row.cells.reversed().drop { $0.text == " " }.reversed()
    return cells.map(\.text).joined()
  }
}

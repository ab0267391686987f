/// A table of a saved page while it is being read.
///
/// Tables that only lay out the page come out as the lines of their cells, others as rows with
/// tabs, in which cells that span columns leave blank cells behind them and cells that span rows
/// leave ``Table/ditto`` below them.
struct HTMLTable {
  /// What the page has on one source line.
  struct Piece {
    /// The source line.
    var line: Int
    /// The characters.
    var scalars: [Unicode.Scalar] = []
  }

  /// A block of a cell or of the page.
  enum Block {
    /// Running text, in pieces by source line.
    case text([Piece])
    /// A row of a table inside the cell.
    case row(RepairedLine)

    /// The number of characters.
    var count: Int {
      switch self {
      case .text(let pieces): pieces.reduce(0) { $0 + $1.scalars.count }
      case .row(let row): row.count
      }
    }
  }

  private struct Cell {
    var blocks: [Block] = []
    var rowSpan = 1
    var columnSpan = 1
  }

  /// What stands in front of the first row, a caption.
  private var caption = Cell()
  private var rows: [[Cell]] = []
  /// Whether the last row and its last cell are still open.
  private var isRowOpen = false
  private var isCellOpen = false
  /// The open block of the open cell.
  private var pieces: [Piece] = []

  /// Whether a character is a blank of a page's source or text.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{3000}"
  }

  /// Begins a row.
  mutating func beginRow() {
    endRow()
    rows.append([])
    isRowOpen = true
  }

  /// Ends the open row.
  mutating func endRow() {
    endCell()
    isRowOpen = false
  }

  /// Begins a cell.
  mutating func beginCell(_ tag: HTMLTag) {
    if !isRowOpen { beginRow() }
    endBlock()
    rows[rows.count - 1].append(Cell(rowSpan: tag.rowSpan, columnSpan: tag.columnSpan))
    isCellOpen = true
  }

  /// Ends the open cell.
  mutating func endCell() {
    endBlock()
    isCellOpen = false
  }

  /// Ends a block of the open cell.
  mutating func endBlock() {
    guard !pieces.isEmpty else { return }
    append(.text(pieces))
    pieces = []
  }

  /// Takes a character of the text.
  ///
  /// - Returns: Whether it is the table's; not where it stands behind rows and in no cell.
  mutating func take(_ scalar: Unicode.Scalar, line: Int) -> Bool {
    guard isCellOpen || rows.isEmpty else { return false }
    if pieces.isEmpty, Self.isBlank(scalar) { return true }
    if pieces.last?.line != line { pieces.append(Piece(line: line)) }
    pieces[pieces.count - 1].scalars.append(scalar)
    return true
  }

  /// Takes the blocks of a table inside the open cell.
  ///
  /// - Returns: Whether there is a cell for them.
  mutating func take(_ blocks: [Block]) -> Bool {
    guard isCellOpen || rows.isEmpty else { return false }
    endBlock()
    for block in blocks { append(block) }
    return true
  }

  private mutating func append(_ block: Block) {
    if isCellOpen, let row = rows.indices.last, let cell = rows[row].indices.last {
      rows[row][cell].blocks.append(block)
    } else {
      caption.blocks.append(block)
    }
  }

  /// Ends the table.
  ///
  /// - Returns: Its lines of text or its rows.
  mutating func finished() -> [Block] {
    endRow()
    let cells = rows.joined().flatMap(\.blocks)
    return caption.blocks + (isLayout ? cells : grid().map(Block.row))
  }

  /// Whether the table only lays out the page: it has one column, one row with running text, a
  /// table of its own, or a cell as long as a document.
  private var isLayout: Bool {
    let width = rows.map { $0.reduce(0) { $0 + $1.columnSpan } }.max() ?? 0
    if width < 2 || rows.allSatisfy({ $0.count < 2 }) { return true }
    let parts = rows.count { $0.count > 1 }
    return rows.joined().contains { cell in
      let length = cell.blocks.reduce(0) { $0 + $1.count }
      let hasRows = cell.blocks.contains { if case .row = $0 { true } else { false } }
      return hasRows || length > 3000 || cell.blocks.count > 20
        || parts < 2 && (length > 200 || cell.blocks.count > 3)
    }
  }

  /// The rows with every cell in its column.
  private func grid() -> [RepairedLine] {
    var lines: [RepairedLine] = []
    /// How many more rows a cell reaches down, by column.
    var reach: [Int] = []
    for row in rows {
      let own = row.map(Self.text)
      let line = own.first { !$0.isEmpty }?.firstLine ?? 0
      var texts: [MappedText] = []
      var rest = Array(zip(row, own))[...]
      while !rest.isEmpty || texts.count < reach.count {
        let column = texts.count
        if column < reach.count, reach[column] > 0 {
          reach[column] -= 1
          texts.append(MappedText(scalars: [Table.ditto], gaps: [], line: line))
        } else if let (cell, text) = rest.popFirst() {
          for offset in 0..<cell.columnSpan {
            while reach.count <= column + offset { reach.append(0) }
            reach[column + offset] = cell.rowSpan - 1
            texts.append(offset == 0 ? text : MappedText())
          }
        } else {
          texts.append(MappedText())
        }
      }
      let isBlank = texts.allSatisfy { $0.isEmpty || $0.scalars == [Table.ditto] }
      if !isBlank { lines.append(RepairedLine(cells: texts)) }
    }
    return lines
  }

  /// The text of a cell on one line, its blocks kept apart as by blanks.
  private static func text(of cell: Cell) -> MappedText {
    var repair = LineRepair()
    for block in cell.blocks { repair.add(block) }
    var text = MappedText()
    for line in repair.lines {
      if !text.isEmpty, !line.traits.contains(.continuesPrevious) { text.appendGap() }
      text.append(line.text)
    }
    return text
  }
}

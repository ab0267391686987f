/// Collects the characters of a source line by line and repairs each line: mapped punctuation,
/// widths, blanks inside words, bold marks.
///
/// Lines are ended by LF, CR LF or CR and counted as an editor counts them. Blank lines are not
/// kept; the line after one knows of it.
struct LineRepair {
  /// The lines that are not blank, in order.
  private(set) var lines: [RepairedLine] = []
  /// The number of the line being collected.
  var number = 1

  /// The characters of the line being collected, blanks of all kinds already one kind, in the first
  /// `count` places.
  private var raw = [Unicode.Scalar](repeating: " ", count: 256)
  private var count = 0
  private var traits: RepairedLine.Traits = []
  /// Whether the line has a blank inside that may not belong to its text.
  private var hasBlank = false
  /// Whether the line has what may be a mark of tables or of light markup.
  private var hasMark = false
  /// The columns that the line takes in print up to its last character, and blanks behind that.
  private var width = 0
  private var blankWidth = 0
  private var indent = 0
  private var tabs = 0
  /// Where characters stand behind wide blanks: their offsets in `raw` and their columns.
  private var stops: [(offset: Int, column: Int)] = []
  private let characters = CharacterRepair.standard

  /// Creates a repair that has collected nothing.
  init() {}

  /// Repairs a plain text.
  ///
  /// - Parameter bytes: The text as valid UTF-8.
  /// - Returns: The lines that are not blank.
  /// - Complexity: O(*n*) in the number of bytes.
  static func lines(ofText bytes: [UInt8]) -> [RepairedLine] {
    var repair = LineRepair()
    var afterReturn = false
    var cursor = ScalarCursor(bytes)
    while true {
      if repair.takePlain(&cursor) { afterReturn = false }
      guard let scalar = cursor.next() else { break }
      if scalar == "\n" || scalar == "\r" {
        if scalar == "\r" || !afterReturn {
          repair.endLine()
          repair.number += 1
        }
      } else {
        repair.take(scalar)
      }
      afterReturn = scalar == "\r"
    }
    repair.endLine()
    return repair.lines
  }

  /// Collects the characters that stand next and are but parts of the text.
  ///
  /// - Returns: Whether there are any.
  private mutating func takePlain(_ cursor: inout ScalarCursor) -> Bool {
    let taken = cursor.takePlain(into: &raw, at: count, characters)
    guard taken.count > 0 else { return false }
    settleBlanks()
    count += taken.count
    width += taken.columns
    if count == raw.count { grow() }
    return true
  }

  /// Collects one character of the source.
  mutating func take(_ scalar: Unicode.Scalar) {
    let repaired = characters.repaired(scalar)
    let columns = scalar.value >= 0x1100 ? 2 : 1
    switch repaired.value {
    case UInt32(CharacterRepair.dropped): return
    case UInt32(CharacterRepair.blank):
      if width > 0 { blankWidth += columns } else { indent += columns }
      if count == 0 { return }
      hasBlank = true
    case 0x09:
      if width > 0 { blankWidth += 4 }
      tabs += 1
    default:
      if Self.isMark(repaired) { hasMark = true }
      settleBlanks()
      width += columns
    }
    raw[count] = repaired
    count += 1
    if count == raw.count { grow() }
  }

  /// Counts the blanks that stand before a character.
  @inline(__always)
  private mutating func settleBlanks() {
    guard blankWidth > 0 else { return }
    if blankWidth > 1 { stops.append((count, indent + width + blankWidth)) }
    width += blankWidth
    blankWidth = 0
  }

  /// Makes room, so that there always is some.
  private mutating func grow() {
    raw.append(contentsOf: repeatElement(" ", count: raw.count))
  }

  /// Whether a character may be a mark of tables or of light markup.
  @inline(__always)
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "*", "#", "+", "\u{2500}"..."\u{257F}", "\u{FF5C}": true
    default: false
    }
  }

  /// The collected characters without what is not part of the text.
  private var cleaned: BlankRepair.CleanedLine {
    guard hasBlank || hasMark || tabs > 0 else {
      return BlankRepair.CleanedLine(scalars: Array(raw[..<count]))
    }
    return BlankRepair.cleaned(raw[..<count], hasMark: hasMark)
  }

  /// Ends the line being collected.
  ///
  /// - Parameter continues: Whether the text runs on where the source has a line end.
  mutating func endLine(continues: Bool = false) {
    defer {
      count = 0
      stops.removeAll(keepingCapacity: true)
      hasBlank = false
      hasMark = false
      tabs = 0
      width = 0
      blankWidth = 0
      indent = 0
    }
    let cleaned = cleaned
    guard !cleaned.scalars.isEmpty else {
      if !continues {
        traits.remove(.continuesPrevious)
        traits.insert(.followsBlank)
      }
      return
    }
    if cleaned.isTableRow { traits.insert(.isTableRow) }
    if cleaned.hasReplacedWord { traits.insert(.hasReplacedWord) }
    if cleaned.hasBars { traits.insert(.hasBars) }
    if tabs == 1 { traits.insert(.hasTab) }
    let text = MappedText(scalars: cleaned.scalars, gaps: cleaned.gaps, line: number)
    if !ItemPlaces.mayBeginInside(text.scalars) { traits.insert(.isOneItem) }
    let cells = stops.isEmpty || cleaned.isTableRow ? [] : printedCells()
    lines.append(
      RepairedLine(
        number: number, text: text, traits: traits, printedWidth: width, indent: indent,
        cells: cells))
    traits = continues ? .continuesPrevious : []
  }

  /// Adds a block of a table: a row as it is, text as lines of its own.
  mutating func add(_ block: HTMLTable.Block) {
    endLine()
    switch block {
    case .row(let row):
      lines.append(row)
      traits = []
    case .text(let pieces):
      let line = number
      for (index, piece) in pieces.enumerated() {
        number = piece.line
        for scalar in piece.scalars { take(scalar) }
        endLine(continues: index + 1 < pieces.count)
      }
      number = line
    }
  }

  /// The stretches between the wide blanks of the line being collected.
  private func printedCells() -> [PrintedCell] {
    var cells: [PrintedCell] = []
    var start = (offset: 0, column: indent)
    for stop in stops + [(count, indent + width)] {
      let cleaned = BlankRepair.cleaned(raw[start.offset..<stop.offset], hasMark: hasMark)
      let text = MappedText(scalars: cleaned.scalars, gaps: cleaned.gaps, line: number)
      var end = stop.offset
      while end > start.offset, raw[end - 1] == " " { end -= 1 }
      let columns = raw[start.offset..<end].reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
      if !text.isEmpty {
        cells.append(PrintedCell(text: text, columns: start.column..<start.column + columns))
      }
      start = stop
    }
    return cells.count > 1 ? cells : []
  }
}

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

  /// The characters of the line being collected, blanks of all kinds already one kind.
  private var raw: [Unicode.Scalar] = []
  private var traits: RepairedLine.Traits = []
  /// Whether the line has a blank or a mark inside that may not belong to its text.
  private var needsCleaning = false
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
    while let scalar = cursor.next() {
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

  /// Collects one character of the source.
  mutating func take(_ scalar: Unicode.Scalar) {
    let repaired = characters.repaired(scalar)
    guard repaired.value != UInt32(CharacterRepair.dropped) else { return }
    let columns = scalar.value >= 0x1100 ? 2 : 1
    if repaired.value == UInt32(CharacterRepair.blank) {
      if width > 0 { blankWidth += columns } else { indent += columns }
      if raw.isEmpty { return }
      needsCleaning = true
    } else if repaired == "\t" {
      if width > 0 { blankWidth += 4 }
      tabs += 1
      needsCleaning = true
    } else {
      if Self.isMark(repaired) { needsCleaning = true }
      if blankWidth > 1 { stops.append((raw.count, indent + width + blankWidth)) }
      width += blankWidth + columns
      blankWidth = 0
    }
    raw.append(repaired)
  }

  /// Whether a character may be a mark of tables or of light markup.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return marks.contains(scalar) }
    return scalar.value >= 0x2500 && scalar.value <= 0x257F || scalar.value == 0xFF5C
  }

  private static let marks: ScalarSet = "|*#+"

  /// The collected characters without what is not part of the text.
  private var cleaned: BlankRepair.CleanedLine {
    needsCleaning ? BlankRepair.cleaned(raw[...]) : BlankRepair.CleanedLine(scalars: raw.map { $0 })
  }

  /// Ends the line being collected.
  ///
  /// - Parameter continues: Whether the text runs on where the source has a line end.
  mutating func endLine(continues: Bool = false) {
    defer {
      raw.removeAll(keepingCapacity: true)
      stops.removeAll(keepingCapacity: true)
      needsCleaning = false
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
    var line = RepairedLine(number: number, text: text, traits: traits, printedWidth: width)
    line.indent = indent
    if !stops.isEmpty, !cleaned.isTableRow { line.cells = printedCells() }
    lines.append(line)
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
    for stop in stops + [(raw.count, indent + width)] {
      let cleaned = BlankRepair.cleaned(raw[start.offset..<stop.offset])
      let text = MappedText(scalars: cleaned.scalars, gaps: cleaned.gaps, line: number)
      let taken = raw[start.offset..<stop.offset].reversed().drop { $0 == " " }
      let columns = taken.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
      if !text.isEmpty {
        cells.append(PrintedCell(text: text, columns: start.column..<start.column + columns))
      }
      start = stop
    }
    return cells.count > 1 ? cells : []
  }
}

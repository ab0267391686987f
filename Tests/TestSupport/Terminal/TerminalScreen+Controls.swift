extension TerminalScreen {
  /// Does what a control character asks.
  mutating func execute(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: move(column: cursor.column - 1)
    case 0x09: move(column: (cursor.column / 8 + 1) * 8)
    case 0x0A...0x0C: index()
    case 0x0D: move(column: 0)
    default: break
    }
  }

  /// Does what `ESC x` asks.
  mutating func escape(_ byte: UInt8, _ between: [UInt8]) {
    guard between.isEmpty else {
      // Character sets: only one is left in use.
      if !"()*+".utf8.contains(between[0]) {
        unknown.append(String(decoding: between + [byte], as: UTF8.self))
      }
      return
    }
    switch Character(Unicode.Scalar(byte)) {
    case "7": saved = cursor
    case "8": cursor = saved
    case "D": index()
    case "E":
      move(column: 0)
      index()
    case "M": reverseIndex()
    case "c": self = TerminalScreen(columns: columns, rows: rows)
    case "=", ">", "\\": break
    default: unknown.append(String(Unicode.Scalar(byte)))
    }
  }

  /// Does what `ESC [ … x` asks.
  mutating func control(_ sequence: TerminalControl) {
    if let mark = sequence.mark { return privateControl(sequence, mark) }
    if moves(sequence) || changes(sequence) { return }
    switch sequence.final {
    case "m": cursor.style.apply(sequence.parameters)
    case "h", "l":
      if sequence.choice == 4 { inserts = sequence.final == "h" }
    case "r":
      let lower = min(sequence.count() - 1, rows - 1)
      let upper = sequence.parameters.count > 1 ? min(sequence.count(1), rows) : rows
      region = upper > lower + 1 ? lower..<upper : 0..<rows
      move(row: 0, column: 0)
    case "s": saved = cursor
    case "u": cursor = saved
    case "n":
      if sequence.choice == 5 { reply("\u{1B}[0n") }
      if sequence.choice == 6 { reply("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R") }
    case "c": reply("\u{1B}[?62c")
    case "g", "t": break
    default: unknown.append(sequence.text)
    }
  }

  /// Does what the sequence asks if it only moves the cursor.
  private mutating func moves(_ sequence: TerminalControl) -> Bool {
    let count = sequence.count()
    // Up and down stop at the edge of the region that the cursor is in.
    let top = cursor.row >= region.lowerBound ? region.lowerBound : 0
    let bottom = cursor.row < region.upperBound ? region.upperBound - 1 : rows - 1
    switch sequence.final {
    case "A": move(row: max(cursor.row - count, top))
    case "B", "e": move(row: min(cursor.row + count, bottom))
    case "C", "a": move(column: cursor.column + count)
    case "D": move(column: cursor.column - count)
    case "E": move(row: min(cursor.row + count, bottom), column: 0)
    case "F": move(row: max(cursor.row - count, top), column: 0)
    case "G", "`": move(column: count - 1)
    case "d": move(row: count - 1)
    case "H", "f": move(row: count - 1, column: sequence.count(1) - 1)
    case "I": move(column: (cursor.column / 8 + count) * 8)
    case "Z": move(column: ((cursor.column + 7) / 8 - count) * 8)
    default: return false
    }
    return true
  }

  /// Does what the sequence asks if it changes cells.
  private mutating func changes(_ sequence: TerminalControl) -> Bool {
    let count = sequence.count()
    switch sequence.final {
    case "J": eraseScreen(sequence.choice)
    case "K": eraseLine(sequence.choice)
    case "L", "M":
      guard region.contains(cursor.row) else { break }
      let below = cursor.row..<region.upperBound
      if sequence.final == "L" { scrollDown(count, in: below) } else { removeRows(count, below) }
      cursor.column = 0
    case "P": deleteCells(count)
    case "@": insertBlanks(count)
    case "X": erase(cursor.row, cursor.column..<min(cursor.column + count, columns))
    case "S": scrollUp(count, in: region)
    case "T": scrollDown(count, in: region)
    default: return false
    }
    cursor.waitsAtMargin = false
    return true
  }

  /// Takes rows away, without remembering them.
  private mutating func removeRows(_ count: Int, _ region: Range<Int>) {
    let known = scrolledOut
    scrollUp(count, in: region)
    scrolledOut = known
  }

  private mutating func eraseLine(_ choice: Int) {
    switch choice {
    case 0: erase(cursor.row, cursor.column..<columns)
    case 1: erase(cursor.row, 0..<cursor.column + 1)
    default: erase(cursor.row, 0..<columns)
    }
  }

  private mutating func eraseScreen(_ choice: Int) {
    switch choice {
    case 0:
      eraseLine(0)
      for row in (cursor.row + 1)..<max(rows, cursor.row + 1) { erase(row, 0..<columns) }
    case 1:
      for row in 0..<cursor.row { erase(row, 0..<columns) }
      eraseLine(1)
    case 3: scrolledOut = []
    default: for row in 0..<rows { erase(row, 0..<columns) }
    }
  }

  /// Does what `ESC [ ? …` asks.
  private mutating func privateControl(_ sequence: TerminalControl, _ mark: Character) {
    guard mark == "?", "hl".contains(sequence.final) else {
      // Questions about the keyboard and the terminal that nobody has to answer.
      if !(mark == ">" || mark == "=" || "unJK".contains(sequence.final)) {
        unknown.append(sequence.text)
      }
      return
    }
    let isSet = sequence.final == "h"
    for mode in sequence.parameters {
      if isSet { modes.insert(mode) } else { modes.remove(mode) }
      if [47, 1047, 1049].contains(mode) { showAlternate(isSet, savesCursor: mode == 1049) }
      if mode == 7, !isSet { cursor.waitsAtMargin = false }
    }
  }

  private mutating func showAlternate(_ isShown: Bool, savesCursor: Bool) {
    guard isShown != isAlternate else { return }
    if let main = mainGrid {
      (grid, mainGrid) = (main, nil)
      if savesCursor { cursor = saved }
    } else {
      if savesCursor { saved = cursor }
      (mainGrid, grid) = (grid, Array(repeating: Row(columns: columns), count: rows))
    }
  }

  private mutating func move(row: Int? = nil, column: Int? = nil) {
    cursor.row = min(max(row ?? cursor.row, 0), rows - 1)
    cursor.column = min(max(column ?? cursor.column, 0), columns - 1)
    cursor.waitsAtMargin = false
  }

  private mutating func reply(_ text: String) { replies += Array(text.utf8) }
}

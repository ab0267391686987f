/// Decides which blanks and marks of a line are part of its text.
enum BlankRepair {
  /// A line without what is not part of its text.
  struct CleanedLine {
    /// The characters.
    var scalars: [Unicode.Scalar] = []
    /// Offsets of the characters before which blanks were dropped.
    var gaps: [Int] = []
    /// Whether tabs part it into the cells of a table.
    var isTableRow = false
    /// Whether an English `and` between Chinese characters became 和.
    var hasReplacedWord = false
    /// Whether bars parted the cells.
    var hasBars = false
  }

  /// Cleans a line whose blanks are all one kind, tabs apart.
  ///
  /// Blanks are dropped wherever a Chinese character or punctuation stands on either side: they
  /// come from justified printing, and inside a word they are damage. They are kept between words
  /// in Latin letters. Two tabs or more make the line a row of a table.
  ///
  /// - Parameters:
  ///   - raw: The characters.
  ///   - hasMark: Whether a mark of tables or of light markup may stand among them.
  /// - Returns: The line without what is not part of its text.
  static func cleaned(_ raw: ArraySlice<Unicode.Scalar>, hasMark: Bool) -> CleanedLine {
    var line = CleanedLine()
    let trimmed = withoutOuterBlanks(raw)
    guard let first = trimmed.first else { return line }
    let tabs = raw.reduce(into: 0) { count, scalar in if scalar == "\t" { count += 1 } }
    if tabs >= 2 {
      appendCells(raw.split(separator: "\t", omittingEmptySubsequences: false), to: &line)
    } else if hasMark || isRule(first), let cells = barCells(trimmed) {
      appendCells(cells, to: &line)
      line.hasBars = true
    } else {
      appendText(withoutHeadingMark(trimmed), to: &line)
    }
    return line
  }

  /// Appends the cells of a table row, tabs between them.
  private static func appendCells(
    _ cells: [ArraySlice<Unicode.Scalar>], to line: inout CleanedLine
  ) {
    line.isTableRow = true
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.scalars.append("\t") }
      appendText(withoutOuterBlanks(cell), to: &line)
    }
    if line.scalars.allSatisfy({ $0 == "\t" }) { line = CleanedLine() }
  }

  /// The cells of a table row written between bars, or nil; none for a rule between rows.
  private static func barCells(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> [ArraySlice<Unicode.Scalar>]? {
    guard text.count > 4, let first = text.first, let last = text.last else { return nil }
    if isRule(first), text.allSatisfy({ isRule($0) || $0 == " " }) {
      return text.contains { $0 != "-" && $0 != "=" && $0 != "—" && $0 != " " } ? [] : nil
    }
    let bars = text.reduce(into: 0) { count, scalar in if isBar(scalar) { count += 1 } }
    guard bars > 1 else { return nil }
    var inner = text
    if isBar(first) { inner = inner.dropFirst() }
    if isBar(last) { inner = inner.dropLast() }
    return inner.split(omittingEmptySubsequences: false, whereSeparator: isBar)
  }

  /// Whether a character parts cells.
  private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == "｜" || scalar == "│" || scalar == "┃" || scalar == "║"
  }

  /// Whether a character is one that rules between rows are made of.
  private static func isRule(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "=", "+", ":", "—": true
    default: isBar(scalar) || scalar.value >= 0x2500 && scalar.value <= 0x257F
    }
  }

  /// Appends text without its bold marks and without the blanks that are not part of it.
  ///
  /// Where most characters have a blank before them, the line is spaced out, and no blank of it
  /// parts two names.
  private static func appendText(
    _ text: ArraySlice<Unicode.Scalar>, to line: inout CleanedLine
  ) {
    line.scalars.reserveCapacity(line.scalars.count + text.count)
    var hasBlank = false
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      if scalar == " " || scalar == "\t" {
        hasBlank = true
        index += 1
      } else if scalar == "*", isBoldMark(text, at: index) {
        index += 2
      } else if scalar == "*", isHalfBoldMark(text, at: index) {
        hasBlank = false
        index += 1
      } else {
        if hasBlank { settleBlank(in: &line, before: text, at: index) }
        hasBlank = false
        let end = endOfPlainText(text, from: index)
        line.scalars.append(contentsOf: text[index..<end])
        if text[end - 1] == "d" { replaceAnd(in: &line, before: text[end...]) }
        index = end
      }
    }
    if line.gaps.count * 2 >= line.scalars.count { line.gaps = [] }
  }

  /// Keeps the blank before the character at `index`, or remembers where it was dropped.
  private static func settleBlank(
    in line: inout CleanedLine, before text: ArraySlice<Unicode.Scalar>, at index: Int
  ) {
    guard let previous = line.scalars.last, previous != "\t" else { return }
    if keepsBlank(after: previous, before: text, at: index) {
      line.scalars.append(" ")
    } else {
      line.gaps.append(line.scalars.count)
    }
  }

  /// Where the stretch ends, at least one character long, that begins at `start` and is taken as it
  /// is: before a blank or an asterisk, or behind the last letter of what may be `and`.
  private static func endOfPlainText(
    _ text: ArraySlice<Unicode.Scalar>, from start: Int
  ) -> Int {
    var end = start
    while end < text.endIndex {
      let scalar = text[end]
      if scalar == " " || scalar == "\t" || scalar == "*" && end > start { return end }
      end += 1
      if scalar == "d" { return end }
    }
    return end
  }

  /// Whether two asterisks begin at `index`.
  private static func isBoldMark(_ text: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
    index + 1 < text.endIndex && text[index + 1] == "*"
  }

  /// Whether a lone asterisk is half of a bold mark that a line end broke.
  private static func isHalfBoldMark(_ text: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
    if index + 1 == text.endIndex { return index > text.startIndex }
    return index == text.startIndex && text[index + 1].isHan
  }

  /// Makes 和 of an `and` that ends the text so far and stands between Chinese characters.
  private static func replaceAnd(
    in line: inout CleanedLine, before rest: ArraySlice<Unicode.Scalar>
  ) {
    let start = line.scalars.count - 3
    guard start > 0, line.scalars[start - 1].isHan, line.scalars[start] == "a",
      line.scalars[start + 1] == "n", rest.first(where: { $0 != " " })?.isHan ?? false
    else { return }
    line.scalars.replaceSubrange(start..., with: CollectionOfOne("和"))
    while let gap = line.gaps.last, gap >= start { line.gaps.removeLast() }
    line.hasReplacedWord = true
  }

  /// Whether a blank between `previous` and the character at `index` is part of the text.
  private static func keepsBlank(
    after previous: Unicode.Scalar, before text: ArraySlice<Unicode.Scalar>, at index: Int
  ) -> Bool {
    let next = text[index]
    if previous.isDigit && next.isDigit { return !isSplitDate(text, at: index) }
    return (previous.isDigit || previous.isLatinLetter) && (next.isDigit || next.isLatinLetter)
  }

  /// Whether the digits at `index` are the rest of a year, month or day spaced out in printing.
  private static func isSplitDate(_ text: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
    var end = index
    while end < text.endIndex, text[end].isDigit || text[end] == " ", end - index < 8 { end += 1 }
    guard end < text.endIndex else { return false }
    return text[end] == "年" || text[end] == "月" || text[end] == "日" || text[end] == "号"
  }

  /// The text without blanks at its ends.
  private static func withoutOuterBlanks(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    var result = text
    while let first = result.first, first == " " || first == "\t" { result.removeFirst() }
    while let last = result.last, last == " " || last == "\t" { result.removeLast() }
    return result
  }

  /// The text without the marks that make a line a heading in light markup.
  private static func withoutHeadingMark(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    let marks = text.prefix { $0 == "#" || $0 == "*" }
    let rest = text[marks.endIndex...]
    guard marks.last == "#", rest.first == " " else { return text }
    return withoutOuterBlanks(rest)
  }
}

/// A table with each cell on a line of its own, titles first.
struct CellLineTable {
  private let lines: [RepairedLine]
  private let titles: [ColumnTitle?]
  /// Index of the first title.
  private let start: Int

  /// The rows of the table whose first title stands at a line, or nil.
  ///
  /// - Returns: The head and the rows, and the index behind the table.
  /// - Complexity: O(*n*) in the number of characters of the table.
  static func rows(
    in lines: [RepairedLine], at start: Int
  ) -> (rows: [RepairedLine], end: Int)? {
    var titles: [ColumnTitle?] = []
    while start + titles.count < lines.count, titles.count < 10 {
      let line = lines[start + titles.count]
      let title = ColumnTitle(line.scalars)
      guard title != nil || isTitleLike(line), !line.traits.contains(.isTableRow) else { break }
      titles.append(title)
    }
    while let last = titles.last, last == nil { titles.removeLast() }
    guard titles.count >= 3, ColumnTitle.isHead(titles) else { return nil }
    return CellLineTable(lines: lines, titles: titles, start: start).rows()
  }

  /// Whether a line can be the title of a column that is not known.
  private static func isTitleLike(_ line: RepairedLine) -> Bool {
    line.count >= 2 && line.count <= 8 && line.scalars.allSatisfy { $0.isHan || $0.isDigit }
      && !TableRows.isNumber(line.scalars)
  }

  private func rows() -> (rows: [RepairedLine], end: Int)? {
    var rows = [RepairedLine(cells: cells(start..<start + titles.count))]
    var next = start + titles.count
    while next < lines.count, let row = row(at: next, after: rows.count) {
      if let cells = row.cells {
        rows.append(RepairedLine(cells: cells))
      } else if rows.count == 1 {
        return nil
      }
      next = row.end
    }
    return rows.count > 1 ? (rows, next) : nil
  }

  private func cells(_ range: Range<Int>) -> [MappedText] { range.map { lines[$0].text } }

  /// The row that begins at a line: its cells, nil for a repeated head; or nil behind the table.
  private func row(at index: Int, after count: Int) -> (cells: [MappedText]?, end: Int)? {
    if isHead(at: index) { return (nil, index + titles.count) }
    if titles[0] == .number {
      if TableRows.isNumber(lines[index].scalars) { return numberedRow(at: index) }
      guard index + 1 < lines.count, lines[index].count <= 40,
        TableRows.isNumber(lines[index + 1].scalars),
        OrdinalReader.read(lines[index].scalars) != nil
      else { return nil }
      return ([lines[index].text], index + 1)
    }
    let end = index + titles.count
    guard end <= lines.count else { return nil }
    let isRow = titles.indices.allSatisfy { column in
      fit(lines[index + column].text, titles[column]) >= 0
    }
    return isRow ? (cells(index..<end), end) : nil
  }

  private func isHead(at index: Int) -> Bool {
    index + titles.count <= lines.count
      && titles.indices.allSatisfy { lines[index + $0].scalars == lines[start + $0].scalars }
  }

  /// A row from its number to the next, or as many lines as there are columns.
  private func numberedRow(at index: Int) -> (cells: [MappedText]?, end: Int)? {
    let value = Int(lines[index].text.string) ?? 0
    var end = index + 1
    let limit = min(lines.count, index + titles.count * 4)
    while end < limit, !isNext(end, after: value), !isHead(at: end) { end += 1 }
    if end == limit || end == lines.count {
      end = min(lines.count, index + titles.count)
      while end > index + 1, startsSection(end - 1) { end -= 1 }
    } else if end > index + titles.count, OrdinalReader.read(lines[end - 1].scalars) != nil {
      end -= 1
    }
    return (placed(index + 1..<end, in: lines[index].text), end)
  }

  /// Whether the number behind `value`, or a first number, stands alone on a line.
  private func isNext(_ index: Int, after value: Int) -> Bool {
    let text = lines[index].scalars
    guard TableRows.isNumber(text), let number = Int(lines[index].text.string) else { return false }
    return number == value + 1 || number == 1 && value > 1
  }

  /// Whether a line opens a section of the text behind the table.
  private func startsSection(_ index: Int) -> Bool {
    OrdinalReader.read(lines[index].scalars).map { $0.style <= .bracketedChinese } ?? false
  }

  /// The cells of a row, each line in the column where it fits best.
  ///
  /// Lines keep their order; a column may stay empty or take several lines.
  private func placed(_ range: Range<Int>, in number: MappedText) -> [MappedText] {
    var cells = Array(repeating: MappedText(), count: titles.count)
    cells[0] = number
    let texts = range.map { lines[$0].text }
    for (text, column) in zip(texts, columns(of: texts)) {
      if !cells[column].isEmpty { cells[column].appendGap() }
      cells[column].append(text)
    }
    return cells
  }

  /// The column of each text, the best assignment in order.
  ///
  /// A second line in a column costs a little, most in the column of who leads.
  private func columns(of texts: [MappedText]) -> [Int] {
    if texts.count == titles.count - 1,
      zip(texts, titles.dropFirst()).allSatisfy({ fit($0, $1) >= 0 })
    {
      return Array(1..<titles.count)
    }
    // The best score with the last text in each column, and the columns taken so far.
    var best: [(score: Int, taken: [Int])] = titles.indices.map { ($0 == 0 ? 0 : -1000, []) }
    for text in texts {
      var next = titles.indices.map { _ in (score: -100_000, taken: [Int]()) }
      for column in titles.indices.dropFirst() {
        let fit = fit(text, titles[column]) * 4
        for earlier in 0...column {
          let crowd = earlier < column ? 0 : titles[column] == .parties(.lead) ? 2 : 1
          let score = best[earlier].score + fit - crowd
          if score > next[column].score { next[column] = (score, best[earlier].taken + [column]) }
        }
      }
      best = next
    }
    return best.max { $0.score < $1.score }?.taken ?? texts.map { _ in 1 }
  }

  /// How well a text fits a column: 1 well, 0 perhaps, -1 badly.
  private func fit(_ text: MappedText, _ title: ColumnTitle?) -> Int {
    let isParty = PartyList(text).isConvincing
    let isDate =
      text.scalars.first?.isDigit ?? false
      && DateText.read(text.scalars, from: 0) != nil && text.count <= 20
    switch title {
    case .parties: return isParty ? 1 : -1
    case .deadline: return isDate ? 1 : isParty || text.count > 20 ? -1 : 0
    case .figure: return text.scalars.contains(where: \.isDigit) || text.count <= 2 ? 1 : -1
    case .number: return TableRows.isNumber(text.scalars) ? 1 : -1
    case .task, .goal, .measure: return isParty || isDate ? -1 : 1
    default: return 0
    }
  }
}

extension RepairedLine {
  /// A row of a table with these cells.
  init(cells: [MappedText]) {
    var text = MappedText()
    let line = cells.first { !$0.isEmpty }?.firstLine ?? 0
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(CollectionOfOne<Unicode.Scalar>("\t"), line: text.lastLine) }
      text.append(cell)
    }
    self.init(number: line, text: text, traits: .isTableRow, printedWidth: 0)
  }
}

import Diagnostics

/// The candidates for what stands at the cursor, listed below what is typed.
struct CompletionMenu {
  /// What was typed, with all that the candidates have in common.
  let typed: EditBuffer
  /// What a candidate replaces in it.
  private let range: Range<Int>
  private let candidates: [LineCompletion.Candidate]
  /// How many more there are that are not listed.
  private let omitted: Int
  /// Which candidate stands in the text, nil for none yet.
  private(set) var chosen: Int?
  /// How many candidates a row had when they were last laid out.
  private var across = 1
  /// How many candidates a page had.
  private var perPage = 1

  /// The blanks between two candidates.
  private static let gap = 2

  /// Lists candidates.
  ///
  /// - Parameters:
  ///   - completion: At least one candidate.
  ///   - range: What one of them replaces.
  ///   - typed: What was typed.
  init(_ completion: LineCompletion, replacing range: Range<Int>, of typed: EditBuffer) {
    candidates = completion.candidates
    omitted = completion.omitted
    self.range = range
    self.typed = typed
  }

  /// The text with the chosen candidate in it.
  var text: EditBuffer {
    guard let chosen else { return typed }
    var buffer = typed
    buffer.replace(range, with: candidates[chosen].text)
    return buffer
  }

  /// Goes on by so many candidates, round and round.
  mutating func step(_ count: Int) {
    let all = candidates.count
    guard let present = chosen else {
      chosen = count > 0 ? 0 : all - 1
      return
    }
    chosen = ((present + count) % all + all) % all
  }

  /// Goes to the row above or below.
  mutating func stepRow(_ rows: Int) {
    let target = (chosen ?? -across) + rows * across
    if candidates.indices.contains(target) { chosen = target }
  }

  /// Goes to the page before or after.
  mutating func stepPage(_ pages: Int) {
    chosen = min(max(0, (chosen ?? 0) + pages * perPage), candidates.count - 1)
  }

  /// The rows of the page with the chosen candidate.
  ///
  /// - Parameters:
  ///   - columns: The width of the screen.
  ///   - height: The most rows.
  /// - Returns: The rows, and below them which candidates they are where there are more.
  mutating func rows(columns: Int, height: Int) -> [[ScreenCell]] {
    let items = candidates.map(Self.cells)
    let widest = min(items.reduce(1) { max($0, $1.width) }, columns)
    across = max(1, (columns + Self.gap) / (widest + Self.gap))
    let all = (items.count + across - 1) / across
    let isPaged = all > height || omitted > 0
    perPage = max(1, isPaged ? min(height - 1, all) : all) * across
    let first = (chosen ?? 0) / perPage * perPage
    let page = first..<min(first + perPage, items.count)
    var rows = stride(from: page.lowerBound, to: page.upperBound, by: across).map { start in
      row(items, start..<min(start + across, page.upperBound), width: widest)
    }
    if isPaged, height > 1 {
      let more = omitted > 0 ? ", \(omitted) more when more is typed" : ""
      let place = "\(page.lowerBound + 1)–\(page.upperBound) of \(items.count)\(more)"
      rows.append(ScreenCell.cells(of: DisplayWidth.truncate(place, to: columns), .faint))
    }
    return rows
  }

  private func row(_ items: [[ScreenCell]], _ range: Range<Int>, width: Int) -> [ScreenCell] {
    var row: [ScreenCell] = []
    for place in range {
      var cells = Self.cut(items[place], to: width)
      if place == chosen { cells = cells.map { Self.chosen($0) } }
      row += cells
      let isLast = place == range.upperBound - 1
      let blanks = isLast ? 0 : width - cells.width + Self.gap
      row += ScreenCell.cells(of: String(repeating: " ", count: blanks))
    }
    return row
  }

  /// The candidate with its note.
  private static func cells(of candidate: LineCompletion.Candidate) -> [ScreenCell] {
    let label = candidate.label.isEmpty ? candidate.text : candidate.label
    let note = candidate.note.isEmpty ? "" : "  " + candidate.note
    return ScreenCell.cells(of: VisibleText.oneLine(label))
      + ScreenCell.cells(of: VisibleText.oneLine(note), .faint)
  }

  private static func cut(_ cells: [ScreenCell], to width: Int) -> [ScreenCell] {
    guard cells.width > width else { return cells }
    var kept: [ScreenCell] = []
    var used = 0
    for cell in cells {
      guard used + cell.width < width else { break }
      kept.append(cell)
      used += cell.width
    }
    return kept + [ScreenCell("…", .faint)]
  }

  private static func chosen(_ cell: ScreenCell) -> ScreenCell {
    var cell = cell
    cell.style = .chosen
    return cell
  }
}

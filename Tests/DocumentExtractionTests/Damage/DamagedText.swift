import TestSupport

/// A text under damage: its lines know where they stood in the clean text, and whether something
/// of them was lost.
struct DamagedText {
  /// One line of the damaged text.
  struct Line {
    /// What it reads now.
    var text: String
    /// The lines of the clean text, counted from 1, whose words it holds.
    var origins: ClosedRange<Int>
    /// Whether a lossy damage hit it.
    var isTouched = false

    /// Whether damage that breaks lines leaves it alone: it is blank or the row of a table.
    var isUnbreakable: Bool { text.isEmpty || text.contains("\t") || isMarkdownRow }
    /// Whether it is a row between bars, which no printer has touched.
    fileprivate var isMarkdownRow: Bool { text.hasPrefix("|") }
  }

  /// The lines, in order.
  var lines: [Line]

  /// An undamaged text.
  init(_ text: String) {
    let pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines = pieces.enumerated().map { index, piece in
      Line(text: String(piece), origins: (index + 1)...(index + 1))
    }
  }

  /// What a reader gets.
  var bytes: [UInt8] { Array(lines.map(\.text).joined(separator: "\n").utf8) }

  /// The lines of the clean text that something was taken from.
  var touched: Set<Int> { Set(lines.filter(\.isTouched).flatMap { Array($0.origins) }) }

  /// The lines of the clean text that the lines `first` to `last`, counted from 1, come from.
  func origins(first: Int, last: Int) -> ClosedRange<Int> {
    let held = lines[max(0, first - 1)..<min(lines.count, max(first, last))]
    let lower = held.map(\.origins.lowerBound).min() ?? first
    return lower...max(lower, held.map(\.origins.upperBound).max() ?? last)
  }

  /// Spells every character anew.
  mutating func respell(_ spelling: (Character) -> String) {
    for index in lines.indices where !lines[index].isMarkdownRow {
      lines[index].text = lines[index].text.map(spelling).joined()
    }
  }

  /// Changes lines; what `change` returns stands for the line, nil leaves it.
  mutating func replaceLines(_ change: (Line) -> [String]?) {
    lines = lines.flatMap { line -> [Line] in
      guard let pieces = change(line) else { return [line] }
      return pieces.map { Line(text: $0, origins: line.origins, isTouched: line.isTouched) }
    }
  }

  /// Takes something from lines; where `loss` returns a text, the line is touched.
  mutating func lose(_ loss: (String) -> String?) {
    for index in lines.indices {
      guard let text = loss(lines[index].text) else { continue }
      lines[index].text = text
      lines[index].isTouched = true
    }
  }
}

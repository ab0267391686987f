/// One line of an excerpt, as wide as it may be, and where the carets go under it.
struct ExcerptLine {
  /// The number of the line, from 1.
  let number: Int
  /// Whether lines before this one were left out.
  let isAfterGap: Bool
  /// The line as it is shown; `…` where it was cut.
  private(set) var text = ""
  /// The cells before the first caret.
  private(set) var indentation = 0
  /// The number of carets; none where the place covers nothing of this line but blanks.
  private(set) var carets = 0

  /// Lays out a line.
  ///
  /// - Parameters:
  ///   - number: The number of the line.
  ///   - source: The text.
  ///   - range: What to put carets under, as far as it is on this line.
  ///   - width: The cells the line may take.
  ///   - isAfterGap: Whether lines before this one were left out.
  init(
    _ number: Int, of source: SourceText, marking range: SourceRange, width: Int, isAfterGap: Bool
  ) {
    self.number = number
    self.isAfterGap = isAfterGap
    let line = source.range(ofLine: number)
    let isContinued = range.lower < line.lower
    var marked = SourceRange(
      min(max(range.lower, line.lower), line.upper),
      min(max(range.upper, line.lower), line.upper))
    if isContinued { marked.lower = Self.firstInk(in: marked, of: source) }
    layOut(LineCells(of: source, line: line, around: marked.lower, width: width), marked, width)
    if isContinued, marked.lower == marked.upper { carets = 0 }
  }

  private mutating func layOut(_ cells: LineCells, _ marked: SourceRange, _ width: Int) {
    let from = cells.cell(at: marked.lower)
    let to = max(cells.cell(at: marked.upper), from + 1)
    var window = 0..<max(cells.width, to)
    if cells.width > width || cells.isCut {
      // The place begins in the first third, unless the line's own beginning fits as well.
      let fitsFromStart = !cells.isCutBefore && min(to, from + width / 2) < width
      let start = fitsFromStart ? 0 : cells.boundary(atOrBefore: max(from - width / 3, 0))
      window = start..<(start + width - 2)
    }
    let isCutBefore = cells.isCutBefore || window.lowerBound > 0
    let isCutAfter = cells.isCutAfter || window.upperBound < cells.width
    text = (isCutBefore ? "…" : "") + cells.text(in: window) + (isCutAfter ? "…" : "")
    indentation = from - window.lowerBound + (isCutBefore ? 1 : 0)
    carets = max(min(to, window.upperBound) - from, 1)
  }

  /// The first byte of the range that is not a blank, its end where there is none.
  private static func firstInk(in range: SourceRange, of source: SourceText) -> Int {
    let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    let ink = source.bytes[range.lower..<range.upper].firstIndex { !blanks.contains($0) }
    return ink ?? range.upper
  }
}

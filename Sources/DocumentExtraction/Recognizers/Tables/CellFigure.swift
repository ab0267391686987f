/// The figure of one cell of a table.
struct CellFigure {
  /// How it is meant.
  var comparator: IndicatorFact.Comparator = .eq
  /// The figure, or nil where the cell says it in words.
  var value: String?
  /// The upper figure of a range.
  var upperValue: String?
  /// A unit of measure in the cell itself.
  var unit: String?
  /// The words of a cell without a figure.
  var words: String?

  /// Reads a cell, or gives nil where it holds nothing but a dash.
  init?(_ cell: MappedText) {
    let text = ScalarText(cell.scalars, 0..<cell.count).trimmed(of: Self.brackets)
    guard let first = text.folded(at: 0), !Self.isBlank(text) else { return nil }
    var start = 0
    switch first {
    case "≥", ">":
      comparator = first == ">" ? .gt : .ge
      start = 1
    case "≤", "<":
      comparator = first == "<" ? .lt : .le
      start = 1
    default: break
    }
    if start == 1, text.folded(at: 1) == "=" {
      comparator = comparator == .gt ? .ge : .le
      start = 2
    }
    if text.folded(at: start) == "[" { start += 1 }
    guard text.isDigit(at: start),
      let quantity = Quantity.read(text, at: start, comparator: comparator)
    else {
      comparator = .qualitative
      words = text.string
      return
    }
    comparator = quantity.comparator
    value = quantity.value
    upperValue = quantity.upperValue
    unit = quantity.unit
  }

  private static let brackets: ScalarSet = "[]［］【】〔〕"

  private static func isBlank(_ text: ScalarText) -> Bool {
    text.scalars.allSatisfy {
      $0 == "-" || $0 == "—" || $0 == "–" || $0 == "/" || $0 == "－" || $0 == "*"
    }
  }
}

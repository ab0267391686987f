/// The lines of a text that show a place.
struct SourceExcerpt {
  /// `name:line:column` of the place's beginning.
  let location: String
  /// The lines to show: all that the place touches, or of a long one the first two and the last.
  let lines: [ExcerptLine]

  /// Cuts the excerpt out.
  ///
  /// - Parameters:
  ///   - place: Any place; what lies outside its text is moved to the nearest end.
  ///   - width: The cells a line may take.
  init(of place: SourcePlace, width: Int) {
    let source = place.source
    let range = Self.trimmed(place.range, in: source)
    let position = source.position(at: range.lower)
    let name = VisibleText.lines(of: source.name).joined(separator: " ")
    location = "\(name):\(position)"
    let last = source.lineNumber(at: range.upper)
    lines = Self.shown(position.line...max(last, position.line)).map { number, isAfterGap in
      ExcerptLine(number, of: source, marking: range, width: width, isAfterGap: isAfterGap)
    }
  }

  private static func shown(_ numbers: ClosedRange<Int>) -> [(number: Int, isAfterGap: Bool)] {
    guard numbers.count > 4 else { return numbers.map { ($0, false) } }
    return [
      (numbers.lowerBound, false), (numbers.lowerBound + 1, false), (numbers.upperBound, true),
    ]
  }

  /// The range inside the text, without line ends at its own end: a range that ends with one would
  /// otherwise touch the next line.
  private static func trimmed(_ range: SourceRange, in source: SourceText) -> SourceRange {
    let lower = source.startOfCharacter(at: min(max(range.lower, 0), source.bytes.count))
    var upper = min(max(range.upper, lower), source.bytes.count)
    while upper > lower, [UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(source.bytes[upper - 1])
    {
      upper -= 1
    }
    return SourceRange(lower, upper)
  }
}

import Diagnostics

extension Parser {
  /// Reads a number; a sign in front of it has been read.
  mutating func parseNumber(isNegative: Bool) throws(ParseFailure) -> Expression {
    let range = cursor.range
    height = 1
    let constant =
      switch cursor.kind {
      case .unsigned:
        LiteralReading.magnitude(in: cursor.source.bytes, range).map { Constant.unsigned($0) }
      case .float: float(cursor.text, isNegative: isNegative)
      case .address: LiteralReading.address(cursor.text).map { Constant.integer($0) }
      default: integer(at: range, isNegative: isNegative)
      }
    guard let constant else { throw rejectNumber() }
    cursor.advance()
    return Expression(.constant(constant), range: range)
  }

  private mutating func rejectNumber() -> ParseFailure {
    let problem =
      switch cursor.kind {
      case .float: "is too large for a float"
      case .unsigned: "does not fit 64 bits"
      case .address: "is not an address: each part is at most 255"
      default: "does not fit 64 bits with a sign"
      }
    return fail("\(describe(cursor.current)) \(problem)", at: cursor.range, code: "overflow")
  }

  private func integer(at range: SourceRange, isNegative: Bool) -> Constant? {
    guard let magnitude = LiteralReading.magnitude(in: cursor.source.bytes, range) else {
      return nil
    }
    if isNegative, magnitude == Int64.min.magnitude { return .integer(.min) }
    guard let value = Int64(exactly: magnitude) else { return nil }
    return .integer(isNegative ? -value : value)
  }

  private func float(_ word: String, isNegative: Bool) -> Constant? {
    guard let value = Double(word), value.isFinite else { return nil }
    return .float(isNegative ? -value : value)
  }

  /// Reads a text; an escape that does not exist is reported and left out.
  mutating func parseText() throws(ParseFailure) -> String {
    let range = cursor.range
    cursor.advance()
    return readText(between: range)
  }

  /// The text between the delimiters that `range` begins and ends with.
  mutating func readText(between range: SourceRange) -> String {
    let delimiter = TextDelimiter(in: cursor.source.bytes, at: range.lower)?.length ?? 0
    let inside = SourceRange(range.lower + delimiter, range.upper - delimiter)
    switch LiteralReading.text(in: cursor.source.bytes, inside) {
    case .text(let text): return text
    case .unknownEscape(let escape):
      errors.report(
        "there is no escape `\(cursor.source.text(of: escape))`", at: escape,
        help: "a backslash in a text is written `\\\\`")
    case .notUTF8: errors.report("this text is not valid UTF-8", at: range)
    }
    return ""
  }

  /// Reads `d"2025-05-16"`.
  mutating func parseDate() throws(ParseFailure) -> Expression {
    let range = cursor.range
    let mark = Symbol(in: cursor.source.bytes, at: range.lower).length
    let text = readText(between: SourceRange(range.lower + mark, range.upper))
    let bytes = Array(text.utf8)
    guard
      let (year, month, day) = LiteralReading.date(
        bytes.foldedText(from: 0, to: bytes.count))
    else {
      throw fail(
        "\(describe(cursor.current)) is not a day of the calendar", at: range,
        help: "a date is written `d\"2025-05-16\"`; a year alone is a number")
    }
    cursor.advance()
    return Expression(
      .constant(.date(year: year, month: month, day: day)), range: range)
  }
}

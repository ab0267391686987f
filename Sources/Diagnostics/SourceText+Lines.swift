extension SourceText {
  /// How many lines there are: one more than there are line ends.
  ///
  /// - Complexity: O(*n*) when first asked for lines or positions, then O(1).
  public var lineCount: Int { lines.starts.count }

  /// The stretch of a line, without its line end.
  ///
  /// - Parameter line: The line, from ``firstLine``; lines that do not exist count as the nearest that does.
  /// - Returns: The range of its bytes.
  /// - Complexity: O(1) once the lines are known.
  public func range(ofLine line: Int) -> SourceRange {
    let starts = lines.starts
    let index = min(max(line - firstLine, 0), starts.count - 1)
    let lower = starts[index]
    guard index + 1 < starts.count else { return SourceRange(lower, bytes.count) }
    let end = starts[index + 1] - 1
    let isWindows = end > lower && bytes[end - 1] == UInt8(ascii: "\r")
    return SourceRange(lower, isWindows ? end - 1 : end)
  }

  /// The line and column of a byte.
  ///
  /// An offset inside a character means that character, one inside a line end the end of the
  /// line, one outside the text the nearest end of the text. Bytes that are not UTF-8 count as
  /// the replacement characters they are shown as.
  ///
  /// - Parameter offset: An offset into ``bytes``.
  /// - Returns: The position.
  /// - Complexity: O(log *l* + *c*) in the lines and the line's length once the lines are known.
  public func position(at offset: Int) -> SourcePosition {
    let offset = startOfCharacter(at: min(max(offset, 0), bytes.count))
    let line = lines.line(at: offset) + firstLine
    let range = range(ofLine: line)
    let before = text(of: SourceRange(range.lower, min(offset, range.upper)))
    return SourcePosition(line: line, column: before.unicodeScalars.count + 1)
  }

  /// The line of a byte, from ``firstLine``: cheaper than its ``position(at:)``.
  ///
  /// - Parameter offset: An offset into ``bytes``; those outside count as the nearest inside.
  /// - Returns: The line.
  /// - Complexity: O(log *l*) in the number of lines once the lines are known.
  public func lineNumber(at offset: Int) -> Int {
    lines.line(at: min(max(offset, 0), bytes.count)) + firstLine
  }

  /// The offset of the first byte of the character that the byte at `offset` belongs to.
  func startOfCharacter(at offset: Int) -> Int {
    var start = offset
    while start > 0, offset - start < 3, start < bytes.count, bytes[start] & 0xC0 == 0x80 {
      start -= 1
    }
    return start < bytes.count && bytes[start] & 0xC0 == 0xC0 ? start : offset
  }
}

extension SourcePlace {
  /// Where the place begins.
  ///
  /// - Complexity: As ``SourceText/position(at:)``.
  public var position: SourcePosition { source.position(at: range.lower) }
}

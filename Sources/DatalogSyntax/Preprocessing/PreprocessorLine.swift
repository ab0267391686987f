import Diagnostics

/// A line that begins with `#` and one of the preprocessor's words, and the lines that it goes on
/// over with a backslash at the end.
struct PreprocessorLine {
  /// What it does.
  let word: PreprocessorWord
  /// The `#` and the word.
  let wordRange: SourceRange
  /// The line without its end.
  let range: SourceRange
  /// What follows the word, without comments, in one line.
  let content: [UInt8]

  /// The line that begins at an offset; nil where none of the preprocessor's does.
  init?(in bytes: [UInt8], at start: Int) {
    var index = start
    guard let mark = Self.symbol(in: bytes, at: &index), mark.value == UInt8(ascii: "#") else {
      return nil
    }
    let lower = index
    index += mark.length
    guard let first = Self.symbol(in: bytes, at: &index), first.isLetter else { return nil }
    let wordStart = index
    while Symbol(in: bytes, at: index).isLetter { index += Symbol(in: bytes, at: index).length }
    guard
      let word = PreprocessorWord(rawValue: bytes.foldedText(from: wordStart, to: index))
    else { return nil }
    self.word = word
    wordRange = SourceRange(lower, index)
    let end = Self.end(in: bytes, from: index)
    range = SourceRange(lower, end)
    content = Self.content(of: bytes[index..<end])
  }

  /// Whether a line of the preprocessor's begins anywhere.
  ///
  /// - Complexity: O(bytes).
  static func areIn(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      if PreprocessorLine(in: bytes, at: start) != nil { return true }
      while start < bytes.count, bytes[start] != UInt8(ascii: "\n") { start += 1 }
      start += 1
    }
    return false
  }

  /// The first character at an offset that is no space; nil where the line ends before.
  private static func symbol(in bytes: [UInt8], at index: inout Int) -> Symbol? {
    while true {
      let symbol = Symbol(in: bytes, at: index)
      if symbol.length == 0 || symbol.value == UInt8(ascii: "\n") { return nil }
      if !symbol.isSpace { return symbol }
      index += symbol.length
    }
  }

  /// Where the line ends that goes on at `index`; one with a backslash at its end goes on in the next.
  private static func end(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n"), !isContinued(bytes[start..<index]) { return index }
      index += 1
    }
    return index
  }

  private static func isContinued(_ line: ArraySlice<UInt8>) -> Bool {
    let end = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return end.last == UInt8(ascii: "\\")
  }

  private static func content(of line: ArraySlice<UInt8>) -> [UInt8] {
    var joined: [UInt8] = []
    for byte in line {
      if byte == UInt8(ascii: "\n") {
        if joined.last == UInt8(ascii: "\r") { joined.removeLast() }
        joined[joined.count - 1] = UInt8(ascii: " ")
      } else {
        joined.append(byte)
      }
    }
    var content: [UInt8] = []
    var scanner = PieceScanner(joined)
    while let piece = scanner.next() {
      switch piece.kind {
      case .comment, .space: content.append(UInt8(ascii: " "))
      default: content += joined[piece.range]
      }
    }
    return content.trimmed
  }
}

extension [UInt8] {
  /// Without the spaces at both ends.
  var trimmed: [UInt8] {
    let space = UInt8(ascii: " ")
    guard let first = firstIndex(where: { $0 != space }),
      let last = lastIndex(where: { $0 != space })
    else { return [] }
    return Array(self[first...last])
  }
}

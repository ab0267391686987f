/// Stretches without escapes, whose bytes in the text are the bytes of the term.
///
/// Each function looks without moving. Where an IRI or a text is not plain or not right, the answer
/// is nil, and the full grammar, with its messages, reads it again from its beginning.
extension ByteScanner {
  /// The first index from `start` on whose byte does not satisfy a condition.
  @inline(__always)
  func endOfRun(from start: Int, _ belongs: (UInt8) -> Bool) -> Int {
    let span = bytes.span
    var index = start
    while index < span.count && belongs(span[index]) { index += 1 }
    return index
  }

  /// What stands between the brackets of an IRI that begins here.
  func plainIRI() -> Range<Int>? {
    let end = endOfRun(from: position + 1) { byte in
      switch byte {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: false
      default: true
      }
    }
    guard end < bytes.count, bytes[end] == 0x3E else { return nil }
    return position + 1..<end
  }

  /// What stands between the quotes of a text that begins here, delimited by one quote.
  func plainText() -> Range<Int>? {
    let quote = byte
    let end = endOfRun(from: position + 1) { byte in
      byte != quote && byte != 0x5C && byte != 0x0A && byte != 0x0D
    }
    guard end < bytes.count, bytes[end] == quote else { return nil }
    // Two quotes are an empty text, or the beginning of a long one.
    let isLong = end == position + 1 && end + 1 < bytes.count && bytes[end + 1] == quote
    return isLong ? nil : position + 1..<end
  }

  /// Where the run of characters that may stand in a name, and need no thought, ends.
  ///
  /// ASCII letters, digits, `_`, `-` and `:`, and what bytes E3 to EC begin: the characters from
  /// U+3001 to U+CFFF, which are nearly all of Chinese.
  func endOfNameRun(from start: Int) -> Int {
    let span = bytes.span
    var end = start
    while end < span.count {
      let byte = span[end]
      if CharacterClasses.isASCIIName(byte) || byte == 0x3A {
        end += 1
      } else if 0xE4...0xEC ~= byte || (byte == 0xE3 && !isIdeographicSpace(at: end)) {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  /// Whether the character at `index`, which begins with E3, is U+3000.
  private func isIdeographicSpace(at index: Int) -> Bool {
    bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
  }
}

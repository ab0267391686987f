/// Tokens in their plain form, which nearly all have: no escape, so that the bytes of the text are
/// the bytes of the term and need not be copied.
///
/// Each function looks without moving and gives nil where the token is not plain or not right; the
/// full grammar, with its messages, then reads it again from its beginning.
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

  /// The local part of a prefixed name, from `start` on.
  ///
  /// Bytes E4 to EC begin characters of three bytes between U+4000 and U+CFFF, which all may stand
  /// in a name: nearly all of Chinese.
  func plainLocalName(from start: Int) -> Range<Int>? {
    let span = bytes.span
    var end = start
    while end < span.count {
      let byte = span[end]
      if CharacterClasses.isASCIIName(byte) || byte == 0x3A {
        end += 1
      } else if 0xE4...0xEC ~= byte {
        end += 3
      } else {
        break
      }
    }
    if end < span.count {
      let next = span[end]
      // A dot, an escape or a rarer character: perhaps there is more of the name.
      if next == 0x2E || next == 0x25 || next == 0x5C || next >= 0x80 { return nil }
    }
    if end > start && span[start] == 0x2D { return nil }
    return start..<end
  }
}

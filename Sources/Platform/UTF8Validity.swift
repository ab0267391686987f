/// Tells valid UTF-8 without decoding it.
package enum UTF8Validity {
  /// Whether `bytes` are valid UTF-8 and hold no NUL.
  ///
  /// Characters of three bytes, which Chinese texts are made of, are told by one comparison of
  /// their bits; the rules are those of the Unicode Standard, table 3-7.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func isValidText(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        offset = endOfPlainText(bytes, from: offset)
        guard offset < bytes.count else { break }
        let length = length(of: bytes[offset...].prefix(4))
        if length == 0 { return false }
        offset += length
      }
      return true
    }
  }

  /// Where the stretch ends that begins at `start` and is made of ASCII and of sequences of three
  /// bytes whose first sets no bounds to the second: any but E0 and ED.
  ///
  /// Four bytes are looked at together, so that the last ones of a text are left over.
  private static func endOfPlainText(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard let first = UnsafeRawPointer(bytes.baseAddress) else { return start }
    var offset = endOfASCII(first, from: start, to: bytes.count)
    let last = bytes.count - 4
    while offset <= last {
      let word = UInt32(littleEndian: first.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      if word & 0xC0C0F0 == 0x8080E0, 0xDFFE &>> (word & 0x0F) & 1 != 0 {
        offset &+= 3
      } else if word & 0x80 == 0, word & 0xFF != 0 {
        offset = endOfASCII(first, from: offset &+ 1, to: bytes.count)
      } else {
        break
      }
    }
    return offset
  }

  /// Where words of eight bytes end that are all ASCII and none of them NUL.
  @inline(__always)
  private static func endOfASCII(
    _ bytes: UnsafeRawPointer, from start: Int, to end: Int
  ) -> Int {
    var offset = start
    while offset &+ 8 <= end {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // Of seven-bit bytes, only a zero borrows from its own highest bit.
      let odd = (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
      if odd != 0 { break }
      offset &+= 8
    }
    return offset
  }

  /// The length of the well-formed sequence that `bytes` begin with, or 0; NUL is none.
  private static func length(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let start = bytes.startIndex
    let lead = bytes[start]
    if lead < 0x80 { return lead == 0 ? 0 : 1 }
    guard bytes.count > 1 else { return 0 }
    let second = bytes[start + 1]
    switch lead {
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      guard bytes.count > 2, isContinuation(second), isContinuation(bytes[start + 2]) else {
        return 0
      }
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second >= 0xA0 { return 0 }
      return 3
    case 0xF0...0xF4:
      guard bytes.count > 3, isContinuation(second), isContinuation(bytes[start + 2]),
        isContinuation(bytes[start + 3])
      else { return 0 }
      if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second >= 0x90 { return 0 }
      return 4
    default: return 0
    }
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

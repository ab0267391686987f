/// Tells valid UTF-8 without decoding it.
enum UTF8Validity {
  /// Whether `bytes` are valid UTF-8 and hold no NUL.
  ///
  /// Characters of three bytes, which Chinese texts are made of, are told by one comparison of
  /// their bits; the rules are those of the Unicode Standard, table 3-7.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func isValidText(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        if offset + 4 <= bytes.count, isPlainTriple(bytes, at: offset) {
          offset += 3
          continue
        }
        let lead = bytes[offset]
        if lead < 0x80 {
          if lead == 0 { return false }
          offset += 1
          continue
        }
        let length = length(of: bytes[offset...].prefix(4))
        if length == 0 { return false }
        offset += length
      }
      return true
    }
  }

  /// Whether the four bytes at `offset` begin with a well-formed sequence of three whose first byte
  /// sets no bounds to the second: any but E0 and ED.
  @inline(__always)
  private static func isPlainTriple(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    return word & 0xC0C0F0 == 0x8080E0 && word & 0x0F != 0 && word & 0x0F != 0x0D
  }

  /// The length of the well-formed sequence of two bytes or more that `bytes` begin with, or 0.
  @inline(__always)
  private static func length(of bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let start = bytes.startIndex
    let lead = bytes[start]
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

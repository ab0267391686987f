/// Walks the characters of a text in valid UTF-8.
struct ScalarCursor {
  private let bytes: [UInt8]
  private var offset = 0

  /// Creates a cursor at the beginning of `bytes`.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next character, or nil at the end.
  mutating func next() -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    offset += 1
    if lead < 0x80 { return Unicode.Scalar(lead) }
    if lead >= 0xE0, lead < 0xF0, offset + 1 < bytes.count {
      // Nearly every Chinese character.
      let value =
        UInt32(lead & 0x0F) << 12 | UInt32(bytes[offset] & 0x3F) << 6
        | UInt32(bytes[offset + 1] & 0x3F)
      offset += 2
      return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
    let following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = UInt32(lead) & (0x3F >> UInt32(following))
    for _ in 0..<following where offset < bytes.count {
      value = value << 6 | UInt32(bytes[offset] & 0x3F)
      offset += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Passes over the everyday Chinese characters, U+4E00 … U+9FFF, that stand next.
  ///
  /// - Parameters:
  ///   - output: Where they are written; no more are passed over than have room there.
  ///   - start: The index of the first one in `output`.
  /// - Returns: How many they are.
  /// - Complexity: O(*n*) in their number.
  mutating func takeIdeographs(into output: inout [Unicode.Scalar], at start: Int) -> Int {
    var place = start
    var offset = offset
    bytes.withUnsafeBytes { bytes in
      output.withUnsafeMutableBufferPointer { output in
        // Four bytes are loaded at a time, so that the last characters are left to `next`.
        while offset &+ 4 <= bytes.count, place < output.count {
          let word = UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
          guard word & 0xFF &- 0xE4 <= 0xE9 - 0xE4 else { break }
          let value = (word & 0x0F) << 12 | word >> 2 & 0x0FC0 | word >> 16 & 0x3F
          guard value >= 0x4E00, let scalar = Unicode.Scalar(value) else { break }
          output[place] = scalar
          place &+= 1
          offset &+= 3
        }
      }
    }
    self.offset = offset
    return place - start
  }
}

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

  /// Passes over the characters that stand next, up to one that is more than a part of the text.
  ///
  /// Four bytes are looked at together, so that the last characters are left to ``next()``.
  ///
  /// - Parameters:
  ///   - output: Where they are written as repaired; no more are taken than have room there.
  ///   - start: The index of the first one in `output`.
  ///   - characters: What they stand for.
  /// - Returns: How many they are, and how many columns they take in print.
  /// - Complexity: O(*n*) in their number.
  mutating func takePlain(
    into output: inout [Unicode.Scalar], at start: Int, _ characters: CharacterRepair
  ) -> (count: Int, columns: Int) {
    var place = start
    var narrow = 0
    var offset = offset
    bytes.withUnsafeBufferPointer { bytes in
      output.withUnsafeMutableBufferPointer { output in
        guard let first = UnsafeRawPointer(bytes.baseAddress) else { return }
        let last = bytes.count - 4
        while offset <= last, place < output.count {
          let word = UInt32(
            littleEndian: first.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
          guard let (value, length) = Self.character(word) else { break }
          if CharacterRepair.isIdeograph(value) {
            guard let scalar = Unicode.Scalar(value) else { break }
            output[place] = scalar
          } else {
            guard let scalar = characters.plain(value) else { break }
            output[place] = scalar
            if value < 0x1100 { narrow &+= 1 }
          }
          place &+= 1
          offset &+= length
        }
      }
    }
    self.offset = offset
    return (place - start, 2 * (place - start) - narrow)
  }

  /// The character of one byte or three that four bytes begin with, and its length.
  @inline(__always)
  private static func character(_ word: UInt32) -> (value: UInt32, length: Int)? {
    if word & 0xF0 == 0xE0 {
      return ((word & 0x0F) << 12 | word >> 2 & 0x0FC0 | word >> 16 & 0x3F, 3)
    }
    return word & 0x80 == 0 ? (word & 0x7F, 1) : nil
  }
}

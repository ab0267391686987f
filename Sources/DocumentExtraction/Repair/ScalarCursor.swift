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
}

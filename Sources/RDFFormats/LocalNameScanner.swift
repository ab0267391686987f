/// Divides the end of an IRI into what may stand in a local name of Turtle as it is and what needs a
/// backslash.
struct LocalNameScanner: IteratorProtocol {
  /// A part of a local name.
  enum Part {
    /// Characters that stand as they are.
    case plain(Slice<UnsafeBufferPointer<UInt8>>)
    /// A character that needs a backslash before it.
    case escaped(UInt8)
    /// A character that no local name may hold.
    case impossible
  }

  /// What a character is in a local name.
  private enum Kind { case plain, escaped, impossible }

  private let bytes: Slice<UnsafeBufferPointer<UInt8>>
  private var place: Int

  /// Begins with the bytes of a text in UTF-8.
  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The next part, nil at the end.
  mutating func next() -> Part? {
    let start = place
    while place < bytes.endIndex {
      let length = Self.length(of: bytes[place])
      switch kind(length) {
      case .plain: place += length
      case .escaped where start == place:
        place += length
        return .escaped(bytes[start])
      case .impossible where start == place: return .impossible
      case .escaped, .impossible: return .plain(bytes[start..<place])
      }
    }
    return start < place ? .plain(bytes[start..<place]) : nil
  }

  /// What the character here, of so many bytes, is.
  private func kind(_ length: Int) -> Kind {
    let code = code(length)
    let isFirst = place == bytes.startIndex
    let isEdge = isFirst || place + length == bytes.endIndex
    let isPlain =
      code == 0x3A || CharacterClasses.isDigit(code) || CharacterClasses.isNameStart(code)
      || (!isFirst && CharacterClasses.isName(code)) || (!isEdge && code == 0x2E)
    if isPlain { return .plain }
    return code < 0x80 && CharacterClasses.isLocalEscape(UInt8(code)) ? .escaped : .impossible
  }

  private func code(_ length: Int) -> UInt32 {
    var code = UInt32(bytes[place]) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
    for offset in stride(from: 1, to: length, by: 1) {
      code = code << 6 | UInt32(bytes[place + offset] & 0x3F)
    }
    return code
  }

  /// How many bytes a character has, by the first of them.
  private static func length(of first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}

/// The escapes that texts and IRIs need where they are written, and no others.
enum TextEscapes {
  /// A character that is escaped: how many bytes it has, and what stands for it.
  typealias Escape = (length: Int, bytes: [UInt8])

  /// Appends a text, copied but for what needs an escape.
  ///
  /// - Parameters:
  ///   - text: The text as UTF-8.
  ///   - bytes: What it is added to.
  ///   - escape: The escape of the character at an index, if it needs one.
  /// - Complexity: O(*n*) in the length of the text.
  @inline(__always)
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8],
    _ escape: (UnsafeBufferPointer<UInt8>, Int) -> Escape?
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      guard let found = escape(text, index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      bytes += found.bytes
      index += found.length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// The escape that a character of an IRI needs, whose grammar forbids it.
  @inline(__always)
  static func inIRI(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Escape? {
    let byte = text[index]
    guard byte < 0x80, CharacterClasses.isForbiddenInIRI(UInt32(byte)) else { return nil }
    return (1, numeric(UInt16(byte)))
  }

  /// The escape that a character of a text needs: quote and backslash, control characters, and the
  /// two code points that XML has no place for.
  @inline(__always)
  static func inText(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Escape? {
    switch text[index] {
    case 0x20, 0x21, 0x23...0x5B, 0x5D...0x7E, 0x80...0xEE, 0xF0...0xFF: nil
    case 0xEF: noncharacter(text, index).map { (3, numeric($0)) }
    default: (1, control(text[index]))
    }
  }

  private static func control(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x08: [0x5C, 0x62]
    case 0x09: [0x5C, 0x74]
    case 0x0A: [0x5C, 0x6E]
    case 0x0C: [0x5C, 0x66]
    case 0x0D: [0x5C, 0x72]
    case 0x22, 0x5C: [0x5C, byte]
    default: numeric(UInt16(byte))
    }
  }

  /// U+FFFE or U+FFFF, if it begins here.
  private static func noncharacter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt16? {
    guard index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else {
      return nil
    }
    return 0xFF00 | UInt16(text[index + 2] | 0x40)
  }

  private static func numeric(_ code: UInt16) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [0x5C, 0x75]
      + [12, 8, 4, 0].map { (shift: UInt16) in digits[Int(code >> shift & 15)] }
  }
}

import Diagnostics

/// A place in a text that is known to be UTF-8, with the steps that every RDF syntax shares.
struct ByteScanner {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Begins in the middle of a text.
  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte here, 0 at the end (a byte 0 inside the text is never a valid token either).
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  func byte(at offset: Int) -> UInt8 {
    let index = position + offset
    return index < bytes.count ? bytes[index] : 0
  }

  /// Moves over `expected` if it stands here.
  mutating func skip(_ expected: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == expected else { return false }
    position += 1
    return true
  }

  /// Moves over `word` if it stands here.
  mutating func skip(_ word: String) -> Bool {
    guard has(word) else { return false }
    position += word.utf8.count
    return true
  }

  /// Whether `word` stands here.
  func has(_ word: String) -> Bool {
    bytes[position...].starts(with: word.utf8)
  }

  /// Whether `word`, in lower case, stands here in any case.
  func hasIgnoringCase(_ word: String) -> Bool {
    let length = word.utf8.count
    guard position + length <= bytes.count else { return false }
    return bytes[position..<position + length].elementsEqual(word.utf8) { $0 | 0x20 == $1 }
  }

  /// Moves over blanks, line ends and comments.
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0x23: skipComment()
      default: return
      }
    }
  }

  /// Moves over blanks on the same line.
  mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
  }

  /// Moves to the end of the line.
  mutating func skipComment() {
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      position += 1
    }
  }

  /// The code point that begins at `index` and the number of bytes it takes; nil at the end.
  func scalar(at index: Int) -> (code: UInt32, length: Int)? {
    guard index < bytes.count else { return nil }
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return nil }
    var code = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { code = code << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (code, length)
  }

  /// The code point here, 0 at the end.
  var code: UInt32 { scalar(at: position)?.code ?? 0 }

  /// The character here, for a message.
  var found: String {
    guard let (_, length) = scalar(at: position) else { return "the end of the text" }
    if byte < 0x20 { return "the end of the line" }
    return "`" + String(decoding: bytes[position..<position + length], as: UTF8.self) + "`"
  }

  /// The range of the character here.
  var range: SourceRange {
    let length = scalar(at: position)?.length ?? 0
    return SourceRange(position, position + length)
  }

  /// The fault of not finding what the grammar wants here.
  func expected(_ what: String, help: String? = nil) -> SyntaxFault {
    SyntaxFault("expected \(what), found \(found)", at: range, label: "here", help: help)
  }

  /// Reads `count` hexadecimal digits.
  mutating func hexadecimal(_ count: Int) throws(SyntaxFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = Self.hexadecimalValue(byte) else { throw expected("a hexadecimal digit") }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Reads `\uXXXX` or `\UXXXXXXXX` whose backslash is here.
  mutating func numericEscape() throws(SyntaxFault) -> Unicode.Scalar {
    let start = position
    let isLong = byte(at: 1) == 0x55
    position += 2
    let value = try hexadecimal(isLong ? 8 : 4)
    guard let scalar = Unicode.Scalar(value) else {
      throw SyntaxFault(
        "the escape names no character", at: SourceRange(start, position),
        label: "surrogates and numbers above 10FFFF are not characters")
    }
    return scalar
  }
}

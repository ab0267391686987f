/// One character of the text as the lexer sees it: full-width forms are their half-width twins.
struct Symbol {
  /// The ASCII value, or ``other`` for every character that has none.
  let value: UInt8
  /// How many bytes it takes; 0 at the end of the text.
  let length: Int

  /// The value of a character that is neither ASCII nor the twin of an ASCII character.
  static let other: UInt8 = 0x80
  /// What stands after the last byte.
  static let end = Symbol(value: 0, length: 0)
}

extension Symbol {
  /// The symbol at `index`.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  init(in bytes: [UInt8], at index: Int) {
    if index < bytes.count {
      let byte = bytes[index]
      self = byte < 0x80 ? Symbol(value: byte, length: 1) : Symbol(wideIn: bytes, at: index)
    } else {
      self = .end
    }
  }

  /// The symbol of the character beyond ASCII at `index`.
  private init(wideIn bytes: [UInt8], at index: Int) {
    if index + 2 < bytes.count,
      let twin = Self.twin(bytes[index], bytes[index + 1], bytes[index + 2])
    {
      self = Symbol(value: twin, length: 3)
    } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
      self = Symbol(value: UInt8(ascii: " "), length: 2)
    } else {
      self = Symbol(value: Self.other, length: 1)
    }
  }

  /// The half-width twin of the character with these three bytes of UTF-8, or nil.
  ///
  /// U+FF01–U+FF5E lie at EF BC 81 – EF BC BF and EF BD 80 – EF BD 9E.
  static func twin(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second, third) {
    case (0xEF, 0xBC, 0x81...0xBF): third - 0x81 + 0x21
    case (0xEF, 0xBD, 0x80...0x9E): third - 0x80 + 0x60
    case (0xE3, 0x80, 0x80): UInt8(ascii: " ")
    case (0xE3, 0x80, 0x81): UInt8(ascii: ",")
    case (0xE3, 0x80, 0x82): UInt8(ascii: ".")
    default: nil
    }
  }

  /// Whether it may stand in a number or a name as a digit.
  @inline(__always)
  var isDigit: Bool { value &- UInt8(ascii: "0") < 10 }

  /// Whether it is one of `a`–`z`, `A`–`Z`.
  @inline(__always)
  var isLetter: Bool { (value | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether it may begin a name: an ASCII letter, `_` or `?`.
  @inline(__always)
  var startsName: Bool {
    isLetter || value == UInt8(ascii: "_") || value == UInt8(ascii: "?")
  }

  /// Whether it is a space, a tab or the end of a line.
  @inline(__always)
  var isSpace: Bool { length > 0 && (value == 0x20 || value &- 9 < 5) }
}

extension JSONReader {
  /// Reads a string; the next byte is its opening quote.
  ///
  /// Almost all strings have no escapes, and are made of their bytes at once.
  mutating func readString() throws(TextFormatError) -> String {
    index += 1
    var text = ""
    while true {
      text += try readRun()
      switch peek {
      case UInt8(ascii: "\""):
        index += 1
        return text
      case UInt8(ascii: "\\"):
        text.unicodeScalars.append(try readEscape())
      case .some(let byte):
        throw error("U+00\(byte < 0x10 ? "0" : "")\(hexadecimal(byte)) must be escaped in a string")
      case nil: throw error("expected `\"`")
      }
    }
  }

  /// The text up to the next quote, backslash or control character.
  private mutating func readRun() throws(TextFormatError) -> String {
    let start = index
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""),
      bytes[index] != UInt8(ascii: "\\")
    {
      index += 1
    }
    let run = bytes[start..<index]
    guard let text = String(validating: run, as: UTF8.self) else {
      throw error("not UTF-8", at: start + TextBytes.validPrefix(of: run))
    }
    return text
  }

  private mutating func readEscape() throws(TextFormatError) -> Unicode.Scalar {
    let start = index
    index += 1
    guard let letter = peek else { throw error("expected an escape") }
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readScalar(from: start)
    default: throw error("not an escape of JSON", at: start)
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair.
  private mutating func readScalar(from start: Int) throws(TextFormatError) -> Unicode.Scalar {
    let first = try readFourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      let second = try readFourDigits()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw error("half of a surrogate pair", at: start)
  }

  private mutating func readFourDigits() throws(TextFormatError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw error("expected four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    String(byte, radix: 16, uppercase: true)
  }
}

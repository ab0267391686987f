/// Decoding of single characters from UTF-8 that need not be valid.
enum UnicodeScalarReading {
  /// The character beyond ASCII at `index` and its length in bytes, or nil where the bytes are not
  /// UTF-8.
  ///
  /// - Complexity: O(1).
  static func scalar(in bytes: [UInt8], at index: Int) -> (value: Unicode.Scalar, length: Int)? {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the common Chinese characters, which need no table.
  private var isCommonIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }

  /// Whether a name may begin with it.
  var startsName: Bool { isCommonIdeograph || properties.isIDStart }

  /// Whether a name may go on with it; the middle dot only joins names of entities.
  var continuesName: Bool { isCommonIdeograph || (properties.isIDContinue && value != 0xB7) }
}

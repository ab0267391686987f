extension JSONNumber {
  /// Where the number that starts at `start` ends, or nil where none starts there.
  ///
  /// The grammar is that of RFC 8259, section 6: no leading zeros, no plus sign, a digit on both
  /// sides of the point.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    if byte(bytes, index) == UInt8(ascii: "-") { index += 1 }
    guard let whole = digits(bytes, index) else { return nil }
    let hasLeadingZero = bytes[index] == UInt8(ascii: "0")
    index = hasLeadingZero ? index + 1 : whole
    if hasLeadingZero, whole != index { return nil }
    if byte(bytes, index) == UInt8(ascii: ".") {
      guard let fraction = digits(bytes, index + 1) else { return nil }
      index = fraction
    }
    if byte(bytes, index) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(bytes, index + 1)
      let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      guard let exponent = digits(bytes, index + (isSigned ? 2 : 1)) else { return nil }
      index = exponent
    }
    return index
  }

  /// The end of the digits from `start`, nil where there are none.
  private static func digits(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      index += 1
    }
    return index > start ? index : nil
  }

  /// The byte at `index`, zero behind the end.
  private static func byte(_ bytes: [UInt8], _ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }
}

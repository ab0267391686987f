/// The base 64 of RFC 4648, section 4, in which a page's policy names what it allows.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  /// The text of bytes that are given as hexadecimal digits.
  ///
  /// - Parameter hexadecimal: pairs of hexadecimal digits.
  /// - Returns: four digits for each three bytes, the last ones filled up with `=`.
  static func text(hexadecimal: String) -> String {
    let nibbles = hexadecimal.compactMap(\.hexDigitValue)
    var result = String.UnicodeScalarView()
    // Three hexadecimal digits are twelve bits, which are two digits of base 64.
    for start in stride(from: 0, to: nibbles.count, by: 3) {
      let group = nibbles[start..<min(start + 3, nibbles.count)]
      let bits = group.reduce(0) { $0 << 4 | $1 } << (4 * (3 - group.count))
      result.append(digits[bits >> 6])
      if group.count > 1 { result.append(digits[bits & 63]) }
    }
    while result.count % 4 != 0 { result.append("=") }
    return String(result)
  }
}

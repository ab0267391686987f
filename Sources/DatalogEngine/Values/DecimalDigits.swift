/// A decimal as its digits: what a number looks like when no word of 64 bits holds it exactly.
///
/// Canonical: no zeros at either end of the digits, so that equal numbers have equal digits.
package struct DecimalDigits: Hashable {
  /// Whether it is below zero; zero is not.
  let isNegative: Bool
  /// The digits 0 to 9 without leading or trailing zeros; empty for zero.
  let digits: [UInt8]
  /// The power of ten of the first digit's place: 0 for units.
  let magnitude: Int

  /// Reads `[+-]digits[.digits][e[+-]digits]`, half or full width, or nil for anything else.
  init?(_ text: UnsafeBufferPointer<UInt8>, allowsExponent: Bool) {
    var scanner = NumeralScanner(text)
    guard let numeral = scanner.numeral(allowsExponent: allowsExponent) else { return nil }
    self.init(
      isNegative: numeral.isNegative, digits: numeral.digits, wholeDigits: numeral.wholeDigits,
      exponent: numeral.exponent)
  }

  /// Creates a decimal from the shortest digits that read back as `value`, which must be finite.
  init(_ value: Double) {
    var text = Array(value.description.utf8)
    let read = text.withUnsafeMutableBufferPointer {
      DecimalDigits(UnsafeBufferPointer($0), allowsExponent: true)
    }
    self = read ?? DecimalDigits(isNegative: false, digits: [], wholeDigits: 0, exponent: 0)
  }

  /// Creates a decimal from a whole number times a power of ten.
  init(mantissa: Int128, exponent: Int) {
    let text = Array(String(mantissa.magnitude).utf8).map { $0 - UInt8(ascii: "0") }
    self.init(
      isNegative: mantissa < 0, digits: text, wholeDigits: text.count, exponent: exponent)
  }

  private init(isNegative: Bool, digits: [UInt8], wholeDigits: Int, exponent: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    let kept = digits.dropFirst(leading)
    let trailing = kept.reversed().prefix { $0 == 0 }.count
    self.digits = Array(kept.dropLast(trailing))
    self.isNegative = isNegative && !self.digits.isEmpty
    magnitude = self.digits.isEmpty ? 0 : wholeDigits - leading - 1 + exponent
  }

  private init(isNegative: Bool, digits: [UInt8], magnitude: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.magnitude = magnitude
  }

  /// The number with the other sign.
  var negated: DecimalDigits {
    DecimalDigits(
      isNegative: !isNegative && !digits.isEmpty, digits: digits, magnitude: magnitude)
  }

  /// The number of digits behind the decimal point; negative where zeros stand before it.
  var scale: Int { digits.count - 1 - magnitude }

  /// The digits as a whole number, to be multiplied by 10^−``scale``; nil beyond 18 digits.
  var mantissa: Int128? {
    guard digits.count <= 18 else { return nil }
    let number = digits.reduce(0 as Int128) { $0 * 10 + Int128($1) }
    return isNegative ? -number : number
  }

  /// The whole number it is, or nil where it has a fraction or does not fit.
  var wholeNumber: Int128? {
    guard scale <= 0, magnitude < 20 else { return nil }
    var number = digits.reduce(0 as Int128) { $0 * 10 + Int128($1) }
    for _ in 0..<(-scale) { number *= 10 }
    return isNegative ? -number : number
  }

  /// The nearest double.
  var double: Double { Double(scientific) ?? .nan }

  /// The canonical text: plain digits in the usual range, otherwise with an exponent.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    guard (-7...40).contains(magnitude) else { return scientific }
    let all = digits.map { Character(UnicodeScalar($0 + UInt8(ascii: "0"))) }
    let sign = isNegative ? "-" : ""
    if magnitude < 0 { return sign + "0." + String(repeating: "0", count: -magnitude - 1) + all }
    if scale <= 0 { return sign + all + String(repeating: "0", count: -scale) }
    return sign + all.prefix(magnitude + 1) + "." + all.dropFirst(magnitude + 1)
  }

  private var scientific: String {
    guard let first = digits.first else { return "0" }
    let rest = digits.dropFirst().map { Character(UnicodeScalar($0 + UInt8(ascii: "0"))) }
    return (isNegative ? "-" : "") + "\(first)." + (rest.isEmpty ? ["0"] : rest) + "e\(magnitude)"
  }
}

extension DecimalDigits: Comparable {
  /// The numeric order.
  package static func < (left: DecimalDigits, right: DecimalDigits) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? isSmaller(right, left) : isSmaller(left, right)
  }

  private static func isSmaller(_ left: DecimalDigits, _ right: DecimalDigits) -> Bool {
    if left.digits.isEmpty || right.digits.isEmpty {
      return !right.digits.isEmpty && left.digits.isEmpty
    }
    if left.magnitude != right.magnitude { return left.magnitude < right.magnitude }
    return left.digits.lexicographicallyPrecedes(right.digits)
  }
}

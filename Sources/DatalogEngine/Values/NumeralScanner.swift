/// Reads a numeral from bytes, its digits and signs half or full width.
struct NumeralScanner {
  /// What a numeral says, not yet put together.
  struct Numeral {
    var isNegative = false
    /// All digits before and behind the point.
    var digits: [UInt8] = []
    /// How many of them stand before the point.
    var wholeDigits = 0
    /// The power of ten behind `e`.
    var exponent = 0
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The numeral that the whole text is, or nil.
  mutating func numeral(allowsExponent: Bool) -> Numeral? {
    var numeral = Numeral()
    numeral.isNegative = takeSign()
    while let digit = takeDigit() { numeral.digits.append(digit) }
    numeral.wholeDigits = numeral.digits.count
    if take(UInt8(ascii: ".")) {
      while let digit = takeDigit() { numeral.digits.append(digit) }
    }
    guard !numeral.digits.isEmpty else { return nil }
    if allowsExponent, take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      guard let exponent = takeExponent() else { return nil }
      numeral.exponent = exponent
    }
    return position == text.count ? numeral : nil
  }

  private mutating func takeExponent() -> Int? {
    let isNegative = takeSign()
    var exponent = 0
    var hasDigits = false
    while let digit = takeDigit() {
      exponent = min(exponent * 10 + Int(digit), 100_000)
      hasDigits = true
    }
    return hasDigits ? (isNegative ? -exponent : exponent) : nil
  }

  private mutating func takeSign() -> Bool {
    if take(UInt8(ascii: "-")) { return true }
    _ = take(UInt8(ascii: "+"))
    return false
  }

  private mutating func takeDigit() -> UInt8? {
    guard let byte = peek() else { return nil }
    let digit = byte.value &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    position += byte.length
    return digit
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard let byte = peek(), byte.value == expected else { return false }
    position += byte.length
    return true
  }

  /// The next character as its half-width twin; full-width forms are EF BC 81 … EF BD 9E.
  private func peek() -> (value: UInt8, length: Int)? {
    guard position < text.count else { return nil }
    let first = text[position]
    guard first == 0xEF, position + 2 < text.count else { return (first, 1) }
    let second = text[position + 1]
    let third = text[position + 2]
    if second == 0xBC, third >= 0x81 { return (third - 0x60, 3) }
    if second == 0xBD, third <= 0x9E { return (third - 0x20, 3) }
    return (first, 1)
  }
}

import Diagnostics

extension Lexer {
  /// Reads a number: decimal, hexadecimal, binary, unsigned, with a fraction, or an address.
  mutating func scanNumber() {
    let start = position
    var kind = Token.Kind.integer
    if !scanRadixDigits() {
      skipDigits()
      if skipFraction() { kind = scanRestOfAddress() ? .address : .float }
      if kind == .float { skipExponent() }
    }
    let suffix = Symbol(in: bytes, at: position)
    if kind == .integer, suffix.value == UInt8(ascii: "u") {
      position += suffix.length
      kind = .unsigned
    }
    rejectLetters(after: start, &kind)
    append(kind, from: start)
  }

  /// Reads `0x1f` or `0b11`.
  private mutating func scanRadixDigits() -> Bool {
    let zero = Symbol(in: bytes, at: position)
    let mark = Symbol(in: bytes, at: position + zero.length)
    let isHexadecimal = mark.value == UInt8(ascii: "x")
    guard zero.value == UInt8(ascii: "0"), isHexadecimal || mark.value == UInt8(ascii: "b") else {
      return false
    }
    var end = position + zero.length + mark.length
    let digits = end
    while true {
      let symbol = Symbol(in: bytes, at: end)
      let isDigit =
        isHexadecimal ? symbol.hexadecimalValue != nil : symbol.value &- UInt8(ascii: "0") < 2
      guard isDigit else { break }
      end += symbol.length
    }
    guard end > digits else { return false }
    position = end
    return true
  }

  private mutating func skipDigits() {
    while true {
      let symbol = Symbol(in: bytes, at: position)
      guard symbol.isDigit else { return }
      position += symbol.length
    }
  }

  /// Reads a decimal point and the digits behind it; `。` is never a decimal point.
  private mutating func skipFraction() -> Bool {
    let point = Symbol(in: bytes, at: position)
    guard point.value == UInt8(ascii: "."), bytes[position] != 0xE3,
      Symbol(in: bytes, at: position + point.length).isDigit
    else { return false }
    position += point.length
    skipDigits()
    return true
  }

  /// Reads the last two parts of `127.0.0.1`.
  private mutating func scanRestOfAddress() -> Bool {
    let start = position
    if skipFraction(), skipFraction() { return true }
    position = start
    return false
  }

  private mutating func skipExponent() {
    let mark = Symbol(in: bytes, at: position)
    guard mark.value | 0x20 == UInt8(ascii: "e") else { return }
    var digits = position + mark.length
    let sign = Symbol(in: bytes, at: digits)
    if sign.value == UInt8(ascii: "+") || sign.value == UInt8(ascii: "-") { digits += sign.length }
    guard Symbol(in: bytes, at: digits).isDigit else { return }
    position = digits
    skipDigits()
  }

  /// Reports letters directly behind a number, such as `5天`.
  private mutating func rejectLetters(after start: Int, _ kind: inout Token.Kind) {
    guard !Symbol(in: bytes, at: position).value.isQuestionMark else { return }
    let end = endOfName(from: position)
    guard end > position else { return }
    position = end
    kind = .invalid
    let range = SourceRange(start, end)
    errors.report(
      "`\(errors.source.excerpt(of: range))` is neither a number nor a name", at: range,
      help: "a name cannot begin with a digit; text is written between quotes")
  }
}

extension UInt8 {
  /// Whether it is `?`, which may follow a number without being meant as part of it.
  fileprivate var isQuestionMark: Bool { self == UInt8(ascii: "?") }
}

extension Symbol {
  /// Its value as a hexadecimal digit.
  var hexadecimalValue: UInt64? {
    if isDigit { return UInt64(value - UInt8(ascii: "0")) }
    let offset = (value | 0x20) &- UInt8(ascii: "a")
    return offset < 6 ? UInt64(offset) + 10 : nil
  }
}

import Diagnostics

/// Reads the values of tokens: numbers, dates, texts.
///
/// Functions return nil where the value does not exist; the parser says why.
enum LiteralReading {
  /// The whole number at `range`: decimal, `0x…` or `0b…`, with or without `u`; nil where it needs
  /// more than 64 bits.
  ///
  /// - Complexity: O(length).
  static func magnitude(in bytes: [UInt8], _ range: SourceRange) -> UInt64? {
    var (index, radix) = (range.lower, UInt64(10))
    let first = Symbol(in: bytes, at: index)
    let mark = Symbol(in: bytes, at: index + first.length)
    if first.value == UInt8(ascii: "0"), mark.value == UInt8(ascii: "x") { radix = 16 }
    if first.value == UInt8(ascii: "0"), mark.value == UInt8(ascii: "b") { radix = 2 }
    if radix != 10 { index += first.length + mark.length }
    var value: UInt64 = 0
    while index < range.upper {
      let symbol = Symbol(in: bytes, at: index)
      index += symbol.length
      guard let digit = symbol.hexadecimalValue else { continue }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: radix)
      let (sum, overflow) = product.addingReportingOverflow(digit)
      if tooLarge || overflow { return nil }
      value = sum
    }
    return value
  }

  /// The number Soufflé reads for an address such as `127.0.0.1`: its four bytes as 32 bits signed;
  /// nil where a part is larger than 255.
  static func address(_ text: String) -> Int64? {
    var value: UInt32 = 0
    for part in text.split(separator: ".") {
      guard let byte = UInt8(part) else { return nil }
      value = value << 8 | UInt32(byte)
    }
    return Int64(Int32(bitPattern: value))
  }

  /// The day written as `YYYY-MM-DD`, or nil where there is no such day.
  static func date(_ text: String) -> (year: Int, month: Int, day: Int)? {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      digits[range].reduce(0) { sum, byte -> Int? in
        guard let sum, Symbol(value: byte, length: 1).isDigit else { return nil }
        return sum * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      year >= 1, (1...12).contains(month), (1...days(inMonth: month, of: year)).contains(day)
    else { return nil }
    return (year, month, day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// What became of the inside of a text.
  enum TextReading {
    case text(String)
    /// The range of a backslash and what follows it.
    case unknownEscape(SourceRange)
    case notUTF8
  }

  /// The text between the delimiters at `range`, escapes resolved.
  ///
  /// - Complexity: O(length).
  static func text(in bytes: [UInt8], _ range: SourceRange) -> TextReading {
    let inside = bytes[range.lower..<range.upper]
    guard inside.contains(UInt8(ascii: "\\")) else { return checked(inside) }
    var resolved: [UInt8] = []
    var index = range.lower
    while index < range.upper {
      let byte = bytes[index]
      if byte != UInt8(ascii: "\\") || index + 1 >= range.upper {
        resolved.append(byte)
        index += 1
        continue
      }
      guard let (value, length) = escape(in: bytes, at: index + 1) else {
        return .unknownEscape(SourceRange(index, index + 1 + characterLength(bytes[index + 1])))
      }
      resolved += value
      index += 1 + length
    }
    return checked(resolved[...])
  }

  private static func checked(_ bytes: ArraySlice<UInt8>) -> TextReading {
    String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .notUTF8
  }

  private static func characterLength(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// What the escape behind the backslash at `index - 1` stands for, and its length.
  private static func escape(in bytes: [UInt8], at index: Int) -> (value: [UInt8], length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "a"): return ([7], 1)
    case UInt8(ascii: "b"): return ([8], 1)
    case UInt8(ascii: "t"): return ([9], 1)
    case UInt8(ascii: "n"): return ([10], 1)
    case UInt8(ascii: "v"): return ([11], 1)
    case UInt8(ascii: "f"): return ([12], 1)
    case UInt8(ascii: "r"): return ([13], 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): return ([bytes[index]], 1)
    default:
      for quote in ["“", "”", "＂"] where bytes[index...].starts(with: quote.utf8) {
        return (Array(quote.utf8), quote.utf8.count)
      }
      return nil
    }
  }

  /// Where bytes of a text stand between the delimiters at `range`.
  ///
  /// - Complexity: O(length).
  static func place(
    ofTextBytes wanted: Range<Int>, in bytes: [UInt8], _ range: SourceRange
  ) -> SourceRange {
    var (index, offset) = (range.lower, 0)
    func place(of wanted: Int) -> Int {
      while index < range.upper, offset < wanted {
        let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < range.upper
        let (value, length) = (isEscape ? escape(in: bytes, at: index + 1) : nil) ?? ([0], 0)
        offset += value.count
        index += 1 + length
      }
      return index
    }
    let lower = place(of: wanted.lowerBound)
    return SourceRange(lower, place(of: wanted.upperBound))
  }
}

extension SourceText {
  /// Where bytes of a text constant stand in the source, escapes taken into account.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, of the text's value.
  ///   - range: Where the constant stands, with its quotes.
  /// - Returns: The place; nil where no text constant stands at `range`.
  package func range(ofTextBytes bytes: Range<Int>, writtenAt range: SourceRange) -> SourceRange? {
    guard let delimiter = TextDelimiter(in: self.bytes, at: range.lower)?.length,
      range.lower + 2 * delimiter <= range.upper
    else { return nil }
    return LiteralReading.place(
      ofTextBytes: bytes, in: self.bytes,
      SourceRange(range.lower + delimiter, range.upper - delimiter))
  }
}

/// Numbers written in Chinese characters.
enum ChineseNumeral {
  /// The value of the number that begins at `start`, and where it ends.
  ///
  /// Reads 一 … 九百九十九, also 〇 and digit by digit (二〇二五, 一九九八). What stands from `limit` on
  /// is not looked at.
  static func read(
    _ text: [Unicode.Scalar], from start: Int, upTo limit: Int = .max
  ) -> (value: Int, end: Int)? {
    let limit = min(limit, text.count)
    var end = start
    while end < limit, end - start < 8, isNumeral(text[end]) { end += 1 }
    guard end > start else { return nil }
    guard let value = value(of: text[start..<end]) else { return nil }
    return (value, end)
  }

  /// Whether a character is part of numbers.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || power(scalar) != nil
  }

  /// The value of a whole stretch of numeral characters.
  ///
  /// - Returns: The value, or nil where it is no numeral or has more than eight characters.
  static func value(of text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.count <= 8 else { return nil }
    if text.count > 1, text.allSatisfy({ digit($0) != nil }) {
      return text.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    }
    var total = 0
    var pending: Int?
    for scalar in text {
      if let value = digit(scalar) {
        guard pending == nil || pending == 0 else { return nil }
        pending = value
      } else if let power = power(scalar) {
        total += (pending ?? 1) * power
        pending = nil
      } else {
        return nil
      }
    }
    return total + (pending ?? 0)
  }

  /// `value` in Chinese characters, for 1 … 999; other numbers in digits.
  static func text(_ value: Int) -> String {
    guard value > 0, value < 1000 else { return String(value) }
    let hundreds = value / 100
    let tens = value / 10 % 10
    let ones = value % 10
    var result = hundreds > 0 ? digits[hundreds] + "百" : ""
    if tens > 0 {
      result += tens == 1 && hundreds == 0 ? "十" : digits[tens] + "十"
    } else if hundreds > 0, ones > 0 {
      result += "零"
    }
    return ones > 0 ? result + digits[ones] : result
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The value of a character that stands for a digit.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// The value of a character that stands for a power of ten.
  private static func power(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    default: nil
    }
  }
}

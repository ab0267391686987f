/// A day, month or year as documents write it.
struct DateText: Sendable, Hashable {
  /// The year.
  var year: Int
  /// The month, or nil where only a year is written.
  var month: Int?
  /// The day, or nil where only a year or month is written.
  var day: Int?

  /// `2025-05-16`, `2025-05` or `2025`.
  var iso: String {
    var result = String(year)
    if let month { result += "-" + Self.padded(month) }
    if let month = month, let day, month > 0 { result += "-" + Self.padded(day) }
    return result
  }

  /// The last day that it covers, as `2021-12-31`.
  var lastDay: DateText {
    let month = month ?? 12
    return DateText(year: year, month: month, day: day ?? Self.days(in: month, of: year))
  }

  /// The day before.
  var previousDay: DateText {
    guard let month, let day else { return self }
    if day > 1 { return DateText(year: year, month: month, day: day - 1) }
    let earlier = month > 1 ? (year: year, month: month - 1) : (year: year - 1, month: 12)
    let last = Self.days(in: earlier.month, of: earlier.year)
    return DateText(year: earlier.year, month: earlier.month, day: last)
  }

  /// Reads `2025-05-16`, `2025-05` or `2025`.
  init?(iso: String) {
    let parts = iso.split(separator: "-").map { Int($0) }
    guard let first = parts.first, let year = first else { return nil }
    self.init(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  /// Creates a date.
  init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that comes `days` days later; the same where no day is known.
  func adding(days: Int) -> DateText {
    guard var month, var day else { return self }
    var year = year
    day += days
    while day > Self.days(in: month, of: year) {
      day -= Self.days(in: month, of: year)
      month += 1
      if month > 12 {
        month = 1
        year += 1
      }
    }
    return DateText(year: year, month: month, day: day)
  }

  /// Reads 2025年5月16日, 二〇二五年五月十六日, 2025-01-26, 2025.1.26 or a part of it.
  ///
  /// - Parameters:
  ///   - text: The text, blanks dropped.
  ///   - start: Where the year begins.
  /// - Returns: The date and where it ends, or nil.
  static func read(
    _ text: [Unicode.Scalar], from start: Int
  ) -> (date: DateText, end: Int)? {
    guard let (year, yearEnd) = number(text, from: start), year >= 1900, year < 2200,
      yearEnd < text.count
    else { return nil }
    let mark = text[yearEnd].folded
    if mark == "年" { return chinese(text, year: year, from: yearEnd + 1) }
    guard mark == "-" || mark == "." || mark == "/",
      let (month, monthEnd) = number(text, from: yearEnd + 1), (1...12).contains(month),
      monthEnd < text.count, text[monthEnd].folded == mark,
      let (day, end) = number(text, from: monthEnd + 1), (1...31).contains(day)
    else { return nil }
    return (DateText(year: year, month: month, day: day), end)
  }

  /// The rest of a date after its 年.
  private static func chinese(
    _ text: [Unicode.Scalar], year: Int, from start: Int
  ) -> (date: DateText, end: Int)? {
    guard let (month, monthEnd) = number(text, from: start), (1...12).contains(month),
      monthEnd < text.count, text[monthEnd] == "月"
    else { return (DateText(year: year), start) }
    guard let (day, dayEnd) = number(text, from: monthEnd + 1), (1...31).contains(day),
      dayEnd < text.count, text[dayEnd] == "日" || text[dayEnd] == "号"
    else { return (DateText(year: year, month: month), monthEnd + 1) }
    return (DateText(year: year, month: month, day: day), dayEnd + 1)
  }

  /// A number of at most four digits of either kind; ○ and the letters O stand for zero.
  private static func number(
    _ text: [Unicode.Scalar], from start: Int
  ) -> (value: Int, end: Int)? {
    guard start < text.count else { return nil }
    guard text[start].isDigit else {
      if let year = mixedYear(text, at: start) { return (year, start + 4) }
      return ChineseNumeral.read(text, from: start).flatMap { $0.value < 10000 ? $0 : nil }
    }
    var value = 0
    var end = start
    while end < text.count, end - start < 4, text[end].isDigit {
      value = value * 10 + Int(text[end].value - 48)
      end += 1
    }
    return (value, end)
  }

  /// A year of four Chinese digits some of which are zeros of another script: 二00五, 二OO五.
  private static func mixedYear(_ text: [Unicode.Scalar], at start: Int) -> Int? {
    guard start + 4 < text.count, text[start + 4] == "年" else { return nil }
    var year = 0
    for scalar in text[start..<start + 4] {
      guard let digit = zeros.contains(scalar.folded) ? 0 : ChineseNumeral.value(of: [scalar])
      else { return nil }
      guard digit < 10 else { return nil }
      year = year * 10 + digit
    }
    return year
  }

  /// What is typed for 〇, letters of three alphabets among them.
  private static let zeros: ScalarSet = ["0", "O", "o", "○", "◯", "〇", "\u{39F}", "\u{41E}"]

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The year in the brackets of a document's number, or nil.
  static func year(ofNumber number: String?) -> Int? {
    number.flatMap {
      Int(String($0.unicodeScalars.drop { $0 != "〔" }.dropFirst().prefix { $0.isDigit }))
    }
  }

  /// The first year that the beginning of a document names, or nil.
  static func firstYear(in paragraphs: [Paragraph]) -> Int? {
    for paragraph in paragraphs.prefix(8) {
      let text = paragraph.text.scalars
      for offset in text.indices.prefix(200) where text[offset] == "2" {
        if let (date, _) = read(text, from: offset) { return date.year }
      }
    }
    return nil
  }
}

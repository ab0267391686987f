/// The day or days at the beginning of a chronicle's entry.
struct EventDates: Equatable {
  /// The first day, `2025-04-08`.
  var date: String
  /// The last day of a range.
  var endDate: String?
  /// Further single days.
  var otherDates: [String] = []

  /// Reads ●4月8日至9日, 4月15日、17日, 2016年9月30日 at the beginning of a paragraph.
  ///
  /// - Parameters:
  ///   - text: The paragraph in half width.
  ///   - month: Year and month that hold where none is printed.
  /// - Returns: The days, where they end, and whether a bullet stands before them; or nil.
  static func read(
    _ text: [Unicode.Scalar], in month: YearMonth
  ) -> (dates: EventDates, end: Int, isBulleted: Bool, month: YearMonth)? {
    var cursor = DayCursor(text: text, month: month)
    cursor.skipBlanks()
    let isBulleted = cursor.skipBullet()
    guard let first = cursor.day(needsMonth: !isBulleted && month.month == nil) else { return nil }
    var dates = EventDates(date: first)
    while true {
      let mark = cursor
      if cursor.skip("至") || cursor.skip("—") || cursor.skip("-") || cursor.skip("–")
        || cursor.skip("~") || cursor.skip("到")
      {
        while cursor.skip("—") || cursor.skip("-") {}
        guard let last = cursor.day(needsMonth: false) else {
          cursor = mark
          break
        }
        dates.endDate = last
      } else if cursor.skip("、") || cursor.skip("和") || cursor.skip("及") {
        guard let other = cursor.day(needsMonth: false) else {
          cursor = mark
          break
        }
        dates.otherDates.append(other)
      } else {
        break
      }
    }
    cursor.skipTimeOfDay()
    return (dates, cursor.offset, isBulleted, cursor.month)
  }
}

/// A year and perhaps a month.
struct YearMonth: Equatable {
  /// The year.
  var year: Int
  /// The month, or nil.
  var month: Int?

  /// Reads `2025-04`, `2025-04-30` or `2025`.
  init?(iso date: String) {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, year > 1000 else { return nil }
    self.year = year
    month = parts.count > 1 ? parts[1] : nil
  }

  /// Reads 2025年4月 anywhere in a title.
  init?(title: String) {
    let text = title.unicodeScalars.map(ScalarText.fold)
    for offset in text.indices where text[offset] == "年" {
      let digits = text[max(0, offset - 4)..<offset]
      guard digits.count == 4, let year = Int(String(String.UnicodeScalarView(digits))) else {
        continue
      }
      self.year = year
      let rest = text[(offset + 1)...].prefix { ("0"..."9").contains($0) }
      let isMonth = rest.endIndex < text.count && text[rest.endIndex] == "月"
      month = isMonth ? Int(String(String.UnicodeScalarView(rest))) : nil
      return
    }
    return nil
  }
}

/// Reads days one after another.
private struct DayCursor {
  let text: [Unicode.Scalar]
  var month: YearMonth
  var offset = 0

  init(text: [Unicode.Scalar], month: YearMonth) {
    self.text = text
    self.month = month
  }

  mutating func skipBlanks() {
    while offset < text.count, text[offset] == " " || text[offset] == "\t" { offset += 1 }
  }

  /// Skips a bullet, and says whether there was one.
  mutating func skipBullet() -> Bool {
    let start = offset
    let bullets = Set("●•◆■○◎★☆▲·*-※".unicodeScalars)
    while offset < text.count, bullets.contains(text[offset]) || text[offset] == " " { offset += 1 }
    return offset > start
  }

  /// Skips what may stand between the day and the entry: blanks, 上午, a comma.
  mutating func skipTimeOfDay() {
    skipBlanks()
    if let word = Self.timesOfDay.match(in: text, at: offset) { offset += word.count }
    while offset < text.count, text[offset] == "," || text[offset] == ":" { offset += 1 }
    skipBlanks()
  }

  private static let timesOfDay: WordList = "上午 下午 中午 晚上 晚 凌晨 清晨 傍晚 当天 当日"

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard offset < text.count, text[offset] == scalar else { return false }
    offset += 1
    return true
  }

  /// Reads a day, with month and year where they are printed.
  mutating func day(needsMonth: Bool) -> String? {
    let start = offset
    var hasMonth = false
    guard var value = number() else { return fail(start) }
    if skip("年") {
      month.year = value
      guard let next = number() else { return fail(start) }
      value = next
    }
    if skip("月") {
      month.month = value
      hasMonth = true
      guard let next = number() else { return fail(start) }
      value = next
    }
    guard skip("日") || skip("号"), hasMonth || !needsMonth, let monthNumber = month.month,
      (1...12).contains(monthNumber), (1...31).contains(value)
    else { return fail(start) }
    return "\(month.year)-\(padded(monthNumber))-\(padded(value))"
  }

  private mutating func fail(_ start: Int) -> String? {
    offset = start
    return nil
  }

  private mutating func number() -> Int? {
    skipBlanks()
    let digits = text[offset...].prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    offset += digits.count
    skipBlanks()
    return Int(String(String.UnicodeScalarView(digits)))
  }

  private func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

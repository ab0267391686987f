/// The day or days at the beginning of a chronicle's entry.
struct EventDates: Equatable {
  /// The first day, `2025-04-08`.
  var date: String
  /// The last day of a range.
  var endDate: String?
  /// Further single days.
  var otherDates: [String] = []

  /// What stands before the text of an entry.
  struct Start: Equatable {
    /// The days.
    var dates: EventDates
    /// Where the text begins.
    var end: Int
    /// Whether a bullet stands before the days.
    var isBulleted: Bool
    /// Year and month that hold for the entries that follow.
    var month: YearMonth
  }

  /// Reads ●4月8日至9日, 4月15日、17日, 2016年9月30日, 是日, 5月上旬, 本月 at the beginning of a
  /// paragraph.
  ///
  /// A part of a month, a month and a year are the range of their days: what happened in them cannot
  /// be told more closely.
  ///
  /// - Parameters:
  ///   - text: The paragraph in half width.
  ///   - month: Year and month that hold where none is printed.
  ///   - last: The days of the entry before, which 是日 repeats.
  ///   - isChronicle: Whether the document says that it is one.
  /// - Returns: The days and where they end, or nil.
  static func read(
    _ text: [Unicode.Scalar], in month: YearMonth, after last: EventDates? = nil,
    isChronicle: Bool = false
  ) -> Start? {
    var cursor = DayCursor(text: text, month: month)
    cursor.skipBlanks()
    let isBulleted = cursor.skipBullet()
    let dates =
      days(&cursor, needsMonth: !isBulleted && month.month == nil)
      ?? EventPeriod.read(&cursor, after: last, isChronicle: isChronicle)
    guard let dates else { return nil }
    cursor.skipTimeOfDay()
    return Start(
      dates: dates, end: cursor.offset, isBulleted: isBulleted, month: cursor.month)
  }

  /// The month or year that a paragraph names which is nothing but a heading: 5月, （五月）, 1955年.
  static func heading(_ text: [Unicode.Scalar], in month: YearMonth) -> YearMonth? {
    guard (2...12).contains(text.count) else { return nil }
    let isBracketed = text.first == "(" && text.last == ")"
    let body = isBracketed ? Array(text.dropFirst().dropLast()) : text
    if let (date, end) = DateText.read(body, from: 0), end == body.count, date.month == nil {
      return YearMonth(year: date.year, month: nil)
    }
    var cursor = DayCursor(text: body, month: month)
    guard cursor.readMonth() != nil else { return nil }
    _ = cursor.skip("份")
    cursor.skipBlanks()
    return cursor.offset == body.count ? cursor.month : nil
  }

  /// Single days and ranges of days.
  private static func days(_ cursor: inout DayCursor, needsMonth: Bool) -> EventDates? {
    let start = cursor
    cursor.skipSameMonth()
    guard let first = cursor.day(needsMonth: needsMonth) else {
      cursor = start
      return nil
    }
    var dates = EventDates(date: first)
    while true {
      let mark = cursor
      if cursor.skipRangeMark() {
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
    return dates
  }
}

extension EventDates {
  /// The length of the bullet that a paragraph begins with, or nil.
  static func bulletLength(_ text: some Collection<Unicode.Scalar>) -> Int? {
    let length = text.prefix { bullets.contains($0) || $0 == " " }.count
    return text.prefix(length).contains { bullets.contains($0) } ? length : nil
  }

  /// Whether a paragraph begins with a bullet, blanks aside.
  static func beginsWithBullet(_ text: [Unicode.Scalar]) -> Bool {
    text.first { $0 != " " && $0 != "\t" }.map(bullets.contains) ?? false
  }

  static let bullets: ScalarSet = "●•◆■○◎★☆▲△·*-※◇"
}

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

extension EventDates {
  /// The length of the bullet that a paragraph begins with, or nil.
  static func bulletLength(_ text: some Collection<Unicode.Scalar>) -> Int? {
    let length = text.prefix { bullets.contains($0) || $0 == " " }.count
    return text.prefix(length).contains { bullets.contains($0) } ? length : nil
  }

  static let bullets: ScalarSet = "●•◆■○◎★☆▲△·*-※◇"
}

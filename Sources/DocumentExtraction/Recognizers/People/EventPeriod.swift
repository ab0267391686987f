/// Reads what stands for days at the beginning of an entry: 是日, 本月, 5月上旬至6月中旬, 年内.
enum EventPeriod {
  /// The days, or nil where the text at the cursor is no period; then the cursor has not moved.
  static func read(
    _ cursor: inout DayCursor, after last: EventDates?, isChronicle: Bool
  ) -> EventDates? {
    let start = cursor
    if let dates = sameDay(&cursor, as: last) { return dates }
    if let dates = period(&cursor), isEnd(cursor, isChronicle: isChronicle) { return dates }
    cursor = start
    return nil
  }

  /// The last day of the entry before, where the text says 同日 or begins with an hour of it: 下午.
  private static func sameDay(_ cursor: inout DayCursor, as last: EventDates?) -> EventDates? {
    guard let last else { return nil }
    let start = cursor
    if cursor.skip(anyOf: sameDays), !cursor.skip("的") {
      return EventDates(date: last.otherDates.last ?? last.endDate ?? last.date)
    }
    cursor = start
    return nil
  }

  private static func period(_ cursor: inout DayCursor) -> EventDates? {
    if cursor.skip(anyOf: years) {
      let year = DateText(year: cursor.month.year)
      let first = DateText(year: year.year, month: 1, day: 1)
      return EventDates(date: first.iso, endDate: year.lastDay.iso)
    }
    guard let first = part(&cursor) else { return nil }
    let mark = cursor
    if cursor.skipRangeMark(), let last = part(&cursor) {
      return EventDates(date: first.first.iso, endDate: last.last.iso)
    }
    cursor = mark
    return EventDates(date: first.first.iso, endDate: first.last.iso)
  }

  /// A month or a third of one; the month printed, or the one that holds.
  private static func part(_ cursor: inout DayCursor) -> Part? {
    let isPrinted = cursor.skipSameMonth() || cursor.readMonth() != nil
    guard let month = cursor.month.month else { return nil }
    let date = DateText(year: cursor.month.year, month: month)
    if cursor.skip(word: "上旬") || isPrinted && cursor.skip("初") {
      return Part(first: date.day(1), last: date.day(10))
    }
    if cursor.skip(word: "中旬") { return Part(first: date.day(11), last: date.day(20)) }
    if cursor.skip(word: "下旬") || isPrinted && (cursor.skip("底") || cursor.skip("末")) {
      return Part(first: date.day(21), last: date.lastDay)
    }
    guard isPrinted else { return nil }
    if cursor.skip("份") { _ = cursor.skip("内") }
    return Part(first: date.day(1), last: date.lastDay)
  }

  /// Whether the words for a period end at the cursor, and are not part of a sentence.
  ///
  /// In a chronicle the blank behind a month is lost where it was wide: 3月全县兴修水利.
  private static func isEnd(_ cursor: DayCursor, isChronicle: Bool) -> Bool {
    guard cursor.offset > 0, cursor.offset < cursor.text.count else { return false }
    let next = cursor.text[cursor.offset]
    if marks.contains(next) { return true }
    let last = cursor.text[cursor.offset - 1]
    return isChronicle && (last == "月" || last == "旬") && !goingOn.contains(next)
      && PersonNameForm.isHan(next)
  }

  /// The first and the last day of a part of a month.
  private struct Part {
    var first: DateText
    var last: DateText
  }

  private static let marks: ScalarSet = ",: \t"
  private static let goingOn: ScalarSet = "的内以至起到前后里间中上下"
  private static let sameDays: WordList = "是日 同日 当日 当天 同一天 同天 上午 下午 晚上 晚间 当晚"
  private static let years: WordList = "年内 是年 本年 当年 同年 全年 本年内 全年内"
}

extension DateText {
  /// The same month's given day.
  fileprivate func day(_ day: Int) -> DateText { DateText(year: year, month: month, day: day) }
}

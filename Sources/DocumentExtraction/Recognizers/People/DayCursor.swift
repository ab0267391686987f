/// Reads days one after another.
struct DayCursor {
  private static let rangeMarks: ScalarSet = "~—–-至"
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
    offset += EventDates.bulletLength(text[offset...]) ?? 0
    return offset > start
  }

  /// Skips what may stand between the day and the entry: blanks, 上午, a comma.
  mutating func skipTimeOfDay() {
    var start = -1
    while start != offset {
      start = offset
      skipBlanks()
      if let word = Self.timesOfDay.match(in: text, at: offset) { offset += word.count }
      skipClock()
      if offset < text.count, text[offset] == "," || text[offset] == ":" { offset += 1 }
    }
  }

  /// Skips 9时, 9时30分.
  private mutating func skipClock() {
    let start = offset
    guard number() != nil, skip("时") || skip("点") else {
      offset = start
      return
    }
    let minutes = offset
    if number() == nil || !skip("分") { offset = minutes }
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
    guard skip("日") || skip("号") || isRange(from: offset), hasMonth || !needsMonth,
      let monthNumber = month.month,
      (1...12).contains(monthNumber), (1...31).contains(value)
    else { return fail(start) }
    return "\(month.year)-\(padded(monthNumber))-\(padded(value))"
  }

  /// Whether a range goes on at `offset` whose 日 stands behind its last day: 7~8日.
  private func isRange(from offset: Int) -> Bool {
    guard offset < text.count, Self.rangeMarks.contains(text[offset]) else { return false }
    let rest = text[offset...].drop { Self.rangeMarks.contains($0) }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    return (1...2).contains(digits.count) && digits.endIndex < text.count
      && text[digits.endIndex] == "日"
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
    return Int(String(digits))
  }

  private func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

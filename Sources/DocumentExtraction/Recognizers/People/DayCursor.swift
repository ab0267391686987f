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

  /// Skips what may stand between the day and the entry: blanks, 上午, （星期一）, a comma.
  mutating func skipTimeOfDay() {
    var start = -1
    while start != offset {
      start = offset
      skipBlanks()
      _ = skip(anyOf: Self.timesOfDay)
      skipBracket()
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

  /// Skips a short bracket: （农历正月初七）.
  private mutating func skipBracket() {
    guard offset < text.count, text[offset] == "(",
      let close = text[offset...].prefix(12).firstIndex(of: ")")
    else { return }
    offset = close + 1
  }

  /// Skips 同月 or 本月, and says whether one stood there.
  @discardableResult
  mutating func skipSameMonth() -> Bool { skip(anyOf: Self.sameMonths) }

  /// Skips a mark between the ends of a range: 至, ——.
  mutating func skipRangeMark() -> Bool {
    guard offset < text.count, text[offset] == "到" || Self.rangeMarks.contains(text[offset]) else {
      return false
    }
    offset += 1
    while skip("—") || skip("-") {}
    return true
  }

  private static let timesOfDay: WordList = "上午 下午 中午 晚上 晚 夜 凌晨 清晨 傍晚 当天 当日 起 前后"
  private static let sameMonths: WordList = "同月 本月 是月 当月"

  /// Skips one of the words where it stands at the offset.
  mutating func skip(anyOf words: WordList) -> Bool {
    guard let word = words.match(in: text, at: offset) else { return false }
    offset += word.count
    return true
  }

  /// Skips a word where it stands at the offset.
  mutating func skip(word: String) -> Bool {
    guard text[offset...].starts(with: word.unicodeScalars) else { return false }
    offset += word.unicodeScalars.count
    return true
  }

  /// Skips a character where it stands at the offset.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard offset < text.count, text[offset] == scalar else { return false }
    offset += 1
    return true
  }

  /// Reads a month, with the year where it is printed; it then holds for what follows.
  mutating func readMonth() -> Int? {
    let start = self
    guard var value = number() else { return nil }
    if skip("年") {
      month.year = value
      guard let next = number() else {
        self = start
        return nil
      }
      value = next
    }
    guard (1...12).contains(value), skip("月") else {
      self = start
      return nil
    }
    month.month = value
    return value
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
    guard !digits.isEmpty else { return numeral() }
    guard digits.count <= 4 else { return nil }
    offset += digits.count
    skipBlanks()
    return Int(String(digits))
  }

  /// A number in Chinese characters: 二月十一日.
  private mutating func numeral() -> Int? {
    guard let (value, end) = ChineseNumeral.read(text, from: offset), value < 10_000 else {
      return nil
    }
    offset = end
    return value
  }

  private func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

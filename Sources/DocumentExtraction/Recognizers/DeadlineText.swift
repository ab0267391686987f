/// By when an item is to be done, as its attribution prints it: 2021年12月底前, 每年6月底前, 长期坚持.
enum DeadlineText {
  /// The last day, or the year where no more is said; nil for what never ends or comes every year.
  ///
  /// Of several dates the last one of 完成 counts, otherwise the last. 底 after a year is its last day,
  /// 上半年 and a quarter are theirs, 上旬 and 中旬 those of the month; a month without a year is in
  /// `year`.
  ///
  /// - Parameters:
  ///   - printed: The text.
  ///   - year: The year that the document speaks of.
  /// - Returns: `2021-12-31`, `2025`, or nil.
  static func date(of printed: String, year: Int?) -> String? {
    let text = Array(printed.unicodeScalars.prefix(limit)).filter {
      $0 != " " && $0 != "\u{3000}"
    }
    var best: DateText?
    var isDone = false
    var offset = 0
    while offset < text.count {
      if recurring.match(in: text, at: offset) != nil { break }
      guard let (date, end) = end(in: text, at: offset, year: best?.year ?? year) else {
        offset += 1
        continue
      }
      let stop = text[end...].firstIndex { marks.contains($0.folded) } ?? text.count
      let ends = text.firstRange(ofPhrase: "完成", from: end).map { $0.lowerBound < stop } ?? false
      if ends || !isDone { best = date }
      isDone = isDone || ends
      offset = end
    }
    return best?.iso
  }

  /// A deadline is no longer than this.
  private static let limit = 200
  private static let marks: ScalarSet = ",;。、"

  /// Whether a clause of an attribution says by when and not who.
  static func isDeadline(_ clause: [Unicode.Scalar]) -> Bool {
    guard clause.count >= 2, clause.count <= 40 else { return false }
    var start = 0
    while let word = introductions.match(in: clause, at: start) { start += word.count }
    guard start < clause.count else { return false }
    if openings.match(in: clause, at: start) != nil { return true }
    guard let (_, end) = end(in: clause, at: start, year: 2000) else { return false }
    return end == clause.count || tails.match(in: clause, at: end) != nil
      || DateText.read(clause, from: start) != nil
  }

  /// Whether a text says by when something is to be done, and nothing else: 2024年6月底前完成; not
  /// 2021年 or 截至2021年底, which say when something is so.
  static func isWhole(_ text: [Unicode.Scalar]) -> Bool {
    ends.firstMatch(in: text) != nil && !text.hasPrefix("截至") && isDeadline(text)
  }

  private static let ends = PhraseSet(["前", "完成", "底", "末", "年内", "为止"])

  /// The last day of the period that begins at `offset`, and where the period ends.
  private static func end(
    in text: [Unicode.Scalar], at offset: Int, year: Int?
  ) -> (date: DateText, end: Int)? {
    if let period = fiveYears(text, at: offset) { return period }
    if text[offset].isDigit || text[offset] == "二", offset == 0 || !text[offset - 1].isDigit,
      let (date, end) = DateText.read(text, from: offset)
    {
      return date.month == nil
        ? part(of: date.year, text, at: end) ?? (date, end) : lastDay(of: date, text, at: end)
    }
    guard let year else { return nil }
    if offset == 0 || !text[offset - 1].isDigit, let month = month(text, at: offset) {
      return lastDay(of: DateText(year: year, month: month.value), text, at: month.end)
    }
    if text.hasPhrase("年", at: offset), offset == 0 || introducesYear(text[offset - 1]) {
      return part(of: year, text, at: offset + 1)
    }
    let isBare = text[offset] == "底" || text[offset] == "末" || text[offset] == "内"
    return isBare ? nil : part(of: year, text, at: offset)
  }

  /// Whether the 年 behind a character is this year: 力争年底前, 今年底前.
  private static func introducesYear(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isDigit && scalar != "每" && scalar != "逐" && scalar != "半" && scalar != "全"
  }

  /// 12月 without a year; a day behind it is taken by `lastDay`.
  private static func month(
    _ text: [Unicode.Scalar], at offset: Int
  ) -> (value: Int, end: Int)? {
    let digits = text[offset...].prefix(3).prefix { $0.isDigit }
    guard (1...2).contains(digits.count), digits.endIndex < text.count,
      text[digits.endIndex] == "月", let value = Int(String(digits)), (1...12).contains(value)
    else { return nil }
    return (value, digits.endIndex + 1)
  }

  /// “十四五”期间 ends in 2025, the one before it five years earlier.
  private static func fiveYears(
    _ text: [Unicode.Scalar], at offset: Int
  ) -> (date: DateText, end: Int)? {
    guard let plan = plans.match(in: text, at: offset), let number = planNumbers[plan] else {
      return nil
    }
    return (DateText(year: 1955 + number * 5), offset + plan.count)
  }

  /// What follows a year: 底, 上半年, 第三季度.
  private static func part(
    of year: Int, _ text: [Unicode.Scalar], at offset: Int
  ) -> (date: DateText, end: Int)? {
    guard let word = parts.match(in: text, at: offset), let month = months[word] else { return nil }
    return (DateText(year: year, month: month).lastDay, offset + word.count)
  }

  /// What follows a month: a day, 上旬, 中旬; otherwise its last day.
  private static func lastDay(
    of date: DateText, _ text: [Unicode.Scalar], at offset: Int
  ) -> (date: DateText, end: Int) {
    guard date.day == nil, offset < text.count else { return (date.lastDay, offset) }
    if text.hasPhrase("上旬", at: offset) {
      return (DateText(year: date.year, month: date.month, day: 10), offset + 2)
    }
    if text.hasPhrase("中旬", at: offset) {
      return (DateText(year: date.year, month: date.month, day: 20), offset + 2)
    }
    let digits = text[offset...].prefix(2).prefix { $0.isDigit }
    if let day = Int(String(digits)), (1...31).contains(day), digits.endIndex < text.count,
      text[digits.endIndex] == "日"
    {
      return (DateText(year: date.year, month: date.month, day: day), digits.endIndex + 1)
    }
    return (date.lastDay, offset)
  }

  /// The months that parts of a year end in.
  private static let months: [Phrase: Int] = [
    "年底": 12, "底": 12, "末": 12, "年末": 12, "年内": 12, "内": 12, "上半年": 6, "下半年": 12, "一季度": 3,
    "第一季度": 3,
    "二季度": 6, "第二季度": 6, "三季度": 9, "第三季度": 9, "四季度": 12, "第四季度": 12,
  ]
  private static let parts = PhraseSet(Array(months.keys))
  private static let planNumbers: [Phrase: Int] = [
    "十二五": 12, "十三五": 13, "十四五": 14, "十五五": 15, "十六五": 16,
  ]
  private static let plans = PhraseSet(Array(planNumbers.keys))
  /// What comes again and again has no last day.
  private static let recurring = PhraseSet(["每", "逐年", "逐月", "逐季"])
  private static let introductions = PhraseSet([
    "力争", "确保", "于", "在", "到", "至", "截至", "原则上", "须", "应", "需", "要", "今年", "本年", "“", "于每", "并",
  ])
  private static let openings = PhraseSet([
    "每年", "每月", "每季", "每半年", "每周", "长期坚持", "长期推进", "长期实施", "长期任务", "持续", "常态化", "常年",
    "全年", "年底前", "年内", "近期", "立即", "即时", "按时", "适时", "按进度", "按计划", "分年度", "逐年", "贯穿全年",
    "按照时间节点", "十四五", "十五五", "十三五", "长期", "即行", "马上", "限期",
  ])
  private static let tails = PhraseSet([
    "前", "以前", "之前", "底", "末", "内", "完成", "期间", "起", "至", "—", "-",
  ])
}

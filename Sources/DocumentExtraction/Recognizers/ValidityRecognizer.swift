/// From when to when a document is in force, as its own text says.
struct ValidityRecognizer {
  /// The day or year from which.
  private(set) var from: String?
  /// The last day or year.
  private(set) var to: String?

  private let issued: DateText?
  /// For how many years it is in force.
  private var termYears: Int?

  /// Reads the paragraphs of a document.
  ///
  /// Only sentences that speak of the document itself count: 本办法自…起施行, 本规划实施期限为…,
  /// 有效期至….
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs behind the title block.
  ///   - signs: The signs of each of them.
  ///   - issued: The document's date, for 自印发之日起.
  /// - Complexity: O(*n*) in the number of characters.
  init(_ paragraphs: [Paragraph], _ signs: [ParagraphSigns], issued: DateText?) {
    self.issued = issued
    for (paragraph, signs) in zip(paragraphs, signs)
    where signs.mayHold(Self.cues) && (paragraph.kind == .text || paragraph.kind == .heading) {
      let text = paragraph.text.scalars
      if Self.hasCue(text) { read(text) }
    }
    if to == nil { to = termYears.flatMap(end(ofYears:)) }
  }

  /// Whether a paragraph has one of the words beside which a date of force stands, found by the
  /// character of the word that is the rarest.
  private static func hasCue(_ text: [Unicode.Scalar]) -> Bool {
    let (pivots, cues) = (pivots, cues)
    var start = 0
    while let place = pivots.firstCandidate(in: text, from: start) {
      let first = text[place] == "期" ? max(0, place - longestCue) : place
      if (first...place).contains(where: { cues.match(in: text, at: $0) != nil }) { return true }
      start = place + 1
    }
    return false
  }

  private mutating func read(_ text: [Unicode.Scalar]) {
    var start = 0
    var speaksOfItself = false
    while start < text.count {
      var end = start
      while end < text.count, text[end] != "。" { end += 1 }
      if Self.speaksOfDocument(text, start..<end) { speaksOfItself = true }
      if speaksOfItself || Self.isBareRule(text, from: start) { sentence(text, start..<end) }
      start = end + 1
    }
  }

  /// Whether a sentence speaks of the document in hand, 本办法, 本行动计划, or issues one.
  private static func speaksOfDocument(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    for offset in range {
      if text[offset] == "现", issues.match(in: text, at: offset) != nil { return true }
      guard text[offset] == "本", others.match(in: text, at: offset + 1) == nil else { continue }
      for end in offset + 1..<min(range.upperBound, offset + 9) {
        if documents.match(in: text, at: end) != nil { return true }
        guard text[end].isHan else { break }
      }
    }
    return false
  }

  /// Whether a sentence is a rule without subject: 自2025年1月1日起施行.
  private static func isBareRule(_ text: [Unicode.Scalar], from start: Int) -> Bool {
    text.hasPhrase("自", at: start) || text.hasPhrase("有效期", at: start)
  }

  private mutating func sentence(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    if from == nil { readBeginning(text, range) }
    if to == nil { readEnd(text, range) }
    if from == nil, to == nil { readPeriod(text, range) }
  }

  /// 自2025年5月1日起施行, 自发布之日起30日后施行.
  private mutating func readBeginning(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    guard
      let effect = Self.effects.firstMatch(
        in: text, from: range.lowerBound, upTo: range.upperBound),
      let since = text[range.lowerBound..<effect.range.lowerBound].lastIndex(of: "自"),
      effect.range.lowerBound - since <= 30
    else { return }
    if let (date, _) = DateText.read(text, from: since + 1) {
      from = date.iso
    } else if let act = text.firstRange(ofPhrase: "之日起", from: since),
      act.lowerBound < range.upperBound
    {
      from = issued?.adding(days: Self.days(text, from: act.upperBound)).iso
    }
  }

  /// 有效期至2027年4月30日, 有效期2年.
  private mutating func readEnd(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    var start = range.lowerBound
    while let term = Self.terms.firstMatch(in: text, from: start, upTo: range.upperBound) {
      start = term.range.upperBound
      var value = start
      while value < range.upperBound, Self.fillers.match(in: text, at: value) != nil { value += 1 }
      if let (date, end) = DateText.read(text, from: value) {
        if let last = rangeEnd(text, after: end) {
          from = from ?? date.iso
          to = last.iso
          return
        }
        to = date.day == nil && date.month != nil ? date.lastDay.iso : date.iso
        return
      }
      if let years = Self.years(text, from: value) {
        termYears = termYears ?? years
        return
      }
    }
    guard to == nil,
      let effect = Self.effects.firstMatch(
        in: text, from: range.lowerBound, upTo: range.upperBound)
    else { return }
    // 自2021年1月1日起施行，至2025年12月31日止
    let rest = text[effect.range.upperBound..<range.upperBound].drop { $0.folded == "," }
    if let first = rest.first, first == "至" || first == "到",
      let (date, _) = DateText.read(text, from: rest.startIndex + 1)
    {
      to = date.iso
    }
  }

  /// The day that ends a range begun by the day before `offset`: …起至2025年12月31日.
  private func rangeEnd(_ text: [Unicode.Scalar], after offset: Int) -> DateText? {
    var start = offset
    while start < text.count, start - offset < 3, Self.rangeMarks.contains(text[start].folded) {
      start += 1
    }
    return start > offset ? DateText.read(text, from: start)?.date : nil
  }

  /// The last day of a term of `years` years from the beginning.
  private func end(ofYears years: Int) -> String? {
    guard let from, let begin = DateText(iso: from) else { return nil }
    if begin.day == nil { return String(begin.year + years) }
    return DateText(year: begin.year + years, month: begin.month, day: begin.day).previousDay.iso
  }

  /// 本规划实施期限为2016—2020年.
  private mutating func readPeriod(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    guard
      let term = Self.periods.firstMatch(in: text, from: range.lowerBound, upTo: range.upperBound)
    else { return }
    var start = term.range.upperBound
    while start < range.upperBound, Self.fillers.match(in: text, at: start) != nil { start += 1 }
    let digits = text[start..<range.upperBound].prefix { $0.isDigit }
    var next = digits.endIndex
    if next < range.upperBound, text[next] == "年" { next += 1 }
    guard digits.count == 4, next < range.upperBound, Self.dashes.contains(text[next].folded),
      let (last, _) = DateText.read(text, from: Self.skipDashes(text, from: next))
    else { return }
    from = String(digits)
    to = String(last.year)
  }

  private static func skipDashes(_ text: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < text.count, dashes.contains(text[index].folded) { index += 1 }
    return index
  }

  /// The number of days in 之日起30日后, 0 where none is said.
  private static func days(_ text: [Unicode.Scalar], from start: Int) -> Int {
    let digits = text[min(start, text.count)...].prefix(3).filter(\.isDigit)
    return Int(String(digits[...])) ?? 0
  }

  private static func years(_ text: [Unicode.Scalar], from start: Int) -> Int? {
    guard start < text.count else { return nil }
    if text[start].isDigit {
      let digits = text[start...].prefix { $0.isDigit }
      guard digits.count <= 2, digits.endIndex < text.count, text[digits.endIndex] == "年" else {
        return nil
      }
      return Int(String(digits))
    }
    guard let (value, end) = ChineseNumeral.read(text, from: start), end < text.count,
      text[end] == "年"
    else { return nil }
    return value
  }

  private static let documents = PhraseSet([
    "办法", "规定", "细则", "通知", "意见", "方案", "规划", "条例", "规则", "制度", "措施", "标准", "计划", "纲要", "决定",
    "通告", "公告", "举措", "政策", "预案", "规程", "规范", "章程", "目录", "清单", "实施细则", "实施意见", "实施方案",
    "管理办法", "暂行办法", "若干措施", "指引", "指南", "要点", "文件",
  ])
  private static let others: WordList =
    "市 省 县 区 州 旗 盟 级 地 行政 部 单位 年 届 次 月 人 轮 期 着 质 系统 行业"
  private static let issues: WordList = "现予 现公布 现发布 现印发"
  private static let rangeMarks: ScalarSet = "起至到-—–~"
  private static let effectWords: [Phrase] = [
    "起施行", "起实施", "起执行", "起生效", "起试行", "起发布施行", "起正式施行", "起正式实施", "后施行", "后实施",
    "起开始施行", "起开始实施", "起印发施行", "起有效", "起正式执行", "起正式生效", "起正式试行",
  ]
  private static let termWords: [Phrase] = ["有效期", "试行期", "有效期限", "实施期", "执行期"]
  private static let periodWords: [Phrase] = [
    "实施期限", "规划期限", "规划期", "实施周期", "计划期", "实施期",
  ]
  private static let effects = PhraseSet(effectWords)
  private static let terms = PhraseSet(termWords)
  private static let periods = PhraseSet(periodWords)
  /// The words beside one of which a date of force stands.
  static let cueWords = effectWords + termWords + periodWords
  private static let cues = PhraseSet(cueWords)
  /// What every one of these words begins with or has in it.
  static let pivots: ScalarSet = "起后期"
  /// How many characters stand before the 期 of one of them.
  static let longestCue = 3
  private static let fillers = PhraseSet(["为", "至", "到", "截至", "是", ":", "限", "截止", "止", "自", "从"])
  private static let dashes: ScalarSet = ["-", "—", "–", "~", "～", "至", "到"]
}

/// Finds document numbers in running text: 国办发〔2016〕61号, 国务院令第588号, 公告2021年第12号.
enum NumberMarks {
  /// A number and where it stands.
  struct Match {
    /// The number in half-width digits and 〔〕.
    var number: String
    /// Where it stands.
    var range: Range<Int>
  }

  /// The numbers of a paragraph, in order.
  ///
  /// - Parameter text: The paragraph in half width.
  /// - Returns: The numbers with their places.
  /// - Complexity: O(*n*) in the length of the text.
  static func numbers(in text: [Unicode.Scalar]) -> [Match] {
    let beginnings = beginnings
    var matches: [Match] = []
    var next = beginnings.firstCandidate(in: text)
    while let offset = next {
      let match =
        text[offset] == "第"
        ? order(text, ordinal: offset)
        : beginnings.contains(text[offset]) ? bracketed(text, open: offset) : nil
      if let match { matches.append(match) }
      next = beginnings.firstCandidate(in: text, from: offset + 1)
    }
    return matches
  }

  /// A number whose year stands in the bracket at `open`.
  private static func bracketed(_ text: [Unicode.Scalar], open: Int) -> Match? {
    let year = digits(text, from: open + 1)
    guard year.count == 4, year.endIndex < text.count, closing.contains(text[year.endIndex]) else {
      return nil
    }
    var start = year.endIndex + 1
    if start < text.count, text[start] == "第" { start += 1 }
    let serial = digits(text, from: start)
    guard (1...5).contains(serial.count), serial.endIndex < text.count,
      text[serial.endIndex] == "号"
    else { return nil }
    let agency = agency(text, before: open)
    guard agency.count >= 2 else { return nil }
    var number = Array(agency)
    number.append("〔")
    number += year
    number.append("〕")
    number += serial
    number.append("号")
    return Match(number: String(number[...]), range: agency.startIndex..<serial.endIndex + 1)
  }

  /// The number of an order or announcement, whose 第 stands at `ordinal`: 国务院令第588号,
  /// 主席令第九号, 公告2021年第12号, 第12号令.
  private static func order(_ text: [Unicode.Scalar], ordinal: Int) -> Match? {
    var serial = digits(text, from: ordinal + 1)
    if serial.isEmpty { serial = text[(ordinal + 1)...].prefix { numerals.contains($0) } }
    guard (1...5).contains(serial.count), serial.endIndex < text.count,
      text[serial.endIndex] == "号"
    else { return nil }
    var end = serial.endIndex + 1
    let year = year(text, before: ordinal)
    if year.lowerBound > 0, kinds.endsBefore(year.lowerBound, in: text) {
      let agency = agency(text, before: year.lowerBound)
      guard agency.count >= 3 else { return nil }
      return match(text, agency.startIndex..<end)
    }
    if year.count == 5, year.lowerBound > 1, text[year.lowerBound - 1] == "(",
      text[year.lowerBound - 2] == "》"
    {
      return match(text, year.lowerBound..<end)
    }
    guard end < text.count, text[end] == "令" else { return nil }
    end += 1
    return match(text, agency(text, before: year.lowerBound).startIndex..<end)
  }

  private static func match(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Match {
    Match(number: String(text[range]), range: range)
  }

  /// The year that ends before `offset`, 2021年, an empty range where there is none.
  private static func year(_ text: [Unicode.Scalar], before offset: Int) -> Range<Int> {
    guard offset >= 5, text[offset - 1] == "年",
      text[(offset - 5)..<(offset - 1)].allSatisfy(\.isDigit)
    else { return offset..<offset }
    return offset - 5..<offset
  }

  /// The word of the issuer before `offset`, words of the sentence cut off; nothing is cut off
  /// behind the bracket that a title's number stands in.
  private static func agency(
    _ text: [Unicode.Scalar], before offset: Int
  ) -> ArraySlice<Unicode.Scalar> {
    var start = offset
    while start > 0, offset - start < 30, PersonNameForm.isHan(text[start - 1]) { start -= 1 }
    if start > 1, text[start - 1] == "(", text[start - 2] == "》" {
      return text[start..<offset]
    }
    // 1990年1月19日国务院令第47号: the day is no part of the issuer's word.
    if start > 0, start < offset, days.contains(text[start]), text[start - 1].isDigit { start += 1 }
    start = max(start, offset - 16)
    for position in (start..<offset).reversed() {
      if let word = sentenceWords.match(in: text, at: position), position + word.count <= offset,
        !isRepublic(text, position)
      {
        return current(text[(position + word.count)..<offset])
      }
    }
    return current(text[start..<offset])
  }

  /// The word of an issuer without the 原 of one that was abolished; 原政发 is a number of 原阳.
  private static func current(_ agency: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard agency.first == "原", agency.count > 3, let next = agency.dropFirst().first,
      !seats.contains(next)
    else { return agency }
    return agency.dropFirst()
  }

  private static let seats: ScalarSet = "政府办委发人"

  /// Whether 和 at `offset` is that of 共和国.
  private static func isRepublic(_ text: [Unicode.Scalar], _ offset: Int) -> Bool {
    text[offset] == "和" && offset > 0 && text[offset - 1] == "共"
      && offset + 1 < text.count && text[offset + 1] == "国"
  }

  private static func digits(
    _ text: [Unicode.Scalar], from offset: Int
  ) -> ArraySlice<Unicode.Scalar> {
    guard offset <= text.count else { return [] }
    return text[offset...].prefix(while: \.isDigit)
  }

  /// The brackets before a year, and 第.
  private static let beginnings: ScalarSet = "〔[(【﹝„〖第"
  private static let closing: ScalarSet = "〕])】﹞‟〗"
  private static let days: ScalarSet = "年月日"
  private static let numerals: ScalarSet = "〇零一二三四五六七八九十百"
  private static let kinds: WordList = "令 公告 通告"
  private static let sentenceWords: WordList =
    "根据 依据 按照 依照 遵照 参照 比照 参考 按 落实 贯彻 执行 以 和 与 及 的 见 即 是 由 经 对 等 印发 下发 转发 废止 修改 文号 文件 通知 意见 决定 办法 方案"
}

/// Reads the ordinal that a paragraph begins with.
enum OrdinalReader {
  /// The ordinal at the beginning of `text`, or nil.
  ///
  /// - Parameter text: A paragraph or line without blanks.
  /// - Returns: The ordinal with its style and value.
  /// - Complexity: O(1).
  static func read(_ text: [Unicode.Scalar]) -> Ordinal? {
    guard let first = text.first, text.count > 1 else { return nil }
    if first == "第" { return titled(text) }
    if first.folded == "(" { return bracketed(text) }
    if first.isDigit { return arabic(text) }
    return enclosed(first) ?? chinese(text) ?? worded(text)
  }

  /// 任务一：, 重点任务3、: a word for what is numbered, its number and a mark.
  private static func worded(_ text: [Unicode.Scalar]) -> Ordinal? {
    guard let word = words.match(in: text, at: 0),
      let (value, end) = number(text, from: word.count), (1..<200).contains(value),
      end + 1 < text.count
    else { return nil }
    let mark = text[end].folded
    guard mark == ":" || mark == "、" || mark == "." else { return nil }
    return make(.worded, value, end + 1, text)
  }

  private static let words = PhraseSet([
    "任务", "重点任务", "主要任务", "工作任务", "措施", "举措", "行动", "专项行动", "工程", "重点工程", "事项",
    "问题", "整改任务", "整改事项", "整改问题",
  ])

  /// 第一章, 第二条 ….
  private static func titled(_ text: [Unicode.Scalar]) -> Ordinal? {
    guard let (value, end) = number(text, from: 1), end < text.count else { return nil }
    let style: Ordinal.Style
    var length = end + 1
    switch text[end] {
    case "部" where end + 1 < text.count && text[end + 1] == "分":
      style = .part
      length += 1
    case "篇", "编": style = .part
    case "章": style = .chapter
    case "节": style = .division
    case "条": style = .article
    default: return nil
    }
    return make(style, value, length, text)
  }

  /// （一）, (1).
  private static func bracketed(_ text: [Unicode.Scalar]) -> Ordinal? {
    guard let (value, end) = number(text, from: 1), end < text.count, value > 0, value < 1000,
      text[end].folded == ")"
    else { return nil }
    let style: Ordinal.Style = text[1].isDigit ? .bracketedArabic : .bracketedChinese
    return make(style, value, end + 1, text)
  }

  /// 1．, 1、, 1), and 36.2025年 with the number fused to a year; not 11.5.
  private static func arabic(_ text: [Unicode.Scalar]) -> Ordinal? {
    guard let (value, end) = number(text, from: 0), value > 0, value < 1000, end < text.count,
      end <= 3
    else { return nil }
    let mark = text[end].folded
    if mark == ")" { return make(.halfBracketedArabic, value, end + 1, text) }
    guard mark == "." || mark == "、" else { return nil }
    if mark == ".", end + 1 < text.count, text[end + 1].isDigit, !isYear(text, at: end + 1) {
      return nil
    }
    if mark == "、", end + 1 < text.count, text[end + 1].isDigit { return nil }
    return make(.arabic, value, end + 1, text)
  }

  /// 2.1 and 2.1.3, and the 2 of their sections, which no mark but a blank parts from the heading.
  ///
  /// They look like figures, so only a document whose lines are numbered so is asked for them.
  ///
  /// - Parameter text: A line with its blanks remembered.
  /// - Returns: The ordinal with its style and all its numbers, or nil.
  static func decimal(_ text: MappedText) -> Ordinal? {
    let scalars = text.scalars
    var numbers: [Int] = []
    var end = 0
    while numbers.count < 3, let (value, stop) = number(scalars, from: end), scalars[end].isDigit,
      value > 0, value < 100
    {
      numbers.append(value)
      end = stop
      guard end + 1 < scalars.count, scalars[end].folded == ".", scalars[end + 1].isDigit else {
        break
      }
      end += 1
    }
    guard let value = numbers.last, end < scalars.count else { return nil }
    let hasMark = numbers.count > 1 && (scalars[end].folded == "." || scalars[end] == "、")
    guard hasMark && end + 1 < scalars.count || scalars[end].isHan,
      numbers.count > 1 || text.gaps.contains(end)
    else { return nil }
    let styles: [Ordinal.Style] = [.arabic, .decimal, .longDecimal]
    guard
      var ordinal = make(styles[numbers.count - 1], value, end + (hasMark ? 1 : 0), scalars)
    else { return nil }
    ordinal.outer = numbers.dropLast()
    return ordinal
  }

  /// 一、 but not the 一 of 一、二、三产业.
  private static func chinese(_ text: [Unicode.Scalar]) -> Ordinal? {
    guard let (value, end) = ChineseNumeral.read(text, from: 0), value > 0, value < 200,
      end < text.count, end <= 4
    else { return nil }
    let mark = text[end].folded
    guard mark == "、" || mark == "." || mark == "," && end + 1 < text.count else { return nil }
    if let next = ChineseNumeral.read(text, from: end + 1), next.end < text.count,
      next.value == value + 1, text[next.end] == "、" || mark == "、"
    {
      return nil
    }
    return make(.chinese, value, end + 1, text)
  }

  /// ①, ⑴, ⒈, ㈠.
  private static func enclosed(_ scalar: Unicode.Scalar) -> Ordinal? {
    let printed = String(Character(scalar))
    let ranges: [(first: UInt32, last: UInt32, style: Ordinal.Style)] = [
      (0x2460, 0x2473, .circled), (0x2474, 0x2487, .bracketedArabic), (0x2488, 0x249B, .arabic),
      (0x3220, 0x3229, .bracketedChinese), (0x2776, 0x277F, .circled),
    ]
    for range in ranges where scalar.value >= range.first && scalar.value <= range.last {
      let value = Int(scalar.value - range.first) + 1
      return Ordinal(style: range.style, value: value, length: 1, printed: printed)
    }
    return nil
  }

  /// The ordinal of a line that lost a character of it: its dot before a year, one of its brackets.
  ///
  /// Only a reader who expects just this number may take it for one.
  static func damaged(_ text: [Unicode.Scalar]) -> Ordinal? {
    guard let first = text.first, text.count > 6 else { return nil }
    if first.isDigit {
      let digits = text.prefix(8).prefix { $0.isDigit }.count
      guard digits > 4, digits <= 7, isYear(text, at: digits - 4),
        let (value, _) = number(Array(text[..<(digits - 4)]), from: 0)
      else { return nil }
      return make(.arabic, value, digits - 4, text)
    }
    if first.folded == "(" {
      guard let (value, end) = number(text, from: 1), end <= 4, text[end].isHan,
        text[end...].first(where: { $0.bracketFolded == ")" || $0.bracketFolded == "(" })?
          .bracketFolded != ")"
      else { return nil }
      return make(text[1].isDigit ? .bracketedArabic : .bracketedChinese, value, end, text)
    }
    guard let (value, end) = ChineseNumeral.read(text, from: 0), end <= 3, text[end].folded == ")"
    else { return nil }
    return make(.bracketedChinese, value, end + 1, text)
  }

  /// Whether four digits and 年 stand at `offset`.
  private static func isYear(_ text: [Unicode.Scalar], at offset: Int) -> Bool {
    guard offset + 4 < text.count, text[offset + 4] == "年" else { return false }
    return text[offset..<offset + 4].allSatisfy(\.isDigit)
      && (text[offset] == "1" || text[offset] == "2")
  }

  /// A number in either kind of digits.
  private static func number(
    _ text: [Unicode.Scalar], from start: Int
  ) -> (value: Int, end: Int)? {
    guard start < text.count else { return nil }
    guard text[start].isDigit else { return ChineseNumeral.read(text, from: start) }
    var value = 0
    var end = start
    while end < text.count, end - start < 5, text[end].isDigit {
      value = value * 10 + Int(text[end].value - 48)
      end += 1
    }
    return (value, end)
  }

  private static func make(
    _ style: Ordinal.Style, _ value: Int, _ length: Int, _ text: [Unicode.Scalar]
  ) -> Ordinal? {
    guard length <= text.count else { return nil }
    return Ordinal(
      style: style, value: value, length: length, printed: String(text[0..<length]))
  }
}

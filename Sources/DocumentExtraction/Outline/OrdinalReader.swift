/// Reads the ordinal that a paragraph begins with.
struct OrdinalReader {
  private let text: [Unicode.Scalar]
  /// Where the ordinal begins, and where the text ends that is looked at.
  private let start: Int
  private let end: Int

  /// The ordinal at the beginning of `text`, or nil.
  ///
  /// - Parameter text: A paragraph or line without blanks.
  /// - Returns: The ordinal with its style and value.
  /// - Complexity: O(1).
  static func read(_ text: [Unicode.Scalar]) -> Ordinal? {
    OrdinalReader(text: text, start: 0, end: text.count).read()
  }

  /// The ordinal at `start`, or nil, of a text that is looked at up to `reach` characters further.
  static func read(_ text: [Unicode.Scalar], at start: Int, reach: Int) -> Ordinal? {
    OrdinalReader(text: text, start: start, end: min(text.count, start + reach)).read()
  }

  private func read() -> Ordinal? {
    guard start + 1 < end else { return nil }
    let first = text[start]
    if first.isDigit { return arabic() }
    switch first {
    case "第": return titled()
    case "(", "（": return bracketed()
    default:
      if first.value < 0x3400 { return enclosed(first) ?? chinese() }
      return ChineseNumeral.isNumeral(first) ? chinese() : worded()
    }
  }

  /// 任务一：, 重点任务3、: a word for what is numbered, its number and a mark.
  private func worded() -> Ordinal? {
    guard let word = Self.words.match(in: text, at: start),
      let (value, stop) = number(from: start + word.count), (1..<200).contains(value),
      stop + 1 < end
    else { return nil }
    let mark = text[stop].folded
    guard mark == ":" || mark == "、" || mark == "." else { return nil }
    return ordinal(.worded, value, upTo: stop + 1)
  }

  private static let words = PhraseSet([
    "任务", "重点任务", "主要任务", "工作任务", "措施", "举措", "行动", "专项行动", "工程", "重点工程", "事项",
    "问题", "整改任务", "整改事项", "整改问题",
  ])

  /// 第一章, 第二条 ….
  private func titled() -> Ordinal? {
    guard let (value, stop) = number(from: start + 1), stop < end else { return nil }
    switch text[stop] {
    case "部" where stop + 1 < end && text[stop + 1] == "分":
      return ordinal(.part, value, upTo: stop + 2)
    case "篇", "编": return ordinal(.part, value, upTo: stop + 1)
    case "章": return ordinal(.chapter, value, upTo: stop + 1)
    case "节": return ordinal(.division, value, upTo: stop + 1)
    case "条": return ordinal(.article, value, upTo: stop + 1)
    default: return nil
    }
  }

  /// （一）, (1).
  private func bracketed() -> Ordinal? {
    guard let (value, stop) = number(from: start + 1), stop < end, value > 0, value < 1000,
      text[stop].folded == ")"
    else { return nil }
    let style: Ordinal.Style =
      text[start + 1].isDigit ? .bracketedArabic : .bracketedChinese
    return ordinal(style, value, upTo: stop + 1)
  }

  /// 1．, 1、, 1), and 36.2025年 with the number fused to a year; not 11.5.
  private func arabic() -> Ordinal? {
    guard let (value, stop) = number(from: start), value > 0, value < 1000, stop < end,
      stop - start <= 3
    else { return nil }
    let mark = text[stop].folded
    if mark == ")" { return ordinal(.halfBracketedArabic, value, upTo: stop + 1) }
    guard mark == "." || mark == "、" else { return nil }
    if stop + 1 < end, text[stop + 1].isDigit, mark == "、" || !isYear(at: stop + 1) { return nil }
    return ordinal(.arabic, value, upTo: stop + 1)
  }

  /// 2.1 and 2.1.3, and the 2 of their sections, which no mark but a blank parts from the heading.
  ///
  /// They look like figures, so only a document whose lines are numbered so is asked for them.
  ///
  /// - Parameter text: A line with its blanks remembered.
  /// - Returns: The ordinal with its style and all its numbers, or nil.
  static func decimal(_ text: MappedText) -> Ordinal? {
    OrdinalReader(text: text.scalars, start: 0, end: text.count).decimal(gaps: text.gaps)
  }

  private func decimal(gaps: [Int]) -> Ordinal? {
    var numbers: [Int] = []
    var stop = 0
    while numbers.count < 3, let (value, next) = number(from: stop), text[stop].isDigit,
      value > 0, value < 100
    {
      numbers.append(value)
      stop = next
      guard stop + 1 < end, text[stop].folded == ".", text[stop + 1].isDigit else { break }
      stop += 1
    }
    guard let value = numbers.last, stop < end else { return nil }
    let hasMark = numbers.count > 1 && (text[stop].folded == "." || text[stop] == "、")
    guard hasMark && stop + 1 < end || text[stop].isHan,
      numbers.count > 1 || gaps.contains(stop)
    else { return nil }
    let styles: [Ordinal.Style] = [.arabic, .decimal, .longDecimal]
    var result = ordinal(styles[numbers.count - 1], value, upTo: stop + (hasMark ? 1 : 0))
    result?.outer = Array(numbers.dropLast())
    return result
  }

  /// 一、 but not the 一 of 一、二、三产业.
  private func chinese() -> Ordinal? {
    guard let (value, stop) = ChineseNumeral.read(text, from: start, upTo: end), value > 0,
      value < 200, stop < end, stop - start <= 4
    else { return nil }
    let mark = text[stop].folded
    guard mark == "、" || mark == "." || mark == "," && stop + 1 < end else { return nil }
    if let next = ChineseNumeral.read(text, from: stop + 1, upTo: end), next.end < end,
      next.value == value + 1, text[next.end] == "、" || mark == "、"
    {
      return nil
    }
    return ordinal(.chinese, value, upTo: stop + 1)
  }

  /// ①, ⑴, ⒈, ㈠.
  private func enclosed(_ scalar: Unicode.Scalar) -> Ordinal? {
    let (first, style): (UInt32, Ordinal.Style)
    switch scalar.value {
    case 0x2460...0x2473: (first, style) = (0x2460, .circled)
    case 0x2474...0x2487: (first, style) = (0x2474, .bracketedArabic)
    case 0x2488...0x249B: (first, style) = (0x2488, .arabic)
    case 0x2776...0x277F: (first, style) = (0x2776, .circled)
    case 0x3220...0x3229: (first, style) = (0x3220, .bracketedChinese)
    default: return nil
    }
    return ordinal(style, Int(scalar.value - first) + 1, upTo: start + 1)
  }

  /// The ordinal of a line that lost a character of it: its dot before a year, one of its brackets.
  ///
  /// Only a reader who expects just this number may take it for one.
  static func damaged(_ text: [Unicode.Scalar]) -> Ordinal? {
    guard let first = text.first, text.count > 6 else { return nil }
    let reader = OrdinalReader(text: text, start: 0, end: text.count)
    if first.isDigit { return reader.fusedYear() }
    return first.folded == "(" ? reader.unclosed() : reader.unopened()
  }

  /// 362025年, an Arabic ordinal without its dot.
  private func fusedYear() -> Ordinal? {
    let digits = text.prefix(8).prefix { $0.isDigit }.count
    guard digits > 4, digits <= 7, isYear(at: digits - 4) else { return nil }
    let value = text[..<(digits - 4)].reduce(0) { $0 * 10 + Int($1.value - 48) }
    return ordinal(.arabic, value, upTo: digits - 4)
  }

  /// （一, without its closing bracket.
  private func unclosed() -> Ordinal? {
    guard let (value, stop) = number(from: 1), stop <= 4, stop < end, text[stop].isHan,
      text[stop...].first(where: { $0.bracketFolded == ")" || $0.bracketFolded == "(" })?
        .bracketFolded != ")"
    else { return nil }
    return ordinal(text[1].isDigit ? .bracketedArabic : .bracketedChinese, value, upTo: stop)
  }

  /// 一）, without its opening bracket.
  private func unopened() -> Ordinal? {
    guard let (value, stop) = ChineseNumeral.read(text, from: 0), stop <= 3,
      text[stop].folded == ")"
    else { return nil }
    return ordinal(.bracketedChinese, value, upTo: stop + 1)
  }

  /// Whether four digits and 年 stand at `offset`.
  private func isYear(at offset: Int) -> Bool {
    guard offset + 4 < end, text[offset + 4] == "年" else { return false }
    return text[offset..<offset + 4].allSatisfy(\.isDigit)
      && (text[offset] == "1" || text[offset] == "2")
  }

  /// A number in either kind of digits.
  private func number(from first: Int) -> (value: Int, end: Int)? {
    guard first < end else { return nil }
    guard text[first].isDigit else {
      return ChineseNumeral.read(text, from: first, upTo: end)
    }
    var value = 0
    var stop = first
    while stop < end, stop - first < 5, text[stop].isDigit {
      value = value * 10 + Int(text[stop].value - 48)
      stop += 1
    }
    return (value, stop)
  }

  private func ordinal(_ style: Ordinal.Style, _ value: Int, upTo stop: Int) -> Ordinal? {
    guard stop <= end else { return nil }
    return Ordinal(style, value, length: stop - start, in: text, at: start)
  }
}

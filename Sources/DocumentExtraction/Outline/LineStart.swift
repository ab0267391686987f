/// What the beginning of a line says about the paragraph that it may begin.
enum LineStart: Sendable {
  /// An ordinal.
  case item(Ordinal)
  /// A label such as 牵头单位：.
  case attribution
  /// A bullet, a note, a remark in brackets such as （此件公开发布）.
  case mark
  /// 附件, alone or with its number.
  case attachmentMark
  /// 附件： with the list of attachments.
  case attachmentList
  /// A day alone on its line.
  case date
  /// A day or month with which an entry or part of a chronicle begins: 5月16日，…, 是日，…, 5月.
  case day
  /// Nothing in particular.
  case plain

  /// Reads the beginning of a line.
  static func read(_ text: [Unicode.Scalar]) -> LineStart {
    guard let first = text.first else { return .plain }
    if first == "附",
      text.hasPrefix("附件") || text.hasPrefix("附:") || text.hasPrefix("附录") || text.hasPrefix("附表")
    {
      return attachment(text)
    }
    if let ordinal = OrdinalReader.read(text) { return .item(ordinal) }
    if isMark(first, text) {
      return RoleLabel.read(text, at: RoleLabel.start(in: text)) == nil ? .mark : .attribution
    }
    if text.count <= 16, isDate(text) { return .date }
    if isDay(text) || isMonth(text) { return .day }
    if RoleLabel.read(text, at: 0) != nil || RoleLabel.isBare(text) { return .attribution }
    return .plain
  }

  /// Whether a line is a day and nothing else.
  static func isDate(_ text: [Unicode.Scalar]) -> Bool {
    var body = text[...]
    if let first = body.first, first.folded == "(", body.last?.folded == ")" {
      body = body.dropFirst().dropLast()
    }
    let bare = Array(body)
    guard let (date, end) = DateText.read(bare, from: 0) else { return false }
    return end == bare.count && date.day != nil
  }

  /// Whether a line is a month or a year and nothing else: 5月, （五月份）, 1955年.
  static func isMonth(_ text: [Unicode.Scalar]) -> Bool {
    guard (2...12).contains(text.count) else { return false }
    let start = text[0].folded == "(" ? 1 : 0
    if let (date, end) = DateText.read(text, from: start) {
      return date.day == nil && text[end...].allSatisfy { $0 == "份" || $0.folded == ")" }
    }
    guard let end = number(text, from: start), text[end] == "月" else { return false }
    return text[(end + 1)...].allSatisfy { $0 == "份" || $0.folded == ")" }
  }

  /// Whether a line begins with 5月16日, 16—18日, not 16日前, with 5月上旬, or with 是日，.
  private static func isDay(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count > 3 else { return false }
    if text[1] == "日" || text[1] == "月", pronouns.contains(text[0]) {
      return text[2].folded == ","
    }
    guard var end = number(text, from: 0) else { return false }
    if text[end] == "月", end + 1 < text.count {
      if monthParts.contains(text[end + 1].folded) { return true }
      guard let day = number(text, from: end + 1) else { return false }
      end = day
    }
    while rangeMarks.contains(text[end]), let last = number(text, from: end + 1) { end = last }
    guard text[end] == "日", end + 1 < text.count else { return false }
    return !deadlines.contains(text[end + 1])
  }

  /// Where a number of one or two digits, or one in Chinese characters, ends before another character.
  private static func number(_ text: [Unicode.Scalar], from start: Int) -> Int? {
    guard start < text.count else { return nil }
    let digits = text[start...].prefix(3).prefix(while: \.isDigit)
    let end = digits.isEmpty ? ChineseNumeral.read(text, from: start)?.end : digits.endIndex
    guard let end, end - start <= (digits.isEmpty ? 3 : 2), end < text.count else { return nil }
    return end
  }

  private static let pronouns: ScalarSet = "是同本"
  private static let monthParts: ScalarSet = ",上中下份初底末"
  private static let rangeMarks: ScalarSet = "—–-~至、"
  private static let deadlines: ScalarSet = "内前后以止"

  private static func attachment(_ text: [Unicode.Scalar]) -> LineStart {
    var end = text.hasPrefix("附:") ? 1 : 2
    while end < text.count, text[end].isDigit || ChineseNumeral.value(of: text[end...end]) != nil {
      end += 1
    }
    if end == text.count { return .attachmentMark }
    guard text[end].folded == ":" else { return end > 2 ? .attachmentMark : .plain }
    return end + 1 == text.count ? .attachmentMark : .attachmentList
  }

  private static func isMark(_ first: Unicode.Scalar, _ text: [Unicode.Scalar]) -> Bool {
    switch first {
    case "●", "■", "◆", "★", "▲", "•", "○", "◇": true
    case "—": text.hasPrefix("——")
    case "注": text.hasPrefix("注:") || text.hasPrefix("注释")
    case "(", "（": text.hasPrefix("(此件") || text.hasPrefix("(公开") || text.hasPrefix("(责任编辑")
    default: false
    }
  }
}

extension RepairedLine {
  /// Whether it is 附件 and nothing else.
  var isBareAttachmentMark: Bool { count == 2 && scalars.hasPrefix("附件") }
}

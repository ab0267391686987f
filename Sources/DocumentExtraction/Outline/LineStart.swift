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
  /// Nothing in particular.
  case plain

  /// Reads the beginning of a line.
  static func read(_ text: [Unicode.Scalar]) -> LineStart {
    guard let first = text.first else { return .plain }
    if first == "附", text.hasPrefix("附件") || text.hasPrefix("附:") || text.hasPrefix("附录") {
      return attachment(text)
    }
    if let ordinal = OrdinalReader.read(text) { return .item(ordinal) }
    if isMark(first, text) { return .mark }
    if text.count <= 16, isDate(text) { return .date }
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

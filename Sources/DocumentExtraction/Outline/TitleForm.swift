/// What the form of a line says about titles: what they end in, what cannot be part of one.
enum TitleForm {
  /// Where 关于 (or a verb such as 印发 right after the issuer) begins in a title, or nil.
  static func aboutIndex(_ text: [Unicode.Scalar]) -> Int? {
    text.firstRange(ofPhrase: "关于")?.lowerBound
  }

  /// Whether a text ends as titles of documents do, a bracket such as （试行） aside.
  static func hasKindEnding(_ text: [Unicode.Scalar]) -> Bool {
    var end = text.count
    if let last = text.last, last.folded == ")",
      let open = text.lastIndex(where: { $0.folded == "(" })
    {
      end = open
    }
    if end > 0, text[end - 1] == "》" { end -= 1 }
    return kinds.suffix(of: Array(text[..<end])) != nil
  }

  /// Whether a line cannot be part of a title: a sentence, a date, an item, a row, a field.
  static func isOutside(_ line: RepairedLine) -> Bool {
    let text = line.scalars
    guard let first = text.first, let last = text.last else { return true }
    if text.count > 80 || line.traits.contains(.isTableRow) { return true }
    switch last.folded {
    case "。", ";", ":", "!", "?", ",", "，": return true
    default: break
    }
    if first == "●" || first == "附" && (text.hasPrefix("附件") || text.hasPrefix("附:")) {
      return true
    }
    if first.folded == "(" && (text.hasPrefix("(此件") || text.hasPrefix("(公开")) { return true }
    if OrdinalReader.read(text) != nil || DocumentNumber.whole(text) != nil { return true }
    if !MetadataHeader.fields(of: text).isEmpty { return true }
    if let (date, end) = DateText.read(text, from: 0), end == text.count, date.day != nil {
      return true
    }
    return false
  }

  /// Whether a line is the title of a monthly chronicle: `…年…月份大事记`.
  static func isChronicleTitle(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count >= 7, text.count <= 40, text.hasSuffix("大事记") else { return false }
    guard let year = text.firstIndex(of: "年"), text[year...].contains("月"), year >= 4 else {
      return false
    }
    return text[year - 1].isDigit || ChineseNumeral.value(of: text[(year - 1)..<year]) != nil
  }

  /// Whether a line stands above a document as the letterhead: `某某人民政府文件`.
  static func isLetterhead(_ text: [Unicode.Scalar]) -> Bool {
    text.count >= 5 && text.count <= 30 && text.hasSuffix("文件")
  }

  private static let kinds = PhraseSet([
    "通知", "意见", "决定", "通报", "公告", "通告", "批复", "函", "纪要", "命令", "令", "报告", "议案", "请示",
    "办法", "规定", "细则", "方案", "规划", "条例", "措施", "纲要", "要点", "计划", "规则", "制度", "标准", "指引",
    "指南", "预案", "清单", "决议", "公报", "复函", "建议", "规程", "章程", "准则", "举措", "政策", "通知书", "目录",
    "名单", "分工", "安排", "对策", "若干规定", "工作要求", "解读", "意见书", "倡议书", "规范", "总结",
  ])
}

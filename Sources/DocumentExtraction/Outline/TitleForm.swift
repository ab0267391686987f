/// What the form of a line says about titles: what they end in, what cannot be part of one.
enum TitleForm {
  /// Where a title begins to say what it is about, or nil: at 关于, or at a verb right behind the
  /// issuer, as in 国务院办公厅转发…关于…的通知.
  static func aboutIndex(_ text: [Unicode.Scalar]) -> Int? {
    let about = text.firstRange(ofPhrase: "关于")?.lowerBound
    let limit = about ?? min(text.count, 60)
    var start = 0
    while let verb = verbs.firstMatch(in: text, from: start, upTo: limit) {
      if PartyForm.areIssuers(text[..<verb.range.lowerBound]) { return verb.range.lowerBound }
      start = verb.range.upperBound
    }
    return about
  }

  /// Whether a title begins with the name of who issues it, what it is about left open.
  static func beginsWithIssuer(_ text: [Unicode.Scalar]) -> Bool {
    let ends = (3..<max(3, min(text.count, 30))).reversed()
    guard let end = ends.first(where: { PartyForm.areIssuers(text[..<$0]) }) else { return false }
    return text[end] != "的" && text[end].folded != "("
      && !repeatsPlace(text[end...], of: text[..<end])
      && PartyForm.beginsWithJurisdiction(Array(text[..<end]))
  }

  /// Whether a title begins with a place that the issuer's name holds already, so that the issuer
  /// stands on a line of its own: 辽宁省沈阳市人民政府, 沈阳市…规定.
  static func repeatsPlace(
    _ title: ArraySlice<Unicode.Scalar>, of issuer: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let place = title.prefix(3)
    guard place.count == 3, let last = place.last, "省市县区州旗".unicodeScalars.contains(last)
    else { return false }
    return issuer.indices.contains { issuer[$0...].starts(with: place) }
  }

  /// The unit and the day of a line that holds just these: `某县人民政府办公室　2023年3月10日`.
  static func imprint(_ text: [Unicode.Scalar]) -> (issuer: String, date: DateText)? {
    guard text.count >= 10, text.count <= 50, text.last == "日" else { return nil }
    for start in 3..<text.count where text[start].isDigit || text[start] == "二" {
      guard let (date, end) = DateText.read(text, from: start) else { continue }
      guard end == text.count, date.day != nil, PartyForm.areIssuers(text[..<start]) else {
        return nil
      }
      return (String(text[..<start]), date)
    }
    return nil
  }

  /// Whether a text ends as titles of documents do, a bracket such as （试行） aside.
  static func hasKindEnding(_ text: [Unicode.Scalar]) -> Bool {
    var end = withoutBracket(text)
    if end > 0, text[end - 1] == "》" { end -= 1 }
    guard let kind = kinds.suffix(of: Array(text[..<end])) else { return false }
    // 关于印发…方案 is not whole before its 的通知.
    return !issuesText(text) || issuing.match(in: kind.scalars, at: 0) != nil
  }

  /// Whether a title says that it issues another text: 关于印发…, 转发….
  private static func issuesText(_ text: [Unicode.Scalar]) -> Bool {
    guard var verb = aboutIndex(text) else { return false }
    if text.hasPhrase("关于", at: verb) { verb += 2 }
    return issues.match(in: text, at: verb) != nil
  }

  /// Where a bracket such as （试行） at the end of a title begins, else the end.
  private static func withoutBracket(_ text: [Unicode.Scalar]) -> Int {
    guard let last = text.last, last.folded == ")" else { return text.count }
    return text.lastIndex { $0.folded == "(" } ?? text.count
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
    if DocumentNumber.serial(text) != nil || imprint(text) != nil { return true }
    if !MetadataHeader.fields(of: text).isEmpty { return true }
    if let (date, end) = DateText.read(text, from: 0), end == text.count, date.day != nil {
      return true
    }
    return false
  }

  /// Whether a line is the title of a monthly chronicle: `…年…月份大事记`.
  static func isChronicleTitle(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count >= 7, text.count <= 40, mayBeChronicle(text),
      Self.chronicles.suffix(of: Array(text[..<withoutBracket(text)])) != nil
    else { return false }
    guard let year = text.firstIndex(of: "年"), year >= 4 else { return false }
    return text[year - 1].isDigit || ChineseNumeral.value(of: text[(year - 1)..<year]) != nil
  }

  /// Whether a line has a character without which no title of a chronicle is.
  static func mayBeChronicle(_ text: [Unicode.Scalar]) -> Bool {
    text.contains { $0 == "记" || $0 == "纪" }
  }

  /// Whether a line stands above a document as the letterhead: `某某人民政府文件`.
  static func isLetterhead(_ text: [Unicode.Scalar]) -> Bool {
    text.count >= 5 && text.count <= 30 && text.hasSuffix("文件")
  }

  private static let chronicles = PhraseSet(["大事记", "大事纪", "大事记要", "政务纪事"])
  /// What a title that issues another text begins with behind 关于, and what it ends in.
  private static let issues = PhraseSet(["印发", "转发", "批转", "颁发", "发布"])
  private static let issuing = PhraseSet(["通知", "通报", "公告", "通告", "函", "决定", "命令", "令", "意见"])
  /// What a title can go on with right behind the issuer.
  private static let verbs = PhraseSet([
    "转发", "印发", "批转", "发布", "公布", "对", "任免", "职务任免", "人事任免", "任职", "废止", "修改", "同意",
  ])
  private static let kinds = PhraseSet([
    "通知", "意见", "决定", "通报", "公告", "通告", "批复", "函", "纪要", "命令", "令", "报告", "议案", "请示",
    "办法", "规定", "细则", "方案", "规划", "条例", "措施", "纲要", "要点", "计划", "规则", "制度", "标准", "指引",
    "指南", "预案", "清单", "决议", "公报", "复函", "建议", "规程", "章程", "准则", "举措", "政策", "通知书", "目录",
    "名单", "分工", "安排", "对策", "若干规定", "工作要求", "解读", "意见书", "倡议书", "规范", "总结", "答复", "分解表", "分工表",
    "任务表", "责任表", "计划表", "一览表", "责任分解", "任务分解", "任务书", "责任书", "任免国家工作人员",
  ])
}

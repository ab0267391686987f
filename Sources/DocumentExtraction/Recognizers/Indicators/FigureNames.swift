/// Names of what is measured: cleaned of modality, split where one verb serves several.
enum FigureNames {
  /// The text without 力争, 确保 and the like at its head.
  static func withoutModality(_ text: ScalarText) -> ScalarText {
    var rest = text.trimmed(of: blanks)
    while true {
      let length = rest.length(of: modalities, at: 0)
      guard length > 0, rest.count > length else { return rest }
      rest = rest.from(length)
    }
  }

  private static let modalWords: [Phrase] = [
    "力争实现", "基本实现", "全面实现", "力争", "争取", "确保", "努力", "预计", "实现",
  ]
  private static let modalities = PhraseSet(modalWords + ["使", "将"])
  /// Those that may stand before a verb.
  private static let trailing = PhraseSet(modalWords)
  private static let blanks: ScalarSet = " 　"
  private static let pauses: ScalarSet = " 　、，"
  private static let joints: ScalarSet = " 　、和及，"

  /// The name before a verb: without a time inside it, keeping a verb that is part of the measure.
  static func cleaned(_ text: ScalarText, keeping verb: TargetVerb?) -> ScalarText {
    var name = text.trimmed(of: pauses)
    for mark in ["到2", "至2"] where name.holds(TimePhrase.goals) {
      guard let start = name.offset(of: mark), let time = TimePhrase.read(name.from(start)) else {
        continue
      }
      let tail = name.from(start + time.length)
      name = tail.isEmpty ? name.upTo(start) : tail
      name = withoutModality(name)
    }
    name = withoutStart(name)
    while true {
      let length = name.suffixLength(of: trailing)
      guard length > 0 else { break }
      name = name.upTo(name.count - length)
    }
    if let verb, verb.isPartOfName { name = ScalarText(name.string + verb.word) }
    return name.trimmed(of: pauses)
  }

  /// The name without the figure it rises from: 城镇化率由60%.
  private static func withoutStart(_ name: ScalarText) -> ScalarText {
    guard name.hasDigit else { return name }
    for word in ["由", "从"] {
      guard let start = name.offset(of: word), start > 1, name.isDigit(at: start + 1),
        let quantity = Quantity.read(name, at: start + 1)
      else { continue }
      let rest = name.from(quantity.end)
      if rest.isEmpty || rest.hasPrefix("(") { return name.upTo(start) }
    }
    return name
  }

  /// Whether a name ends in a word that says it is a measure; prose is only believed then.
  static func isMeasure(_ name: ScalarText) -> Bool {
    guard (3...40).contains(name.count) else { return false }
    return name.suffixLength(of: measures) > 0
  }

  /// The measure that a clause says is to rise or fall: 逐步提高收益上缴比例.
  static func risen(in clause: ScalarText) -> ScalarText? {
    guard clause.holds(rises) else { return nil }
    for verb in ["提高", "提升", "降低", "增加", "扩大"] {
      guard let start = clause.offset(of: verb) else { continue }
      let name = clause.from(start + verb.unicodeScalars.count)
      if isMeasure(name) { return name }
    }
    return nil
  }

  private static let rises = PhraseSet(["提高", "提升", "降低", "增加", "扩大"])
  private static let measures = PhraseSet(measureEndings.map { Phrase($0) })
  private static let measureEndings = [
    "率", "水质", "比例", "比重", "占比", "总量", "总额", "规模", "余额", "增加值", "收入", "产值", "面积", "里程",
    "数量", "人数", "户数", "家数", "个数", "产量", "销量", "流量", "吞吐量", "装机", "系数", "强度", "密度", "深度",
    "年限", "寿命", "累计", "投资", "总值", "浓度", "水平", "能力", "保有量", "人口",
  ]

  /// A clause such as 占…比重 or 年均增长 continues the measure before it.
  static func withSubject(_ name: String, _ subject: String) -> String {
    guard let first = name.unicodeScalars.first, first == "占" || first == "年" else { return name }
    let text = ScalarText(name)
    guard text.hasPrefix("占") || text.hasPrefix("年均增"), text.count > 1, !subject.isEmpty
    else { return name }
    var owner = ScalarText(subject)
    for prefix in ["全省", "全市", "全州", "全县", "全区", "全国"] where owner.hasPrefix(prefix) {
      owner = owner.from(prefix.unicodeScalars.count)
    }
    for ending in ["年均增长", "累计"] where owner.hasSuffix(ending) {
      owner = owner.upTo(owner.count - ending.unicodeScalars.count)
    }
    return owner.string + name
  }

  /// What is counted, from the words on both sides of the quantity.
  ///
  /// A verb of bringing about alone before it (建成20个示范园) says that the target is to be
  /// reached, not what is measured; one that makes it a flow (引进, 新增) belongs to the name.
  static func counted(before: ScalarText, after: ScalarText) -> String {
    var head = before.trimmed(of: joints)
    var tail = after.trimmed(of: joints)
    if tail.hasPrefix("的") { tail = tail.from(1) }
    if head.count == 2, head.hasPrefix("全") || head.hasSuffix("有"), !tail.isEmpty {
      head = head.upTo(0)
    }
    if !tail.isEmpty, bringingAbout.contains(head.string) { head = head.upTo(0) }
    return head.string + tail.string
  }

  private static let bringingAbout: Set = [
    "建成", "建设", "建立", "打造", "培育", "培养", "争创", "创建", "形成", "完成", "开展", "实施", "构建",
  ]

  // MARK: - One verb for several names

  /// The names joined by 、, 和, 及, with the part they share restored.
  ///
  /// `东城、西城供水普及率` names 东城供水普及率 and 西城供水普及率.
  ///
  /// - Parameters:
  ///   - text: The joined names.
  ///   - count: How many there are, or nil where every name has the same figure.
  /// - Returns: The full names, at least one.
  static func parallel(_ text: ScalarText, count: Int?) -> [String] {
    var parts = text.split(at: listMarks)
    if let tail = parts.last, count.map({ parts.count < $0 }) ?? true {
      parts.removeLast()
      parts += splitAtConjunction(tail)
    }
    if let count, parts.count != count { return [text.string] }
    guard let last = parts.last, parts.count > 1 else { return [text.string] }
    return parts.dropLast().map { completed($0, like: last) } + [last.string]
  }

  private static let listMarks: ScalarText.Separators = "、"
  private static let conjunctions: [ScalarText.Separators] = ["和", "及", "与"]

  private static func splitAtConjunction(_ text: ScalarText) -> [ScalarText] {
    for word in conjunctions {
      let pieces = text.split(at: word)
      if pieces.count == 2, pieces.allSatisfy({ $0.count > 1 }) { return pieces }
    }
    return [text]
  }

  /// `part` with the shared end of `last`, unless it has one of its own.
  private static func completed(_ part: ScalarText, like last: ScalarText) -> String {
    guard let ending = measureEndings.first(where: { last.hasSuffix($0) }),
      !measureEndings.contains(where: { part.hasSuffix($0) })
    else { return part.string }
    if part.count <= 4, last.count > part.count {
      var shared = last.from(part.count)
      if shared.hasPrefix("("), let close = shared.offset(of: ")") {
        shared = shared.from(close + 1)
      }
      return part.string + shared.string
    }
    let length = ending == "率" ? 3 : ending.unicodeScalars.count
    return part.string + last.from(last.count - min(length, last.count)).string
  }
}

/// The verbs that tell what someone does at an event.
enum RoleVerbs {
  /// A verb found in a clause.
  struct Match {
    /// Where it stands.
    var range: Range<Int>
    /// What its subject does.
    var role: EventFact.PersonRole
    /// Whether its object does the same: 会见 of both sides.
    var includesObject: Bool
  }

  /// The verbs of `clause`, quotations left out.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - clause: The clause in it.
  ///   - names: Stretches that are titles and names, in which no verb counts; in order.
  /// - Returns: The verbs in order.
  static func matches(
    in source: PersonText, _ clause: Range<Int>, besides names: [Range<Int>]
  ) -> [Match] {
    let text = source.scalars
    var found: [Match] = []
    var depth = 0
    var offset = clause.lowerBound
    var next = 0
    while offset < clause.upperBound {
      if source.has(.opening, at: offset) { depth += 1 }
      if source.has(.closing, at: offset) { depth -= 1 }
      while next < names.count, names[next].upperBound <= offset { next += 1 }
      if next < names.count, names[next].contains(offset) {
        let name = names[next]
        offset = name.upperBound
        if let word = arranging.match(in: text, at: offset), offset + word.count < clause.upperBound
        {
          found.append(
            Match(range: offset..<offset + word.count, role: .speak, includesObject: false))
          offset += word.count
        }
      } else if depth <= 0, source.has(.role, at: offset),
        let match = match(in: text, at: offset, clause)
      {
        found.append(match)
        offset = match.range.upperBound
      } else {
        offset += 1
      }
    }
    return found
  }

  /// The verb at `offset` that says what its subject does.
  private static func match(
    in text: [Unicode.Scalar], at offset: Int, _ clause: Range<Int>
  ) -> Match? {
    if let joined = joining.match(in: text, at: offset) {
      return Match(
        range: offset..<offset + joined.count, role: .accompany, includesObject: false)
    }
    for (words, role) in verbs {
      guard let word = words.match(in: text, at: offset) else { continue }
      let range = offset..<offset + word.count
      guard range.upperBound <= clause.upperBound else { return nil }
      let isAlwaysVerb = role == .host || role == .accompany
      guard isAlwaysVerb || !isNoun(text, range, clause) else { return nil }
      return Match(range: range, role: role, includesObject: role == .meet)
    }
    return made(in: text, at: offset, clause)
  }

  /// A speech that is made: 作专题辅导报告, 作招商引资推介, 做了专题讲座, 致开幕辞.
  private static func made(
    in text: [Unicode.Scalar], at offset: Int, _ clause: Range<Int>
  ) -> Match? {
    guard making.contains(text[offset]), !isInsideWord(text, offset) else { return nil }
    let isAddress = text[offset] == "致"
    let limit = min(clause.upperBound, offset + (isAddress ? 5 : 14))
    for end in offset + 1..<max(limit, offset + 1) {
      if let word = (isAddress ? addresses : speeches).match(in: text, at: end) {
        return Match(range: offset..<end + word.count, role: .speak, includesObject: false)
      }
    }
    return nil
  }

  /// Whether 作 or 致 at `offset` ends another word: 合作, 工作, 一致.
  private static func isInsideWord(_ text: [Unicode.Scalar], _ offset: Int) -> Bool {
    offset > 0 && charactersBeforeMade.contains(text[offset - 1])
  }

  /// Whether the word is not a verb here: 汇报会, 讲话精神, 签约仪式, 参加会见.
  private static func isNoun(
    _ text: [Unicode.Scalar], _ range: Range<Int>, _ clause: Range<Int>
  ) -> Bool {
    let before = clause.lowerBound..<range.lowerBound
    if attending.match(in: text, at: range.lowerBound) != nil {
      return companyVerbs.ending(of: text[before]) != nil
    }
    if announcing.match(in: text, at: range.lowerBound) == nil,
      nounEndings.match(in: text, at: range.upperBound) != nil
    {
      return true
    }
    return objectVerbs.ending(of: text[before]) != nil
      || (signing.match(in: text, at: range.lowerBound) != nil
        && witnessing.occurs(in: text, before))
      || (isSpeech(text, range) && listening.occurs(in: text, before))
  }

  /// Whether the word is one that stands for what is said as well as for saying it.
  private static func isSpeech(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    reports.match(in: text, at: range.lowerBound) != nil
  }

  static let verbs: [(words: WordList, role: EventFact.PersonRole)] = [
    ("主持", .host),
    ("讲话 致辞 致词 汇报 发言 通报 介绍 宣读 宣布 宣讲 授课 点评 述职 解读 演讲 发表演讲", .speak),
    ("签署 签发 签订 签字 签约", .sign),
    ("会见 会晤 接见 拜会", .meet),
    ("陪同 随同", .accompany),
    ("出席 参加 列席 参会 到会 参与 观摩 观看 见证", .attend),
  ]

  /// What someone says in front of others, where it follows the name directly.
  private static let arranging: WordList = "安排部署 安排 部署 动员部署"
  /// Taking part in what another does: 参加调研, 一同调研.
  static let joining: WordList =
    """
    参加调研 参加考察 参加检查 参加督导 参加督查 参加走访 参加慰问 参加看望 参加视察 参加巡查 参加巡河 参加暗访 参加现场
    一同调研 一同考察 一同检查 一同督导 一同督查 一同走访 一同慰问 一同看望 一同视察 一同参加 一同前往 一并调研
    """
  /// What a speech is made with.
  static let making: ScalarSet = "作做致"
  private static let charactersBeforeMade: ScalarSet = "合工协操动创运制写著劳耕佳力一导精细"
  private static let nounEndings: WordList = "会 大会 座谈会 精神 仪式 材料 提纲 片 及反馈 和反馈 活动 人 词 情况会"
  private static let objectVerbs: WordList = "见证 参加 出席 列席 重要 学习 陪同 作出 工作 的"
  private static let attending: WordList = "出席 参加 列席 参会 到会 参与 观摩 观看 见证"
  private static let announcing: WordList = "宣布 宣读"
  private static let signing: WordList = "签署 签订 签字 签约"
  private static let witnessing: WordList = "见证"
  private static let companyVerbs: WordList = "陪同 一同 随同"
  private static let listening: WordList = "听取 听了 审议 观看 学习 传达"
  private static let reports: WordList = "汇报 介绍 通报 发言"
  private static let addresses: WordList = "辞 词"
  private static let speeches: WordList = "报告 讲座 推介 部署 安排 发言 说明 点评 讲话 致辞 演讲 动员 交流 汇报 介绍 讲解"
}

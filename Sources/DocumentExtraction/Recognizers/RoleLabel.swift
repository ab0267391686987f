/// A label before a list of parties, or before what else an attribution says: 牵头单位：, 完成时限：.
struct RoleLabel: Sendable {
  /// What stands behind the label.
  enum Meaning: Sendable, Hashable {
    /// A list of parties in this role.
    case parties(Role)
    /// The day by which it is to be done.
    case deadline
    /// Something that is no party: 责任人, 联系人.
    case other
  }

  /// What stands behind it.
  var meaning: Meaning
  /// The offset behind the label and its colon.
  var end: Int

  /// The label at `offset`, or nil.
  ///
  /// - Parameters:
  ///   - text: A paragraph, blanks dropped.
  ///   - offset: Where the label would begin.
  /// - Returns: The label with its meaning, or nil.
  static func read(_ text: [Unicode.Scalar], at offset: Int) -> RoleLabel? {
    guard let phrase = labels.match(in: text, at: offset), let meaning = meanings[phrase] else {
      return nil
    }
    var end = offset + phrase.count
    guard end < text.count, text[end].folded == ":" else { return nil }
    while end < text.count, text[end].folded == ":" { end += 1 }
    return RoleLabel(meaning: meaning, end: end)
  }

  /// Whether a text ends in a label with its colon, so that a list must follow; not in the colon
  /// behind an addressee such as 各县主管部门.
  static func isAtEnd(of text: [Unicode.Scalar]) -> Bool {
    (max(0, text.count - 10)..<text.count).contains { start in
      let isFree = start == 0 || "。;(".unicodeScalars.contains(text[start - 1].folded)
      return isFree && read(text, at: start)?.end == text.count
    }
  }

  /// Whether a line is a label for parties whose colon stands on the next line.
  static func isBare(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count >= 4, case .parties = meaning(ofColumn: text) else { return false }
    return true
  }

  /// What a column of a task table with this heading holds, or nil.
  static func meaning(ofColumn heading: [Unicode.Scalar]) -> Meaning? {
    guard let phrase = labels.match(in: heading, at: 0), phrase.count == heading.count else {
      return nil
    }
    return meanings[phrase]
  }

  /// What each label means: every role word with every word for a body, and deadlines.
  private static let meanings: [Phrase: Meaning] = {
    let roles: [(words: [String], role: Role)] = [
      (["牵头", "主办", "主责", "主要责任", "牵头责任", "牵头负责", "第一责任", "总牵头", "主体", "主要牵头"], .lead),
      (
        [
          "配合", "参加", "参与", "协办", "协助", "协同", "协作", "支持", "会办", "责任配合", "协同配合", "参加配合",
          "协同责任", "参与责任", "协办责任", "共同配合",
        ],
        .participant
      ),
      (
        [
          "责任", "负责", "承办", "落实", "实施", "主管", "完成", "分工", "任务", "执行", "牵头及配合", "牵头和配合",
          "牵头及参与", "牵头配合", "牵头（责任）", "责任（牵头）", "推进", "初审", "审核", "管理",
        ], .responsible
      ),
    ]
    let bodies = [
      "单位", "部门", "机构", "地区", "主体", "科室", "处室", "单位和部门", "部门和单位", "部门（单位）", "单位（部门）",
      "部门及单位", "地区和部门", "地区和单位", "方",
    ]
    var result: [Phrase: Meaning] = [:]
    for (words, role) in roles {
      for word in words {
        for body in bodies { result[Phrase(word + body)] = .parties(role) }
      }
    }
    for word in ["牵头", "主办"] { result[Phrase(word)] = .parties(.lead) }
    for word in ["配合", "参加", "协办"] { result[Phrase(word)] = .parties(.participant) }
    for word in ["责任分工", "任务分工", "职责分工", "负责", "部门分工", "工作分工"] {
      result[Phrase(word)] = .parties(.responsible)
    }
    for word in [
      "完成时限", "完成时间", "时限要求", "时间要求", "完成期限", "办理时限", "落实时限", "时限", "实施时限", "时间节点",
      "推进时限", "工作时限", "进度安排", "时间进度", "完成日期", "实施时间",
    ] { result[Phrase(word)] = .deadline }
    for word in [
      "责任人", "联系人", "责任领导", "牵头领导", "牵头负责领导", "负责领导", "牵头负责人", "主要负责人", "分管领导", "牵头省领导", "联系电话",
      "包联领导", "牵头市领导", "工作目标",
      "主要任务", "具体措施", "工作举措", "预期目标", "目标任务", "备注",
    ] { result[Phrase(word)] = .other }
    return result
  }()
  private static let labels = PhraseSet(Array(meanings.keys))
}

/// The words of a label, without its colon.
///
/// Labels are put together: a level or 共同 (市级), the word of a role (牵头), a word that only says
/// that there is work (责任), and a word for a body (单位), perhaps one more in brackets:
/// 牵头责任单位, 市级配合部门（单位）. Others are fixed: 部门分工, 完成时限, 责任领导.
struct RoleLabelName {
  /// What stands behind it.
  var meaning: RoleLabel.Meaning
  /// The offset behind it.
  var end: Int
  /// Whether it says that persons are named beside the parties: 责任单位及责任人.
  var namesPersons = false

  /// Whether a label may begin with a character.
  static func mayBegin(with scalar: Unicode.Scalar) -> Bool { beginnings.contains(scalar.folded) }

  /// The label's words at `offset`, or nil.
  static func read(_ text: [Unicode.Scalar], at offset: Int) -> RoleLabelName? {
    guard offset < text.count, beginnings.contains(text[offset].folded) else { return nil }
    let composed = composed(text, at: offset)
    guard let label = fixed.match(in: text, at: offset),
      composed.map({ $0.end < offset + label.count }) ?? true
    else { return composed }
    return RoleLabelName(meaning: label.value, end: offset + label.count)
  }

  /// A label of a role and a body; 主要责任 is a role of its own, 主要 before another only a word.
  private static func composed(_ text: [Unicode.Scalar], at offset: Int) -> RoleLabelName? {
    var end = offset
    if words.match(in: text, at: offset) == nil {
      while let word = modifiers.match(in: text, at: end) { end += word.count }
    }
    guard let word = words.match(in: text, at: end) else { return nil }
    end += word.count
    if let filler = fillers.match(in: text, at: end) { end += filler.count }
    guard let body = bodies.match(in: text, at: end) else { return nil }
    end += body.count
    if let bracketed = bracketedBodies.match(in: text, at: end) { end += bracketed.count }
    let persons = besides.match(in: text, at: end)
    return RoleLabelName(
      meaning: .parties(word.value), end: end + (persons?.count ?? 0), namesPersons: persons != nil)
  }

  private static let modifiers = PhraseSet([
    "省级", "市级", "县级", "区级", "州级", "省直", "市直", "县直", "区直", "共同", "主要", "具体", "其他", "相关", "项目",
    "任务", "工作", "总", "第一",
  ])
  private static let roles: [Phrase: Role] = {
    var result: [Phrase: Role] = [:]
    for word in ["牵头", "主办", "主责", "主体", "主抓"] { result[Phrase(word)] = .lead }
    for word in ["主要责任", "第一责任", "主要负责"] { result[Phrase(word)] = .lead }
    for word in [
      "配合", "参加", "参与", "协办", "协助", "协同", "协作", "支持", "会办", "成员", "责任配合", "协同配合", "参加配合", "参与配合",
      "协助配合", "支持配合", "次要责任",
    ] {
      result[Phrase(word)] = .participant
    }
    for word in [
      "责任", "负责", "承办", "落实", "实施", "主管", "完成", "分工", "任务", "执行", "推进", "初审", "审核", "管理", "承担",
      "牵头及配合", "牵头和配合", "牵头及参与", "牵头配合", "牵头（责任）", "责任（牵头）", "牵头及责任", "牵头和责任",
    ] {
      result[Phrase(word)] = .responsible
    }
    return result
  }()
  private static let words = PhraseTable(roles.map { ($0.key, $0.value) })
  private static let fillers = PhraseSet(["责任", "负责", "落实", "实施", "承办", "推进", "的", "参加", "完成"])
  private static let bodies = PhraseSet([
    "单位", "部门", "机构", "地区", "主体", "科室", "处室", "单位和部门", "部门和单位", "单位及部门", "部门及单位",
    "地区和部门", "地区和单位", "部门、单位", "单位、部门", "方", "市直部门", "市直单位", "市级部门", "省直部门", "省级部门",
    "县直部门", "县直单位", "县级部门",
  ])
  private static let bracketedBodies = PhraseSet([
    "（单位）", "（部门）", "（人）", "（责任人）", "（处室）", "（科室）", "（地区）",
  ])

  private static let besides = PhraseSet([
    "及责任人", "和责任人", "、责任人", "/责任人", "及负责人", "和负责人", "及联系人", "及责任领导",
  ])

  private static let fixedMeanings: [Phrase: RoleLabel.Meaning] = {
    var result: [Phrase: RoleLabel.Meaning] = [:]
    for word in ["牵头", "主办", "主责"] { result[Phrase(word)] = .parties(.lead) }
    for word in ["配合", "参加", "参与", "协办", "会办", "协助", "协同"] {
      result[Phrase(word)] = .parties(.participant)
    }
    for word in ["责任分工", "任务分工", "职责分工", "负责", "部门分工", "工作分工", "分工", "单位分工", "分工落实", "责任", "承办"] {
      result[Phrase(word)] = .parties(.responsible)
    }
    for word in [
      "完成时限", "完成时间", "时限要求", "时间要求", "完成期限", "办理时限", "落实时限", "时限", "实施时限", "时间节点",
      "推进时限", "工作时限", "进度安排", "时间进度", "完成日期", "实施时间", "时间安排", "完成时间节点", "整改时限", "办结时限",
      "进度要求", "完成进度", "工作进度", "期限", "落实时间", "推进时间", "办理期限", "计划完成时间", "要求完成时间", "时间期限",
    ] { result[Phrase(word)] = .deadline }
    for word in [
      "责任人", "联系人", "责任领导", "牵头领导", "牵头负责领导", "负责领导", "牵头负责人", "主要负责人", "分管领导",
      "牵头省领导", "联系电话", "包联领导", "牵头市领导", "牵头县领导", "牵头区领导", "配合领导", "责任市领导", "责任县领导",
      "责任区领导", "市级领导", "县级领导", "市级责任领导", "县级责任领导", "分管市领导", "分管县领导", "分管副市长",
      "分管副县长", "挂钩领导", "包保领导", "督办领导", "负责人", "责任人员", "具体责任人", "第一责任人", "直接责任人",
      "工作目标", "主要任务", "具体措施", "工作举措", "预期目标", "目标任务", "备注", "工作要求", "工作内容", "完成标准",
      "督办单位", "督导单位", "监督单位", "考核单位", "验收单位", "成果形式", "考核指标", "投资规模", "资金来源",
    ] { result[Phrase(word)] = .other }
    return result
  }()
  private static let fixed = PhraseTable(fixedMeanings.map { ($0.key, $0.value) })
  /// The beginnings of all labels, so that most places are passed over at once.
  private static let beginnings = ScalarSet(
    (Array(roles.keys) + Array(fixedMeanings.keys)).compactMap(\.scalars.first)
      + "省市县区州共主具其相项任工总第".unicodeScalars)
}

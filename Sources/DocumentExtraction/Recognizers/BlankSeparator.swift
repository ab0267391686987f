/// Whether a blank in a list of names parts two of them or stands inside one.
///
/// A class such as 各级人 is one only with the word for its bodies; a bank and its branch, or 领导小组
/// and 办公室, are one body.
enum BlankSeparator {
  /// Whether a name may end before a blank.
  static func mayStand(behind name: [Unicode.Scalar]) -> Bool {
    if PartyForm.isGroup(name) {
      return bodies.ending(of: name) != nil && !EllipticNames.endsInTier(name)
    }
    return PartyForm.isUnit(name)
  }

  /// Whether what stands behind the blank at `place` belongs to the name before it.
  static func continues(_ name: [Unicode.Scalar], _ text: MappedText, at place: Int) -> Bool {
    let rest = text.scalars[place...].prefix(24)
    let end = rest.firstIndex { !$0.isHan } ?? rest.endIndex
    let next = rest[..<end]
    if parts.ending(of: next)?.count == next.count { return true }
    return chains.contains { head, branch in
      head.ending(of: name) != nil && branch.ending(of: next) != nil
    }
  }

  private static let bodies: WordList =
    """
    部门 单位 机构 企业 央企 国企 院校 高校 学校 政府 委员会 管委会 办事处 方面 媒体 组织 协会 商会 公司 银行 委
    办 局 厅 署 公署 团体 电视台
    """

  /// Words that name a part of the body before them and no body alone.
  private static let parts: WordList =
    "办公室 办公厅 委员会 管委会 办事处 领导小组 指挥部 分公司 管理局 管理处 中心支行 分行 支行 成员单位"

  /// Bodies whose names go on with those of their branches.
  private static let chains: [(head: WordList, branch: WordList)] = [
    ("银行", "支行 分行 分行营业部"), ("税务总局", "税务局"), ("集团 公司", "分公司 支公司"),
  ]
}

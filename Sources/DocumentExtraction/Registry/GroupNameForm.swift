/// What tells a group from a unit: 各市州人民政府, 省有关部门, 省人才工作领导小组成员单位.
enum GroupNameForm {
  /// Whether a name is that of a group: several bodies that it does not name one by one.
  static func isGroupName(_ key: NameKey) -> Bool {
    let scalars = key.scalars
    guard scalars.count >= 2 else { return false }
    return beginnings.begins(scalars) || endings.ending(of: scalars) != nil
      || insertions.occurs(in: scalars)
      || scalars[0] == "驻" && classes.ending(of: scalars) != nil
  }

  /// What several bodies that sit in one place are called: 驻青金融机构, 驻柳单位.
  private static let classes: WordList =
    "单位 企业 央企 国企 机构 部门 部队 官兵 院校 高校 学校 商会 新闻媒体 媒体"

  /// Whether a group is a class whose members can be listed: 各县（市、区）人民政府, and not 有关部门.
  static func isClosed(_ key: NameKey) -> Bool {
    classBeginnings.begins(key.scalars) || memberships.ending(of: key.scalars) != nil
  }

  private static let classBeginnings: WordList = "各省 各自治区 各市 各州 各盟 各县 各区 各旗 各地级 各设区"
  private static let memberships: WordList = "领导小组成员单位 委员会成员单位 联席会议成员单位 专班成员单位"

  /// How names of groups begin.
  private static let beginnings: WordList =
    """
    各 有关 相关 其他 其它 所有 全体 全省各 全市各 全州各 全县各 涉及 责任单位 牵头单位 成员单位 国家级 省级 市级
    州级 县级 区级 市州 市县 县市区 县区 区县 州县 乡镇 地方各级 地方人民政府 地方政府 沿线 属地 所在地 中央驻
    驻地各 省直各 省属 市直各 部门和单位 部分
    """

  /// How names of groups end.
  private static let endings: WordList =
    """
    成员单位 各部门 各单位 有关部门 相关部门 有关单位 相关单位 等部门 等单位 职能部门 主管部门 责任部门
    责任单位 行业部门 有关方面 相关企业 有关企业 相关机构 有关机构 等市州政府 等市州 部门单位 所在地人民政府
    所在地政府 属地政府 有关部门和单位 相关部门和单位 有关部门及单位 直属机构 参加单位 配合单位 行政主管部门
    """

  /// What stands inside names of groups.
  private static let insertions: WordList =
    "各 相关市 相关州 相关县 有关市 有关州 有关县"
}

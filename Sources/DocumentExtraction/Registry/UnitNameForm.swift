/// What the form of a name tells: whether it names a unit, and whose.
enum UnitNameForm {
  /// Whether a name ends like that of a body and is not that of a group or a bare kind of body.
  static func isUnitName(_ key: NameKey) -> Bool {
    isBodyName(key) && !GroupNameForm.isGroupName(key)
  }

  /// Whether a name ends like that of a body, be it a unit or a group.
  static func isBodyName(_ key: NameKey) -> Bool {
    let scalars = key.scalars
    guard scalars.count >= 3, scalars.count <= 40, scalars.allSatisfy(isNameCharacter) else {
      return false
    }
    let outer = withoutBracket(scalars)
    return endings.ending(of: outer).map { $0.count < outer.count || $0.count >= 3 } ?? false
  }

  /// Whether a name says that the body belongs to the whole nation.
  static func isNational(_ scalars: [Unicode.Scalar]) -> Bool {
    nationalBeginnings.begins(scalars) || isMinistry(scalars)
  }

  /// Whether a name is a ministry's short name: 财政部, 工业和信息化部, 审计署, 海关总署.
  private static func isMinistry(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count >= 3, RelativeName(NameKey(scalars)) == nil else { return false }
    return ministryEndings.ending(of: scalars) != nil && partyDepartments.ending(of: scalars) == nil
  }

  /// The name of a county, district or city that begins at `offset` and is followed by a body.
  static func countyName(in scalars: [Unicode.Scalar], at offset: Int) -> ArraySlice<
    Unicode.Scalar
  >? {
    let limit = min(scalars.count - 1, offset + 12)
    guard offset + 1 < limit else { return nil }
    for end in offset + 1..<limit where countyWords.contains(scalars[end]) {
      let rest = scalars[(end + 1)...]
      if seatOfPower.begins(rest) { return scalars[offset...end] }
    }
    return nil
  }

  /// Whether every character of a text, blanks and width aside, can stand in the name of a body.
  static func hasOnlyNameCharacters(_ text: [Unicode.Scalar]) -> Bool {
    text.allSatisfy { NameKey.significant($0).map(isNameCharacter) ?? true }
  }

  /// Whether a character can stand in the name of a body.
  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: true
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x28, 0x29, 0xB7, 0x201C, 0x201D: true
    default: false
    }
  }

  /// Whether a name is that of a place alone, which can stand for its government: 双廊镇, 顺庆区.
  static func isPlaceName(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count >= 3 && scalars.count <= 12 && scalars.allSatisfy(\.isHan)
      && placeEndings.ending(of: scalars) != nil
  }

  /// Whether a body can be told by the word of its level and its field, 省财政厅, as companies,
  /// banks and schools cannot: their names hold that of the place.
  static func isAdministrative(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    corporateEndings.ending(of: scalars) == nil
  }

  /// The name without brackets that end it: 省委党校（省行政学院） ends in 党校.
  private static func withoutBracket(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    guard scalars.last == ")", let open = scalars.lastIndex(of: "("), open > 1 else {
      return scalars[...]
    }
    return scalars[..<open]
  }

  /// How the names of bodies end.
  private static let endings: WordList =
    """
    厅 局 委 办 署 委员会 常委会 办公室 政府 法院 检察院 政协 人大 纪委 监委 管委会 行委 党委 党组 工委 团委
    领导小组 指挥部 专班 办公厅 研究室 参事室 办事处 总部 部 司 处 站 所 中心 海关 总队 支队 大队 队 军区
    公司 集团 总公司 企业 厂 电厂 油田 机场 铁路局 银行 分行 支行 信用社 联社 交易所 保险 基金 基金会
    大学 学院 学校 中学 小学 幼儿园 党校 医院 研究院 科学院 研究所 设计院 实验室 图书馆 博物馆 报社 社
    协会 学会 商会 联合会 促进会 总会 工会 妇联 科协 残联 工商联 文联 侨联 社科联 红十字会 团省委
    团市委 团县委 团区委 团州委 团中央 共青团中央 民革中央 民盟中央 民建中央 民进中央 农工党中央 致公党中央 台盟中央
    督查室 研究中心 总站 办公处 管理处 管理所 服务站 经济组织
    联合社 兵团 事务所 供电 新区 高新区 经开区 自贸区 保税区 示范区 合作社 工作站 银监会 保监会 证监会 电视台 电台 开发区 园区 保护区管理局
    """

  /// How the names of places end.
  private static let placeEndings: WordList =
    """
    市 州 盟 地区 县 旗 区 镇 乡 苏木 街道 社区 自治州 自治县 新区 开发区 嘎查 村 园区 高新区 经开区 示范区 度假区 管理区
    试验区 合作区 保税区 自贸区 林区 矿区 产业园 科技城
    """

  /// How the names of bodies end that are no organs of a level.
  private static let corporateEndings: WordList =
    """
    公司 集团 企业 厂 大学 学院 学校 中学 小学 银行 分行 支行 医院 机场 科学院 研究院 报社 电视台 广播电视台 日报社
    合作社 联社 基金会
    """

  /// How the names of national bodies begin.
  private static let nationalBeginnings: WordList =
    "国务院 国家 中华 全国 中国 中共中央 中央 党中央 最高人民 共青团中央"

  /// How the short names of ministries end.
  private static let ministryEndings: WordList = "部 总局 审计署 总署"

  /// Departments of a Party committee and of others, which end like ministries.
  private static let partyDepartments: WordList =
    "组织部 宣传部 统战部 工作部 人武部 武装部 指挥部 干部 总部 本部 分部 支部 事业部 项目部 俱乐部"

  /// Last characters of the names of counties and their like.
  private static let countyWords: ScalarSet = ["县", "区", "市", "旗"]

  /// What follows the name of a county in the name of its government.
  private static let seatOfPower: WordList = "人民政府 政府 人民 委员会 委 人大 政协"
}

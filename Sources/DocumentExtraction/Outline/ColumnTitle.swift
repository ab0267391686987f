/// What the title of a table's column says about its cells.
enum ColumnTitle: Sendable, Equatable {
  /// The number of the row: 序号.
  case number
  /// What is to be done: 工作任务, 具体措施, 整改事项.
  case task
  /// What is to be reached by it: 预期目标, 工作成效.
  case goal
  /// A class that several rows have in common: 类别, 领域.
  case group
  /// Who does it, in this role.
  case parties(Role)
  /// By when.
  case deadline
  /// What an indicator measures: 指标.
  case measure
  /// The unit of a figure, or where no figures stand, the body in charge: 单位.
  case unit
  /// Whether an indicator binds: 属性.
  case nature
  /// A year or a word for the figure of one: 2025年, 目标值.
  case figure
  /// What is no part of a task: 责任领导, 联系电话, 备注.
  case aside

  /// Reads a title, or gives nil where it is none that is known.
  ///
  /// - Parameter title: The text of the cell, blanks dropped.
  init?(_ title: [Unicode.Scalar]) {
    let text = Self.bare(title)
    guard !text.isEmpty, text.count <= 16, !text.contains(where: Self.isSentenceMark) else {
      return nil
    }
    if let whole = Self.whole(text) {
      self = whole
    } else if let role = Self.roleBesidePersons(text) {
      self = .parties(role)
    } else if Self.persons.suffix(of: text) != nil || Self.asides.suffix(of: text) != nil {
      self = .aside
    } else if let role = Self.role(text) {
      self = .parties(role)
    } else if Self.times.firstMatch(in: text) != nil {
      self = .deadline
    } else if Self.groups.suffix(of: text) != nil {
      self = .group
    } else if Self.goals.suffix(of: text) != nil {
      self = .goal
    } else if text.count <= 10, Self.tasks.firstMatch(in: text) != nil {
      self = .task
    } else {
      return nil
    }
  }

  /// Whether titles head a table: who does what, or figures of something.
  ///
  /// - Parameter titles: What the cells say, nil for unknown ones.
  /// - Returns: Whether a row of these titles is the head of a table of tasks or indicators.
  static func isHead(_ titles: [ColumnTitle?]) -> Bool {
    var hasParties = false
    var hasSubject = false
    var hasFigures = false
    for case let title? in titles {
      switch title {
      case .parties: hasParties = true
      case .task, .number, .goal, .group: hasSubject = true
      case .figure, .nature: hasFigures = true
      case .measure: hasSubject = true
      case .deadline, .unit, .aside: break
      }
    }
    let hasMeasure = titles.contains(.measure)
    return hasSubject && hasParties || hasMeasure && (hasFigures || titles.contains(.unit))
  }

  /// The title without what it says in brackets and without a colon.
  private static func bare(_ title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var end = title.count
    if title.last?.folded == ")", let open = title.lastIndex(where: { $0.folded == "(" }), open > 1
    {
      end = open
    }
    while end > 0, title[end - 1].folded == ":" { end -= 1 }
    return Array(title[..<end])
  }

  /// Titles that are known as a whole.
  private static func whole(_ text: [Unicode.Scalar]) -> ColumnTitle? {
    if numbers.isWhole(text) { return .number }
    if units.isWhole(text) { return .unit }
    if natures.isWhole(text) { return .nature }
    if isYear(text) || figures.suffix(of: text) != nil { return .figure }
    if measures.suffix(of: text) != nil { return .measure }
    switch RoleLabel.meaning(ofColumn: text) {
    case .parties(let role): return .parties(role)
    case .deadline: return .deadline
    default: return nil
    }
  }

  /// The role of a title made of words for a role and a word for a body: 市级牵头部门.
  private static func role(_ text: [Unicode.Scalar]) -> Role? {
    guard bodies.suffix(of: text) != nil else { return nil }
    let leads = leads.firstMatch(in: text) != nil
    let follows = follows.firstMatch(in: text) != nil
    if leads != follows { return leads ? .lead : .participant }
    return leads || duties.firstMatch(in: text) != nil ? .responsible : nil
  }

  /// The role of a title such as 责任单位及责任人.
  private static func roleBesidePersons(_ text: [Unicode.Scalar]) -> Role? {
    guard persons.suffix(of: text) != nil,
      let joint = text.lastIndex(where: { $0 == "及" || $0 == "和" || $0 == "、" || $0 == "/" })
    else { return nil }
    return role(Array(text[..<joint]))
  }

  private static func isYear(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count >= 4, text[0] == "1" || text[0] == "2" else { return false }
    return text[..<4].allSatisfy(\.isDigit) && (text.count == 4 || text[4] == "年")
  }

  private static func isSentenceMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.folded {
    case "。", ",", ";", ":", "!", "?", "《", "》": true
    default: false
    }
  }

  private static let numbers = PhraseSet(["序号", "编号", "号", "项目号", "顺序", "序", "No", "NO"])
  private static let units = PhraseSet(["单位", "计量单位", "指标单位"])
  private static let measures = PhraseSet(["指标", "指标名称"])
  private static let natures = PhraseSet(["属性", "指标属性", "指标性质", "性质"])
  private static let figures = PhraseSet([
    "目标值", "现状值", "基期值", "完成值", "实际值", "规划值", "基准值", "预期值", "年均增长", "年均增速", "累计",
  ])
  private static let persons = PhraseSet([
    "人", "领导", "人员", "电话", "联系方式", "县长", "市长", "省长", "区长", "州长", "科长", "处长",
  ])
  private static let asides = PhraseSet(["备注", "说明", "依据", "进展", "进展情况", "完成情况", "现状", "资金来源"])
  private static let bodies = PhraseSet([
    "单位", "部门", "机构", "主体", "处室", "科室", "地区", "地方", "县区", "区县", "责任方", "股室", "司局",
  ])
  private static let leads = PhraseSet(["牵头", "主办", "主责", "主要责任", "总责"])
  private static let follows = PhraseSet(["配合", "参加", "参与", "协办", "协助", "协同", "协作", "支持", "会办"])
  private static let duties = PhraseSet([
    "责任", "负责", "承办", "落实", "实施", "主管", "执行", "推进", "建设", "整改", "承担", "任务", "办理",
  ])
  private static let times = PhraseSet(["时限", "时间", "期限", "日期", "节点", "进度", "工期"])
  private static let groups = PhraseSet([
    "类别", "分类", "类型", "领域", "方面", "板块", "大类", "门类", "专题", "行动", "工程", "模块", "维度", "分项", "项别",
    "条线", "环节",
  ])
  private static let goals = PhraseSet(["目标", "成效", "成果", "标准", "效果", "目的"])
  private static let tasks = PhraseSet([
    "任务", "事项", "内容", "举措", "措施", "项目", "工作", "名称", "要求", "问题", "要点", "清单", "做法", "条款", "政策",
  ])
}

extension PhraseSet {
  /// Whether a phrase makes up the whole text.
  fileprivate func isWhole(_ text: [Unicode.Scalar]) -> Bool {
    match(in: text, at: 0)?.count == text.count
  }
}

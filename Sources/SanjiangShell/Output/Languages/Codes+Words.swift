import DocumentExtraction
import PolicyGraph

// What the values of the vocabulary are called that are words of the program and not of a text.

extension Role {
  /// `lead`, `牵头`.
  var words: Bilingual {
    switch self {
    case .lead: Bilingual("lead", "牵头")
    case .participant: Bilingual("participant", "参加")
    case .responsible: Bilingual("responsible", "责任")
    }
  }
}

extension UnitDossier.Way {
  /// How a unit comes to an item.
  var words: Bilingual {
    switch self {
    case .named: Bilingual("named", "点名")
    case .group: Bilingual("group", "机构群")
    case .standing: Bilingual("standing", "常设规定")
    case .inherited: Bilingual("inherited", "承接")
    }
  }
}

extension IndicatorFact.Nature {
  /// How binding a figure is.
  var words: Bilingual {
    switch self {
    case .expected: Bilingual("expected", "预期性")
    case .binding: Bilingual("binding", "约束性")
    }
  }
}

extension IndicatorFact.Kind {
  /// What a figure tells.
  var words: Bilingual {
    switch self {
    case .target: .target
    case .base: Bilingual("base", "基期")
    case .actual: Bilingual("actual", "实际")
    }
  }
}

extension AppointmentFact.Action {
  /// What a notice does to a post.
  var words: Bilingual {
    switch self {
    case .appoint: Bilingual("appoint", "任命")
    case .remove: Bilingual("remove", "免去")
    }
  }
}

extension EventFact.PersonRole {
  /// What somebody does at an event.
  var words: Bilingual {
    switch self {
    case .host: Bilingual("host", "主持")
    case .speak: Bilingual("speak", "讲话")
    case .sign: Bilingual("sign", "签署")
    case .meet: Bilingual("meet", "会见")
    case .accompany: Bilingual("accompany", "陪同")
    case .attend: Bilingual("attend", "出席")
    case .other: Bilingual("other", "其他")
    }
  }
}

extension NodeKind {
  /// `unit`, `单位`.
  var words: Bilingual {
    switch self {
    case .document: .document
    case .section: Bilingual("section", "章节")
    case .task: .task
    case .indicator: .indicator
    case .citation: Bilingual("citation", "引文")
    case .term: .term
    case .appointment: Bilingual("appointment", "任免")
    case .event: Bilingual("event", "事件")
    case .participation: Bilingual("participation", "出席")
    case .standing: .standingRule
    case .statement: Bilingual("statement", "陈述")
    case .unit: .unit
    case .group: Bilingual("group", "机构群")
    case .official: .official
    case .region: .region
    case .measure: Bilingual("measure", "指标名称")
    case .department: Bilingual("department", "部门")
    case .succession: Bilingual("succession", "沿革")
    case .passage: Bilingual("passage", "原文段落")
    case .source: Bilingual("source", "来源文件")
    }
  }
}

extension Bilingual {
  /// The kind of a node of a drawing: a kind of thing, or what a proof has besides.
  static func kind(_ kind: String) -> Bilingual {
    if let kind = NodeKind(rawValue: kind) { return kind.words }
    return proofKinds.first { $0.english == kind } ?? Bilingual(same: kind)
  }

  private static let proofKinds = [
    Bilingual("fact", "事实"), Bilingual("rule", "规则"), Bilingual("value", "值"),
    Bilingual("condition", "条件"), Bilingual("absent", "不存在"), Bilingual("node", "节点"),
    Bilingual("missing fact", "缺少的事实"),
  ]

  /// The level of a unit or region.
  static func tier(_ tier: String) -> Bilingual {
    tiers.first { $0.english == tier } ?? Bilingual(same: tier)
  }

  private static let tiers = [
    Bilingual("national", "国家级"), Bilingual("provincial", "省级"),
    Bilingual("prefectural", "市州级"), Bilingual("county", "县级"), Bilingual("enterprise", "企业"),
  ]

  /// Why one document cites another.
  static func citation(_ reason: String) -> Bilingual {
    citations.first { $0.english == reason } ?? Bilingual(same: reason)
  }

  private static let citations = [
    Bilingual("basis", "依据"), Bilingual("implements", "落实"), Bilingual("amends", "修改"),
    Bilingual("repeals", "废止"), Bilingual("mention", "提及"),
  ]
}

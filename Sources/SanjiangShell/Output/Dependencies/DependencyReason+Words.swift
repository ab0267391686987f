import PolicyGraph

extension DocumentDependencies.Reason {
  /// What the first document of a link does to the second.
  var outgoing: Bilingual {
    switch self {
    case .implements: Bilingual("implements", "落实")
    case .basis: Bilingual("based on", "依据")
    case .amends: Bilingual("amends", "修改")
    case .repeals: Bilingual("repeals", "废止")
    case .mention: Bilingual("mentions", "提及")
    case .measure: PageText.sameMeasure
    case .task: Bilingual("carries on", "延续任务")
    case .successor: Bilingual("charges successors", "责成其后继")
    case .source: Bilingual("printed in", "刊于")
    }
  }

  /// What the second document of a link is to the first.
  var incoming: Bilingual {
    switch self {
    case .implements: Bilingual("implemented by", "由其落实")
    case .basis: Bilingual("basis of", "作为其依据")
    case .amends: Bilingual("amended by", "被其修改")
    case .repeals: Bilingual("repealed by", "被其废止")
    case .mention: Bilingual("mentioned by", "被其提及")
    case .measure: PageText.sameMeasure
    case .task: Bilingual("carried on by", "任务由其延续")
    case .successor: Bilingual("charged their predecessors", "曾责成其前身")
    case .source: Bilingual("holds", "收录")
    }
  }

  /// What the relation is called in a table, seen from the first document or from the second.
  func relation(isOutgoing: Bool) -> Bilingual {
    switch self {
    case .implements, .basis:
      isOutgoing ? .restsOn : .supports
    case .amends, .repeals, .mention:
      isOutgoing ? Bilingual("cites", "引用") : Bilingual("cited by", "被引用")
    case .measure, .task, .successor, .source:
      isOutgoing ? .linkedWith : Bilingual("linked from", "关联自")
    }
  }

  /// The reason as a value of a table, by its code.
  var words: Bilingual {
    switch self {
    case .implements, .basis, .amends, .repeals, .mention: .citation(rawValue)
    case .measure: Bilingual(rawValue, "同一指标")
    case .task: Bilingual(rawValue, "延续任务")
    case .successor: Bilingual(rawValue, "后继单位")
    case .source: Bilingual(rawValue, "来源文件")
    }
  }
}

extension Bilingual {
  static let restsOn = Bilingual("rests on", "依据")
  static let supports = Bilingual("supports", "支撑")
  static let linkedWith = Bilingual("linked with", "关联")
}

extension DocumentDependencies.Link {
  /// `carries on ×2 (inferred)`.
  ///
  /// - Parameter isOutgoing: whether it is told of the document that it leads from.
  /// - Returns: the words.
  func words(isOutgoing: Bool) -> Bilingual {
    let count = places > 1 && reason != .source ? " ×\(places)" : ""
    let words = (isOutgoing ? reason.outgoing : reason.incoming) + count
    return reason.isInferred ? words + .bracketed(Bilingual("inferred", "推断")) : words
  }
}

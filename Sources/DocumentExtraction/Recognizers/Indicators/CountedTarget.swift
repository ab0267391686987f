/// A clause of running text that sets a target without a verb of reaching.
///
/// Three shapes are believed: a verb of bringing about with a quantity before or behind what it
/// counts (`打造300个…的美丽乡村`, `新设村镇银行5家以上`), and further ones that share the verb; a
/// measure with a bounded quantity (`开复工率25%以上`); and a share that does something
/// (`全省70%的农产品实现标准化生产`).
struct CountedTarget {
  /// What is counted.
  var name: String
  /// How much.
  var quantity: Quantity

  /// The targets of a clause, perhaps none.
  ///
  /// - Parameters:
  ///   - clause: The clause without a time at its head.
  ///   - verb: The verb of the clause before, which goes on where this one has none (争创甲奖3个，
  ///     乙奖5个); that of this one when the function returns.
  /// - Returns: The targets in printed order.
  /// - Complexity: O(*n* · *w*) in the length of the clause and the number of known words.
  static func targets(in clause: ScalarText, verb: inout String?) -> [CountedTarget] {
    guard clause.hasDigit else {
      verb = nil
      return []
    }
    let before = verb
    verb = clause.match(verbs, at: 0)?.value
    if let share = share(in: clause) { return [share] }
    if let here = verb {
      let targets = counted(clause.from(here.unicodeScalars.count), by: here)
      if targets.isEmpty { verb = nil }
      return targets
    }
    let bounded = bounded(in: clause)
    guard bounded.isEmpty, let before, let target = counted(in: clause) else { return bounded }
    verb = before
    return [target.named(by: before)]
  }

  /// What a verb brings about.
  private static func counted(_ objects: ScalarText, by verb: String) -> [CountedTarget] {
    parts(of: objects).compactMap { counted(in: $0)?.named(by: verb) }
  }

  /// With the verb in its name where that makes a flow of it.
  private func named(by verb: String) -> CountedTarget {
    var target = self
    if Self.flows.contains(verb) { target.name = verb + name }
    return target
  }

  /// The parts of an enumeration where each has its figure, else the whole.
  private static func parts(of text: ScalarText) -> [ScalarText] {
    let parts = text.split(at: listMarks)
    return parts.allSatisfy(\.hasDigit) ? parts : [text]
  }

  /// A quantity at the beginning or the end of a part.
  private static func counted(in part: ScalarText) -> CountedTarget? {
    if part.isDigit(at: 0) {
      guard let quantity = Quantity.read(part, at: 0), quantity.unit != nil else { return nil }
      return CountedTarget(noun(part.from(quantity.end)), quantity)
    }
    guard let quantity = last(in: part) else { return nil }
    return CountedTarget(noun(part.upTo(quantity.start)), quantity)
  }

  /// The quantity that a part ends in.
  private static func last(in part: ScalarText) -> Quantity? {
    var offset = 1
    while offset < part.count {
      if part.isDigit(at: offset), !part.isDigit(at: offset - 1),
        let quantity = Quantity.read(part, at: offset), quantity.unit != nil
      {
        return quantity.end == part.count ? quantity.withWordBefore(in: part) : nil
      }
      offset += 1
    }
    return nil
  }

  /// Measures with a bound: 开复工率25%以上、完成年度计划投资15%以上.
  private static func bounded(in clause: ScalarText) -> [CountedTarget] {
    var targets: [CountedTarget] = []
    for part in clause.split(at: listMarks) where part.hasDigit {
      guard let quantity = last(in: part), quantity.comparator != .eq else { continue }
      var name = part.upTo(quantity.start)
      if name.hasPrefix("完成") || name.hasPrefix("实现") { name = name.from(2) }
      guard FigureNames.isMeasure(name) else { continue }
      targets.append(CountedTarget(name: name.string, quantity: quantity))
    }
    return targets
  }

  /// A share of something that does something: 70%的农产品实现标准化生产.
  private static func share(in clause: ScalarText) -> CountedTarget? {
    let start = clause.length(of: wholes, at: 0)
    guard clause.isDigit(at: start), let quantity = Quantity.read(clause, at: start),
      quantity.unit == "%" || quantity.unit == "％"
    else { return nil }
    var rest = clause.from(quantity.end)
    if rest.hasPrefix("的") { rest = rest.from(1) }
    guard (4...30).contains(rest.count), rest.holds(doings) else { return nil }
    return CountedTarget(name: rest.string, quantity: quantity)
  }

  private init(name: String, quantity: Quantity) {
    self.name = name
    self.quantity = quantity
  }

  private init?(_ noun: ScalarText, _ quantity: Quantity) {
    guard (2...30).contains(noun.count), !noun.isDigit(at: 0) else { return nil }
    self.init(name: noun.string, quantity: quantity)
  }

  /// What is counted without what describes it: 凝聚地域文化特色的旅游品牌, “某某月”等招聘活动.
  private static func noun(_ text: ScalarText) -> ScalarText {
    var rest = text.trimmed(of: margins)
    while let end = rest.offset(of: "的"), end + 1 < rest.count { rest = rest.from(end + 1) }
    if let end = rest.offset(of: "”等"), end + 3 < rest.count { rest = rest.from(end + 2) }
    return rest
  }

  /// Verbs that only say that something is to come about.
  private static let makings: [String] = [
    "争创", "培育", "打造", "建成", "新建", "创建", "培训", "举办", "组建",
  ]
  /// Verbs that make a flow of what is counted, and stay in its name.
  private static let flows = ["引进", "新增", "新设", "新培育", "制修订", "提供"]
  private static let verbs = PhraseTable((flows + makings).map { (Phrase($0), $0) })
  private static let wholes = PhraseSet(["全省", "全市", "全州", "全县", "全区", "全国"])
  private static let doings = PhraseSet(["实现", "具备", "完成", "通过", "建成"])
  private static let listMarks: ScalarText.Separators = "、"
  private static let margins: ScalarSet = " 　以上左右，"
}

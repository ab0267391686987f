/// Finds where an event takes place: 在西宁召开, 赴黄南藏族自治州调研, 前往省人民医院.
struct EventPlace {
  /// The text of the entry.
  let source: PersonText
  /// Who knows the names of regions.
  let registry: Registry

  /// The characters of the text.
  private var text: [Unicode.Scalar] { source.scalars }

  /// The place named in the first sentence that names one, as printed, or nil.
  ///
  /// In a sentence, where something is held comes before where people go to.
  func read() -> Range<Int>? {
    if let place = sceneOfIncident() { return place }
    var start = 0
    while start < source.count {
      var signs: PersonSigns = []
      var end = start
      while end < source.count, text[end] != "。" {
        signs.formUnion(source.signs[end])
        end += 1
      }
      if signs.contains(.preposition), let place = place(in: start..<end) { return place }
      start = end + 1
    }
    return nil
  }

  /// The place that a sentence names.
  private func place(in sentence: Range<Int>) -> Range<Int>? {
    candidate(in: sentence, after: Self.held, isHeld: true) { _ in true }
      ?? candidate(in: sentence, after: Self.gone, isHeld: false, where: isPlace)
      ?? candidate(in: sentence, after: Self.visiting, isHeld: false, where: isSite)
  }

  /// The place that an entry about an accident or a disaster begins with: 玛多县发生7.4级地震.
  private func sceneOfIncident() -> Range<Int>? {
    let sentence = text.prefix { $0 != "。" }
    guard Self.notPlaces.match(in: text, at: 0) == nil,
      sentence.indices.contains(where: { happens(at: $0) }),
      let end = sentence.indices.first(where: { Self.scene.match(in: text, at: $0) != nil }),
      end >= 2, isPlace(0..<end)
    else { return nil }
    return 0..<end
  }

  private func happens(at offset: Int) -> Bool {
    source.has(.incident, at: offset) && Self.happening.match(in: text, at: offset) != nil
  }

  /// The first stretch after one of the prepositions that can be a place.
  private func candidate(
    in sentence: Range<Int>, after prepositions: WordList, isHeld: Bool,
    where isPlace: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    var depth = 0
    for offset in sentence where source.has([.opening, .closing, .preposition], at: offset) {
      if source.has(.opening, at: offset) { depth += 1 }
      if source.has(.closing, at: offset) { depth -= 1 }
      guard depth <= 0, let word = prepositions.match(in: text, at: offset) else { continue }
      let start = offset + word.count
      if let end = end(of: start, before: sentence.upperBound, isHeld: isHeld), end - start >= 2,
        isPlace(start..<end)
      {
        return start..<withoutMarket(start..<end)
      }
    }
    return nil
  }

  /// Where the place that begins at `start` ends, or nil where it is none.
  private func end(of start: Int, before limit: Int, isHeld: Bool) -> Int? {
    if Self.notPlaces.match(in: text, at: start) != nil { return nil }
    if Self.verbs.match(in: text, at: start) != nil { return nil }
    var offset = start
    while offset < limit {
      if Self.afterNothing.match(in: text, at: offset) != nil { return nil }
      if offset > start, Self.verbs.match(in: text, at: offset) != nil { return offset }
      if isHeld, offset > start, text[offset] == "与", isPlace(start..<offset) { return offset }
      if text[offset] == "," { return !isHeld || isPlace(start..<offset) ? offset : nil }
      if Self.marks.contains(text[offset]) { return nil }
      offset += 1
    }
    return isHeld ? nil : limit
  }

  /// Where a place ends behind which the board of a stock exchange is named: A股主板.
  private func withoutMarket(_ place: Range<Int>) -> Int {
    var end = place.upperBound
    while let word = Self.boards.ending(of: text[place.lowerBound..<end]),
      end - word.count > place.lowerBound
    {
      end -= word.count
    }
    return end
  }

  /// Whether people can go there: a region, or something that ends as places do.
  private func isPlace(_ range: Range<Int>) -> Bool {
    if range.count > 2, Self.places.ending(of: text[range]) != nil { return true }
    guard let match = registry.regionNames.longestMatch(in: text, at: range.lowerBound) else {
      return false
    }
    return match.names.contains { !$0.isWeak }
  }

  /// Whether the object of a visit is a place and not what is looked into there.
  private func isSite(_ range: Range<Int>) -> Bool {
    range.count > 2 && Self.sites.ending(of: text[range]) != nil
  }

  private static let marks: ScalarSet = ";:“《"
  static let held: WordList = "在"
  static let happening: WordList = "发生 突发 突降 遭遇 遭受"
  private static let scene: WordList = "发生 突发 突降 遭遇 遭受 境内 “ , ( 一"
  private static let boards: WordList = "主板 创业板 科创板 中小板 新三板 A股 B股 H股 正式 成功 挂牌"
  static let visiting: WordList = "考察了 考察 参访 视察了 视察 参观了 参观 察看了 察看 走访了 走访"
  private static let sites: WordList =
    """
    县 区 乡 镇 村 街道 社区 现场 基地 园区 产业园 工业园 开发区 学校 大学 学院 中学 小学 医院 机场 车站 港 馆 陵园 公园 广场
    水库 电站 寺 农场 牧场 林场 工地 口岸
    """
  static let gone: WordList = "赴 前往 来到 深入到 深入 到 走进 进驻 莅临 抵达"
  private static let notPlaces: WordList =
    "我省 我市 我州 我县 我区 全省 全市 全州 全县 全区 全国 会上 会前 会后 会议 此 该 其 本 建 有关 一起 会见 了 位 达"
  /// What shows that a preposition was not about a place: 在调研期间.
  private static let afterNothing: WordList =
    "期间 之际 以来 方面 过程中 基础上 前提下 领导下 同时 备忘录 协议"
  private static let verbs: WordList =
    """
    召开 举行 举办 隆重 会见 会晤 调研 督导 督查 检查 考察 视察 参加 出席 走访 看望 慰问 开幕 闭幕 启动 开工 揭牌
    进行 专题 实地 开展 主持 就 等地 签署 签约 接见 座谈 现场办公 巡 上市 成立 揭幕 联点 察看 指导 观摩 拜会 集中 推介 招商 访问 参观 学习 正式 分别 共同 联合 先后 开赛 竣工 通车 投产 奠基 颁奖 落成 挂牌 开馆 开园 开学 开班 结业 驻点 暗访 夜访 查看
    """
  private static let places: WordList =
    """
    省 市 州 县 区 旗 乡 镇 村 街道 社区 现场 基地 园 园区 开发区 学校 大学 学院 中学 小学 医院 中心 公司 集团 企业 商会 机场
    车站 火车站 站 港 馆 陵园 公园 广场 厂 矿 库 水库 电站 湖 山 岛 院 局 厅 部 部队 寺 农场 牧场 林场 工地 项目 大厦
    宾馆 酒店 商场 市场 商贸城 协会 办事处 代表处 大使馆 营地 口岸 银行 研究所 实验室 会堂 剧院 体育馆 体育场
    """
}

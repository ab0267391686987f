/// Finds the names of regions in one paragraph and tells which of them are places or actors.
struct RegionReader {
  /// The paragraph in half width.
  var text: [Unicode.Scalar] = []
  /// The names of regions and bodies.
  let registry: Registry
  /// Whose text it is.
  let jurisdiction: Jurisdiction
  /// The document's date.
  let date: String?

  /// A name found in the text.
  private struct Hit {
    var range: Range<Int>
    var names: ArraySlice<NameTable.Bearer>
    /// Whether the name ends in the word of its level.
    var isFull: Bool
    var isWeak: Bool { names.allSatisfy(\.isWeak) }
  }

  /// The regions with the places of their names, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func regions() -> [(region: RegionEntry, range: Range<Int>)] {
    let hits = allHits()
    guard !hits.isEmpty else { return [] }
    let titles = TitleMarks.titles(in: text)
    let bodies = bodyRanges()
    return hits.indices.compactMap { place in
      let hit = hits[place]
      guard !Self.cover(hit.range.lowerBound, titles), !Self.cover(hit.range.lowerBound, bodies),
        hit.isFull || !isPartOfWord(hit) && !isPartOfName(hit) && !isPartOfBrand(hit),
        !hit.isWeak || hasNeighbour(place, hits)
      else { return nil }
      return region(of: hit, place, hits).map { ($0, hit.range) }
    }
  }

  /// Whether one of `ranges`, which stand in order and do not overlap, holds `offset`.
  private static func cover(_ offset: Int, _ ranges: [Range<Int>]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(offset)
  }

  /// The names in the text, the longest at each place.
  private func allHits() -> [Hit] {
    var hits: [Hit] = []
    var offset = 0
    while let match = registry.regionNames.firstMatch(in: text, from: offset) {
      let last = text[match.range.upperBound - 1]
      let isFull = match.range.count > 2 && Self.levels.contains(last)
      hits.append(Hit(range: match.range, names: match.names, isFull: isFull))
      offset = match.range.upperBound
    }
    return hits
  }

  // MARK: - What the name is part of

  /// Whether the characters belong to other words: 渤海北部, 心同德, 青海湖.
  private func isPartOfWord(_ hit: Hit) -> Bool {
    guard !hit.isFull else { return false }
    let before = text[..<hit.range.lowerBound]
    if text[hit.range.lowerBound] == "海", Self.seas.ending(of: before) != nil { return true }
    let end = hit.range.upperBound
    if Self.streets.match(in: text, at: end) != nil {
      return Self.roadWords.match(in: text, at: end) == nil
    }
    return Self.nature.match(in: text, at: end) != nil
  }

  /// Whether the name belongs to that of a body that is not the region's own government.
  private func isPartOfName(_ hit: Hit) -> Bool {
    let end = hit.range.upperBound
    if Self.governments.match(in: text, at: end) != nil { return false }
    var offset = end
    while offset < text.count, offset - end < 14 {
      if let body = Self.bodies.match(in: text, at: offset) {
        return offset + body.count == text.count || !Self.stillPlace(text[offset + body.count])
      }
      guard PersonNameForm.isHan(text[offset]) || text[offset].isASCIILetter,
        Self.breaks.match(in: text, at: offset) == nil
      else { return false }
      offset += 1
    }
    return false
  }

  /// The places of the names of registered bodies that are not a region's own.
  private func bodyRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    while let match = registry.unitNames.firstMatch(in: text, from: offset) {
      let isRegional = match.names.contains { name in
        let tier = registry.units[name.place].tier
        return tier == "prefectural" || tier == "county"
      }
      if !isRegional { ranges.append(match.range) }
      offset = match.range.upperBound
    }
    return ranges
  }

  /// Whether a bare name belongs to a coined name or a brand: “西宁模式”, 湟源陈醋等品牌.
  private func isPartOfBrand(_ hit: Hit) -> Bool {
    let before = text[..<hit.range.lowerBound].suffix(8)
    let after = text[hit.range.upperBound...].prefix(10)
    let closing = after.firstIndex(of: "”")
    if let open = before.lastIndex(of: "“"), !before[open...].contains("”"), let closing,
      closing > hit.range.upperBound || open + 1 < hit.range.lowerBound
    {
      return true
    }
    let clause = text[hit.range.upperBound...].prefix(40).prefix {
      !",。;".unicodeScalars.contains($0)
    }
    guard let end = clause.firstIndex(of: "等") else { return false }
    return Self.brands.occurs(in: text, end..<min(end + 7, clause.endIndex))
  }

  // MARK: - What stands beside it

  /// Whether an ordinary word stands in a row with regions, or behind the region that holds it.
  private func hasNeighbour(_ place: Int, _ hits: [Hit]) -> Bool {
    if Self.statuses.match(in: text, at: hits[place].range.upperBound) != nil { return true }
    return neighbour(place, hits, step: -1) || neighbour(place, hits, step: 1)
  }

  /// Whether the row of names that `place` stands in holds a certain name in one direction.
  private func neighbour(_ place: Int, _ hits: [Hit], step: Int) -> Bool {
    var place = place
    while hits.indices.contains(place + step) {
      let (left, right) = step > 0 ? (place, place + step) : (place + step, place)
      let gap = hits[left].range.upperBound..<hits[right].range.lowerBound
      guard
        gap.isEmpty
          ? holds(hits[left], hits[right])
          : gap.count == 1
            && Self.connectors.contains(text[gap.lowerBound])
      else { return false }
      let next = hits[place + step]
      if !next.isWeak, next.names.allSatisfy({ $0.isWeak || isOwn($0) }) { return true }
      place += step
    }
    return false
  }

  /// Whether a region of the first name holds one of the second: 海东平安.
  private func holds(_ larger: Hit, _ smaller: Hit) -> Bool {
    larger.names.contains { large in
      smaller.names.contains { small in
        registry.isInside(registry.regions[small.place], registry.regions[large.place].code)
          && registry.regions[large.place].code != jurisdiction.regionCode
      }
    }
  }

  /// Whether a name belongs to a region of the document's own province.
  private func isOwn(_ name: NameTable.Bearer) -> Bool {
    let code = registry.regions[name.place].code
    return jurisdiction.regionCode == Jurisdiction.nation.regionCode
      || code.prefix(2) == jurisdiction.regionCode.prefix(2)
  }

  /// The region that a name means: a province where it stands in a row with provinces.
  private func region(of hit: Hit, _ place: Int, _ hits: [Hit]) -> RegionEntry? {
    let isBesideOwn = hit.names.contains(where: \.isWeak) && hasNeighbour(place, hits)
    let places = hit.names.filter { isBesideOwn || !$0.isWeak }.map(\.place)
    let isProvincial = places.filter { registry.regions[$0].tier == "provincial" }
    if places.count > 1, let province = isProvincial.first, isAmongProvinces(place, hits) {
      return registry.regions[province]
    }
    let region = registry.region(among: places, jurisdiction: jurisdiction, date: date)
    guard let region, !hit.isFull, isAmongCities(place, hits) else { return region }
    return city(of: hit, in: region) ?? region
  }

  /// The city that bears the bare name of the prefecture that holds it: 玉树市 in 玉树州.
  private func city(of hit: Hit, in prefecture: RegionEntry) -> RegionEntry? {
    guard prefecture.tier == "prefectural", prefecture.officialName.unicodeScalars.last != "市"
    else { return nil }
    let name = String(String.UnicodeScalarView(text[hit.range])) + "市"
    let city = registry.region(named: name, jurisdiction: jurisdiction, date: date)
    return city.flatMap { registry.isInside($0, prefecture.code) ? $0 : nil }
  }

  /// Whether the row of names that `place` stands in is said to be one of cities: 甲、乙等城市.
  private func isAmongCities(_ place: Int, _ hits: [Hit]) -> Bool {
    var last = place
    while hits.indices.contains(last + 1),
      hits[last + 1].range.lowerBound == hits[last].range.upperBound + 1,
      Self.connectors.contains(text[hits[last].range.upperBound])
    {
      last += 1
    }
    return Self.cities.match(in: text, at: hits[last].range.upperBound) != nil
  }

  /// Whether a name stands next to that of another province.
  private func isAmongProvinces(_ place: Int, _ hits: [Hit]) -> Bool {
    [place - 1, place + 1].contains { other in
      guard hits.indices.contains(other) else { return false }
      let (left, right) = other > place ? (place, other) : (other, place)
      let gap = hits[left].range.upperBound..<hits[right].range.lowerBound
      guard gap.count == 1, Self.connectors.contains(text[gap.lowerBound]) else { return false }
      let tiers = hits[other].names.map { registry.regions[$0.place].tier }
      return tiers.allSatisfy { $0 == "provincial" }
    }
  }

  /// Whether a character behind the word of a body shows that a place is meant after all.
  private static func stillPlace(_ scalar: Unicode.Scalar) -> Bool {
    "路街道".unicodeScalars.contains(scalar)
  }

  private static let levels: ScalarSet = "省市州县区旗盟会"
  private static let connectors: ScalarSet = "、和及与—-,至暨"
  private static let seas: WordList = "渤 黄 东 南 沿 近 远 临 滨 公 领 里 上 青 大 出 环"
  private static let nature: WordList = "山 河 湖 江 盆地 峡 岭 草原 沟 滩 海拔 人民"
  /// What makes a name that of a street or town: 中山路, 乐山镇.
  private static let streets: WordList = "路 大道 大街 街道 镇 乡 社区"
  private static let roadWords: WordList = "路网 路段 路线 路桥 路政 路况 镇村 乡村 乡镇 乡级 镇级"
  private static let brands: WordList = "品牌 商标 名优产品 地理标志 知名产品"
  private static let governments: WordList = "政府 人民政府 两级政府 市政府 州政府 县政府"
  private static let cities: WordList = "等城市 等重点城市 等主要城市 等节点城市"
  private static let statuses: WordList = "两县 三县 等县 等地 等市 等州 县城 市区 城区 境内 县域"
  private static let bodies: WordList =
    """
    海关 中心支行 支行 分行 银行 监管局 证监局 税务局 公司 股份 集团 企业 厂 矿业 特钢 特殊钢 商会 协会 大学 学院 学校 中学
    研究所 研究院 科学院 设计院 铁路局 出版社 日报社 电视台 军区 军分区 医院 法院 检察院 派出所 卫生院 办事处 联络处 代表处 生产建设兵团 部队 电厂 药业 实业 科技有限 能源有限 酒业 乳业 牌
    """
  private static let breaks: WordList = "的 等 和 与 及 在 为 要 将 对 由 是 有 建 市 州 县 区 经济 重点 各 机场 火车站 城市"
}

extension Unicode.Scalar {
  /// Whether it is one of A … Z and a … z.
  fileprivate var isASCIILetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
}

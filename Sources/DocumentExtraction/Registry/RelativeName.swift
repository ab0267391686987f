/// A name that begins with the word of a level, 省科技厅, and so depends on whose text it stands in.
///
/// 团省委 is one too, although the word stands inside.
struct RelativeName {
  /// The tier that the word names.
  let tier: Tier
  /// The word: 省.
  let word: [Unicode.Scalar]
  /// What follows it: 科技厅.
  let rest: [Unicode.Scalar]
  /// The name without 我 or 本 in front.
  let text: String

  /// The levels that a word can name.
  enum Tier {
    case province, city, prefecture, county
  }

  /// Reads a name, or returns nil where it does not begin with the word of a level.
  init?(_ key: NameKey) {
    var scalars = key.scalars[...]
    if let first = scalars.first, first == "我" || first == "本" { scalars.removeFirst() }
    let isLeague = scalars.count >= 3 && scalars.first == "团" && scalars.last == "委"
    let text = Array(isLeague ? scalars.dropFirst() : scalars)
    guard
      let (words, tier) = Self.words.first(where: { $0.text.begins(text) }),
      let word = words.match(in: text, at: 0),
      text.count > word.count + 1 || text.dropFirst(word.count) == ["委"],
      !Self.ordinaryWords.begins(text) || Self.duties.begins(text.dropFirst(word.count))
    else { return nil }
    self.tier = tier
    self.word = Array(text[..<word.count])
    rest = (isLeague ? ["团"] : []) + Array(text.dropFirst(word.count))
    self.text = NameKey(scalars).text
  }

  /// The word of the level as names of units bear it: 自治州 is called 州.
  var levelWord: String {
    let word = NameKey(self.word).text
    return Self.shortWords[word] ?? word
  }

  /// The word that the names of a region's bodies begin with in its own texts.
  static func levelWord(of region: String) -> String? {
    for word in ["自治区", "地区"] where region.hasSuffix(word) { return word }
    guard let last = region.unicodeScalars.last, levelWords.begins([last]) else { return nil }
    return String(last)
  }

  /// Whether a region is of the level.
  func fits(tier regionTier: String, officialName: String) -> Bool {
    switch tier {
    case .province: regionTier == "provincial"
    case .prefecture: regionTier == "prefectural"
    case .city:
      officialName.hasSuffix("市") && regionTier != "provincial" || isMunicipality(officialName)
    case .county: regionTier == "county"
    }
  }

  /// Whether a region of which only the name is known is of the level.
  func fits(regionNamed name: String) -> Bool {
    guard let last = name.unicodeScalars.last else { return false }
    return switch tier {
    case .province: false
    case .city: last == "市"
    case .prefecture: last == "州" || last == "盟"
    case .county: last == "县" || last == "区" || last == "旗"
    }
  }

  /// Whether the name is that of a municipality, a province called 市.
  private func isMunicipality(_ officialName: String) -> Bool {
    officialName.hasSuffix("市") && officialName.unicodeScalars.count == 3
  }

  /// The words of the levels, longer ones first.
  private static let words: [(text: WordList, tier: Tier)] = [
    ("自治区", .province), ("自治州 地区", .prefecture), ("自治县 自治旗", .county), ("省", .province),
    ("市", .city), ("州 盟", .prefecture), ("县 区 旗", .county),
  ]

  private static let levelWords: WordList = "省 市 州 盟 县 区 旗"

  private static let shortWords = ["自治州": "州", "自治县": "县", "自治旗": "旗"]

  /// How the names of duties begin that look like a second level: 县市场监管局.
  private static let duties: WordList = "乡村 市场监 市场管 市监 市容 市政公用 市政管 市政园 市政工程"

  /// Words that begin with the word of a level and mean something else.
  private static let ordinaryWords: WordList =
    """
    市场 市容 市政公用 市政工程 市政设施 市民中心 区域 区块 州际 省际 县域 市域 省级 市级 州级 县级 区级 市州
    市县 县区 区县 县市 州市 盟市 县乡 省部
    """
}

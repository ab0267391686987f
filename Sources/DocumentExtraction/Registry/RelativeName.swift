/// A name that begins with the word of a level, 省科技厅, and so depends on whose text it stands in.
///
/// 团省委 is one too, although the word stands inside.
struct RelativeName {
  /// The tier that the word names.
  let tier: Tier
  /// The characters of the name.
  private let scalars: [Unicode.Scalar]
  /// Where the word stands; 团 may stand before it, and 我 or 本 before all.
  private let place: Range<Int>
  /// Whether the name is 团省委 or the like.
  private let isLeague: Bool

  /// The levels that a word can name.
  enum Tier {
    case province, city, prefecture, county
  }

  /// Reads a name, or returns nil where it does not begin with the word of a level.
  init?(_ key: NameKey) {
    let scalars = key.scalars
    guard let first = scalars.first else { return nil }
    let start = first == "我" || first == "本" ? 1 : 0
    isLeague = scalars.count - start >= 3 && scalars[start] == "团" && scalars.last == "委"
    let wordStart = start + (isLeague ? 1 : 0)
    guard let (tier, count) = Self.words.match(in: scalars, at: wordStart) else { return nil }
    let end = wordStart + count
    guard end + 1 < scalars.count || end + 1 == scalars.count && scalars.last == "委",
      Self.ordinaryWords.match(in: scalars, at: wordStart) == nil
        || Self.duties.match(in: scalars, at: end) != nil
    else { return nil }
    self.tier = tier
    self.scalars = scalars
    place = wordStart..<end
  }

  /// The word: 省.
  var word: [Unicode.Scalar] { Array(scalars[place]) }

  /// What follows it: 科技厅.
  var rest: [Unicode.Scalar] {
    (isLeague ? ["团"] : []) + scalars[place.upperBound...]
  }

  /// The name without 我 or 本 in front.
  var text: String { String(scalars[(place.lowerBound - (isLeague ? 1 : 0))...]) }

  /// The word of the level as names of units bear it: 自治州 is called 州.
  var levelWord: String { String(levelCharacters) }

  private var levelCharacters: ArraySlice<Unicode.Scalar> {
    let word = scalars[place]
    return word.count == 3 && word.last != "区" ? word.suffix(1) : word
  }

  /// The word that the names of a region's bodies begin with in its own texts.
  static func levelWord(of region: String) -> String? {
    levels.suffix(of: Array(scalarsOf: region)).map { String($0.scalars[...]) }
  }

  /// Whether the bodies of the region whose name `text` has before `end` begin with the word.
  func isLevel(ofRegionIn text: [Unicode.Scalar], before end: Int) -> Bool {
    Self.levels.suffix(of: text, upTo: end).map { $0.scalars[...] == levelCharacters } ?? false
  }

  /// Whether a region is of the level.
  func fits(tier regionTier: String, officialName: String) -> Bool {
    switch tier {
    case .province: regionTier == "provincial"
    case .prefecture: regionTier == "prefectural"
    case .city:
      officialName.unicodeScalars.last == "市"
        && (regionTier != "provincial" || officialName.unicodeScalars.count == 3)
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

  /// The words of the levels.
  private static let words = PhraseTable<Tier>([
    ("自治区", .province), ("省", .province), ("市", .city), ("自治州", .prefecture),
    ("地区", .prefecture), ("州", .prefecture), ("盟", .prefecture), ("自治县", .county),
    ("自治旗", .county), ("县", .county), ("区", .county), ("旗", .county),
  ])

  /// The words of the levels of regions.
  private static let levels = PhraseSet(["自治区", "地区", "省", "市", "州", "盟", "县", "区", "旗"])

  /// How the names of duties begin that look like a second level: 县市场监管局.
  private static let duties: WordList = "乡村 市场监 市场管 市监 市容 市政公用 市政管 市政园 市政工程"

  /// Words that begin with the word of a level and mean something else.
  private static let ordinaryWords: WordList =
    """
    市场 市容 市政公用 市政工程 市政设施 市民中心 区域 区块 州际 省际 县域 市域 省级 市级 州级 县级 区级 市州
    市县 县区 区县 县市 州市 盟市 县乡 省部
    """
}

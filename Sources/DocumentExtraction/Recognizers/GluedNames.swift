/// Names that lost the separator between them: 市民政局市妇联.
enum GluedNames {
  /// The names, each with the form of a party; mostly one, the text itself.
  ///
  /// Only the word of a level, as every name of a list in one document has it, shows where the
  /// next name begins; bodies whose branches are named so (中国人民银行市分行) are left whole.
  static func parted(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard text.count >= 6, text.count <= 80 else { return [text] }
    let openings = Self.openings
    var parts: [[Unicode.Scalar]] = []
    var start = 0
    var place = 3
    while place + 3 <= text.count {
      if openings.match(in: text, at: place) != nil, isWhole(text[start..<place]),
        PartyForm.isUnit(Array(text[place...])) || hasMore(text, from: place)
      {
        parts.append(Array(text[start..<place]))
        start = place
        place += 3
      } else {
        place += 1
      }
    }
    return start == 0 ? [text] : parts + [Array(text[start...])]
  }

  /// Whether a stretch is the whole name of a body of some level.
  private static func isWhole(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.count >= 3 else { return false }
    let text = Array(name)
    if text.first == "各" { return seats.ending(of: name) != nil && text.count > 3 }
    return PartyForm.isUnit(text) && branches.ending(of: name) == nil
      && !UnitNameForm.isNational(text)
  }

  /// Whether the rest of a text is several names itself.
  private static func hasMore(_ text: [Unicode.Scalar], from start: Int) -> Bool {
    (start + 3..<max(start + 3, text.count - 2)).contains { place in
      openings.match(in: text, at: place) != nil && isWhole(text[start..<place])
    }
  }

  private static let openings: WordList = "省 市 县 区 州 旗 自治区 国家 团省委 团市委 团县委 团区委 各"
  private static let branches: WordList = "银行 公司 集团 总局 社 大学 学院"
  private static let seats: WordList = "政府 部门 单位 委员会 管委会"
}

/// The time by or in which something is to be reached: `到2025年，`, `“十四五”时期，`.
enum TimePhrase {
  /// What stands at the beginning of `text`: the horizon and the number of characters it takes.
  ///
  /// `2025` for a year, `2021-2025` for a five-year plan's time, `annual` for 每年.
  static func read(_ text: ScalarText) -> (horizon: String, length: Int)? {
    var offset = lengthOfRun(of: introductions, in: text, at: 0)
    let introduced = offset > 0
    guard let core = year(text, at: offset) ?? planPeriod(text, at: offset, by: introduced)
    else { return text.hasPrefix("每年") ? ("annual", 2) : nil }
    offset += core.length
    return (core.horizon, offset + lengthOfRun(of: endings, in: text, at: offset))
  }

  /// The length of the phrases that stand one after the other at `offset`.
  private static func lengthOfRun(
    of phrases: PhraseSet, in text: ScalarText, at offset: Int
  ) -> Int {
    var end = offset
    while true {
      let length = text.length(of: phrases, at: end)
      guard length > 0 else { return end - offset }
      end += length
    }
  }

  /// How the time by which something is to be reached begins inside a clause.
  static let goals = PhraseSet(["到2", "至2"])

  private static let introductions = PhraseSet([
    "力争到", "争取到", "确保到", "力争在", "截至", "力争", "确保", "到", "至", "在", "自",
  ])
  private static let endings = PhraseSet([
    "年底前", "底前", "以前", "年底", "年末", "底", "末", "前", "内",
  ])

  private static func year(_ text: ScalarText, at offset: Int)
    -> (horizon: String, length: Int)?
  {
    guard (0..<4).allSatisfy({ text.isDigit(at: offset + $0) }),
      text.folded(at: offset + 4) == "年", text.folded(at: offset + 5) != "均"
    else { return nil }
    let digits = text[offset..<offset + 4].scalars.map { ScalarText.fold($0) }
    guard digits[0] == "1" || digits[0] == "2" else { return nil }
    return (String(digits[...]), 5)
  }

  /// A five-year plan by its ordinal; its last year alone where the text says 到…末.
  private static func planPeriod(_ text: ScalarText, at offset: Int, by introduced: Bool)
    -> (horizon: String, length: Int)?
  {
    var position = offset
    let quoted = text.folded(at: position) == "“" || text.folded(at: position) == "\""
    if quoted { position += 1 }
    guard text.folded(at: position) == "十", text.folded(at: position + 2) == "五",
      let ordinal = text.folded(at: position + 1).flatMap({ ordinals[$0] })
    else { return nil }
    position += 3
    if quoted { position += 1 }
    let last = 2005 + 5 * ordinal
    let period = text.length(of: periods, at: position)
    if period > 0 { return ("\(last - 4)-\(last)", position + period - offset) }
    guard introduced || text.has("末", at: position) else { return nil }
    return ("\(last)", position - offset)
  }

  private static let periods = PhraseSet(["时期", "期间", "规划期"])
  private static let ordinals: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}

/// The time by or in which something is to be reached: `到2025年，`, `“十四五”时期，`.
enum TimePhrase {
  /// What stands at the beginning of `text`: the horizon and the number of characters it takes.
  ///
  /// `2025` for a year, `2021-2025` for a five-year plan's time, `annual` for 每年.
  static func read(_ text: ScalarText) -> (horizon: String, length: Int)? {
    var offset = 0
    while let word = text.first(of: introductions, at: offset) {
      offset += word.unicodeScalars.count
    }
    let introduced = offset > 0
    guard let core = year(text, at: offset) ?? planPeriod(text, at: offset, by: introduced)
    else { return text.hasPrefix("每年") ? ("annual", 2) : nil }
    offset += core.length
    while let word = text.first(of: endings, at: offset) {
      offset += word.unicodeScalars.count
    }
    return (core.horizon, offset)
  }

  private static let introductions = [
    "力争到", "争取到", "确保到", "力争在", "截至", "力争", "确保", "到", "至", "在", "自",
  ]
  private static let endings = ["年底前", "底前", "以前", "年底", "年末", "底", "末", "前", "内"]

  private static func year(_ text: ScalarText, at offset: Int)
    -> (horizon: String, length: Int)?
  {
    guard (0..<4).allSatisfy({ text.isDigit(at: offset + $0) }), text.has("年", at: offset + 4),
      !text.has("均", at: offset + 5)
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
    let quoted = text.first(of: ["“", "\""], at: position) != nil
    if quoted { position += 1 }
    guard text.has("十", at: position), text.has("五", at: position + 2),
      let ordinal = text.folded(at: position + 1).flatMap({ ordinals[$0] })
    else { return nil }
    position += 3
    if quoted { position += 1 }
    let last = 2005 + 5 * ordinal
    if let word = text.first(of: ["时期", "期间", "规划期"], at: position) {
      return ("\(last - 4)-\(last)", position + word.unicodeScalars.count - offset)
    }
    guard introduced || text.has("末", at: position) else { return nil }
    return ("\(last)", position - offset)
  }

  private static let ordinals: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}

/// A field of an attribution that says something else than who does an item: `适用范围：浙江自贸试验区`.
enum ForeignField {
  /// A list of parties without the fields that follow it.
  ///
  /// A field is a short label of a kind not known, behind a separator. One that names a level, 市级：,
  /// goes on with the parties of that level.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func cut(_ list: MappedText) -> MappedText {
    let scalars = list.scalars
    for colon in scalars.indices where scalars[colon].folded == ":" {
      guard let start = labelStart(scalars, before: colon),
        levels.match(in: scalars, at: start)?.count != colon - start
      else { continue }
      return list[0..<start]
    }
    return list
  }

  /// Where the label that ends before a colon begins, behind its separator.
  private static func labelStart(_ text: [Unicode.Scalar], before colon: Int) -> Int? {
    var start = colon
    while start > 0, colon - start <= longestLabel, isHan(text[start - 1]) { start -= 1 }
    guard start > 0, colon - start >= 2, colon - start <= longestLabel else { return nil }
    let separator = text[start - 1].folded
    return separator == ";" || separator == "," || separator == "。" ? start : nil
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }

  private static let longestLabel = 8
  private static let levels = PhraseSet([
    "中央", "国家级", "省级", "市级", "州级", "县级", "区级", "乡级", "省直", "市直", "州直", "县直", "区直", "地方",
  ])
}

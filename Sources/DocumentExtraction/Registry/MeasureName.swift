/// How names of indicators are made comparable.
enum MeasureName {
  /// The name without what does not belong to the measure.
  static func normalised(_ name: String) -> NameKey {
    var scalars = NameKey(name).scalars
    while let scope = scopes.match(in: scalars, at: 0), scalars.count > scope.count + 2 {
      scalars.removeFirst(scope.count)
    }
    if scalars.last == ")", let open = scalars.lastIndex(of: "("), open > 1 {
      scalars.removeSubrange(open...)
    }
    replace("GDP", by: "地区生产总值", in: &scalars)
    replace("的比重", by: "比重", in: &scalars)
    return NameKey(scalars)
  }

  /// Replaces each `word` in `text`.
  private static func replace(_ word: String, by other: String, in text: inout [Unicode.Scalar]) {
    let word = Array(word.unicodeScalars)
    var offset = 0
    while offset + word.count <= text.count {
      if text[offset...].starts(with: word) {
        text.replaceSubrange(offset..<offset + word.count, with: other.unicodeScalars)
        offset += other.unicodeScalars.count
      } else {
        offset += 1
      }
    }
  }

  private static let scopes: WordList =
    "全省 我省 本省 全市 我市 本市 全州 我州 全县 我县 全区 我区 全自治区"
}

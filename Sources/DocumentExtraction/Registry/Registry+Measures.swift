extension Registry {
  /// The key of the measure that an indicator's name means, in normalised form.
  ///
  /// 全省常住人口城镇化率 and 常住人口城镇化率 are one measure, and so are 保险深度（保费收入/地区生产总值） and 保险深度:
  /// the scope in front and the explanation in brackets behind do not count, GDP reads as
  /// 地区生产总值. A registered alias gives its measure's key.
  ///
  /// - Parameter name: The indicator's name without the figure.
  /// - Returns: The key of the measure's IRI.
  /// - Complexity: O(*l*) in the length of the name.
  public func measureKey(of name: String) -> String {
    let key = MeasureName.normalised(name)
    return measureKeys[key] ?? key.text
  }
}

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
    "全省 我省 本省 全市 我市 本市 全州 我州 全县 我县 全区 我区 全自治区 青海省"
}

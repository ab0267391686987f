/// The places inside a line where an item may begin, told by single characters.
enum ItemPlaces {
  /// Whether an ordinal of an item may begin with `scalar`.
  @inline(__always)
  static func beginsOrdinal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "(", "（", "第": true
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  /// Whether entries of a chronicle may begin with `scalar`.
  @inline(__always)
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "●", "△", "▲", "■", "◆", "★": true
    default: false
    }
  }

  /// The first place from `start` on, not the first of all, that stands behind a 。 or a closing
  /// bracket; the end of the text where there is none.
  ///
  /// - Complexity: O(*n*) in the number of characters passed over, a few instructions for each.
  static func next(in text: [Unicode.Scalar], from start: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      var mark = max(0, start - 1)
      while mark < text.count, !isMark(text[mark]) { mark &+= 1 }
      return min(mark + 1, text.count)
    }
  }

  /// Whether an item, an attribution, an attachment or an entry may begin at any such place.
  ///
  /// - Complexity: O(*n*) in the number of characters, a few instructions for each.
  static func mayBeginInside(_ text: [Unicode.Scalar]) -> Bool {
    var place = next(in: text, from: 1)
    while place < text.count {
      let scalar = text[place]
      if scalar.folded == "(" {
        // Mostly an attribution, which ends the item that it stands behind.
        let next = place + 1 < text.count ? text[place + 1] : scalar
        if next.isDigit || ChineseNumeral.isNumeral(next) { return true }
      } else if beginsOrdinal(scalar) || isBullet(scalar) || scalar == "附"
        || RoleLabelName.mayBegin(with: scalar)
      {
        return true
      }
      place = next(in: text, from: place + 1)
    }
    return false
  }

  /// Whether a character is one that most texts are made of, and none behind which an item may begin
  /// or which ends a heading.
  @inline(__always)
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value &- 0x3018 < 0xFF09 - 0x3018
  }

  /// Whether an item may begin behind `scalar`: a 。 or one that folds to a closing bracket.
  @inline(__always)
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !isPlain(scalar) && (scalar == "。" || scalar.bracketFolded == ")")
  }
}

/// The mark of an outline item: `第一章`, `一、`, `（一）`, `1．`, `(1)`, `①`.
struct Ordinal: Sendable, Hashable {
  /// How the mark is written, from the outermost to the innermost.
  enum Style: Int, Sendable, Comparable {
    /// 第一部分, 第一篇.
    case part
    /// 第一章.
    case chapter
    /// 第一节.
    case division
    /// 第一条.
    case article
    /// 一、
    case chinese
    /// （一）
    case bracketedChinese
    /// 任务一：
    case worded
    /// 1．
    case arabic
    /// 2.1
    case decimal
    /// 2.1.3
    case longDecimal
    /// (1)
    case bracketedArabic
    /// 1)
    case halfBracketedArabic
    /// ①
    case circled

    /// How many there are.
    static var count: Int { Style.circled.rawValue + 1 }

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  /// How it is written.
  var style: Style
  /// Its number.
  var value: Int
  /// How many characters it takes at the beginning of the paragraph.
  var length: Int
  /// The characters as printed; kept in place, since ordinals are read much more often than used.
  private var characters: SIMD16<UInt16> = .zero
  /// The numbers before the last one of a decimal, 0 where there is none.
  private var outerNumbers: SIMD2<Int> = .zero

  /// Creates an ordinal of the characters of `text` from `start` on.
  ///
  /// - Returns: The ordinal, or nil where it has more than sixteen characters.
  init?(
    _ style: Style, _ value: Int, length: Int, in text: [Unicode.Scalar], at start: Int
  ) {
    guard length <= characters.scalarCount else { return nil }
    self.style = style
    self.value = value
    self.length = length
    for index in 0..<length {
      characters[index] = UInt16(truncatingIfNeeded: text[start + index].value)
    }
  }

  /// As printed.
  var printed: String {
    String((0..<length).compactMap { Unicode.Scalar(characters[$0]) }[...])
  }

  /// The numbers before the last one of a decimal: 2 and 1 of 2.1.3.
  var outer: [Int] {
    get { [outerNumbers.x, outerNumbers.y].filter { $0 > 0 } }
    set { outerNumbers = SIMD2(newValue.first ?? 0, newValue.dropFirst().first ?? 0) }
  }
}

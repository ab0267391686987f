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

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  /// How it is written.
  var style: Style
  /// Its number.
  var value: Int
  /// How many characters it takes at the beginning of the paragraph.
  var length: Int
  /// As printed.
  var printed: String
  /// The numbers before the last one of a decimal: 2 and 1 of 2.1.3.
  var outer: [Int] = []
}

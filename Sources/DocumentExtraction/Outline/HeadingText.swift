/// The heading of an item, cut from its text.
enum HeadingText {
  /// The longest heading that ends at a 。.
  private static let limit = 30

  /// Where the heading of an item ends.
  ///
  /// It ends at the first 。 when that leaves at most 30 characters, otherwise at the first ，, or
  /// before that at a ： (`名称：截至报告期末，…`): what stands behind it explains the heading. A
  /// short item without 。 is a heading as a whole.
  ///
  /// - Parameters:
  ///   - text: The paragraph.
  ///   - start: The offset behind the ordinal.
  ///   - end: Where the item's text ends or its attribution begins.
  /// - Returns: The offset behind the heading.
  static func end(in text: [Unicode.Scalar], from start: Int, to end: Int) -> Int {
    var pause: Int?
    var index = start
    while index < end {
      let folded = text[index].folded
      if folded == "。" {
        return index - start <= limit ? index : pause ?? index
      }
      if folded == "," || folded == ":", pause == nil, index > start { pause = index }
      index += 1
    }
    return end - start <= 60 ? end : pause ?? end
  }

  /// Where the heading ends that a cell of a table begins with: the end of the cell is the end of
  /// its first sentence.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - start: The offset behind the ordinal.
  ///   - stop: Where the cell's attribution begins, or nil where it has none.
  /// - Returns: The offset behind the heading.
  static func endOfCell(in text: [Unicode.Scalar], from start: Int, to stop: Int?) -> Int {
    let whole = stop ?? text.count
    let end = end(in: text, from: start, to: whole)
    guard end == whole, end - start > limit else { return end }
    return text[start...].firstIndex { $0.folded == "," } ?? end
  }

  /// The heading between two offsets, without the mark that it ends in.
  static func string(_ text: MappedText, from start: Int, to end: Int) -> String {
    var stop = end
    while stop > start {
      switch text.scalars[stop - 1].folded {
      case ":", ";", ",", "。", "、": stop -= 1
      default: return text.printed(start..<stop)
      }
    }
    return ""
  }
}

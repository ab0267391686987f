/// How a document ends the headings of its items: with 。 and text behind it, or with the line.
struct HeadingHabits {
  /// The styles whose items mostly carry text behind the heading.
  private var runIn: Ordinal.Styles = []
  /// Those of them that are so regular that a heading alone is a broken line.
  private var alwaysRunIn: Ordinal.Styles = []

  /// The styles of which some items end in ；, so that they are clauses and not headings.
  private var clauses: Ordinal.Styles = []
  /// The styles of which some items carry text behind the heading.
  private var mixed: Ordinal.Styles = []
  /// The styles that lines begin with.
  private var styles: Ordinal.Styles = []

  /// Whether items are numbered 1, 1.1, 1.2.
  private(set) var usesDecimals = false

  /// Looks at the lines of a document that begin with an ordinal.
  ///
  /// Where printed lines were kept, a full line goes on and is no heading alone. Articles of a law
  /// always carry their text.
  init(_ lines: ArraySlice<RepairedLine>, layout: LayoutProfile) {
    var counts = StyleTable<(runIn: Int, alone: Int)>()
    for index in lines.indices where !lines[index].traits.contains(.isTableRow) {
      let text = lines[index].scalars
      guard let style = OrdinalReader.read(text)?.style else { continue }
      styles.insert(style)
      if text.last?.folded == ";" { clauses.insert(style) }
      if layout.isWrapped && layout.isFull(lines[index]) || text.contains("。") {
        counts[style, default: (0, 0)].runIn += 1
      } else {
        counts[style, default: (0, 0)].alone += 1
      }
    }
    usesDecimals = Self.countsInDecimals(lines)
    runIn.insert(.article)
    alwaysRunIn.insert(.article)
    for (style, count) in counts.entries {
      if count.runIn > 0 { mixed.insert(style) }
      guard count.runIn > count.alone else { continue }
      runIn.insert(style)
      let all = count.runIn + count.alone
      if all >= 6, count.runIn * 10 >= all * 7 { alwaysRunIn.insert(style) }
    }
  }

  /// Whether lines begin with 1.1, 1.2 or the like, each number one more than the one before.
  private static func countsInDecimals(_ lines: ArraySlice<RepairedLine>) -> Bool {
    var last: Ordinal?
    var steps = 0
    for index in lines.indices where lines[index].scalars.first?.isDigit ?? false {
      guard let ordinal = OrdinalReader.decimal(lines[index].text), ordinal.style == .decimal else {
        continue
      }
      if let last,
        ordinal.outer == last.outer
          ? ordinal.value == last.value + 1
          : ordinal.value == 1 && ordinal.outer == last.outer.map({ $0 + 1 })
      {
        steps += 1
      }
      last = ordinal
    }
    return steps >= 2
  }

  /// Whether lines begin with ordinals of `style`.
  func uses(_ style: Ordinal.Style) -> Bool { styles.contains(style) }

  /// Whether items of a paragraph's style carry their text behind the heading.
  func isRunIn(_ paragraph: Paragraph) -> Bool {
    paragraph.ordinal.map { runIn.contains($0.style) } ?? false
  }

  /// Whether a line without 。 is the beginning of an item's text rather than a heading: its style
  /// carries the text behind the heading, and the line goes on after a ，.
  func isCutShort(_ line: [Unicode.Scalar], _ ordinal: Ordinal) -> Bool {
    alwaysRunIn.contains(ordinal.style)
      || runIn.contains(ordinal.style)
        && (line.count > 34 || line.contains { $0.folded == "," || $0.folded == ";" })
  }

  /// Whether `line` completes a heading that was broken in the middle.
  ///
  /// So it is where items of its style carry their text behind the heading, and the line brings the
  /// heading to its 。 within the length that headings have, without a ， before.
  func completes(_ paragraph: Paragraph, with line: [Unicode.Scalar]) -> Bool {
    guard let ordinal = paragraph.ordinal else { return false }
    if clauses.contains(ordinal.style) { return true }
    let head = paragraph.text.count - ordinal.length
    guard runIn.contains(ordinal.style) else {
      let stop = line.prefix(10).firstIndex(of: "。")
      return mixed.contains(ordinal.style) && stop.map { head + $0 <= 20 } ?? false
    }
    guard let stop = line.prefix(40).firstIndex(of: "。") else {
      return line.count <= 30 && !line.contains { $0.folded == "," }
    }
    return head + stop <= 40 && !line[..<stop].contains { $0.folded == "," }
  }
}

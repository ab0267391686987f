/// How a document ends the headings of its items: with 。 and text behind it, or with the line.
struct HeadingHabits {
  /// The styles whose items mostly carry text behind the heading.
  private var runIn: Set<Ordinal.Style> = []
  /// Those of them that are so regular that a heading alone is a broken line.
  private var alwaysRunIn: Set<Ordinal.Style> = []

  /// Looks at the lines of a document that begin with an ordinal.
  ///
  /// Where printed lines were kept, a full line goes on and is no heading alone. Articles of a law
  /// always carry their text.
  init(_ lines: ArraySlice<RepairedLine>, layout: LayoutProfile) {
    var counts: [Ordinal.Style: (runIn: Int, alone: Int)] = [:]
    for line in lines where !line.traits.contains(.isTableRow) {
      guard let ordinal = OrdinalReader.read(line.scalars) else { continue }
      if line.scalars.contains("。") || layout.isWrapped && layout.isFull(line) {
        counts[ordinal.style, default: (0, 0)].runIn += 1
      } else {
        counts[ordinal.style, default: (0, 0)].alone += 1
      }
    }
    runIn.insert(.article)
    alwaysRunIn.insert(.article)
    for (style, count) in counts where count.runIn > count.alone {
      runIn.insert(style)
      let all = count.runIn + count.alone
      if all >= 6, count.runIn * 10 >= all * 7 { alwaysRunIn.insert(style) }
    }
  }

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
    guard let ordinal = paragraph.ordinal, runIn.contains(ordinal.style) else { return false }
    let head = paragraph.text.count - ordinal.length
    guard let stop = line.prefix(40).firstIndex(of: "。") else {
      return line.count <= 30 && !line.contains { $0.folded == "," }
    }
    return head + stop <= 40 && !line[..<stop].contains { $0.folded == "," }
  }
}

/// How a document ends the headings of its items: with 。 and text behind it, or with the line.
struct HeadingHabits {
  /// The styles whose items mostly carry text behind the heading.
  private var runIn: Set<Ordinal.Style> = []

  /// Looks at the lines of a document that begin with an ordinal.
  init(_ lines: ArraySlice<RepairedLine>) {
    var counts: [Ordinal.Style: (runIn: Int, alone: Int)] = [:]
    for line in lines where !line.traits.contains(.isTableRow) {
      guard let ordinal = OrdinalReader.read(line.scalars) else { continue }
      if line.scalars.contains("。") {
        counts[ordinal.style, default: (0, 0)].runIn += 1
      } else {
        counts[ordinal.style, default: (0, 0)].alone += 1
      }
    }
    for (style, count) in counts where count.runIn > count.alone { runIn.insert(style) }
  }

  /// Whether `line` completes a heading that was broken in the middle.
  ///
  /// So it is where items of its style carry their text behind the heading, and the line brings the
  /// heading to its 。 within the length that headings have, without a ， before.
  func completes(_ paragraph: Paragraph, with line: [Unicode.Scalar]) -> Bool {
    guard let ordinal = paragraph.ordinal, runIn.contains(ordinal.style) else { return false }
    let head = paragraph.text.count - ordinal.length
    guard let stop = line.prefix(40).firstIndex(of: "。") else { return line.count <= 30 }
    return head + stop <= 40 && !line[..<stop].contains { $0.folded == "," }
  }
}

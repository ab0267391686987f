/// Finds headings that seem to have lost the line end behind them: 二、附则本办法自印发之日起施行.
///
/// Where heading and text part cannot be told for sure, so that the item is named and left as it is.
enum RunOnHeadings {
  /// A warning for each item that carries text where the others of its style are headings alone.
  ///
  /// - Complexity: O(*n*) in the number of paragraphs.
  static func warnings(_ paragraphs: [Paragraph], _ fileName: String) -> [ReadingWarning] {
    var counts = StyleTable<(alone: Int, runIn: Int)>()
    for paragraph in paragraphs {
      guard let style = paragraph.ordinal?.style else { continue }
      // A clause that ends in ； is no heading.
      if paragraph.kind == .heading, !LayoutProfile.isClosing(paragraph.text.scalars.last) {
        counts[style, default: (0, 0)].alone += 1
      } else {
        counts[style, default: (0, 0)].runIn += 1
      }
    }
    return paragraphs.compactMap { paragraph in
      guard let ordinal = paragraph.ordinal, paragraph.kind != .heading,
        let count = counts[ordinal.style], count.alone >= 2, count.alone >= count.runIn * 2,
        !hasHeading(paragraph)
      else { return nil }
      let line = paragraph.text.firstLine
      return ReadingWarning(
        code: "run-on-heading",
        message: "`\(paragraph.text.string(0..<min(16, paragraph.text.count)))` carries text, and"
          + " the others of its kind are headings alone: a line end may be lost behind its heading",
        passage: Passage(source: fileName, first: line, last: line))
    }
  }

  /// Whether a paragraph begins with a short heading that ends in 。.
  private static func hasHeading(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.text.scalars[paragraph.bodyStart...].prefix(21)
    return text.first { $0 == "。" || $0.folded == "," || $0.folded == ";" } == "。"
  }
}

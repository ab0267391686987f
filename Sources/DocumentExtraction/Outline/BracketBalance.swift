/// Finds brackets and title marks without their partners: what stands in them may be misread.
enum BracketBalance {
  /// A warning for the first lonely mark of each paragraph.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func warnings(_ paragraphs: [Paragraph], _ fileName: String) -> [ReadingWarning] {
    paragraphs.compactMap { paragraph in
      guard paragraph.kind != .row,
        let place = lonely(in: paragraph.text.scalars, from: paragraph.bodyStart)
      else { return nil }
      let line = paragraph.text.line(at: place)
      let end = min(place + 8, paragraph.text.count)
      let around = paragraph.text.string(max(0, place - 8)..<end)
      return ReadingWarning(
        code: "unbalanced-bracket",
        message: "a bracket at `\(around)` has no partner: names and titles beside it are a guess",
        passage: Passage(source: fileName, first: line, last: line))
    }
  }

  /// The place of the first mark that has no partner, or nil.
  private static func lonely(in text: [Unicode.Scalar], from start: Int) -> Int? {
    BracketPairs(text, from: start).lonely.first { place in
      text[place].bracketFolded != ")" || !isHalfOrdinal(text, endingAt: place)
    }
  }

  /// Whether a closing bracket ends an ordinal such as 1) or a).
  private static func isHalfOrdinal(_ text: [Unicode.Scalar], endingAt index: Int) -> Bool {
    index > 0 && (text[index - 1].isDigit || text[index - 1].isLatinLetter)
  }
}

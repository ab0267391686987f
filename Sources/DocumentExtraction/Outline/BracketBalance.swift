/// Finds brackets and title marks without their partners: what stands in them may be misread.
enum BracketBalance {
  /// A warning for the first lonely mark of the title and of each paragraph.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func warnings(
    _ title: MappedText, _ paragraphs: [Paragraph], _ fileName: String
  ) -> [ReadingWarning] {
    var warnings: [ReadingWarning] = []
    if let warning = warning(title, from: 0, fileName) { warnings.append(warning) }
    for index in paragraphs.indices where paragraphs[index].kind != .row {
      let start = paragraphs[index].bodyStart
      if let warning = warning(paragraphs[index].text, from: start, fileName) {
        warnings.append(warning)
      }
    }
    return warnings
  }

  private static func warning(
    _ text: MappedText, from start: Int, _ fileName: String
  ) -> ReadingWarning? {
    guard let place = lonely(in: text.scalars, from: start) else { return nil }
    let line = text.line(at: place)
    let around = text.string(max(0, place - 8)..<min(place + 8, text.count))
    return ReadingWarning(
      code: "unbalanced-bracket",
      message: "a bracket at `\(around)` has no partner: names and titles beside it are a guess",
      passage: Passage(source: fileName, first: line, last: line))
  }

  /// The place of the first mark that has no partner, or nil.
  private static func lonely(in text: [Unicode.Scalar], from start: Int) -> Int? {
    if BracketPairs.areWhole(in: text, from: start) { return nil }
    return BracketPairs(text, from: start).lonely.first { place in
      text[place].bracketFolded != ")" || !isHalfOrdinal(text, endingAt: place)
    }
  }

  /// Whether a closing bracket ends an ordinal such as 1) or a).
  private static func isHalfOrdinal(_ text: [Unicode.Scalar], endingAt index: Int) -> Bool {
    index > 0 && (text[index - 1].isDigit || text[index - 1].isLatinLetter)
  }
}

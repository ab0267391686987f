/// Finds titles between 《 and 》, those inside other titles included in the outer one.
enum TitleMarks {
  /// The titles of a paragraph, in order, without their marks.
  ///
  /// A title that is not closed is no title.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func titles(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var titles: [Range<Int>] = []
    var open: [Int] = []
    var next = marks.firstCandidate(in: text)
    while let offset = next {
      if text[offset] == "《" {
        open.append(offset)
      } else if text[offset] == "》", let start = open.popLast() {
        if open.isEmpty, offset > start + 1 { titles.append(start + 1..<offset) }
      }
      next = marks.firstCandidate(in: text, from: offset + 1)
    }
    return titles
  }

  private static let marks: ScalarSet = "《》"
}

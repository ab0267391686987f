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
    for offset in text.indices {
      if text[offset] == "《" {
        open.append(offset)
      } else if text[offset] == "》", let start = open.popLast() {
        if open.isEmpty, offset > start + 1 { titles.append(start + 1..<offset) }
      }
    }
    return titles
  }
}

/// A title as titles are compared: without marks, quotation marks, blanks and widths.
struct TitleKey: Hashable {
  /// The characters that count.
  let scalars: [Unicode.Scalar]

  /// Creates the key of a title.
  init(_ title: some Sequence<Unicode.Scalar>) {
    scalars = NameKey(title).scalars.filter { !Self.marks.contains($0) }
  }

  /// Creates the key of a title.
  init(_ title: String) {
    self.init(title.unicodeScalars)
  }

  /// Whether the title ends with `other`, as 某某方案 ends with its short name 方案.
  func ends(with other: TitleKey) -> Bool {
    scalars.suffix(other.scalars.count).elementsEqual(other.scalars)
  }

  private static let marks = Set("《》〈〉<>“”\"'‘’".unicodeScalars)
}

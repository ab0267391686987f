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

  private static let marks: ScalarSet = "《》〈〉<>“”\"'‘’"
}

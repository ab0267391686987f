/// A title as titles are compared: without marks, quotation marks, blanks and widths.
struct TitleKey: Hashable {
  /// The characters that count.
  let scalars: [Unicode.Scalar]

  /// Creates the key of a title.
  init(_ title: some Sequence<Unicode.Scalar>) {
    let marks = Self.marks
    scalars = title.compactMap { scalar in
      guard let scalar = NameKey.significant(scalar), !marks.contains(scalar) else { return nil }
      return scalar
    }
  }

  /// Creates the key of a title.
  init(_ title: String) {
    self.init(title.unicodeScalars)
  }

  /// Whether the title ends with `other`, as 某某方案 ends with its short name 方案.
  func ends(with other: TitleKey) -> Bool {
    scalars.suffix(other.scalars.count).elementsEqual(other.scalars)
  }

  /// Whether the title names several others one of which is `other`: 甲办法和乙办法.
  func lists(_ other: TitleKey) -> Bool {
    guard other.scalars.count >= 4, other.scalars.count < scalars.count else { return false }
    let isFirst = scalars.starts(with: other.scalars)
    guard isFirst || ends(with: other) else { return false }
    let place = isFirst ? other.scalars.count : scalars.count - other.scalars.count - 1
    return "和及、与".unicodeScalars.contains(scalars[place])
  }

  /// Whether `other` stands anywhere in the title.
  func contains(_ other: TitleKey) -> Bool {
    guard let first = other.scalars.first else { return true }
    var start = 0
    while start + other.scalars.count <= scalars.count {
      if scalars[start] == first, scalars[start...].starts(with: other.scalars) { return true }
      start += 1
    }
    return false
  }

  /// Whether the title is that of a document that changes or ends another.
  var isOfChange: Bool { Self.changes.occurs(in: scalars) }

  private static let changes: WordList = "关于修改 关于修订 关于修正 关于废止"
  private static let marks: ScalarSet = "《》〈〉<>“”\"'‘’"
}

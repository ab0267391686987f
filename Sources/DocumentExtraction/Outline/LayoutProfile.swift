/// How the lines of a source are broken, as far as that tells where paragraphs end.
struct LayoutProfile: Sendable {
  /// The columns that full lines take.
  let width: Int
  /// Whether printed lines were kept, so that paragraphs run over many lines of one length.
  let isWrapped: Bool
  /// Whether blank lines stand before most lines that begin an item.
  let isBlankSeparated: Bool

  /// Measures the lines of a source.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  init(_ lines: [RepairedLine]) {
    var histogram = [Int](repeating: 0, count: 401)
    var prose = 0
    var unclosed = 0
    var items = 0
    var blanks = 0
    for index in lines.indices where !lines[index].traits.contains(.isTableRow) {
      let text = lines[index].scalars
      histogram[min(lines[index].printedWidth, 400)] += 1
      prose += 1
      if Self.beginsItem(text) {
        items += 1
        if lines[index].traits.contains(.followsBlank) { blanks += 1 }
      }
      if text.count >= 12, !Self.isClosing(text.last) { unclosed += 1 }
    }
    var remaining = prose / 10
    var length = 400
    while length > 0, remaining >= histogram[length] {
      remaining -= histogram[length]
      length -= 1
    }
    width = length
    isWrapped = length <= 120 && prose > 0 && unclosed * 2 > prose
    isBlankSeparated = blanks * 10 > items * 7
  }

  /// Whether a line begins an item, an attribution or a chronicle's entry.
  private static func beginsItem(_ text: [Unicode.Scalar]) -> Bool {
    if text.first == "●" || OrdinalReader.read(text) != nil { return true }
    return RoleLabel.read(text, at: 0) != nil
  }

  /// Whether a line is as long as printed lines get.
  func isFull(_ line: RepairedLine) -> Bool { isFull(line.printedWidth) }

  /// Whether a line of so many columns is as long as printed lines get.
  func isFull(_ columns: Int) -> Bool { columns * 100 >= width * 90 }

  /// Whether a character ends a sentence or a clause of a list.
  static func isClosing(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.folded {
    case "。", "!", "?", ";", ":", "…": true
    default: false
    }
  }
}

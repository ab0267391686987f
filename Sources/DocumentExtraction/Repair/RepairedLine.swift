/// A stretch of a line that wide blanks keep apart from its neighbours, as columns of a table are.
struct PrintedCell: Sendable {
  /// The repaired characters.
  var text: MappedText
  /// The columns that it takes in print.
  var columns: Range<Int>
}

/// One line of a source with its characters repaired.
struct RepairedLine: Sendable {
  /// What is known of a line beside its characters.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// A blank line stands before it.
    static let followsBlank = Traits(rawValue: 1)
    /// No item can begin inside it behind the end of a sentence or behind a bracket.
    static let isOneItem = Traits(rawValue: 2)
    /// The source breaks here where the text does not, as inside a paragraph of saved HTML.
    static let continuesPrevious = Traits(rawValue: 4)
    /// It has the cells of a table, parted by tabs.
    static let isTableRow = Traits(rawValue: 8)
    /// The source has no line end before it: it was parted from the line before.
    static let isParted = Traits(rawValue: 16)
    /// An English word in it was taken for the Chinese one.
    static let hasReplacedWord = Traits(rawValue: 32)
    /// Its cells were parted by bars, so that only a rule ends a row that takes several lines.
    static let hasBars = Traits(rawValue: 64)
    /// One tab stands in it.
    static let hasTab = Traits(rawValue: 128)
  }

  /// The line's number in the source, counted from 1.
  var number: Int
  /// The repaired characters; tabs only in a table row.
  var text: MappedText {
    didSet { traits.remove(.isOneItem) }
  }
  /// What else is known of it.
  var traits: Traits
  /// How many columns it takes in print, a Chinese character two, blanks between them included.
  var printedWidth: Int
  /// How many columns of blanks stand before it.
  var indent = 0
  /// The stretches between wide blanks where there are several, otherwise none.
  var cells: [PrintedCell] = []

  /// The repaired characters.
  var scalars: [Unicode.Scalar] { text.scalars }
  /// The number of characters.
  var count: Int { text.count }

  /// Reads traditional characters as simplified ones.
  mutating func simplify() {
    text.simplify()
    for index in cells.indices { cells[index].text.simplify() }
  }

  /// The stretches between wide blanks, or the whole line as one.
  var printedCells: [PrintedCell] {
    cells.isEmpty ? [PrintedCell(text: text, columns: indent..<indent + printedWidth)] : cells
  }
}

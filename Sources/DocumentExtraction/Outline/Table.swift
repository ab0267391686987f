/// A table of a document: titled columns and rows of cells.
struct Table: Sendable {
  /// A column with the titles above it, outermost first.
  struct Column: Sendable {
    /// The titles, from the top row of the head down.
    var titles: [[Unicode.Scalar]]

    /// All titles as one text.
    var title: [Unicode.Scalar] { Array(titles.joined()) }

    /// What the titles say of the cells: the lowest one first, then all as one text.
    var meaning: ColumnTitle? { titles.last.flatMap { ColumnTitle($0) } ?? ColumnTitle(title) }
  }

  /// A row below the head.
  struct Row: Sendable {
    /// One cell for each column; empty ones where nothing is printed.
    var cells: [MappedText]
    /// The columns whose cells run on from the row above.
    var carried: [Int] = []
    /// The line.
    var line: Int

    /// Whether something is printed in this row's own cell of a column.
    func hasOwn(_ column: Int) -> Bool {
      !cells[column].isEmpty && !carried.contains(column)
    }
  }

  /// What stands in a cell that runs on from the row above.
  static let ditto: Unicode.Scalar = "〃"

  /// The columns.
  var columns: [Column]
  /// The rows, repeated heads left out.
  var rows: [Row]
  /// Index of the first row's paragraph.
  var start: Int
  /// How many columns stand under the first title: the name and the class before it.
  var leadingColumns: Int
}

import Columns
import TripleStore

/// The rows of a stored predicate: the store's own columns, or a translated copy.
enum StoredColumns {
  /// Columns of the store that hold nothing but words, in one order and perhaps in another.
  case lent(LentColumns, alternative: LentColumns?)
  /// Rows that had to be translated.
  case copied(Relation)
}

/// Columns of the store, kept alive by holding them.
struct LentColumns {
  /// The columns in the order of the relation.
  var columns: [Column<UInt32>]
  /// The columns by which the rows are sorted.
  var sortedBy: [Int]

  /// Lends the addresses of the columns for the time of `body`.
  func withColumns<Result>(_ body: ([WordColumn], Int) -> Result) -> Result {
    withExtendedLifetime(columns) {
      body(
        columns.map { WordColumn(base: $0.address(0), stride: 1) }, columns.first?.count ?? 0)
    }
  }
}

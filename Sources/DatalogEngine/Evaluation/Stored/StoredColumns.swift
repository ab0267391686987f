import TripleStore

/// The rows of a stored predicate: the store's own columns, or a translated copy.
enum StoredColumns {
  /// Columns of the store that hold nothing but words, in one order and perhaps in another.
  case lent(LentColumns, alternative: LentColumns?)
  /// Rows that had to be translated.
  case copied(Relation)
}

/// Columns that are kept alive by holding on to the store's arrays.
struct LentColumns {
  /// The columns in the order of the relation.
  var columns: [ArraySlice<UInt32>]
  /// The columns by which the rows are sorted.
  var sortedBy: [Int]

  /// Lends the addresses of the columns for the time of `body`.
  func withColumns<Result>(_ body: ([WordColumn], Int) -> Result) -> Result {
    lend(columns[...], []) { body($0, columns.first?.count ?? 0) }
  }

  private func lend<Result>(
    _ rest: ArraySlice<ArraySlice<UInt32>>, _ lent: [WordColumn],
    _ body: ([WordColumn]) -> Result
  ) -> Result {
    guard let next = rest.first else { return body(lent) }
    return next.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return body(lent) }
      return lend(rest.dropFirst(), lent + [WordColumn(base: base, stride: 1)], body)
    }
  }
}

/// The address of one column: word *i* stands at `base[i * stride]`.
///
/// Rows that stand together have a stride of the number of columns; a column of the store has one
/// of 1. So the same loops read both.
struct WordColumn {
  /// Where the first word is.
  let base: UnsafePointer<UInt32>
  /// How far the next one is.
  let stride: Int

  /// The word of a row.
  @inline(__always)
  subscript(row: Int) -> UInt32 { base[row &* stride] }

  /// The column from a row on.
  func from(_ row: Int) -> WordColumn { WordColumn(base: base + row &* stride, stride: stride) }

  /// The column that has only the word of one row.
  func row(_ row: Int) -> WordColumn { WordColumn(base: base + row &* stride, stride: 0) }
}

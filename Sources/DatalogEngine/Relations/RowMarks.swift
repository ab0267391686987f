/// A mark for each of some rows, by their numbers.
struct RowMarks {
  private var words: [UInt64] = []
  /// How many rows are marked.
  private(set) var count = 0

  /// Whether a row is marked.
  @inline(__always)
  subscript(_ row: Int) -> Bool {
    row >> 6 < words.count && words[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  /// Marks a row.
  mutating func insert(_ row: Int) {
    if row >> 6 >= words.count {
      words += Array(repeating: 0, count: max(words.count, row >> 6 + 1 - words.count))
    }
    guard !self[row] else { return }
    words[row >> 6] |= 1 << UInt64(row & 63)
    count += 1
  }
}

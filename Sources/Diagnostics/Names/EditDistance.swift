/// The number of typing errors between two names.
///
/// Insertions, deletions, replacements and swaps of neighbours count one each (the "optimal string
/// alignment" of Damerau: *A technique for computer detection and correction of spelling errors*,
/// 1964). Only the diagonal band that can stay within the limit is computed (Ukkonen: *Algorithms
/// for approximate string matching*, 1985).
enum EditDistance {
  /// The distance, nil where it is more than `limit`.
  ///
  /// - Complexity: O(*n* · *limit*) in the length of the longer name.
  static func between(_ a: [UInt32], _ b: [UInt32], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    let tooMany = limit + 1
    var beforeLast = [Int](repeating: tooMany, count: b.count + 1)
    var last = (0...b.count).map { min($0, tooMany) }
    for row in a.indices {
      var next = [Int](repeating: tooMany, count: b.count + 1)
      next[0] = min(row + 1, tooMany)
      for column in max(0, row - limit)..<max(min(b.count, row + limit + 1), 0) {
        var least = last[column] + (a[row] == b[column] ? 0 : 1)
        least = min(least, last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        next[column + 1] = min(least, tooMany)
      }
      (beforeLast, last) = (last, next)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}

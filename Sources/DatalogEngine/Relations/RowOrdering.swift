import Columns

/// Brings the rows of a relation into the order of their values.
///
/// Words are replaced by their place among the column's words in the order of values, and rows
/// sorted by these numbers. Small whole numbers are in order as they are.
struct RowOrdering {
  let values: ValueTable
  let limits: LimitGuard
  /// The order of values.
  let order: ValueOrder

  /// The row numbers in order.
  ///
  /// - Parameters:
  ///   - relation: The relation.
  ///   - keys: The columns to sort by, and whether the largest comes first.
  /// - Returns: All row numbers; rows with equal keys in the order of the relation. Four bytes for
  ///   each are counted by the meter, to be given back by whoever is done with them.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  /// - Complexity: O(*n* · *k*) for *n* rows and *k* keys, and O(*d* log *d*) comparisons of values
  ///   for the *d* distinct values of a column.
  func rows(
    of relation: Relation, by keys: [(column: Int, isDescending: Bool)]
  ) throws(EvaluationStop) -> [UInt32] {
    let (width, count) = (keys.count + 1, relation.count)
    let held = 2 * width * count * 4
    try limits.reserve(held + count * 4)
    defer { limits.meter.release(held) }
    var table = [UInt32](repeating: 0, count: count * width)
    for (position, key) in keys.enumerated() {
      let ranks = try ranks(of: relation.column(key.column), count)
      defer { limits.meter.release(ranks.bytes) }
      try stretches(of: count) { rows in
        for row in rows {
          let rank = ranks.rank(of: relation.column(key.column)[row])
          table[row * width + position] = key.isDescending ? UInt32.max - rank : rank
        }
      }
    }
    try stretches(of: count) { rows in
      for row in rows { table[row * width + width - 1] = UInt32(row) }
    }
    var scratch: [UInt32] = []
    try limits.sort(&table, width: width, by: Array(0..<keys.count), scratch: &scratch)
    return (0..<count).map { table[$0 * width + width - 1] }
  }

  /// Goes over so many rows, and looks at the limits now and then.
  private func stretches(of count: Int, _ body: (Range<Int>) -> Void) throws(EvaluationStop) {
    for start in stride(from: 0, to: count, by: Relation.stretch) {
      body(start..<min(start + Relation.stretch, count))
      try limits.look()
    }
  }

  /// The places of a column's words in the order of values.
  private struct Ranks {
    /// The distinct words by their bits; empty where the bits are in order already, and where a
    /// place stands for each number from `first` on.
    var words: [UInt32] = []
    var places: [UInt32] = []
    var first: UInt32?

    /// The bytes that the meter has counted.
    var bytes: Int { 4 * (words.count + places.count) }

    func rank(of word: UInt32) -> UInt32 {
      if let first { return places[Int(word - first)] }
      if words.isEmpty { return word }
      let index = words.withUnsafeBufferPointer {
        Seek.lowerBound(of: word, in: $0, 0..<words.count)
      }
      return places[index]
    }
  }

  private func ranks(of column: WordColumn, _ count: Int) throws(EvaluationStop) -> Ranks {
    if (0..<count).allSatisfy({ Word(rawValue: column[$0]).isInlineInteger }) { return Ranks() }
    try limits.reserve(count * 8)
    defer { limits.meter.release(count * 8) }
    var words = (0..<count).map { column[$0] }
    var scratch: [UInt32] = []
    try limits.sort(&words, width: 1, by: [0], scratch: &scratch)
    var distinct: [UInt32] = []
    for word in words where word != distinct.last { distinct.append(word) }
    try limits.reserve(distinct.count * 64)
    defer { limits.meter.release(distinct.count * 64) }
    let sorted = try order.sorted(distinct.map(Word.init(rawValue:)), limits: limits)
    // Words that lie close together need not be searched for.
    let first = distinct[0]
    let span = Int(distinct[distinct.count - 1] - first) + 1
    let isClose = span <= 8 * distinct.count
    let held = isClose ? span : distinct.count
    try limits.reserve(4 * (held + (isClose ? 0 : distinct.count)))
    var places = [UInt32](repeating: 0, count: held)
    for (place, index) in sorted.enumerated() {
      let slot = isClose ? Int(distinct[Int(index)] - first) : Int(index)
      places[slot] = UInt32(truncatingIfNeeded: place)
    }
    return isClose ? Ranks(places: places, first: first) : Ranks(words: distinct, places: places)
  }
}

extension LimitGuard {
  /// Sorts rows as ``RadixSort`` does, and looks at the limits now and then.
  func sort(
    _ rows: inout [UInt32], width: Int, by keys: [Int], scratch: inout [UInt32]
  ) throws(EvaluationStop) {
    var stop: EvaluationStop?
    RadixSort.sort(&rows, width: width, by: keys, scratch: &scratch) {
      do throws(EvaluationStop) {
        if stop == nil { try look() }
      } catch {
        stop = error
      }
      return stop != nil
    }
    if let stop { throw stop }
    try look()
  }
}

import Platform

/// Rows dealt out to threads: as many portions, each of neighbouring rows.
///
/// What the portions do must not depend on how many there are, so that one thread gives the same
/// result as two.
package struct Portions {
  /// The rows of each portion.
  package let ranges: [Range<Int>]

  /// Deals out rows.
  ///
  /// - Parameters:
  ///   - count: The number of rows.
  ///   - workers: How many threads there are; where there are too few rows to be worth a thread,
  ///     fewer are used.
  package init(of count: Int, workers: Int) {
    let portions = max(1, min(workers, count / Portions.smallest))
    ranges = (0..<portions).map { count * $0 / portions..<count * ($0 + 1) / portions }
  }

  /// The fewest rows that are worth a thread, whose start takes as long as moving some thousands.
  private static let smallest = 1 << 15

  /// Does something to each portion, all at the same time.
  ///
  /// - Parameter body: What to do, with the number of the portion and its rows.
  package func forEach(_ body: @escaping @Sendable (Int, Range<Int>) -> Void) {
    guard ranges.count > 1 else { return body(0, ranges[0]) }
    let ranges = ranges
    OrderedWork(count: ranges.count, workers: ranges.count).run { portion in
      body(portion, ranges[portion])
    } taking: { _, _ in
      true
    }
  }
}

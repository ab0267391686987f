import Synchronization

/// Hands the rows of a scan out to several threads, a few at a time.
///
/// Whoever is done takes the next rows, so that threads end together however unequal the rows are
/// (Leis, Boncz, Kemper, Neumann: *Morsel-driven parallelism*, 2014).
final class RowDispenser: Sendable {
  private let next: Atomic<Int>
  private let end: Int
  private let portion: Int

  /// Creates a dispenser.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - workers: The number of threads.
  init(_ rows: Range<Int>, for workers: Int) {
    next = Atomic(rows.lowerBound)
    end = rows.upperBound
    portion = min(max(rows.count / (workers * 16), 1), 4096)
  }

  /// The next rows; empty where all are given out.
  func take() -> Range<Int> {
    let start = next.add(portion, ordering: .relaxed).oldValue
    return start < end ? start..<min(start + portion, end) : end..<end
  }
}

/// Rows of 32-bit numbers, sorted and without duplicates, column by column.
///
/// Rows that begin alike stand together, so that fixing the first columns leaves a contiguous
/// range:
///
/// ```swift
/// let run = SortedRun(rows: [1, 7, 1, 9, 2, 3], width: 2)
/// run.range(of: 1)                          // 0..<2
/// run.columns[1].part(run.range(of: 1))     // 7, 9
/// ```
package struct SortedRun: @unchecked Sendable {
  /// The columns, the most significant first, all of the same length.
  package private(set) var columns: [Column<UInt32>]
  /// Where rows are found faster, if it was asked for since the rows changed.
  package private(set) var index: RunIndex? { didSet { search = index?.search } }
  /// The addresses in the index, to be read without holding the run once more.
  package private(set) var search: UnsafePointer<RunSearch>?

  /// Creates a run without rows.
  ///
  /// - Parameter width: How many columns.
  package init(width: Int) {
    columns = Array(repeating: Column(), count: width)
  }

  /// Creates a run from columns that are sorted as rows and have no duplicates.
  package init(sortedColumns columns: [Column<UInt32>]) {
    self.columns = columns
  }

  /// Creates a run from columns that are sorted as rows and have no duplicates, with their index;
  /// nil where the parts of the index cannot be those of the columns.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - parts: What ``indexParts`` of the run gave.
  /// - Complexity: O(1).
  package init?(sortedColumns columns: [Column<UInt32>], index parts: RunIndex.Parts?) {
    guard columns.allSatisfy({ $0.count == columns[0].count }) else { return nil }
    self.columns = columns
    guard let parts else { return }
    guard let index = RunIndex(columns, parts) else { return nil }
    self.index = index
    search = index.search
  }

  /// What the index is made of, where there is one.
  package var indexParts: RunIndex.Parts? { index?.parts }

  /// Creates a run from rows that stand one after the other, in any order, even repeatedly.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  package init(rows: [UInt32], width: Int) {
    var rows = rows
    RadixSort.sort(&rows, width: width)
    Self.dropRepetitions(in: &rows, width: width)
    self.init(sortedRows: rows, width: width, taking: Array(0..<width))
  }

  /// Creates a run from rows that are sorted by the columns `taking` and differ in them; these
  /// become the columns in that order.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  package init(sortedRows rows: [UInt32], width: Int, taking: [Int]) {
    let count = rows.count / width
    columns = taking.map { position in
      let column = Column<UInt32>.uninitialized(count)
      rows.withUnsafeBufferPointer { rows in
        for index in 0..<count { column.base[index] = rows[index * width + position] }
      }
      return column
    }
  }

  /// Creates a run from rows of four numbers that are sorted and differ.
  ///
  /// - Parameters:
  ///   - rows: The numbers of all rows.
  ///   - workers: How many threads there are.
  /// - Complexity: O(*n*) in the number of rows.
  package init(sortedFourWideRows rows: [UInt32], workers: Int) {
    let count = rows.count / 4
    let portions = Portions(of: count, workers: workers)
    columns = (0..<4).map { _ in .uninitialized(count) }
    for position in 0..<4 {
      rows.withUnsafeBufferPointer { rows in
        nonisolated(unsafe) let (source, target) = (rows, columns[position].base)
        portions.forEach { _, portion in
          for index in portion { target[index] = source[4 &* index &+ position] }
        }
      }
    }
  }

  /// Keeps the first of each group of equal neighbours.
  private static func dropRepetitions(in rows: inout [UInt32], width: Int) {
    guard !rows.isEmpty else { return }
    var kept = width
    for start in stride(from: width, to: rows.count, by: width) {
      guard (0..<width).contains(where: { rows[start + $0] != rows[kept - width + $0] }) else {
        continue
      }
      for column in 0..<width { rows[kept + column] = rows[start + column] }
      kept += width
    }
    rows.removeLast(rows.count - kept)
  }

  /// Makes rows of a large run be found faster by their first numbers, until it changes.
  ///
  /// - Complexity: O(*n*).
  package mutating func makeIndex() {
    guard width >= 3, count >= RunIndex.smallestCount, count < UInt32.max, index == nil else {
      return
    }
    index = RunIndex(columns)
  }

  /// The number of columns.
  package var width: Int { columns.count }

  /// The number of rows.
  package var count: Int { columns.first?.count ?? 0 }

  /// Whether there is no row.
  package var isEmpty: Bool { count == 0 }

  /// How many bytes of memory the columns take.
  package var memoryBytes: Int {
    columns.reduce(index?.memoryBytes ?? 0) { $0 + $1.memoryBytes }
  }

  /// The numbers of the row at `index`.
  package func row(at index: Int) -> [UInt32] { columns.map { $0[index] } }

  /// Whether the rows are sorted and distinct, for tests.
  package var isWellFormed: Bool {
    guard columns.allSatisfy({ $0.count == count }) else { return false }
    return (1..<max(count, 1)).allSatisfy { index in
      for column in columns where column[index - 1] != column[index] {
        return column[index - 1] < column[index]
      }
      return false
    }
  }
}

// MARK: - Changing

extension SortedRun {
  /// Puts a row that is not there yet where it belongs.
  ///
  /// - Complexity: O(*n*); for runs that are kept small.
  package mutating func insert(_ row: UInt32...) {
    var range = 0..<count
    for (column, value) in row.enumerated() {
      range = self.range(of: value, inColumn: column, within: range)
    }
    precondition(range.isEmpty, "the row is there already")
    index = nil
    for (column, value) in row.enumerated() {
      columns[column].insert(value, at: range.lowerBound)
    }
  }

  /// Replaces a number of the last column, which must leave the rows sorted and distinct.
  ///
  /// The index does not know the fourth column.
  package mutating func replaceLast(at index: Int, with value: UInt32) {
    if width < 4 { self.index = nil }
    columns[width - 1].withUnsafeMutableBufferPointer { $0[index] = value }
  }

  /// Replaces the last column, which must leave the rows sorted and distinct.
  package mutating func replaceLast(with column: Column<UInt32>) {
    if width < 4 { index = nil }
    columns[width - 1] = column
  }

  /// The rows whose index satisfies a condition.
  ///
  /// - Parameter isKept: The condition.
  /// - Returns: A run of those rows.
  /// - Complexity: O(*n*) in the number of rows.
  package func filtered(_ isKept: (Int) -> Bool) -> SortedRun {
    let kept = (0..<count).filter(isKept)
    return SortedRun(
      sortedColumns: columns.map { column in Column(kept.lazy.map { column[$0] }) })
  }
}

extension SortedRun: Equatable {
  /// Whether two runs have the same rows.
  package static func == (left: SortedRun, right: SortedRun) -> Bool {
    left.columns == right.columns
  }
}

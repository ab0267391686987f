extension SortedRun {
  /// The rows of both runs, each row once.
  ///
  /// - Parameter other: A run of the same width.
  /// - Returns: The union.
  /// - Complexity: O(*n* + *m*), less where the runs barely interleave.
  package func union(_ other: SortedRun) -> SortedRun {
    merged(withDisjoint: other.subtracting(self))
  }

  /// The rows of both runs, which share none.
  ///
  /// - Parameter other: A run of the same width.
  /// - Returns: The union.
  /// - Complexity: O(*n* + *m*), less where the runs barely interleave.
  package func merged(withDisjoint other: SortedRun) -> SortedRun {
    precondition(width == other.width, "runs of different widths")
    if isEmpty { return other }
    if other.isEmpty { return self }
    let steps = withRows(width) { left in
      other.withRows(width) { Alternation.merging(left, $0) }
    }
    return SortedRun(
      sortedColumns: zip(columns, other.columns).map { left, right in
        steps.collect(from: left, and: right)
      })
  }

  /// The rows of this run that are not in `other`.
  ///
  /// Runs of different widths are compared by the columns that both have, by which their rows differ.
  ///
  /// - Parameter other: The other run.
  /// - Returns: The difference, with all columns of this run.
  /// - Complexity: O(*n* + *m*), less where the runs barely interleave.
  package func subtracting(_ other: SortedRun) -> SortedRun {
    if isEmpty || other.isEmpty { return self }
    let width = min(width, other.width)
    let steps = withRows(width) { left in
      other.withRows(width) { Alternation.subtracting($0, from: left) }
    }
    return SortedRun(sortedColumns: columns.map(steps.keep))
  }

  /// Lends the first columns as rows to compare.
  private func withRows<Result>(_ width: Int, _ body: (RowPointers) -> Result) -> Result {
    withExtendedLifetime(columns) {
      body(RowPointers(columns: columns.prefix(width).map(\.numbers), count: count))
    }
  }
}

import Platform

extension SortedRun {
  /// The rows of a run, sorted by one of its first three columns before the others.
  ///
  /// Rows sorted by (a, b, c) and then stably by c alone are sorted by (c, a, b): each further order
  /// costs as many passes as that column's numbers have digits. The last pass writes columns, so
  /// that nothing is copied once more.
  ///
  /// - Parameters:
  ///   - column: The column that comes first: 1 or 2.
  ///   - workers: How many threads there are; the result does not depend on it.
  /// - Returns: A run of the same rows with three columns; the two others follow in their order.
  /// - Complexity: O(*n*).
  package func led(by column: Int, workers: Int) -> SortedRun {
    precondition(width >= 3 && (1...2).contains(column), "led by the second or third column")
    let led = (0..<3).map { _ in Column<UInt32>.uninitialized(count) }
    withExtendedLifetime((columns, led)) {
      let source = ThreeColumns(columns[column], columns[0], columns[3 - column])
      source.reorder(into: ThreeColumns(led[0], led[1], led[2]), count: count, workers: workers)
    }
    return SortedRun(sortedColumns: led)
  }
}

extension ThreeColumns {
  /// The addresses of columns, which are held meanwhile; only new ones are written to.
  fileprivate init(
    _ first: Column<UInt32>, _ second: Column<UInt32>, _ third: Column<UInt32>
  ) {
    self.init(first: first.base, second: second.base, third: third.base)
  }

  /// Sorts these columns stably by the first, into others.
  fileprivate func reorder(into target: ThreeColumns, count: Int, workers: Int) {
    let pass = RowPass(rows: count, workers: workers)
    let digits = Digit.digits(upTo: pass.largestKey(of: self))
    guard digits.count > 1 else {
      let digit = digits.first ?? Digit(shift: 0, bits: 1)
      _ = pass.move(self, to: target, by: digit, evenIfInOrder: true)
      return
    }
    reorder(into: target, by: digits, pass)
  }

  /// Sorts by more than one digit, by way of rows, because a row moves in one piece.
  private func reorder(into target: ThreeColumns, by digits: [Digit], _ pass: RowPass) {
    var filled = ThreeWideRows(count: pass.count)
    defer { filled.rows.deallocate() }
    _ = pass.move(self, to: filled, by: digits[0], evenIfInOrder: true)
    if digits.count > 2 {
      var free = ThreeWideRows(count: pass.count)
      // Before the target is touched: three times the rows at once is the most a store ever needs.
      defer { free.rows.deallocate() }
      for digit in digits[1..<(digits.count - 1)] {
        if pass.move(filled, to: free, by: digit, evenIfInOrder: false) { swap(&filled, &free) }
      }
    }
    _ = pass.move(filled, to: target, by: digits[digits.count - 1], evenIfInOrder: true)
  }
}

extension ThreeWideRows {
  /// Memory for rows that are not set yet; to be deallocated.
  fileprivate init(count: Int) {
    rows = .allocate(capacity: count)
    LargePages.advise(UnsafeRawBufferPointer(UnsafeMutableBufferPointer(start: rows, count: count)))
  }
}

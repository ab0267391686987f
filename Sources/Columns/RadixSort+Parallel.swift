extension RadixSort {
  /// Sorts rows of four numbers, on several threads.
  ///
  /// - Parameters:
  ///   - rows: The numbers of all rows.
  ///   - keys: The columns to compare, the most significant first.
  ///   - scratch: Memory to work in; its content before does not matter, after it is undefined.
  ///   - workers: How many threads there are; the result does not depend on it.
  /// - Complexity: O(*n* · *k*) for *n* rows and *k* key columns.
  package static func sortFourWide(
    _ rows: inout [UInt32], by keys: [Int], scratch: inout [UInt32], workers: Int
  ) {
    precondition(rows.count % 4 == 0, "rows must be whole")
    precondition(keys.allSatisfy { (0..<4).contains($0) }, "keys must be columns")
    if scratch.count != rows.count { scratch = .uninitialized(rows.count) }
    let isInScratch = rows.withUnsafeMutableBufferPointer { rows in
      scratch.withUnsafeMutableBufferPointer { moveByDigits(rows, $0, keys, workers) }
    }
    if isInScratch { swap(&rows, &scratch) }
  }

  /// Moves the rows to and fro between two buffers.
  ///
  /// - Returns: Whether they ended up in `spare`.
  private static func moveByDigits(
    _ rows: UnsafeMutableBufferPointer<UInt32>, _ spare: UnsafeMutableBufferPointer<UInt32>,
    _ keys: [Int], _ workers: Int
  ) -> Bool {
    guard var source = rows.baseAddress, var target = spare.baseAddress else { return false }
    let pass = RowPass(rows: rows.count / 4, workers: workers)
    var isSwapped = false
    for key in keys.reversed() {
      let largest = pass.largestKey(of: FourWideRows(numbers: source, column: key))
      for digit in Digit.digits(upTo: largest) {
        let isMoved = pass.move(
          FourWideRows(numbers: source, column: key),
          to: FourWideRows(numbers: target, column: key), by: digit, evenIfInOrder: false)
        guard isMoved else { continue }
        swap(&source, &target)
        isSwapped.toggle()
      }
    }
    return isSwapped
  }
}

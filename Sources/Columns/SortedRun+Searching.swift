extension SortedRun {
  /// The rows that begin with a number.
  ///
  /// - Returns: Where those rows stand; where they would, if there are none.
  /// - Complexity: O(log *n*).
  package func range(of first: UInt32) -> Range<Int> {
    if let index { return index.search.pointee.range(of: first) }
    return range(of: first, inColumn: 0, within: 0..<count)
  }

  /// The rows that begin with two numbers.
  ///
  /// - Returns: Where those rows stand; where they would, if there are none.
  /// - Complexity: O(log *n*).
  package func range(of first: UInt32, _ second: UInt32) -> Range<Int> {
    if let index { return index.search.pointee.range(of: first, second) }
    return range(of: second, inColumn: 1, within: range(of: first))
  }

  /// The rows that begin with three numbers.
  ///
  /// - Returns: Where those rows stand; where they would, if there are none.
  /// - Complexity: O(log *n*).
  package func range(of first: UInt32, _ second: UInt32, _ third: UInt32) -> Range<Int> {
    if let index { return index.search.pointee.range(of: first, second, third) }
    return range(of: third, inColumn: 2, within: range(of: first, second))
  }

  /// The rows that begin with a number and have another in the last of three columns, where they are
  /// few and stand together.
  ///
  /// - Returns: Where those rows stand; nil where they are many or apart, or there is no index.
  /// - Complexity: O(1).
  package func range(of first: UInt32, endingWith last: UInt32) -> Range<Int>? {
    index?.search.pointee.range(of: first, endingWith: last)
  }

  /// The rows of `range`, which agree in all columns before `column`, that have `value` in it.
  ///
  /// - Complexity: O(log *n*) in the length of the range.
  package func range(of value: UInt32, inColumn column: Int, within range: Range<Int>) -> Range<Int>
  {
    Seek.equalRange(of: value, in: columns[column].numbers, range)
  }
}

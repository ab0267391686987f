/// Finds rows of a large run by their first one or two numbers with few looks into far memory.
///
/// Which way is chosen by what is in the run.
/// - Where the first column has few different numbers, such as predicates, each is listed with its
///   rows, and samples of the second column lead on among these.
/// - Where it has many and they are dense, such as subjects, the rows of a number are found by the
///   number itself, as in a sparse matrix stored by rows.
/// - Otherwise samples of the first column lead to them.
package final class RunIndex: Sendable {
  /// The columns of the run, the first two and the third.
  private let first, second, third: Column<UInt32>
  /// How the rows of a number are found.
  private let way: Way
  /// The different numbers of the first column, where they are few.
  private let heads: Column<UInt32>
  /// The first row of each head, and the number of rows; or, by number, the first row that does not
  /// begin with a smaller one, up to the number after the largest.
  private let starts: Column<UInt32>
  /// The samples of the second column where there are heads, of the first where nothing else is.
  private let samples: Samples

  private enum Way: UInt8 {
    case heads, numbers, samples
  }

  /// Below this number of rows halving is as fast.
  static let smallestCount = 2048
  /// A head for at least so many rows.
  private static let rowsForHead = 64
  /// Numbers are dense where there are at most so many for a row.
  private static let numbersForRow = 2
  /// So many rows are looked at one by one before halving is better.
  private static let longestWalk = 24

  /// Makes the index of a run.
  ///
  /// - Parameter columns: Its columns, at least three.
  /// - Complexity: O(*n*).
  init(_ columns: [Column<UInt32>]) {
    precondition(columns.count >= 3 && columns[0].count < UInt32.max, "too few columns")
    (first, second, third) = (columns[0], columns[1], columns[2])
    let numbers = first.numbers
    let largest = Int(numbers.last ?? 0)
    var listed: (heads: Column<UInt32>, starts: Column<UInt32>) = ([], [])
    if let heads = Self.heads(of: numbers) {
      way = .heads
      listed = heads
      samples = Samples(of: second.numbers)
    } else if largest <= Self.numbersForRow * numbers.count {
      way = .numbers
      listed.starts = Self.starts(of: numbers, upTo: largest)
      samples = Samples(of: UnsafeBufferPointer(rebasing: numbers[..<0]))
    } else {
      way = .samples
      samples = Samples(of: numbers)
    }
    (heads, starts) = (listed.heads, listed.starts)
  }

  /// Takes an index that was made before; nil where it cannot be that of these columns.
  ///
  /// - Parameters:
  ///   - columns: The columns of the run, at least three.
  ///   - parts: What ``parts`` of the index gave.
  /// - Complexity: O(1): what the parts hold is not looked at.
  init?(_ columns: [Column<UInt32>], _ parts: Parts) {
    guard columns.count >= 3, let way = Way(rawValue: parts.way) else { return nil }
    (first, second, third) = (columns[0], columns[1], columns[2])
    (self.way, heads, starts) = (way, parts.heads, parts.starts)
    let sampled: Column<UInt32> = way == .heads ? second : way == .samples ? first : []
    guard let samples = Samples(parts.samples, ofRows: sampled.count) else { return nil }
    self.samples = samples
    switch way {
    case .heads: guard starts.count == heads.count + 1 else { return nil }
    case .numbers: guard starts.count >= 2, heads.isEmpty else { return nil }
    case .samples: guard starts.isEmpty, heads.isEmpty else { return nil }
    }
  }

  /// What an index is made of, to be kept beside the columns.
  package struct Parts: Sendable {
    /// How rows are found.
    package var way: UInt8
    /// The three columns of the index, each of which may be empty.
    package var heads, starts, samples: Column<UInt32>

    /// Puts together what was kept.
    package init(
      way: UInt8, heads: Column<UInt32>, starts: Column<UInt32>, samples: Column<UInt32>
    ) {
      (self.way, self.heads, self.starts, self.samples) = (way, heads, starts, samples)
    }
  }

  /// What the index is made of.
  var parts: Parts {
    Parts(way: way.rawValue, heads: heads, starts: starts, samples: samples.numbers)
  }

  /// How many bytes of memory the index takes.
  var memoryBytes: Int { heads.memoryBytes + starts.memoryBytes + samples.memoryBytes }

  /// The different numbers of a column and where they begin; nil if they are many.
  private static func heads(
    of column: UnsafeBufferPointer<UInt32>
  ) -> (heads: Column<UInt32>, starts: Column<UInt32>)? {
    var (heads, starts): ([UInt32], [UInt32]) = ([], [])
    var index = 0
    while index < column.count {
      heads.append(column[index])
      starts.append(UInt32(index))
      guard heads.count <= column.count / rowsForHead else { return nil }
      index = Seek.end(of: column[index], in: column, from: index, end: column.count)
    }
    starts.append(UInt32(column.count))
    return (Column(heads), Column(starts))
  }

  /// For each number up to `last`, and one more, where the rows of it begin or would.
  private static func starts(
    of column: UnsafeBufferPointer<UInt32>, upTo last: Int
  ) -> Column<UInt32> {
    let starts = Column<UInt32>.uninitialized(last + 2)
    var number = 0
    for row in 0..<column.count {
      while number <= Int(column[row]) {
        starts.base[number] = UInt32(row)
        number += 1
      }
    }
    starts.base[last + 1] = UInt32(column.count)
    return starts
  }
}

// MARK: - Searching

extension RunIndex {
  /// The rows that begin with a number.
  ///
  /// - Complexity: O(1) where numbers are dense, else O(log *n*).
  func range(of value: UInt32) -> Range<Int> {
    let (first, starts) = (first.numbers, starts.numbers)
    switch way {
    case .numbers:
      let last = starts.count &- 1
      let number = min(Int(value), last)
      return rows(starts[number], starts[min(number &+ 1, last)])
    case .heads:
      let heads = heads.numbers
      let head = Seek.lowerBound(of: value, in: heads, 0..<heads.count)
      let isThere = head < heads.count && heads[head] == value
      return rows(starts[head], starts[isThere ? head &+ 1 : head])
    case .samples:
      let start = samples.lowerBound(of: value, in: first, 0..<first.count)
      return start..<Seek.end(of: value, in: first, from: start, end: first.count)
    }
  }

  /// The rows between two, which are some of the run, whatever the index says: it may come from a
  /// file.
  @inline(__always)
  private func rows(_ start: UInt32, _ end: UInt32) -> Range<Int> {
    let start = min(Int(start), first.count)
    return Range(uncheckedBounds: (start, min(max(Int(end), start), first.count)))
  }

  /// The rows that begin with two numbers.
  ///
  /// - Complexity: O(log *n*).
  func range(of value: UInt32, _ next: UInt32) -> Range<Int> {
    let rows = range(of: value)
    let second = second.numbers
    guard rows.count > Self.longestWalk else { return Self.walk(to: next, in: second, rows) }
    guard way == .heads else { return Seek.equalRange(of: next, in: second, rows) }
    let start = samples.lowerBound(of: next, in: second, rows)
    return start..<Seek.end(of: next, in: second, from: start, end: rows.upperBound)
  }

  /// The rows that begin with three numbers, which are one or none.
  ///
  /// - Complexity: O(log *n*).
  func range(of value: UInt32, _ next: UInt32, _ last: UInt32) -> Range<Int> {
    let rows = range(of: value, next)
    let third = third.numbers
    guard rows.count > Self.longestWalk else { return Self.walk(to: last, in: third, rows) }
    return Seek.equalRange(of: last, in: third, rows)
  }

  /// The rows that begin with a number and have another in the third column, where they are few and
  /// stand together; nil where they are to be found another way.
  ///
  /// - Complexity: O(1).
  func range(of value: UInt32, endingWith last: UInt32) -> Range<Int>? {
    guard way == .numbers else { return nil }
    let rows = range(of: value)
    guard rows.count <= Self.longestWalk else { return nil }
    let third = third.numbers
    var (start, end) = (rows.lowerBound, rows.upperBound)
    while start < end && third[start] != last { start += 1 }
    while start < end && third[end - 1] != last { end -= 1 }
    var index = start
    while index < end && third[index] == last { index += 1 }
    return index == end ? start..<end : nil
  }

  /// The rows of a few sorted ones that have a number.
  @inline(__always)
  private static func walk(
    to value: UInt32, in column: UnsafeBufferPointer<UInt32>, _ rows: Range<Int>
  ) -> Range<Int> {
    var low = rows.lowerBound
    while low < rows.upperBound && column[low] < value { low &+= 1 }
    var high = low
    while high < rows.upperBound && column[high] == value { high &+= 1 }
    return low..<high
  }
}

/// What finds rows of a large run by their first numbers with few looks into far memory; the finding
/// is done by ``RunSearch``.
///
/// Which way is chosen by what is in the run.
/// - Where the first column has few different numbers, such as predicates, each is listed with its
///   rows, and samples of the second column lead on among these.
/// - Where it has many and they are dense, such as subjects, the rows of a number are found by the
///   number itself, as in a sparse matrix stored by rows.
/// - Otherwise samples of the first column lead to them.
package final class RunIndex: @unchecked Sendable {
  /// The columns of the run, the first two and the third.
  private let first, second, third: Column<UInt32>
  /// How the rows of a number are found.
  let way: Way
  /// The different numbers of the first column, where they are few.
  private let heads: Column<UInt32>
  /// The first row of each head, and the number of rows; or, by number, the first row that does not
  /// begin with a smaller one, up to the number after the largest.
  private let starts: Column<UInt32>
  /// The samples of the second column where there are heads, of the first where nothing else is.
  private let samples: Column<UInt32>
  /// The addresses of all this, which are valid as long as the index lives.
  package let search: UnsafePointer<RunSearch>

  /// How rows are found.
  enum Way: UInt8 {
    case heads, numbers, samples
  }

  /// Below this number of rows halving is as fast.
  static let smallestCount = 2048
  /// A head for at least so many rows.
  private static let rowsForHead = 64
  /// Numbers are dense where there are at most so many for a row.
  private static let numbersForRow = 2

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
      samples = Samples.taken(of: second.numbers)
    } else if largest <= Self.numbersForRow * numbers.count {
      way = .numbers
      listed.starts = Self.starts(of: numbers, upTo: largest)
      samples = []
    } else {
      way = .samples
      samples = Samples.taken(of: numbers)
    }
    (heads, starts) = (listed.heads, listed.starts)
    search = Self.addresses(first, second, third, way, heads, starts, samples)
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
    let sampled: Column<UInt32> = way == .heads ? second : way == .samples ? first : []
    guard parts.samples.count == Samples.number(forRows: sampled.count) else { return nil }
    switch way {
    case .heads: guard parts.starts.count == parts.heads.count + 1 else { return nil }
    case .numbers: guard parts.starts.count >= 2, parts.heads.isEmpty else { return nil }
    case .samples: guard parts.starts.isEmpty, parts.heads.isEmpty else { return nil }
    }
    (self.way, heads, starts, samples) = (way, parts.heads, parts.starts, parts.samples)
    search = Self.addresses(first, second, third, way, heads, starts, samples)
  }

  deinit { search.deallocate() }

  /// The addresses of columns that are held.
  private static func addresses(
    _ first: Column<UInt32>, _ second: Column<UInt32>, _ third: Column<UInt32>, _ way: Way,
    _ heads: Column<UInt32>, _ starts: Column<UInt32>, _ samples: Column<UInt32>
  ) -> UnsafePointer<RunSearch> {
    let sampled = way == .heads ? second.count : way == .samples ? first.count : 0
    let search = UnsafeMutablePointer<RunSearch>.allocate(capacity: 1)
    search.initialize(
      to: RunSearch(
        first: first.numbers, second: second.numbers, third: third.numbers, way: way,
        heads: heads.numbers, starts: starts.numbers,
        samples: Samples(samples.numbers, ofRows: sampled)))
    return UnsafePointer(search)
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
    Parts(way: way.rawValue, heads: heads, starts: starts, samples: samples)
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

/// Where a pass of a radix sort takes rows from.
///
/// Sources and targets are memory that outlives the pass and that nobody else changes meanwhile;
/// two portions of a pass never write to the same place.
protocol RowSource: Sendable {
  associatedtype Row: BitwiseCopyable
  /// The number that decides where the row at `index` goes.
  func key(at index: Int) -> UInt32
  /// The row at `index`.
  func row(at index: Int) -> Row
}

/// Where a pass of a radix sort puts rows.
protocol RowTarget: Sendable {
  associatedtype Row: BitwiseCopyable
  /// Puts a row at `index`.
  func put(_ row: Row, at index: Int)
}

/// One pass of a radix sort over rows, by several threads.
///
/// Each thread counts the digits of its portion of the rows, then moves them: the places of equal
/// digits follow each other portion by portion, so that the pass is stable, and its result the same,
/// whatever the number of threads (Zagha, Blelloch: *Radix sort for vector multiprocessors*, 1991).
struct RowPass {
  /// The portions of the rows.
  let portions: Portions
  /// The number of rows.
  let count: Int

  /// Plans passes over some rows.
  init(rows count: Int, workers: Int) {
    self.count = count
    portions = Portions(of: count, workers: workers)
  }

  /// The largest number by which a source orders its rows.
  ///
  /// - Complexity: O(*n*).
  func largestKey<Source: RowSource>(of source: Source) -> UInt32 {
    let largest = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: portions.ranges.count)
    defer { largest.deallocate() }
    nonisolated(unsafe) let found = largest
    portions.forEach { portion, rows in
      var best: UInt32 = 0
      for index in rows { best = max(best, source.key(at: index)) }
      found[portion] = best
    }
    return largest.max() ?? 0
  }

  /// Moves rows to where a digit sends them.
  ///
  /// - Parameters:
  ///   - source: The rows.
  ///   - target: Where they go.
  ///   - digit: The bits of their keys that decide where.
  ///   - isNeeded: Whether rows that all go to one bucket are to be moved nevertheless.
  /// - Returns: Whether the rows were moved.
  /// - Complexity: O(*n*).
  func move<Source: RowSource, Target: RowTarget>(
    _ source: Source, to target: Target, by digit: Digit, evenIfInOrder isNeeded: Bool
  ) -> Bool where Source.Row == Target.Row {
    let counters = BucketPlaces(portions: portions.ranges.count, buckets: digit.buckets)
    defer { counters.deallocate() }
    nonisolated(unsafe) let shared = counters
    portions.forEach { portion, rows in
      let counts = shared.ofPortion(portion)
      for index in rows { counts[digit.bucket(of: source.key(at: index))] &+= 1 }
    }
    if counters.turnCountsIntoPlaces(rows: count) && !isNeeded { return false }
    portions.forEach { portion, rows in
      let places = shared.ofPortion(portion)
      for index in rows {
        let bucket = digit.bucket(of: source.key(at: index))
        target.put(source.row(at: index), at: places[bucket])
        places[bucket] &+= 1
      }
    }
    return true
  }
}

/// Three numbers, of which the first orders the rows.
struct LedRow: BitwiseCopyable {
  var first, second, third: UInt32
}

/// Three columns, as rows that the first orders.
struct ThreeColumns: RowSource, RowTarget, @unchecked Sendable {
  let first, second, third: UnsafeMutablePointer<UInt32>

  @inline(__always)
  func key(at index: Int) -> UInt32 { first[index] }

  @inline(__always)
  func row(at index: Int) -> LedRow {
    LedRow(first: first[index], second: second[index], third: third[index])
  }

  @inline(__always)
  func put(_ row: LedRow, at index: Int) {
    first[index] = row.first
    second[index] = row.second
    third[index] = row.third
  }
}

/// Rows of three numbers, which the first orders.
struct ThreeWideRows: RowSource, RowTarget, @unchecked Sendable {
  let rows: UnsafeMutablePointer<LedRow>

  @inline(__always)
  func key(at index: Int) -> UInt32 { rows[index].first }

  @inline(__always)
  func row(at index: Int) -> LedRow { rows[index] }

  @inline(__always)
  func put(_ row: LedRow, at index: Int) { rows[index] = row }
}

/// Rows of four numbers, which one of them orders.
struct FourWideRows: RowSource, RowTarget, @unchecked Sendable {
  /// The numbers, aligned as rows of four are.
  let numbers: UnsafeMutablePointer<UInt32>
  /// Which number orders them.
  let column: Int

  @inline(__always)
  func key(at index: Int) -> UInt32 { numbers[4 &* index &+ column] }

  @inline(__always)
  func row(at index: Int) -> SIMD4<UInt32> {
    UnsafeRawPointer(numbers).loadUnaligned(
      fromByteOffset: 16 &* index, as: SIMD4<UInt32>.self)
  }

  @inline(__always)
  func put(_ row: SIMD4<UInt32>, at index: Int) {
    UnsafeMutableRawPointer(numbers).storeBytes(of: row, toByteOffset: 16 &* index, as: SIMD4.self)
  }
}

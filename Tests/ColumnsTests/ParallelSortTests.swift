import TestSupport
import Testing

@testable import Columns

@Suite("Sorting on several threads")
struct ParallelSortTests {
  @Test(
    "gives what sorting on one gives", arguments: [0, 1, 2, 1000, 70_000, 100_000],
    [UInt32(3), 5000, .max])
  func sameAsAlone(count: Int, top: UInt32) {
    var generator = SeededGenerator(seed: UInt64(count) + UInt64(top))
    let rows = (0..<4 * count).map { _ in UInt32.random(in: 0...top, using: &generator) }
    var expected = rows
    RadixSort.sort(&expected, width: 4, by: [0, 2])
    for workers in 1...3 {
      var (sorted, scratch) = (rows, [UInt32]())
      RadixSort.sortFourWide(&sorted, by: [0, 2], scratch: &scratch, workers: workers)
      #expect(sorted == expected, "\(workers) workers")
    }
  }

  @Test(
    "brings a column to the front", arguments: [0, 1, 300, 70_000], [UInt32(3), 5000, .max])
  func leading(count: Int, top: UInt32) {
    var generator = SeededGenerator(seed: UInt64(count) + UInt64(top))
    let rows = (0..<3 * count).map { _ in UInt32.random(in: 0...top, using: &generator) }
    let run = SortedRun(rows: rows, width: 3)
    for column in 1...2 {
      let order = [column, 0, 3 - column]
      let moved = (0..<run.count).flatMap { row in order.map { run.columns[$0][row] } }
      let expected = SortedRun(rows: moved, width: 3)
      for workers in [1, 2] {
        #expect(run.led(by: column, workers: workers) == expected, "\(workers) workers")
      }
    }
  }

  @Test("deals out every row once, in order", arguments: [0, 1, 32_768, 65_536, 1_000_000])
  func portions(count: Int) {
    for workers in 1...5 {
      let ranges = Portions(of: count, workers: workers).ranges
      #expect(ranges.count <= workers)
      #expect(ranges.first?.lowerBound == 0)
      #expect(ranges.last?.upperBound == count)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    }
  }
}

import TestSupport
import Testing

@testable import Columns

@Suite("Radix sort")
struct RadixSortTests {
  @Test(
    "agrees with the standard library for every width", arguments: 1...6,
    SeededGenerator.seeds(12))
  func agreesWithStandardSort(width: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = randomRows(width: width, using: &generator)
    let keys = Array((0..<width).shuffled(using: &generator).prefix(Int(seed) % width + 1))
    var sorted = rows
    RadixSort.sort(&sorted, width: width, by: keys)
    let expected = chunks(rows, width).enumerated().sorted { left, right in
      let (a, b) = (keys.map { left.element[$0] }, keys.map { right.element[$0] })
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }
    #expect(chunks(sorted, width) == expected.map(\.element))
  }

  @Test("sorts rows in memory of its own", arguments: 1...4, SeededGenerator.seeds(6))
  func rowsInMemory(width: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var rows = randomRows(width: width, using: &generator)
    let expected = chunks(rows, width).sorted { $0.lexicographicallyPrecedes($1) }
    var scratch = [UInt32](repeating: 0, count: rows.count)
    rows.withUnsafeMutableBufferPointer { rows in
      scratch.withUnsafeMutableBufferPointer {
        RadixSort.sort(rows, width: width, scratch: $0)
      }
    }
    #expect(chunks(rows, width) == expected)
  }

  @Test("takes the extremes of the number range")
  func extremes() {
    var rows: [UInt32] = Array(
      repeating: [.max, 0, 1, .max - 1, 1 << 31, 1 << 22, 1 << 11], count: 9
    )
    .flatMap { $0 }
    let expected = rows.sorted()
    RadixSort.sort(&rows, width: 1)
    #expect(rows == expected)
  }

  @Test("leaves nothing and one row as they are")
  func trivial() {
    var none: [UInt32] = []
    RadixSort.sort(&none, width: 3)
    #expect(none == [])
    var one: [UInt32] = [3, 2, 1]
    RadixSort.sort(&one, width: 3)
    #expect(one == [3, 2, 1])
  }

  /// Up to 400 rows, of numbers from a small or from the whole range.
  private func randomRows(width: Int, using generator: inout SeededGenerator) -> [UInt32] {
    let top: UInt32 = [3, 5000, .max].randomElement(using: &generator) ?? 3
    let count = Int.random(in: 0...400, using: &generator) * width
    return (0..<count).map { _ in UInt32.random(in: 0...top, using: &generator) }
  }

  private func chunks(_ rows: [UInt32], _ width: Int) -> [[UInt32]] {
    stride(from: 0, to: rows.count, by: width).map { Array(rows[$0..<$0 + width]) }
  }
}

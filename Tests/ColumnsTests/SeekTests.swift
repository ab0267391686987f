import TestSupport
import Testing

@testable import Columns

@Suite("Seeking in sorted numbers")
struct SeekTests {
  @Test(
    "finds what a scan finds, by halving and by galloping", arguments: SeededGenerator.seeds(30))
  func agreesWithScan(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...60, using: &generator)
    let column = (0..<count).map { _ in UInt32.random(in: 0...20, using: &generator) }.sorted()
    for value in [UInt32.max] + (0...21) {
      let expected = column.firstIndex { $0 >= value } ?? count
      column.withUnsafeBufferPointer { buffer in
        #expect(Seek.lowerBound(of: value, in: buffer, 0..<count) == expected)
        for start in 0...expected {
          #expect(Seek.gallop(to: value, in: buffer, from: start, end: count) == expected)
        }
        let range = Seek.equalRange(of: value, in: buffer, 0..<count)
        #expect(range.count == column.filter { $0 == value }.count)
        #expect(range.lowerBound == expected)
      }
    }
  }

  @Test("counts different numbers", arguments: SeededGenerator.seeds(10))
  func distinct(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let column = (0..<Int(seed) * 3).map { _ in UInt32.random(in: 0...20, using: &generator) }
    let counted = column.sorted().withUnsafeBufferPointer { Seek.distinctCount(in: $0) }
    #expect(counted == Set(column).count)
  }

  @Test("finds the largest number there is")
  func largest() {
    [1, .max, .max].withUnsafeBufferPointer { buffer in
      #expect(Seek.equalRange(of: .max, in: buffer, 0..<3) == 1..<3)
    }
  }
}

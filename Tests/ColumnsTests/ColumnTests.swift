import TestSupport
import Testing

@testable import Columns

@Suite("Columns")
struct ColumnTests {
  @Test("hold what arrays hold, whatever is done to them", arguments: SeededGenerator.seeds(20))
  func sameAsArrays(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var column: Column<UInt32> = []
    var array: [UInt32] = []
    var kept: [(Column<UInt32>, [UInt32])] = []
    for step in 0..<300 {
      let number = UInt32.random(in: 0...UInt32.max, using: &generator)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0...1:
        column.append(number)
        array.append(number)
      case 2:
        let more = (0..<Int.random(in: 0...40, using: &generator)).map { UInt32($0) ^ number }
        more.withUnsafeBufferPointer { column.append(contentsOf: $0) }
        array += more
      case 3:
        let index = Int.random(in: 0...array.count, using: &generator)
        column.insert(number, at: index)
        array.insert(number, at: index)
      case 4:
        let fewer = Int.random(in: 0...min(array.count, 30), using: &generator)
        column.removeLast(fewer)
        array.removeLast(fewer)
      case 5 where !array.isEmpty:
        let index = Int.random(in: 0..<array.count, using: &generator)
        column.withUnsafeMutableBufferPointer { $0[index] = number }
        array[index] = number
      default:
        // A part shares the memory until one of the two is changed.
        let ends = (0..<2).map { _ in Int.random(in: 0...array.count, using: &generator) }.sorted()
        kept.append((column.part(ends[0]..<ends[1]), Array(array[ends[0]..<ends[1]])))
        if generator.isOneIn(3), let (part, numbers) = kept.randomElement(using: &generator) {
          (column, array) = (part, numbers)
        }
      }
      #expect(Array(column) == array, "step \(step)")
    }
    for (part, numbers) in kept { #expect(Array(part) == numbers) }
  }

  @Test("of memory that is lent keep the lender, and are copied before they are changed")
  func lent() throws {
    final class Lender {
      let numbers = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 3)
      deinit { numbers.deallocate() }
    }
    var column: Column<UInt32> = []
    weak var watched: Lender?
    do {
      let lender = Lender()
      _ = lender.numbers.initialize(from: [4, 5, 6])
      watched = lender
      column = Column(UnsafeBufferPointer(lender.numbers), of: lender)
    }
    #expect(watched?.numbers[1] == 5)
    #expect(column == [4, 5, 6])
    column.append(7)
    #expect(watched == nil)
    #expect(column == [4, 5, 6, 7])
  }
}

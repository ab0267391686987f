import TestSupport
import Testing

@testable import Columns

@Suite("Indexes of large runs")
struct RunIndexTests {
  /// How the numbers of the first column are chosen, so that each way of finding them is taken.
  enum Kind: CaseIterable {
    case few, dense, sparse, oneAndMany

    func number(using generator: inout SeededGenerator) -> UInt32 {
      switch self {
      case .few: UInt32.random(in: 3...20, using: &generator) * 7
      case .dense: UInt32.random(in: 1...2500, using: &generator)
      case .sparse: UInt32.random(in: 0...1000, using: &generator) * 4_000_000 + 5
      case .oneAndMany:
        generator.isOneIn(2) ? 9 : UInt32.random(in: 1...2500, using: &generator)
      }
    }
  }

  @Test(
    "find the rows that halving finds", arguments: Kind.allCases, SeededGenerator.seeds(4))
  func sameAsHalving(kind: Kind, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let plain = SortedRun(rows: rows(of: kind, using: &generator), width: 3)
    var indexed = plain
    indexed.makeIndex()
    #expect(indexed.memoryBytes > plain.memoryBytes)
    for _ in 0..<400 {
      let row = plain.row(at: Int.random(in: 0..<plain.count, using: &generator))
      let a = generator.isOneIn(4) ? kind.number(using: &generator) + 1 : row[0]
      let b = generator.isOneIn(4) ? UInt32.random(in: 0...40, using: &generator) : row[1]
      let c = generator.isOneIn(4) ? UInt32.random(in: 0...40, using: &generator) : row[2]
      #expect(indexed.range(of: a) == plain.range(of: a))
      #expect(indexed.range(of: a, b) == plain.range(of: a, b))
      #expect(indexed.range(of: a, b, c) == plain.range(of: a, b, c))
      if let found = indexed.range(of: a, endingWith: c) {
        #expect(Array(found) == plain.range(of: a).filter { plain.columns[2][$0] == c })
      }
      if let row = indexed.search?.pointee.firstRow(of: a, endingWith: c) {
        #expect(row == plain.range(of: a).first { plain.columns[2][$0] == c })
      }
    }
    for edge in [0, UInt32.max] { #expect(indexed.range(of: edge) == plain.range(of: edge)) }
  }

  @Test("are given up when a row is added, and only then", arguments: Kind.allCases)
  func changes(kind: Kind) {
    var generator = SeededGenerator(seed: 1)
    let rows = rows(of: kind, using: &generator)
    let columns = SortedRun(rows: rows, width: 3).columns
    var run = SortedRun(sortedColumns: columns + [.repeating(1, count: columns[0].count)])
    run.makeIndex()
    run.replaceLast(at: 5, with: 2)
    #expect(run.index != nil)
    #expect(run.columns[3][5] == 2)
    run.insert(500_001, 1, 1, 1)
    #expect(run.index == nil)
    #expect(run.isWellFormed)
    #expect(run.range(of: 500_001).count == 1)
  }

  @Test("samples lead to the place that halving leads to", arguments: SeededGenerator.seeds(10))
  func samples(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = [0, 1, 15, 16, 17, 255, 256, 257, 5000].randomElement(using: &generator) ?? 0
    let top: UInt32 = [3, 400, .max].randomElement(using: &generator) ?? 3
    let column = (0..<count).map { _ in UInt32.random(in: 0...top, using: &generator) }.sorted()
    column.withUnsafeBufferPointer { column in
      let taken = Samples.taken(of: column)
      defer { withExtendedLifetime(taken) {} }
      let samples = Samples(taken.numbers, ofRows: count)
      for _ in 0..<300 {
        let ends = (0..<2).map { _ in Int.random(in: 0...count, using: &generator) }.sorted()
        let value = UInt32.random(in: 0...top, using: &generator)
        let range = ends[0]..<ends[1]
        let expected = Seek.lowerBound(of: value, in: column, range)
        #expect(samples.lowerBound(of: value, in: column, range) == expected)
      }
    }
  }

  private func rows(of kind: Kind, using generator: inout SeededGenerator) -> [UInt32] {
    (0..<4000).flatMap { _ in
      [
        kind.number(using: &generator), UInt32.random(in: 0...40, using: &generator),
        UInt32.random(in: 0...40, using: &generator),
      ]
    }
  }
}

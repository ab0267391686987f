import TestSupport
import Testing

@testable import DatalogEngine

@Suite("Indexes") struct KeyIndexTests {
  /// What an index finds for a key, as row numbers or listed words.
  private func found(_ index: KeyIndex, _ key: [UInt32]) throws -> [UInt32] {
    var (start, count): (UInt32, UInt32) = (0, 0)
    try key.withUnsafeBufferPointer { words in
      let base = try #require(words.baseAddress)
      let columns = words.indices.map { WordColumn(base: base + $0, stride: 0) }
      index.probe(columns, count: 1, starts: &start, counts: &count)
    }
    return (0..<count).map { index.list[Int(start + $0)] }
  }

  private func check(_ relation: Relation, _ columns: [Int], seed: UInt64) throws {
    let index = try relation.index(on: columns)
    var expected: [[UInt32]: [UInt32]] = [:]
    for (number, row) in relation.allRows.enumerated() {
      let listed = index.listedColumn.map { row[$0] } ?? UInt32(number)
      expected[columns.map { row[$0] }, default: []].append(listed)
    }
    for (key, rows) in expected {
      #expect(try found(index, key) == rows, "seed \(seed), columns \(columns), key \(key)")
      let other = key.map { $0 &+ 1 }
      if expected[other] == nil { #expect(try found(index, other).isEmpty) }
    }
  }

  @Test(
    "find the rows of every key, in order, while the relation grows",
    arguments: SeededGenerator.seeds(16))
  func growing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let arity = 1 + Int(seed % 4)
    let relation = Relation(arity: arity, meter: MemoryMeter())
    var keys: [[Int]] = []
    for _ in 0..<3 {
      let columns = (0..<arity).filter { _ in generator.isOneIn(2) }
      keys.append(columns.isEmpty ? [arity - 1] : columns)
    }
    for _ in 0..<6 {
      let count = [30, 300, 2000][Int.random(in: 0..<3, using: &generator)]
      let rows = RelationTests.rows(&generator, arity: arity, count: count)
      try RowBatch(rows: rows).insert(into: relation, batch: 500)
      for columns in keys where !generator.isOneIn(4) { try check(relation, columns, seed: seed) }
    }
    for columns in keys { try check(relation, columns, seed: seed) }
  }

  @Test(
    "find the rows of keys however rare they are in their range",
    arguments: [1, 3, 40, 63, 70, 100_000])
  func rareKeys(distance: UInt32) throws {
    for isGrowing in [false, true] {
      let relation = Relation(arity: 2, meter: MemoryMeter())
      let rows = (0..<2000).map { [UInt32($0 * 7 % 500) * distance + 5, UInt32($0)] }
      try RowBatch(rows: rows).insert(into: relation, batch: 1000)
      if isGrowing { relation.advanceDelta() }
      try check(relation, [0], seed: 0)
      // Keys between the others, beyond both ends and far away.
      let more = (0..<700).map { [UInt32($0 % 600) * distance + 4, UInt32($0)] }
      try RowBatch(rows: more + [[.max - 1, 1]]).insert(into: relation, batch: 100)
      try check(relation, [0], seed: 0)
    }
  }

  @Test("keys of hashes that collide are kept apart")
  func manyKeys() throws {
    let relation = Relation(arity: 3, meter: MemoryMeter())
    let rows = (0..<30_000).map { [UInt32($0 * 7919), UInt32($0 % 100), UInt32($0)] }
    try RowBatch(rows: rows).insert(into: relation, batch: 1000)
    try check(relation, [0, 1], seed: 0)
    try check(relation, [0], seed: 0)
  }
}

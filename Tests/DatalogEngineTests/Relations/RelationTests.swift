import TestSupport
import Testing

@testable import DatalogEngine

/// Rows by their words, as the tests give and take them.
struct RowBatch {
  let rows: [[UInt32]]

  /// Adds the rows to a relation, a batch at a time.
  func insert(into relation: Relation, batch: Int) throws {
    var start = 0
    while start < rows.count {
      let part = Array(rows[start..<min(start + batch, rows.count)])
      try RowBatch(rows: part).lend { try relation.insert($0, count: part.count) }
      start += batch
    }
  }

  /// Lends the rows as columns.
  func lend(_ body: ([WordColumn]) throws -> Void) throws {
    let columns = (rows.first ?? []).indices.map { column in rows.map { $0[column] } }
    try lend(columns[...], [], body)
  }

  /// Lends arrays as columns.
  private func lend(
    _ rest: ArraySlice<[UInt32]>, _ lent: [WordColumn], _ body: ([WordColumn]) throws -> Void
  ) throws {
    guard let next = rest.first else { return try body(lent) }
    try next.withUnsafeBufferPointer { buffer in
      let base = try #require(buffer.baseAddress)
      try lend(rest.dropFirst(), lent + [WordColumn(base: base, stride: 1)], body)
    }
  }
}

extension Relation {
  /// All rows, in order.
  var allRows: [[UInt32]] { (0..<count).map { row in (0..<arity).map { column($0)[row] } } }
}

@Suite("Relations") struct RelationTests {
  /// Rows whose columns come from ranges that move and widen, so that every way of knowing rows is
  /// met: tables, bits, bits that are given up.
  static func rows(_ generator: inout SeededGenerator, arity: Int, count: Int) -> [[UInt32]] {
    var low: UInt32 = 0xA000_0000
    var width: UInt32 = 40
    return (0..<count).map { _ in
      if generator.isOneIn(count / 4) { low += UInt32.random(in: 0...300, using: &generator) }
      if generator.isOneIn(count / 3) { width *= 4 }
      if generator.isOneIn(count) { low = 5 }
      return (0..<arity).map { _ in low + UInt32.random(in: 0..<width, using: &generator) }
    }
  }

  @Test("hold every row once, in the order of arrival", arguments: SeededGenerator.seeds(20))
  func insertion(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let arity = Int(seed % 5)
    let relation = Relation(arity: arity, meter: MemoryMeter())
    var expected: [[UInt32]] = []
    var seen: Set<[UInt32]> = []
    for _ in 0..<4 {
      let rows = Self.rows(&generator, arity: arity, count: 4000)
      let batch = [1, 7, 1024, 5000][Int.random(in: 0..<4, using: &generator)]
      try RowBatch(rows: rows).insert(into: relation, batch: batch)
      for row in rows where seen.insert(row).inserted { expected.append(row) }
      #expect(relation.allRows == expected, "seed \(seed)")
    }
    try expectMembership(of: relation, seen, &generator)
  }

  @Test("rows of files are sorted and there once", arguments: SeededGenerator.seeds(12))
  func loading(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let arity = 1 + Int(seed % 4)
    let relation = Relation(arity: arity, meter: MemoryMeter())
    var seen: Set<[UInt32]> = []
    for _ in 0..<3 {
      let rows = Self.rows(&generator, arity: arity, count: 1000)
      seen.formUnion(rows)
      for start in stride(from: 0, to: rows.count, by: 300) {
        let part = Array(rows[start..<min(start + 300, rows.count)])
        try RowBatch(rows: part).lend { columns in
          try relation.appendLoaded(columns, count: part.count, mostUnsorted: 500)
        }
      }
      try relation.sortLoaded()
      #expect(relation.allRows == seen.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
    }
    // What rules add afterwards is known to be there, or not.
    let more = Self.rows(&generator, arity: arity, count: 1000)
    try RowBatch(rows: more).insert(into: relation, batch: 100)
    #expect(relation.count == seen.union(more).count, "seed \(seed)")
    try expectMembership(of: relation, seen.union(more), &generator)
  }

  @Test("rows that come again and again are not sorted for every few new ones")
  func repeatedRows() throws {
    let relation = Relation(arity: 2, meter: MemoryMeter())
    let rows = (0..<490).map { [UInt32($0 * 11 % 490), 1] }
    for start in 0..<300 {
      let part = (0..<30).map { rows[(start * 30 + $0) % rows.count] }
      try RowBatch(rows: part).lend {
        try relation.appendLoaded($0, count: part.count, mostUnsorted: 512)
      }
    }
    #expect(relation.capacity == 1024, "which is room for as many again, and no more")
    try relation.sortLoaded()
    #expect(relation.count == rows.count)
  }

  @Test("groups give way to a table where memory is short")
  func shortMemory() throws {
    func isEnough(_ limit: Int, asTable: Bool) -> Bool {
      let relation = Relation(arity: 2, meter: MemoryMeter(limit: limit))
      do {
        if asTable { try relation.allowRemoval() }
        for round in 0..<10 {
          let rows = (0..<3000).map { [UInt32($0 % 100), UInt32(round * 30 + $0 / 100) << 12] }
          try RowBatch(rows: rows).insert(into: relation, batch: 1000)
        }
        return relation.count == 30_000
      } catch {
        return false
      }
    }
    var outcomes: Set<Bool> = []
    for limit in stride(from: 200_000, to: 900_000, by: 10_000)
    where isEnough(limit, asTable: true) {
      outcomes.insert(isEnough(limit, asTable: false))
    }
    #expect(outcomes == [true])
  }

  @Test(
    "words in steps are spread over the buckets of a group",
    arguments: [1, 2, 8, 10, 100, 987, 2584, 4096, 28_657, 86_400, 1_000_003, 1 << 20])
  func spread(step: UInt32) {
    let group = PairGroup(start: 1, count: 0, sizeClass: 12)
    var words = [Int](repeating: 0, count: group.buckets)
    for number in 0..<UInt32(3 * group.buckets) {
      words[group.bucket(of: 0xA000_0000 &+ number &* step)] += 1
    }
    #expect(words.max() ?? 0 < 24)
  }

  /// Pairs with many second words for each first word, from ranges that move now and then.
  static func groupedPairs(_ generator: inout SeededGenerator, count: Int) -> [[UInt32]] {
    let heavy = UInt32.random(in: 0..<100, using: &generator)
    return (0..<count).map { _ in
      let first = generator.isOneIn(4) ? heavy : UInt32.random(in: 0..<100, using: &generator)
      let second = UInt32.random(in: 0..<(generator.isOneIn(2) ? 300 : .max), using: &generator)
      return [1000 + first, second &+ 1]
    }
  }

  @Test("know pairs in groups, each once", arguments: SeededGenerator.seeds(8))
  func groups(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let relation = Relation(arity: 2, meter: MemoryMeter())
    var expected: [[UInt32]] = []
    var seen: Set<[UInt32]> = []
    var wasGrouped = false
    for round in 0..<4 {
      var rows = Self.groupedPairs(&generator, count: 6000)
      // Far outside what is covered.
      if round == 3 { rows[3000] = [1 << 20, 7] }
      try RowBatch(rows: rows).insert(into: relation, batch: [100, 1024][round % 2])
      for row in rows where seen.insert(row).inserted { expected.append(row) }
      #expect(relation.allRows == expected, "seed \(seed)")
      if round < 3 { wasGrouped = wasGrouped || relation.set.groups != nil }
      try expectMembership(of: relation, seen, &generator)
    }
    #expect(wasGrouped && relation.set.groups == nil)
  }

  private func expectMembership(
    of relation: Relation, _ seen: Set<[UInt32]>, _ generator: inout SeededGenerator
  ) throws {
    let asked = Self.rows(&generator, arity: relation.arity, count: 2000) + seen.prefix(100)
    for row in asked {
      var found = false
      try row.withUnsafeBufferPointer { words in
        let columns = words.indices.map { index in
          WordColumn(base: words.baseAddress.map { $0 + index } ?? Relation.noWords, stride: 0)
        }
        try relation.contains(columns, count: 1, found: &found)
      }
      #expect(found == seen.contains(row))
    }
  }

  @Test("a dense relation of pairs knows its rows by bits, a sparse one by a table")
  func bits() throws {
    var generator = SeededGenerator(seed: 1)
    let dense = Relation(arity: 2, meter: MemoryMeter())
    var pairs = (0..<200).flatMap { a in (0..<200).map { b in [UInt32(a + 9), UInt32(b + 9)] } }
    pairs.shuffle(using: &generator)
    try RowBatch(rows: pairs).insert(into: dense, batch: 1000)
    #expect(dense.set.bits != nil)
    let sparse = Relation(arity: 2, meter: MemoryMeter())
    try RowBatch(rows: pairs.map { [$0[0] * 100_000, $0[1] * 100_000] })
      .insert(into: sparse, batch: 1000)
    #expect(sparse.set.bits == nil)
    #expect(dense.count == 40_000 && sparse.count == 40_000)
  }

  @Test("give back all memory they asked for, and ask for no more than they may have")
  func memory() throws {
    let meter = MemoryMeter(limit: 1 << 20)
    do {
      let relation = Relation(arity: 3, meter: meter)
      let rows = (0..<200_000).map { [UInt32($0), 1, 2] }
      #expect(throws: MemoryMeter.Exhausted.self) {
        try RowBatch(rows: rows).insert(into: relation, batch: 1000)
      }
      #expect(meter.bytes <= 1 << 20)
      #expect(relation.count > 1000)
      _ = try? relation.index(on: [0])
    }
    #expect(meter.bytes == 0)
  }

  @Test("a delta is what came since the last one")
  func delta() throws {
    let relation = Relation(arity: 1, meter: MemoryMeter())
    try relation.insert(row: [7])
    relation.advanceDelta()
    #expect(relation.delta == 0..<1)
    try relation.insert(row: [7])
    try relation.insert(row: [8])
    relation.advanceDelta()
    #expect(relation.delta == 1..<2)
    relation.advanceDelta()
    #expect(relation.delta.isEmpty)
  }
}

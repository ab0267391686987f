import Platform
import TestSupport
import Testing

@testable import DatalogEngine

@Suite("Rows added by several threads") struct SharedInsertionTests {
  /// Adds rows to a relation, each thread all of them in an order of its own.
  private func insert(_ parts: [[[UInt32]]], into relation: Relation) throws {
    let columns = parts.map { rows in
      (0..<relation.arity).map { column in
        let words = UnsafeMutablePointer<UInt32>.allocate(capacity: rows.count)
        for (index, row) in rows.enumerated() { words[index] = row[column] }
        return WordColumn(base: UnsafePointer(words), stride: 1)
      }
    }
    defer { for column in columns.joined() { column.base.deallocate() } }
    var left = parts.map { 0..<$0.count }
    var asTable = false
    let team = WorkerTeam(count: parts.count)
    while left.contains(where: { !$0.isEmpty }) {
      try relation.makeRoom(for: parts.count, asTable: asTable)
      let insertion = try #require(SharedInsertion(relation))
      let inserters = parts.map { _ in SharedInserter(insertion) }
      nonisolated(unsafe) let (shared, lent) = (inserters, columns)
      let rest = UnsafeMutablePointer<Range<Int>>.allocate(capacity: parts.count)
      rest.initialize(from: left, count: parts.count)
      nonisolated(unsafe) let results = rest
      team.run { results[$0] = shared[$0].insert(lent[$0], results[$0]) }
      left = Array(UnsafeBufferPointer(start: rest, count: parts.count))
      rest.deallocate()
      asTable = inserters.contains(where: \.needsTable)
      try insertion.finish(inserters)
    }
  }

  @Test("are there once each, whatever the threads did", arguments: SeededGenerator.seeds(12))
  func once(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let arity = Int(seed % 4) + 1
    let relation = Relation(arity: arity, meter: MemoryMeter())
    var expected: Set<[UInt32]> = []
    for round in 0..<3 {
      let rows = RelationTests.rows(&generator, arity: arity, count: 7000 >> round)
      let before = relation.allRows
      try insert([rows, rows.reversed(), rows.shuffled(using: &generator)], into: relation)
      expected.formUnion(rows)
      #expect(Array(relation.allRows.prefix(before.count)) == before, "rows stay, seed \(seed)")
      #expect(relation.count == expected.count, "seed \(seed)")
      #expect(Set(relation.allRows) == expected, "seed \(seed)")
    }
    // What knows the rows must still be right, for those who add alone.
    try RowBatch(rows: Array(expected)).insert(into: relation, batch: 1000)
    #expect(relation.count == expected.count, "seed \(seed)")
  }

  @Test("are there once each where pairs are known in groups", arguments: SeededGenerator.seeds(8))
  func groups(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let relation = Relation(arity: 2, meter: MemoryMeter())
    var expected: Set<[UInt32]> = []
    var wasGrouped = false
    for round in 0..<4 {
      var rows = RelationTests.groupedPairs(&generator, count: 8000)
      if round == 3 { rows[4000] = [1 << 20, 7] }
      try insert([rows, rows.reversed(), rows.shuffled(using: &generator)], into: relation)
      expected.formUnion(rows)
      #expect(relation.count == expected.count, "seed \(seed)")
      #expect(Set(relation.allRows) == expected, "seed \(seed)")
      if round < 3 { wasGrouped = wasGrouped || relation.set.groups != nil }
    }
    #expect(wasGrouped && relation.set.groups == nil)
    try RowBatch(rows: Array(expected)).insert(into: relation, batch: 1000)
    #expect(relation.count == expected.count, "seed \(seed)")
  }

  @Test("come to an end with more threads than there is room for at first")
  func manyThreads() throws {
    let relation = Relation(arity: 2, meter: MemoryMeter())
    let parts = (0..<40).map { part in (0..<600).map { [UInt32(part), UInt32($0 / 2)] } }
    try insert(parts, into: relation)
    #expect(relation.count == 40 * 300)
  }

  @Test("leave no gap where threads stop early")
  func gaps() throws {
    let relation = Relation(arity: 1, meter: MemoryMeter())
    try insert([[[5]], [[7], [5]], [[9]]], into: relation)
    #expect(Set(relation.allRows) == [[5], [7], [9]])
    #expect(relation.count == 3)
  }
}

import TestSupport
import Testing

@testable import Columns

@Suite("Sorted runs")
struct SortedRunTests {
  @Test("are the sorted set of their rows", arguments: 1...4, SeededGenerator.seeds(8))
  func sortedSet(width: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = randomRows(width: width, using: &generator)
    let run = SortedRun(rows: rows.flatMap { $0 }, width: width)
    #expect(run.isWellFormed)
    #expect(listed(run) == distinct(rows))
  }

  @Test("unite and subtract as sets do", arguments: 1...4, SeededGenerator.seeds(12))
  func setOperations(width: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (a, b) = (
      randomRows(width: width, using: &generator), randomRows(width: width, using: &generator)
    )
    let left = SortedRun(rows: a.flatMap { $0 }, width: width)
    let right = SortedRun(rows: b.flatMap { $0 }, width: width)
    #expect(listed(left.union(right)) == distinct(a + b))
    #expect(listed(left.subtracting(right)) == distinct(a.filter { !b.contains($0) }))
  }

  @Test(
    "subtract rows of other widths by the columns that both have",
    arguments: SeededGenerator.seeds(10))
  func subtractionOfOtherWidths(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = Array(Set(randomRows(width: 2, using: &generator)))
    let other = randomRows(width: 2, using: &generator)
    // The third column says nothing that the first two do not.
    let wide = SortedRun(rows: rows.flatMap { $0 + [7] }, width: 3)
    let narrow = SortedRun(rows: other.flatMap { $0 }, width: 2)
    let rest = distinct(rows.filter { !other.contains($0) })
    #expect(listed(wide.subtracting(narrow)) == rest.map { $0 + [7] })
    let fewer = distinct(other.filter { !rows.contains($0) })
    #expect(listed(narrow.subtracting(wide)) == fewer)
  }

  @Test("narrow to the rows with a prefix", arguments: SeededGenerator.seeds(10))
  func prefixes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = randomRows(width: 3, using: &generator)
    let run = SortedRun(rows: rows.flatMap { $0 }, width: 3)
    let all = distinct(rows)
    for first: UInt32 in 0...9 {
      let range = run.range(of: first)
      #expect(range.map(run.row) == all.filter { $0[0] == first })
      for second: UInt32 in 0...9 {
        #expect(
          run.range(of: first, second).map(run.row)
            == all.filter { $0[0] == first && $0[1] == second })
      }
    }
  }

  @Test("take single rows where they belong", arguments: SeededGenerator.seeds(5))
  func insertion(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = Array(Set(randomRows(width: 2, using: &generator))).shuffled(using: &generator)
    var run = SortedRun(width: 2)
    for row in rows { run.insert(row[0], row[1]) }
    #expect(listed(run) == distinct(rows))
  }

  private func randomRows(
    width: Int, using generator: inout SeededGenerator
  ) -> [[UInt32]] {
    let top: UInt32 = generator.isOneIn(2) ? 8 : 60
    let low: UInt32 = generator.isOneIn(3) ? top / 2 : 0
    return (0..<Int.random(in: 0...80, using: &generator)).map { _ in
      (0..<width).map { _ in UInt32.random(in: low...top, using: &generator) }
    }
  }

  private func listed(_ run: SortedRun) -> [[UInt32]] { (0..<run.count).map(run.row) }

  private func distinct(_ rows: [[UInt32]]) -> [[UInt32]] {
    Set(rows).sorted { $0.lexicographicallyPrecedes($1) }
  }
}

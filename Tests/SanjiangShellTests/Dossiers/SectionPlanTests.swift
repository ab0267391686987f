import TestSupport
import Testing

@testable import SanjiangShell

@Suite("How many rows of a dossier fit")
struct SectionPlanTests {
  /// The lines that sections take as planned.
  private func lines(_ sections: [SectionPlan.Section], _ shown: [Int?]) -> Int {
    let named = zip(sections, shown).filter { $1 == nil }.map(\.0.name)
    let tables = zip(sections, shown).compactMap { section, rows in
      rows.map { section.lines(showing: $0) }
    }
    return tables.reduce(0, +) + named.reduce(0, +) + (named.isEmpty ? 0 : 1)
  }

  @Test(
    "never more than there is room for, and no room is left for nothing",
    arguments: SeededGenerator.seeds(20))
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let sections = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        SectionPlan.Section(
          rows: .random(in: 1...60, using: &random), remark: .random(in: 1...2, using: &random),
          name: .random(in: 1...2, using: &random))
      }
      let room = Int.random(in: 25...80, using: &random)
      let shown = SectionPlan(sections, room: room).shown
      #expect(shown.count == sections.count)
      #expect(lines(sections, shown) <= room, "seed \(seed): \(sections) in \(room): \(shown)")
      let isRight = zip(sections, shown).allSatisfy { section, rows in
        rows.map { (1...section.rows).contains($0) } ?? true
      }
      #expect(isRight)
      let isFull = zip(sections, shown).allSatisfy { $0.rows == $1 }
      #expect(isFull || lines(sections, shown) >= room - 8, "seed \(seed): \(sections), \(room)")
    }
  }

  @Test("everything where there is any room, the first section where there is none")
  func bounds() {
    let sections = [SectionPlan.Section(rows: 9), SectionPlan.Section(rows: 70)]
    #expect(SectionPlan(sections, room: nil).shown == [9, 70])
    #expect(SectionPlan(sections, room: 2).shown == [4, nil])
    #expect(SectionPlan([], room: 2).shown == [])
  }

  @Test("columns of names are kept whole beside columns that can be cut")
  func kept() {
    #expect(
      TableLayout(natural: [26, 40, 11], available: 60, keeping: [0, 2])?.widths == [26, 19, 11])
    #expect(
      TableLayout(natural: [26, 40, 11], available: 50, keeping: [0, 2])?.widths == [18, 17, 11])
    #expect(
      TableLayout(natural: [26, 40, 11], available: 90, keeping: [0])?.widths == [26, 40, 11])
  }
}

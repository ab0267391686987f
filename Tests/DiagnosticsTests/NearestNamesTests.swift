import TestSupport
import Testing

@testable import Diagnostics

@Suite("Nearest names")
struct NearestNamesTests {
  private let predicates = [
    "leads", "participates", "responsibleFor", "cites", "title", "issued", "issuer", "inRegion",
    "牵头", "参加", "负责", "引用", "标题", "发文机关", "成文日期", "涉及地区",
  ]
  private let units = [
    "省科技厅", "省科学技术厅", "省自然资源厅", "省发展和改革委员会", "省教育厅", "西宁市政府", "西宁市",
    "国家发展改革委", "省农业农村厅", "省财政厅",
  ]

  @Test(
    "finds predicates in either language",
    arguments: [
      ("lead", ["leads"]), ("laeds", ["leads"]), ("LEADS", ["leads"]), ("ｌｅａｄｓ", ["leads"]),
      ("participate", ["participates"]), ("issue", ["issued", "issuer"]), ("region", ["inRegion"]),
      ("responsible", ["responsibleFor"]), ("牵头单位", ["牵头"]), ("发文", ["发文机关"]),
      ("成文日", ["成文日期"]), ("地区", ["涉及地区"]), ("牵投", ["牵头"]),
      ("quite-other", []), ("", []), ("x", []), ("　", []),
    ])
  func predicates(name: String, expected: [String]) {
    #expect(NearestNames.suggestions(for: name, among: predicates) == expected)
  }

  @Test(
    "finds units by a part, a typing error or an abbreviation",
    arguments: [
      ("科技厅", ["省科技厅"]), ("省科枝厅", ["省科技厅"]), ("省发改委", ["省发展和改革委员会"]),
      ("青海省科技厅", ["省科技厅"]), ("西宁", ["西宁市", "西宁市政府"]), ("省教育局", ["省教育厅"]),
      ("自然资源", ["省自然资源厅"]),
    ])
  func units(name: String, expected: [String]) {
    let found = NearestNames.suggestions(for: name, among: units)
    #expect(Array(found.prefix(expected.count)) == expected)
  }

  @Test("never suggests the name itself, a double, or more than asked for")
  func bounded() {
    let names = ["leads", "leads", "lead", "leaders", "leads2", "leaks"]
    let found = NearestNames.suggestions(for: "leads", among: names)
    #expect(found == ["lead", "leads2", "leaks"])
    #expect(NearestNames.suggestions(for: "leads", among: names, limit: 0).isEmpty)
  }

  @Test("the same names in another order give the same hint", arguments: SeededGenerator.seeds(20))
  func stable(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let shuffled = (units + predicates).shuffled(using: &generator)
    for name in ["省厅", "西宁市府", "issues", "省"] {
      #expect(
        NearestNames.suggestions(for: name, among: shuffled)
          == NearestNames.suggestions(for: name, among: units + predicates))
    }
  }

  @Test("endless names cost little")
  func endlessNames() {
    let long = String(repeating: "甲", count: 200_000)
    let found = NearestNames.suggestions(for: long, among: [long + "乙", "甲", "牵头"])
    #expect(found.isEmpty)
  }

  @Test("the banded distance agrees with the full one", arguments: SeededGenerator.seeds(60))
  func distance(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let word = { (generator: inout SeededGenerator) -> [UInt32] in
      (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        UInt32.random(in: 1...3, using: &generator)
      }
    }
    let (a, b) = (word(&generator), word(&generator))
    let exact = Self.distance(a, b)
    for limit in 0...9 {
      #expect(EditDistance.between(a, b, atMost: limit) == (exact <= limit ? exact : nil))
    }
  }

  /// The textbook recursion: slow and plain.
  private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for row in 0...a.count { table[row][0] = row }
    for row in a.indices {
      for column in b.indices {
        var least = min(
          table[row][column] + (a[row] == b[column] ? 0 : 1), table[row][column + 1] + 1,
          table[row + 1][column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          least = min(least, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = least
      }
    }
    return table[a.count][b.count]
  }
}

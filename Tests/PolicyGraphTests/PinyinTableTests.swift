import TestSupport
import Testing

@testable import Platform
@testable import PolicyGraph

@Suite("How characters are read")
struct PinyinTableTests {
  private static let table = PinyinTable.bundled

  private static func readings(_ text: String) -> [[String]] {
    text.unicodeScalars.map { scalar in
      table.readings(of: scalar).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test("characters have all their readings, others none")
  func known() {
    #expect(Self.readings("厅女") == [["ting"], ["nv", "ru"]])
    #expect(Self.readings("重").first?.sorted() == ["chong", "tong", "zhong"])
    #expect(Self.readings("a〔1省").map(\.isEmpty) == [true, true, true, false])
  }

  @Test("every character of GB 2312 has a reading")
  func national() throws {
    var bytes: [UInt8] = []
    for high in UInt8(0xB0)...0xF7 {
      // The five places behind the last character of the first level are empty.
      for low in UInt8(0xA1)...(high == 0xD7 ? 0xF9 : 0xFE) { bytes += [high, low] }
    }
    let decoded = try #require(CharacterConverter.utf8(bytes, from: "GB18030"))
    let characters = String(decoding: decoded, as: UTF8.self).unicodeScalars
    #expect(characters.count == 6763)
    #expect(characters.filter { Self.table.readings(of: $0).isEmpty }.isEmpty)
  }

  @Test("the file is small and sorted, a syllable a line")
  func file() throws {
    let bytes = try Repository.bytes(PinyinTable.fileName)
    #expect(bytes.count < 60_000)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let syllables = lines.map { String($0.prefix { $0 != " " }) }
    #expect(syllables == Set(syllables).sorted())
    #expect(syllables.allSatisfy { $0.allSatisfy { ("a"..."z").contains($0) } })
  }

  @Test(
    "a name is found by what is typed of it, the better match the better",
    arguments: [
      ("省发展改革委", "省发展改革委", NameMatch.whole), ("省发展改革委", "省发展", .beginning),
      ("省发展改革委", "sfzggw", .allInitials), ("省发展改革委", "shengfazhangaigewei", .allInitials),
      ("省发展改革委", "shengfzhan", .firstInitials), ("省发展改革委", "改革", .part),
      ("省发展改革委", "sfz", .firstInitials), ("省发展改革委", "fzgg", .innerInitials),
      ("省发展改革委", "省发改委", .abbreviation), ("省发展改革委", "sfgw", .abbreviatedInitials),
      ("青政办〔2021〕29号", "qzb2021", .firstInitials), ("青政办〔2021〕29号", "青政办[2021]", .beginning),
      ("leads", "LEA", .beginning), ("省（市）厅", "sst", .allInitials), ("省科技厅", "ＳＫＪＴ", .allInitials),
    ])
  func matches(name: String, typed: String, expected: NameMatch) {
    let pattern = NamePattern(typed, pinyin: Self.table)
    #expect(pattern.match(SearchableName(name, pinyin: Self.table)) == expected)
  }

  @Test("what is not in a name does not find it", arguments: ["省农", "sfx", "q", "委省", "1", "改発"])
  func misses(typed: String) {
    let name = SearchableName("省发展改革委", pinyin: Self.table)
    #expect(NamePattern(typed, pinyin: Self.table).match(name) == nil)
  }
}

import DocumentExtraction
import Testing

@Suite("Entries of a chronicle that lost a mark")
struct GluedPersonsTests {
  static func warnings(_ entry: String) throws -> [String] {
    let text = "青山市人民政府2023年6月大事记\n\n2日，市长周明远调研。\n\n\(entry)\n\n9日，副市长陈晓岚出席会议。"
    return try CleanDocument.read(Array(text.utf8)).flatMap(\.warnings).map(\.code)
  }

  @Test(
    "are named",
    arguments: [
      "5日，市委副书记组织部部长诸葛云飞出席并讲话。",
      "5日，国务院副秘书长高雨财政部副部长廖敏到访。",
      "5日，市领导陈晓岚吴志强参加会见。",
      "5日，市政协副主席祝春芝、欧阳泽民李昌盛出席会议。",
    ])
  func glued(entry: String) throws {
    #expect(try Self.warnings(entry).contains("lost-separator"))
  }

  @Test(
    "and those that did not are not",
    arguments: [
      "5日，市委副书记、组织部部长诸葛云飞出席并讲话。",
      "5日，中央书记处书记高雨、市政府办公室主任廖敏到访。",
      "5日，市领导陈晓岚、吴志强参加会见。",
      "5日，副市长黄志刚连夜赶赴现场，集团董事长张传卫参加。",
    ])
  func whole(entry: String) throws {
    #expect(try !Self.warnings(entry).contains("lost-separator"))
  }
}

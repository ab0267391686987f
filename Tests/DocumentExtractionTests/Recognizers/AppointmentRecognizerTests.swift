import DocumentExtraction
import Testing

@Suite("Appointments")
struct AppointmentRecognizerTests {
  /// `action person unit post [note]` of each fact.
  private func facts(_ lines: String...) -> [String] {
    let paragraphs = lines.enumerated().map { MappedText($1, line: $0 + 1) }
    var text = DocumentText(
      title: "南通市人民政府关于甘泉等同志职务任免的通知", jurisdiction: .of("南通市人民政府"),
      paragraphs: paragraphs, fileName: "test.txt")
    text.issuer = "南通市人民政府"
    return AppointmentRecognizer.recognise(in: text, registry: BundledRegistry.registry).map {
      let probation = $0.isProbationary ? " 试用" : ""
      let note = $0.note.map { " (\($0))" } ?? ""
      return "\($0.action.rawValue) \($0.person) \($0.unit.printed) \($0.post)\(probation)\(note)"
    }
  }

  @Test(
    "one sentence",
    arguments: [
      ("任命甘泉为南通市水务局局长。", "appoint 甘泉 南通市水务局 局长"),
      ("免去甘泉同志的南通市水务局副局长职务。", "remove 甘泉 南通市水务局 副局长"),
      ("甘泉同志任南通市教育局二级调研员；", "appoint 甘泉 南通市教育局 二级调研员"),
      ("甘泉同志不再担任南通大学副校长职务。", "remove 甘泉 南通大学 副校长"),
      ("任命张大为为南通市审计局总审计师（试用期一年）。", "appoint 张大为 南通市审计局 总审计师 试用"),
      (
        "任命尼玛卓玛为南通市公安局交通警察支队（交通管理局）支队长（局长）（正处级，试用期一年）。",
        "appoint 尼玛卓玛 南通市公安局交通警察支队（交通管理局） 支队长（局长） 试用 (正处级)"
      ),
      ("任命甘泉为市政府副秘书长。", "appoint 甘泉 市政府 副秘书长"),
    ])
  func sentence(line: String, expected: String) {
    #expect(facts(line) == [expected])
  }

  @Test("a heading holds for the lines that follow, until the next")
  func headings() {
    #expect(
      facts("任命：", "甘泉为南通市商务局局长；", "免去：", "岳峰南通市商务局局长职务。") == [
        "appoint 甘泉 南通市商务局 局长", "remove 岳峰 南通市商务局 局长",
      ])
  }

  @Test("several posts are several facts; a post without a unit belongs to the one before")
  func severalPosts() {
    #expect(
      facts("任命甘泉同志为南通市外事办公室主任、南通市港澳事务办公室主任（试用期一年）。") == [
        "appoint 甘泉 南通市外事办公室 主任 试用", "appoint 甘泉 南通市港澳事务办公室 主任 试用",
      ])
    #expect(
      facts("任命甘泉为南通市财政局党组书记、局长。") == [
        "appoint 甘泉 南通市财政局 党组书记", "appoint 甘泉 南通市财政局 局长",
      ])
  }

  @Test("what is taken from the same person in the next clause")
  func pronoun() {
    #expect(
      facts("任命甘泉为南通市财政局局长，免去其南通市审计局局长职务。") == [
        "appoint 甘泉 南通市财政局 局长", "remove 甘泉 南通市审计局 局长",
      ])
  }

  @Test(
    "a clause without a name goes on about the person before",
    arguments: [
      "甘泉同志任南通市财政局局长，兼任市国资委主任；", "一、甘泉同志任南通市财政局局长，任市国资委主任；",
      "任命甘泉为南通市财政局局长、市国资委主任。",
    ])
  func withoutName(line: String) {
    #expect(facts(line) == ["appoint 甘泉 南通市财政局 局长", "appoint 甘泉 市国资委 主任"])
  }

  @Test("what stands in brackets behind a name or a post is noted; 兼 speaks of its own post only")
  func notes() {
    #expect(
      facts("任命甘泉（女）、任岳峰为南通市财政局副局长（正处级）。") == [
        "appoint 甘泉 南通市财政局 副局长 (女，正处级)", "appoint 任岳峰 南通市财政局 副局长 (正处级)",
      ])
    #expect(
      facts("任命甘泉为南通市第二中学校长、市教师进修学校校长（兼）。") == [
        "appoint 甘泉 南通市第二中学 校长", "appoint 甘泉 市教师进修学校 校长 (兼)",
      ])
  }

  @Test("a 试用期 is set by what follows the post, not by a remark on all of them")
  func probation() {
    #expect(
      facts("甘泉同志任市商务局副局长，试用期一年；", "以上任命实行试用期的，试用期从任职之日起计算。") == [
        "appoint 甘泉 市商务局 副局长 试用"
      ])
    #expect(
      facts("免去甘泉市商务局副局长职务。", "试用期从任职之日起计算。") == ["remove 甘泉 市商务局 副局长"])
  }

  @Test(
    "terms that follow, end or are served",
    arguments: [
      ("聘任甘泉为南通大学副校长，聘期三年。", "appoint 甘泉 南通大学 副校长 (聘期三年)"),
      ("免去甘泉的市商务局副局长职务（终止试用期）。", "remove 甘泉 市商务局 副局长 (终止试用期)"),
      ("甘泉同志试用期满，正式任市商务局副局长。", "appoint 甘泉 市商务局 副局长"),
      ("免去甘泉兼任的市商务局副局长职务。", "remove 甘泉 市商务局 副局长"),
      ("因年龄原因，免去甘泉同志市商务局副局长职务。", "remove 甘泉 市商务局 副局长"),
      ("衡山远为市商务局局长", "appoint 衡山远 市商务局 局长"),
      ("闳远志为市商务局局长", "appoint 闳远志 市商务局 局长"),
    ])
  func terms(line: String, expected: String) {
    #expect(facts(line) == [expected])
  }

  @Test("a term holds for all persons of the clause before it")
  func sharedTerm() {
    #expect(
      facts("任命甘泉、岳峰为南通市财政局副局长，试用期一年。") == [
        "appoint 甘泉 南通市财政局 副局长 试用", "appoint 岳峰 南通市财政局 副局长 试用",
      ])
  }

  @Test("several persons for one post")
  func severalPersons() {
    #expect(
      facts("任命甘泉、岳峰为南通市财政局副局长。") == [
        "appoint 甘泉 南通市财政局 副局长", "appoint 岳峰 南通市财政局 副局长",
      ])
  }

  @Test(
    "other sentences give no post",
    arguments: ["各单位负责人为第一责任人。", "免去企业登记费用。", "任命：", "由市财政局负责。", ""])
  func nothing(line: String) {
    #expect(facts(line) == [])
  }
}

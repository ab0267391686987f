import DocumentExtraction
import Testing

@Suite("Citations and short names")
struct CitationRecognizerTests {
  private func citations(_ lines: String..., title: String = "关于测试的通知") -> [String] {
    let paragraphs = lines.enumerated().map { MappedText($1, line: $0 + 1) }
    var text = DocumentText(
      title: title, jurisdiction: .of("湖南省人民政府"), paragraphs: paragraphs, fileName: "test.txt")
    text.number = "湘政发〔2020〕9号"
    text.subject = "湖南省渔业发展方案"
    return CitationRecognizer.recognise(in: text, registry: BundledRegistry.registry).map {
      [$0.kind.rawValue, $0.title ?? "-", $0.number ?? "-"].joined(separator: " ")
    }
  }

  @Test(
    "the words before a title tell why it is cited",
    arguments: [
      ("为贯彻落实《渔业发展规划》（国发〔2019〕3号）精神，制定本方案。", "implements 渔业发展规划 国发〔2019〕3号"),
      ("根据《渔业管理条例》，制定本办法。", "basis 渔业管理条例 -"),
      ("按照农业部《关于印发〈水面利用规程〉的通知》（农渔发〔2018〕7号）要求，", "basis 关于印发〈水面利用规程〉的通知 农渔发〔2018〕7号"),
      ("会议审议了《渔业管理条例（草案）》。", "mention 渔业管理条例（草案） -"),
      ("《水面利用规程》同时废止。", "repeals 水面利用规程 -"),
      ("对《水面利用规程》作如下修改：", "amends 水面利用规程 -"),
      ("为抓好《渔业发展规划》贯彻实施，", "implements 渔业发展规划 -"),
    ])
  func kinds(line: String, expected: String) {
    #expect(citations(line) == [expected])
  }

  @Test("in the measures, carrying out a plan is a mention; for it to be done, a reason")
  func measures() {
    #expect(citations("一、总则", "落实《渔业发展规划》有关任务。") == ["mention 渔业发展规划 -"])
    #expect(citations("一、总则", "（一）指导思想。深入贯彻《渔业发展规划》。") == ["implements 渔业发展规划 -"])
  }

  @Test("one word holds for a list of titles")
  func lists() {
    #expect(
      citations("依据《甲规划》、《乙纲要》和《丙意见》编制，并与《丁规划》衔接。") == [
        "basis 甲规划 -", "basis 乙纲要 -", "basis 丙意见 -", "mention 丁规划 -",
      ])
  }

  @Test("bare numbers count, the document's own does not")
  func numbers() {
    #expect(
      citations("按照国办发〔2019〕５号文件要求，湘政发〔2020〕9号自印发之日起施行。") == ["basis - 国办发〔2019〕5号"])
    #expect(citations("根据国务院令第588号，") == ["basis - 国务院令第588号"])
  }

  @Test("a title counts once, with the strongest reason and the number wherever it stands")
  func once() {
    #expect(
      citations("各地要学习《渔业发展规划》。", "根据《渔业发展规划》（国发〔2019〕3号），") == [
        "basis 渔业发展规划 国发〔2019〕3号"
      ])
  }

  @Test("the document's own titles, short names, papers and forms are not cited")
  func notCited() {
    #expect(citations("《湖南省渔业发展方案》已经省政府同意。") == [])
    #expect(citations("《某省关于〈湖南省渔业发展方案〉的通知》解读") == [])
    #expect(citations("申领《养殖许可证》，见《湖南日报》和《财富》杂志。") == [])
    #expect(citations("《方案》明确了目标，《决定》要求落实。") == [])
    #expect(
      citations("为落实《渔业发展规划》（以下简称《规划》），按照《规划》要求，") == [
        "implements 渔业发展规划 -"
      ])
  }

  @Test("open and empty marks do no harm", arguments: ["《没有完", "》", "《》", "〔2020〕", "国发〔2020〕号"])
  func hostile(line: String) {
    #expect(citations(line) == [])
  }

  @Test(
    "short names are declared for titles and for other words",
    arguments: [
      ("《渔业发展规划》（国发〔2019〕3号）（以下简称《规划》）", "规划", "渔业发展规划"),
      ("推进洞庭湖生态经济区（以下简称“湖区”）建设", "湖区", "洞庭湖生态经济区"),
      ("《渔业发展规划》（国发〔2019〕3号，以下简称：《规划》）", "规划", "渔业发展规划"),
    ])
  func abbreviations(line: String, short: String, full: String) {
    let text = DocumentText(line, issuer: "湖南省人民政府")
    let found = AbbreviationRecognizer.recognise(in: text, registry: BundledRegistry.registry)
    #expect(found.map(\.short) == [short])
    #expect(found.map(\.full) == [full])
  }
}

@Suite("Definitions")
struct DefinitionRecognizerTests {
  private func terms(_ lines: String...) -> [String] {
    let paragraphs = lines.enumerated().map { MappedText($1, line: $0 + 1) }
    let text = DocumentText(
      title: "渔业管理办法", jurisdiction: .nation, paragraphs: paragraphs, fileName: "test.txt")
    return DefinitionRecognizer.recognise(in: text, registry: BundledRegistry.registry).map(\.term)
  }

  @Test(
    "what a text calls something",
    arguments: [
      ("本办法所称休闲渔业是指利用水面的活动。", "休闲渔业"), ("本条例所称渔港，是指供停泊的水域。", "渔港"),
      ("第三条 本规定所称的渔具指捕捞工具。", "渔具"), ("本办法所称渔业指标是衡量尺度。", "渔业指标"),
    ])
  func called(line: String, term: String) {
    #expect(terms(line) == [term])
  }

  @Test("an attachment of explanations defines its numbered terms")
  func explained() {
    #expect(
      terms(
        "附件：名词解释", "名词解释", "1. 休闲渔业", "休闲渔业是指活动。", "2．“三网”养殖：围网、拦网、网箱。",
        "3. 渔港经济渔港经济是指产业。", "附件2", "4. 表格") == ["休闲渔业", "“三网”养殖", "渔港经济"])
  }

  @Test("numbered items elsewhere define nothing")
  func measures() {
    #expect(terms("1. 加强管理。", "2. 休闲渔业：大力发展。") == [])
  }
}

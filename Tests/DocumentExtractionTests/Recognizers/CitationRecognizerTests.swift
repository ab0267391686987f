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

  @Test("the title of a notice says what happens to the documents that it lists or names")
  func notices() {
    #expect(
      citations(
        "决定废止下列文件：", "1.《渔船管理办法》（湘政发〔2001〕3号）", "二、《渔港条例》", "根据《立法法》，",
        title: "关于废止部分规范性文件的决定") == [
          "repeals 渔船管理办法 湘政发〔2001〕3号", "repeals 渔港条例 -", "basis 立法法 -",
        ])
    #expect(
      citations("将《渔港条例》第三条中的“三日”删去。", title: "关于修改《渔港条例》的决定") == ["amends 渔港条例 -"])
    #expect(
      citations(
        "一、废止下列文件", "1.《渔船管理办法》", "二、修改下列文件", "1.《渔港条例》",
        title: "关于废止和修改部分文件的通知") == ["repeals 渔船管理办法 -", "amends 渔港条例 -"])
    #expect(
      citations("废止《渔港规则》（1990年1月19日国务院令第47号发布）。") == ["repeals 渔港规则 国务院令第47号"])
  }

  @Test(
    "numbers are read without the words before them",
    arguments: [
      ("参照湘渔发〔2018〕4号文件执行。", "mention - 湘渔发〔2018〕4号"),
      ("原湘渔发〔2011〕4号文件同时废止。", "repeals - 湘渔发〔2011〕4号"),
      ("原政发〔2011〕4号文件同时废止。", "repeals - 原政发〔2011〕4号"),
      ("依据《渔港条例》（1990年渔业部令第10号、港务部令第1号发布）", "basis 渔港条例 渔业部令第10号"),
      ("执行《渔船分级》地方标准（DB43/T 12—2014）。", "mention 渔船分级 DB43/T 12—2014"),
    ])
  func numbersBehindWords(line: String, expected: String) {
    #expect(citations(line) == [expected])
  }

  @Test("the words of other titles give no reason")
  func wordsOfTitles() {
    #expect(
      citations("根据《渔业法》第三条、《湖南省实施〈渔业法〉办法》以及湘渔发〔2018〕4号文件，") == [
        "basis 渔业法 -", "basis 湖南省实施〈渔业法〉办法 -", "basis - 湘渔发〔2018〕4号",
      ])
  }

  @Test("numbers without a title are listed too")
  func listedNumbers() {
    #expect(
      citations(
        "一、废止下列文件", "1.湘渔发〔2018〕4号文件", "二、修改下列文件", "1.删去《渔港条例》第七条。",
        title: "关于废止和修改部分文件的通知") == ["repeals - 湘渔发〔2018〕4号", "amends 渔港条例 -"])
  }

  @Test("one word holds for a list of titles")
  func lists() {
    #expect(
      citations("依据《甲规划》、《乙纲要》和《丙意见》编制，并与《丁规划》衔接。") == [
        "basis 甲规划 -", "basis 乙纲要 -", "basis 丙意见 -", "mention 丁规划 -",
      ])
  }

  @Test(
    "a title's number is that of a document, an order, an announcement or a standard",
    arguments: [
      ("《渔港条例》（国务院令第643号）", "渔港条例 国务院令第643号"),
      ("《渔业法》（中华人民共和国主席令第九号）", "渔业法 中华人民共和国主席令第九号"),
      ("《渔船规则》（国家发展和改革委员会令第15号）", "渔船规则 国家发展和改革委员会令第15号"),
      ("《渔船规则》（农业部2018年第15号令）", "渔船规则 农业部2018年第15号令"),
      ("《渔港税收公告》（财政部税务总局公告2023年第12号）", "渔港税收公告 财政部税务总局公告2023年第12号"),
      ("《水质标准》（GB 3838—2002）", "水质标准 GB 3838—2002"),
      ("《养护规范》（DB33/T 2246-2020）", "养护规范 DB33/T 2246-2020"),
      ("《养护意见》国办发[2016]8号", "养护意见 国办发〔2016〕8号"),
      ("《养护意见》（2016）12号", "养护意见 -"),
    ])
  func numbers(line: String, expected: String) {
    #expect(citations("参照\(line)的要求。") == ["mention " + expected])
  }

  @Test("one word behind a list holds for all its titles, however long they are")
  func listsBeforeVerbs() {
    #expect(
      citations("《关于加强全省内陆水域渔业资源养护和管理工作的若干意见》（湘政发〔2009〕3号）和《关于印发内陆渔港建设管理暂行办法的通知》即行废止。") == [
        "repeals 关于加强全省内陆水域渔业资源养护和管理工作的若干意见 湘政发〔2009〕3号", "repeals 关于印发内陆渔港建设管理暂行办法的通知 -",
      ])
    #expect(
      citations("根据《甲规划》，《乙纲要》制定，原《丙意见》同时废止。") == [
        "basis 甲规划 -", "basis 乙纲要 -", "repeals 丙意见 -",
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
    #expect(citations("《方案》明确了目标。") == [])
    #expect(citations("按照《渔业规划纲要》，《规划》要求落实。") == ["basis 渔业规划纲要 -"])
    #expect(
      citations("为落实《渔业发展规划》（以下简称《规划》），按照《规划》要求，") == [
        "implements 渔业发展规划 -"
      ])
  }

  @Test("a short name of which nothing longer is known is all that is cited")
  func shortNameAlone() {
    #expect(citations("编制工作以《建议》为指导，落实到位。") == ["mention 建议 -"])
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

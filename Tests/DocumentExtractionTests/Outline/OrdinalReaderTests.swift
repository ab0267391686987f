import Testing

@testable import DocumentExtraction

@Suite("Ordinals at the beginning of a line")
struct OrdinalReaderTests {
  @Test(
    "are read with their style and number",
    arguments: [
      ("第一章总则", Ordinal.Style.chapter, 1), ("第二节重点任务", .division, 2), ("第十二条本办法", .article, 12),
      ("第三部分保障", .part, 3), ("一、总体要求", .chinese, 1), ("二十一、附则", .chinese, 21),
      ("（一）建设平台", .bracketedChinese, 1), ("(十一)建设", .bracketedChinese, 11), ("1.建设", .arabic, 1),
      ("12．建设", .arabic, 12), ("3、建设", .arabic, 3), ("36.2025年建成", .arabic, 36),
      ("（1）建设", .bracketedArabic, 1), ("1）建设", .halfBracketedArabic, 1), ("①建设", .circled, 1),
      ("⑵建设", .bracketedArabic, 2), ("任务一：建设", .worded, 1), ("重点任务3、建设", .worded, 3),
      ("问题十二：台账不实", .worded, 12),
    ])
  func ordinals(text: String, style: Ordinal.Style, value: Int) {
    let ordinal = OrdinalReader.read(Array(text.unicodeScalars))
    #expect(ordinal?.style == style)
    #expect(ordinal?.value == value)
    #expect(ordinal.map { text.hasPrefix($0.printed) } == true)
  }

  @Test(
    "are told from numbers, years and enumerations",
    arguments: [
      "2021年底前", "11.5万吨", "一是加强", "一二三产业", "一、二、三产业", "第一产业", "（以下简称）", "12月底前", "百分之一",
      "2.1贯通断点", "任务一览表：", "工程一期建设", "行动方案一、二", "措施：",
    ])
  func others(text: String) {
    #expect(OrdinalReader.read(Array(text.unicodeScalars)) == nil)
  }

  @Test(
    "of several numbers are read where a document counts so",
    arguments: [
      ("2.1 贯通断点", Ordinal.Style.decimal, [2], 1), ("2.1贯通断点", .decimal, [2], 1),
      ("2.1.3 建设驿站", .longDecimal, [2, 1], 3), ("2 主要任务", .arabic, [], 2),
      ("10.12、加强监管", .decimal, [10], 12),
    ])
  func decimals(text: String, style: Ordinal.Style, outer: [Int], value: Int) throws {
    let line = try #require(LineRepair.lines(ofText: Array(text.utf8)).first)
    let ordinal = try #require(OrdinalReader.decimal(line.text))
    #expect(ordinal.style == style)
    #expect(ordinal.outer == outer)
    #expect(ordinal.value == value)
  }

  @Test(
    "of several numbers are no figures and dates",
    arguments: ["2.5％以上", "2021.12", "2个以上", "12.3.", "0.5 亩"])
  func figures(text: String) throws {
    let line = try #require(LineRepair.lines(ofText: Array(text.utf8)).first)
    #expect(OrdinalReader.decimal(line.text) == nil)
  }
}

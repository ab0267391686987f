import DocumentExtraction
import Testing

@Suite("Whose document it is")
struct JurisdictionTests {
  private let registry = BundledRegistry.registry

  @Test(
    "the issuer's name says it",
    arguments: [
      ("青海省人民政府办公厅", "青海省"), ("西宁市人民政府", "西宁市"), ("海西州人民政府", "海西蒙古族藏族自治州"),
      ("南京市人民政府办公厅", "南京市"), ("南京市鼓楼区人民政府", "南京市鼓楼区"), ("财政部", "中华人民共和国"),
      ("国务院办公厅", "中华人民共和国"), ("中国人民银行青海省分行", "青海省"), ("中共青海省委办公厅", "青海省"),
      ("内蒙古自治区人民政府", "内蒙古自治区"), ("上海市人民政府", "上海市"),
      ("江苏省科学技术厅", "江苏省"),
    ])
  func issuer(name: String, expected: String) {
    #expect(registry.jurisdiction(issuer: name, number: nil, title: "").name == expected)
  }

  @Test("a city that no registry knows is told by its government's name, and owns its short names")
  func unknownCity() {
    let city = registry.jurisdiction(
      issuer: "青湖市人民政府办公厅", number: "青湖政办〔2026〕3号", title: "", date: "2026-03-12")
    #expect(city.name == "青湖市")
    let unit = registry.unit(printed: "市林草局", jurisdiction: city, date: "2026-03-12")
    #expect(unit.canonical == "青湖市林草局")
    #expect(unit.key == "青湖市/市林草局")
    #expect(unit.recognisedByForm)
  }

  @Test(
    "else the title, else the number, else the regions that the text names",
    arguments: [
      ("甘肃省人民政府关于测试的意见", nil, "", "甘肃省"), ("关于测试的意见", "苏政发〔2020〕1号", "", "江苏省"),
      ("关于测试的意见", "国办发〔2020〕1号", "", "中华人民共和国"),
      ("本月大事记", nil, "省长在长沙会见客人，随后赴株洲调研，江苏省代表团到访。", "湖南省"),
      ("关于测试的意见", nil, "没有地名。", "中华人民共和国"),
    ] as [(String, String?, String, String)])
  func fallbacks(title: String, number: String?, text: String, expected: String) {
    let found = registry.jurisdiction(
      issuer: nil, number: number, title: title, text: [MappedText(text, line: 1)])
    #expect(found.name == expected)
  }

  @Test(
    "a region is named in the status that was in force",
    arguments: [
      ("湟中", "2016-05-01", "湟中县"), ("湟中", "2025-05-01", "湟中区"), ("湟中县", "2025-05-01", "湟中区"),
      ("平安区", "2014-01-01", "平安县"), ("海东", "2012-01-01", "海东地区"), ("海东", nil, "海东市"),
      ("玉树", "2020", "玉树藏族自治州"), ("同仁县", "2021", "同仁市"), ("茫崖", "2016", "茫崖行政委员会"),
    ] as [(String, String?, String)])
  func statuses(name: String, date: String?, expected: String) {
    let region = registry.region(named: name, jurisdiction: .of("青海省人民政府"), date: date)
    #expect(region?.officialName == expected)
  }

  @Test("海南 is the prefecture in Qinghai and the province elsewhere")
  func ownFirst() {
    let qinghai = registry.region(named: "海南", jurisdiction: .of("青海省人民政府"), date: nil)
    #expect(qinghai?.officialName == "海南藏族自治州")
    let jiangsu = registry.region(named: "海南", jurisdiction: .of("江苏省人民政府"), date: nil)
    #expect(jiangsu?.officialName == "海南省")
  }

  @Test(
    "indicators of one measure have one key",
    arguments: [
      ("全省常住人口城镇化率", "常住人口城镇化率"), ("常住人口城镇化率", "常住人口城镇化率"),
      ("金融业占GDP比重", "金融业增加值占地区生产总值比重"), ("金融业增加值占ＧＤＰ的比重", "金融业增加值占地区生产总值比重"),
      ("保险深度（保费收入/地区生产总值）", "保险深度"), ("每千人口拥有执业（助理）医师数", "每千人口执业(助理)医师数"),
      ("渔船 数量", "渔船数量"),
    ])
  func measures(name: String, key: String) {
    #expect(registry.measureKey(of: name) == registry.measureKey(of: key))
  }
}

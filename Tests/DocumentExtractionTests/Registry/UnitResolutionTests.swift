import DocumentExtraction
import Testing

@Suite("Which unit a printed name means")
struct UnitResolutionTests {
  private let registry = BundledRegistry.registry

  private func key(_ printed: String, in issuer: String, _ date: String? = nil) -> String {
    registry.unit(printed: printed, jurisdiction: .of(issuer), date: date).key
  }

  @Test(
    "short names, full names and old names of a province's bodies",
    arguments: [
      ("省科技厅", "青海省科学技术厅"), ("青海省科技厅", "青海省科学技术厅"), ("我省科技厅", "青海省科学技术厅"),
      ("省人社厅", "青海省人力资源和社会保障厅"), ("省政府", "青海省人民政府"),
      ("省国土资源厅", "青海省国土资源厅"), ("人行西宁中心支行", "中国人民银行西宁中心支行"),
      ("海西州政府", "海西蒙古族藏族自治州人民政府"), ("财政部", "中华人民共和国财政部"),
      ("省委党校 (省行政学院)", "中国共产党青海省委员会党校（青海省行政学院）"),
      ("大通县人民政府", "大通回族土族自治县人民政府"),
    ])
  func qinghai(printed: String, expected: String) {
    #expect(key(printed, in: "青海省人民政府办公厅", "2021-04-22") == expected)
  }

  @Test(
    "where a reorganisation handed a short name on, the date decides",
    arguments: [
      ("省广电局", "2016-10-19", "青海省广播电影电视局"), ("省广电局", "2021-04-22", "青海省广播电视局"),
      ("省粮食局", "2016-10-19", "青海省粮食局"), ("省粮食局", "2021-04-22", "青海省粮食和物资储备局"),
      ("省委改革办", "2016", "中国共产党青海省委员会全面深化改革领导小组办公室"),
      ("省委改革办", "2021", "中国共产党青海省委员会全面深化改革委员会办公室"),
    ])
  func dates(printed: String, date: String, expected: String) {
    #expect(key(printed, in: "青海省人民政府", date) == expected)
  }

  @Test(
    "a name that the registry does not know goes by its form, with the scope it depends on",
    arguments: [
      ("江苏省人民政府", "省科技厅", "江苏省/省科技厅"), ("江苏省人民政府", "江苏省科技厅", "江苏省/省科技厅"),
      ("南京市人民政府", "市水务局", "南京市/市水务局"), ("南京市人民政府", "省科技厅", "江苏省/省科技厅"),
      ("南京市鼓楼区人民政府", "区财政局", "南京市鼓楼区/区财政局"),
      ("南京市鼓楼区人民政府", "市发改委", "南京市/市发展改革委"),
      ("成都市人民政府", "四川省能源局", "四川省/省能源局"),
      ("西宁市人民政府", "市园林局", "西宁市/市园林局"), ("江苏省人民政府", "南京市政府", "南京市/市政府"),
      ("江苏省人民政府", "南京市人民政府", "南京市/市政府"), ("南京市人民政府", "市政府", "南京市/市政府"),
      ("南通市人民政府", "南通市通州区人民政府", "南通市通州区/区政府"),
      ("立山区人民政府", "立山区人民政府", "立山区/区政府"),
      ("立山区人民政府", "海城市财政局", "海城市/市财政局"),
      ("鞍山市人民政府", "海城市财政局", "鞍山市海城市/市财政局"),
    ])
  func byForm(issuer: String, printed: String, expected: String) {
    let mention = registry.unit(printed: printed, jurisdiction: .of(issuer), date: nil)
    #expect(mention.key == expected)
    #expect(mention.recognisedByForm)
    #expect(mention.printed == printed)
  }

  @Test("a provincial body is known from a county's document, another province's is not")
  func scopes() {
    #expect(key("省科技厅", in: "大通回族土族自治县人民政府") == "青海省科学技术厅")
    #expect(key("省科技厅", in: "甘肃省人民政府") == "甘肃省/省科技厅")
    #expect(key("市政府", in: "西宁市人民政府办公厅") == "西宁市人民政府")
  }

  @Test("bare names of national bodies count in national texts only")
  func localAliases() {
    #expect(key("发展改革委", in: "国务院") == "中华人民共和国国家发展和改革委员会")
    #expect(key("发展改革委", in: "青海省人民政府") == "青海省/发展改革委")
  }

  @Test(
    "an unknown name resolves to itself, whatever it is", arguments: ["", "省", "\u{3000}", "厅"])
  func hostile(printed: String) {
    let mention = registry.unit(printed: printed, jurisdiction: .nation, date: "not a date")
    #expect(mention.printed == printed)
    #expect(mention.recognisedByForm)
  }

  @Test("without a registry, all goes by form")
  func emptyRegistry() {
    let mention = Registry().unit(printed: "省科技厅", jurisdiction: .of("青海省人民政府"), date: nil)
    #expect(mention.recognisedByForm)
  }
}

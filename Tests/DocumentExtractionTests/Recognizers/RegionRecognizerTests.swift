import DocumentExtraction
import Testing

@Suite("Regions that a document speaks of")
struct RegionRecognizerTests {
  private func regions(
    _ line: String, issuer: String = "青海省人民政府", date: String = "2021-04-22"
  ) -> [String] {
    let text = DocumentText(line, issuer: issuer, date: date)
    return RegionRecognizer.recognise(in: text, registry: BundledRegistry.registry).map(\.name)
  }

  @Test(
    "places and actors",
    arguments: [
      ("推进格尔木、德令哈物流园建设。", ["格尔木市", "德令哈市"]), ("西宁机场三期扩建。", ["西宁市"]),
      ("由海西州政府牵头。", ["海西蒙古族藏族自治州"]), ("赴海东市循化撒拉族自治县调研。", ["海东市", "循化撒拉族自治县"]),
      ("深入海南、黄南藏族自治州调研。", ["海南藏族自治州", "黄南藏族自治州"]), ("做好共和、湟中、互助等县工作。", ["共和县", "湟中区", "互助土族自治县"]),
      ("贵德、格尔木、祁连、河南等试点。", ["贵德县", "格尔木市", "祁连县", "河南蒙古族自治县"]),
      ("提升海东平安物流能力。", ["海东市", "平安区"]), ("建设玉树、西宁等城市公园。", ["玉树市", "西宁市"]),
      ("支持玉树、黄南等地发展。", ["玉树藏族自治州", "黄南藏族自治州"]),
    ])
  func places(line: String, expected: [String]) {
    #expect(regions(line) == expected)
  }

  @Test(
    "bodies, companies, mountains and ordinary words are none",
    arguments: [
      "由西宁海关负责。", "人行西宁中心支行牵头。", "西宁特殊钢集团有限责任公司投产。", "中国科学院西宁某某研究所致辞。", "建设平安青海。", "创建平安乡镇。",
      "依据中华人民共和国法律。", "加快共和盆地绿化。", "发展资金互助社和互助性组织。", "引导公民和企业参与。", "畅通南北大通道。",
      "保护祁连山。", "改造城中村。", "上海西站和渤海北部。", "同心同德抓好落实。", "振兴海洋经济。", "落实《西宁市城市总体规划》。",
      "支持“湟源陈醋”做大。", "培育湟中建筑工等劳务品牌。",
    ])
  func falseFriends(line: String) {
    #expect(regions(line) == [])
  }

  @Test(
    "other provinces, and the document's own region as a whole, are not what it speaks of",
    arguments: ["赴北京、江苏、海南、河南招商。", "全省各地、青海各族群众。", "江苏省南京市、浙江省杭州市代表团来访。"])
  func elsewhere(line: String) {
    #expect(regions(line) == [])
  }

  @Test("names follow the document's date")
  func dates() {
    #expect(regions("湟中、湟源两县。", date: "2016-10-19") == ["湟中县", "湟源县"])
    #expect(regions("在湟中县调研。", date: "2025-04-15") == ["湟中区"])
  }

  @Test("a national document speaks of provinces, a city's of its neighbours")
  func otherJurisdictions() {
    #expect(regions("在江苏、浙江开展试点。", issuer: "国务院") == ["江苏省", "浙江省"])
    #expect(regions("与苏州、无锡共建。", issuer: "南通市人民政府") == ["苏州市", "无锡市"])
    #expect(regions("在海南试点。", issuer: "国务院") == ["海南省"])
  }

  @Test("items are told by their lines")
  func items() {
    let text = DocumentText("1.建设西宁物流园。", "2.发展格尔木、西宁旅游。", issuer: "青海省人民政府")
    let items = (1...2).map { line in
      RegionRecognizer.Item(
        id: "\(line)", passages: [Passage(source: "test.txt", first: line, last: line)])
    }
    let found = RegionRecognizer.recognise(
      in: text, registry: BundledRegistry.registry, items: items)
    #expect(found.map(\.name) == ["西宁市", "格尔木市"])
    #expect(found.map(\.items) == [["1", "2"], ["2"]])
    #expect(found.map { $0.passages.map(\.first) } == [[1], [2]])
  }
}

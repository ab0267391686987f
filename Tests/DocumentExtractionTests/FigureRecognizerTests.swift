import DocumentExtraction
import Testing

@Suite("Figures of indicator items")
struct FigureRecognizerTests {
  /// `name comparator value unit horizon` of each figure, joined for comparison.
  private func summary(_ figures: [Figure]) -> [String] {
    figures.map { figure in
      let value = [figure.value, figure.upperValue].compactMap { $0 }.joined(separator: "~")
      return [
        figure.name, figure.comparator.rawValue, value, figure.unit ?? "", figure.horizon ?? "",
      ].joined(separator: " ").trimmingSpaces()
    }
  }

  @Test(
    "how a figure is meant follows from the words around it",
    arguments: [
      ("水面率达到3.5％（约束性）。", "水面率 eq 3.5 ％"),
      ("渔业增加值增长率5％左右（预期性）。", "渔业增加值增长率 approx 5 ％"),
      ("公交分担率达到40%以上", "公交分担率 ge 40 %"),
      ("登记失业率控制在４％以内", "登记失业率 le 4 ％"),
      ("港口货物总额突破20亿元", "港口货物总额 gt 20 亿元"),
      ("入库税收不低于3.2亿元", "入库税收 ge 3.2 亿元"),
      ("物流成本比重下降至12％左右", "物流成本比重 approx 12 ％"),
      ("单位能耗下降13.5%", "单位能耗下降 eq 13.5 %"),
      ("人均受教育年限达到11.3年", "人均受教育年限 eq 11.3 年"),
      ("旅客吞吐量达300万人次以上", "旅客吞吐量 ge 300 万人次"),
      ("劳动生产率达到9.8万元／人左右", "劳动生产率 approx 9.8 万元／人"),
      ("水产品产量年均增长5%以上", "水产品产量年均增长 ge 5 %"), ("新增就业约3万人", "新增就业 approx 3 万人"),
      ("合同成交额超20亿元", "合同成交额 gt 20 亿元"), ("渔业产值力争达到80亿元", "渔业产值 eq 80 亿元"),
      ("城镇化率由60%提高到65%", "城镇化率 eq 65 %"),
      ("臭氧浓度控制在90微克/立方米以下", "臭氧浓度 le 90 微克/立方米"),
      ("工业增速高于全省平均水平", "工业增速 qualitative"),
    ])
  func comparator(text: String, expected: String) {
    #expect(summary(FigureRecognizer.figures(in: text)) == [expected])
  }

  @Test(
    "the time at the head of an item is its horizon",
    arguments: [
      ("到2027年，新增绿道80公里。", "新增绿道 eq 80 公里 2027"),
      ("“十四五”时期，培育名优品牌12个。", "培育名优品牌 eq 12 个 2021-2025"),
      ("“十三五”期间，新增床位900张。", "新增床位 eq 900 张 2016-2020"),
      ("到“十五五”末，新增床位900张。", "新增床位 eq 900 张 2030"),
      ("2026年底前，新建站点6座。", "新建站点 eq 6 座 2026"),
      ("新建站点6座。", "新建站点 eq 6 座"),
    ])
  func horizon(text: String, expected: String) {
    #expect(summary(FigureRecognizer.figures(in: text)) == [expected])
  }

  @Test("names that share a verb get their nouns back")
  func distribution() {
    #expect(
      summary(FigureRecognizer.figures(in: "到2025年，城区、镇区污水收集率分别达到90％和75％以上。"))
        == ["城区污水收集率 eq 90 ％ 2025", "镇区污水收集率 ge 75 ％ 2025"])
    #expect(
      summary(FigureRecognizer.figures(in: "小学入学率和初中巩固率均达到99％"))
        == ["小学入学率 eq 99 ％", "初中巩固率 eq 99 ％"])
    #expect(
      summary(FigureRecognizer.figures(in: "渔业产值达到80亿元，年均增长6%，占农业产值比重达到20%"))
        == ["渔业产值 eq 80 亿元", "渔业产值年均增长 eq 6 %", "渔业产值占农业产值比重 eq 20 %"])
    #expect(
      summary(FigureRecognizer.figures(in: "新增池塘10片、冷库5座"))
        == ["新增池塘 eq 10 片", "冷库 eq 5 座"])
    #expect(
      summary(FigureRecognizer.figures(in: "建成8个示范园和20个以上示范村"))
        == ["示范园 eq 8 个", "示范村 ge 20 个"])
  }

  @Test("a range has two ends, in whatever dash it is written", arguments: ["—", "-", "～", "至"])
  func range(dash: String) {
    #expect(
      summary(FigureRecognizer.figures(in: "申报3\(dash)5个产业园"))
        == ["申报产业园 range 3~5 个"])
  }

  @Test("digits inside a name are not figures")
  func digitsInNames() {
    #expect(summary(FigureRecognizer.figures(in: "5G基站数达到20个")) == ["5G基站数 eq 20 个"])
    #expect(summary(FigureRecognizer.figures(in: "创建4A级景区2家")) == ["创建4A级景区 eq 2 家"])
    #expect(summary(FigureRecognizer.figures(in: "PM2.5浓度下降10%")) == ["PM2.5浓度下降 eq 10 %"])
  }

  @Test("a class or a target set elsewhere is qualitative and keeps its words")
  func qualitative() {
    let water = FigureRecognizer.figures(in: "湖体水质保持在Ⅲ类以上（约束性）")
    #expect(water.map(\.comparator) == [.qualitative])
    #expect(water.map(\.valueText) == ["Ⅲ类以上"])
    #expect(water.map(\.nature) == [.binding])
    let assigned = FigureRecognizer.figures(in: "碳排放强度控制在省定目标内")
    #expect(assigned.map(\.name) == ["碳排放强度"])
    #expect(assigned.map(\.valueText) == ["省定目标内"])
  }

  @Test("prose counts only where a measure is said to be reached")
  func prose() {
    #expect(
      summary(
        FigureRecognizer.targets(inProse: "统筹推进建设，到2026年全市绿化覆盖率达到41％左右。全年开会3次，走访20户。"))
        == ["全市绿化覆盖率 approx 41 ％ 2026"])
    #expect(FigureRecognizer.targets(inProse: "会议研究了3个议题，听取5家单位汇报。").isEmpty)
  }

  @Test(
    "what prose sets out to bring about counts, with the names that share the verb",
    arguments: [
      ("打造60个山清水秀、宜居宜业的美丽渔村。", ["美丽渔村 eq 60 个"]),
      ("争创省长质量奖2个，知名品牌30个。", ["省长质量奖 eq 2 个", "知名品牌 eq 30 个"]),
      ("引进2家以上保险公司、3家证券公司。", ["引进保险公司 ge 2 家", "引进证券公司 eq 3 家"]),
      ("举办“春暖行动”等招聘会40场次。", ["招聘会 eq 40 场次"]),
      ("项目开工率30％以上、年度投资20％以上。", ["项目开工率 ge 30 ％", "年度投资 ge 20 ％"]),
      ("全市60％的水产品实现可追溯。", ["水产品实现可追溯 eq 60 ％"]),
      ("渔业合作社达到80家、家庭渔场达到200个。", ["渔业合作社 eq 80 家", "家庭渔场 eq 200 个"]),
      ("逐步提高收益上缴比例，到2028年达到30％。", ["收益上缴比例 eq 30 ％ 2028"]),
      ("湖体断面水质保持在Ⅲ类以上。", ["湖体断面水质 qualitative"]),
      ("打造美丽渔村，走访3户，保持稳定。", []),
      ("各处室达到要求，企业保持在前列。", []),
    ])
  func counted(text: String, expected: [String]) {
    #expect(summary(FigureRecognizer.targets(inProse: text)) == expected)
  }

  @Test("no text makes it fail", arguments: ["", "，", "（", "达到", "％", "到2025年", "5", "、、和及"])
  func hostile(text: String) {
    #expect(FigureRecognizer.figures(in: text).count == 1)
    #expect(FigureRecognizer.targets(inProse: text).isEmpty)
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate func trimmingSpaces() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

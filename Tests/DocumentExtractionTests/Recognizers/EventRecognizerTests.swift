import DocumentExtraction
import Testing

@Suite("Chronicles")
struct EventRecognizerTests {
  /// Events of a chronicle of some other province, one a line.
  private func events(_ lines: String...) -> [EventFact] {
    let paragraphs = lines.enumerated().map { MappedText($1, line: $0 + 1) }
    let text = DocumentText(
      title: "省政府2023年8月份大事记", jurisdiction: .of("江苏省人民政府"), paragraphs: paragraphs,
      fileName: "test.txt")
    return EventRecognizer.recognise(in: text, registry: BundledRegistry.registry)
  }

  /// `title name roles` of each person.
  private func persons(_ line: String) -> [String] {
    events("●8月1日 " + line).flatMap(\.persons).map { person in
      let roles = person.roles.map(\.rawValue).joined(separator: "+")
      return "\(person.title ?? "-") \(person.name) \(roles)"
    }
  }

  @Test(
    "days, ranges and several days",
    arguments: [
      ("●8月3日 全省会议召开。", "2023-08-03", nil, []),
      ("●8月3日至5日 省长钱文清调研。", "2023-08-03", "2023-08-05", []),
      ("●８月３０日至９月２日 省长钱文清调研。", "2023-08-30", "2023-09-02", []),
      ("●8月15日、17日 省长钱文清调研。", "2023-08-15", nil, ["2023-08-17"]),
      ("8月9日 省长钱文清调研。", "2023-08-09", nil, []),
    ] as [(String, String, String?, [String])])
  func dates(line: String, first: String, last: String?, others: [String]) {
    let found = events(line)
    #expect(found.map(\.date) == [first])
    #expect(found.map(\.endDate) == [last])
    #expect(found.map(\.otherDates) == [others])
  }

  @Test(
    "the verb tells the role",
    arguments: [
      ("全省农业会议召开。省委书记钱文清出席会议并讲话，省长洪波主持会议。", ["省委书记 钱文清 speak+attend", "省长 洪波 host"]),
      ("省长洪波会见宏远重工集团董事长费一鸣一行。副省长苗青参加会见。", ["省长 洪波 meet", "宏远重工集团董事长 费一鸣 meet", "副省长 苗青 attend"]),
      ("省长洪波赴徐州市调研。副省长苗青、温如玉参加调研。", ["省长 洪波 other", "副省长 苗青 accompany", "副省长 温如玉 accompany"]),
      ("省长洪波、某部部长石磊分别代表双方在协议上签字。", ["省长 洪波 sign", "某部部长 石磊 sign"]),
      ("省长洪波听取防汛工作汇报并讲话。", ["省长 洪波 speak"]),
      ("省委书记钱文清传达学习重要讲话精神。", ["省委书记 钱文清 other"]),
      ("会议由省工会主席桑结加主持，副省长苗青作动员部署。", ["省工会主席 桑结加 host", "副省长 苗青 speak"]),
    ])
  func roles(line: String, expected: [String]) {
    #expect(persons(line) == expected)
  }

  @Test("persons who share a title, and persons of the next clause, share its verb")
  func lists() {
    let line = "全会召开。省领导甘泉、阿依古丽·买买提、尼玛卓玛，省军区政委岳峰出席会议。"
    #expect(
      persons(line) == [
        "省领导 甘泉 attend", "省领导 阿依古丽·买买提 attend", "省领导 尼玛卓玛 attend", "省军区政委 岳峰 attend",
      ])
  }

  @Test(
    "names end where the sentence goes on, also before characters that stand in names",
    arguments: [
      ("总经理和建生一行参观展览。", "和建生"), ("副省长程和平出席会议。", "程和平"), ("副省长张大为出席会议。", "张大为"),
      ("省长欧阳明远在南通调研。", "欧阳明远"), ("法国驻华大使让·皮埃尔·莫罗致辞。", "让·皮埃尔·莫罗"),
      ("大使鲁斯捷莫娃致辞。", "鲁斯捷莫娃"), ("省长洪波作安排部署。", "洪波"), ("省林（草）长洪波签发林长令。", "洪波"),
    ])
  func nameEnds(line: String, name: String) {
    #expect(events("●8月1日 " + line).flatMap(\.persons).map(\.name) == [name])
  }

  @Test(
    "posts without a name are no persons",
    arguments: [
      "省长办公会议召开。", "各界代表欢聚一堂。", "省领导参加会议。", "深入学习习近平总书记重要讲话精神。", "举行“烈士纪念日”活动。",
    ])
  func nobody(line: String) {
    #expect(persons(line) == [])
  }

  @Test("a person named again without a title takes part in both ways")
  func againWithoutTitle() {
    let line = "副主任穆春、岳峰出席会议。穆春主持会议。"
    #expect(persons(line) == ["副主任 穆春 host+attend", "副主任 岳峰 attend"])
  }

  @Test(
    "places",
    arguments: [
      ("全省会议在南京召开。", "南京"), ("省长洪波赴徐州市调研。", "徐州市"), ("省长洪波前往省人民医院调研。", "省人民医院"),
      ("省长洪波在无锡市江阴市、苏州市督导安全生产。", "无锡市江阴市、苏州市"), ("省长洪波主持会议，深入学习有关文件。", nil),
      ("省长洪波在调研期间看望群众。", nil),
    ] as [(String, String?)])
  func places(line: String, expected: String?) {
    #expect(events("●8月1日 " + line).map(\.place) == [expected])
  }

  @Test("an entry runs on to the next day, and keeps its lines")
  func lines() {
    let found = events("●8月1日 全省会议召开。", "省长洪波出席会议。", "●8月2日 另一会议召开。")
    #expect(
      found.map(\.passages) == [
        [Passage(source: "test.txt", first: 1, last: 2)],
        [Passage(source: "test.txt", first: 3, last: 3)],
      ])
    #expect(found.first?.persons.map(\.name) == ["洪波"])
  }

  @Test("a bullet without a day begins another entry of the same day")
  func sameDay() {
    let found = events("1日，全省会议召开。", "△副省长苗青出席活动。", "7～8日，省长洪波赴苏州调研。")
    #expect(found.map(\.date) == ["2023-08-01", "2023-08-01", "2023-08-07"])
    #expect(found.map(\.endDate) == [nil, nil, "2023-08-08"])
    #expect(found.map { $0.persons.map(\.name) } == [[], ["苗青"], ["洪波"]])
  }

  @Test("names without any title count in lists and before the verb of a role")
  func neverTitled() {
    #expect(persons("钱文清主持会议，苗青、温如玉出席会议。") == ["- 钱文清 host", "- 苗青 attend", "- 温如玉 attend"])
    #expect(persons("师生参加活动，全体出席会议，农民、牧民参加。") == [])
  }

  @Test("the hour of the day is no part of the entry")
  func hours() {
    #expect(events("8月1日上午，省长洪波赴苏州调研。").map(\.heading) == ["省长洪波赴苏州调研"])
    #expect(events("3日：全省会议召开。").map(\.date) == ["2023-08-03"])
    #expect(events("4日，9时30分，省长洪波赴苏州调研。").map(\.heading) == ["省长洪波赴苏州调研"])
  }

  @Test(
    "words stand for days, and parts of a month for the range of their days",
    arguments: [
      ("是日，全省会议召开。", "2023-08-04", nil), ("同日，全省会议召开。", "2023-08-04", nil),
      ("本月，全省会议召开。", "2023-08-01", "2023-08-31"), ("同月20日，全省会议召开。", "2023-08-20", nil),
      ("中旬，全省会议召开。", "2023-08-11", "2023-08-20"), ("2月下旬，全省会议召开。", "2023-02-21", "2023-02-28"),
      ("5月上旬至6月中旬，全省会议召开。", "2023-05-01", "2023-06-20"), ("年内，全省会议召开。", "2023-01-01", "2023-12-31"),
      ("二月十一日，全省会议召开。", "2023-02-11", nil), ("8月6日（星期日），全省会议召开。", "2023-08-06", nil),
    ] as [(String, String, String?)])
  func periods(line: String, first: String, last: String?) {
    let found = events("8月2日、4日，省长洪波赴苏州调研。", line)
    #expect(found.last?.date == first)
    #expect(found.last?.endDate == last)
    #expect(found.last?.heading == "全省会议召开")
  }

  @Test("without a year in the title the headings of years name it")
  func years() {
    let lines = ["3月全县修渠。", "1955年", "3月全县修渠。", "5月2日，县长洪波出席会议。", "1956年", "二月，全县植树。"]
    let text = DocumentText(
      title: "江宁县大事记", jurisdiction: .of("江苏省人民政府"),
      paragraphs: lines.enumerated().map { MappedText($1, line: $0 + 1) }, fileName: "test.txt")
    let found = EventRecognizer.recognise(in: text, registry: BundledRegistry.registry)
    #expect(found.map(\.date) == ["1955-03-01", "1955-05-02", "1956-02-01"])
    #expect(found.map(\.endDate) == ["1955-03-31", nil, "1956-02-29"])
  }

  @Test("the heading of a month holds for what follows and is no entry")
  func monthHeadings() {
    let found = events("3月", "5日，全省会议召开。", "（四月份）", "5日，另一会议召开。")
    #expect(found.map(\.date) == ["2023-03-05", "2023-04-05"])
  }

  @Test(
    "names before their posts, foreign names, guests and companions",
    arguments: [
      ("洪长波省长、苗春青副省长出席会议。", ["省长 洪长波 attend", "副省长 苗春青 attend"]),
      ("省长洪波会见日本大和通商株式会社社长西园寺公雄一行。", ["省长 洪波 meet", "日本大和通商株式会社社长 西园寺公雄 meet"]),
      ("日本客商代表佐藤一郎参加活动。", ["日本客商代表 佐藤一郎 attend"]),
      ("英国剑桥市市长约翰．德赖登率团来访。", ["英国剑桥市市长 约翰·德赖登 other"]),
      ("德国驻沪总领事普利茨来访。副省长苗青会见客人。", ["德国驻沪总领事 普利茨 meet", "副省长 苗青 meet"]),
      ("省长洪波会见甲公司董事长费一鸣，乙公司总经理温如玉。", ["省长 洪波 meet", "甲公司董事长 费一鸣 meet", "乙公司总经理 温如玉 meet"]),
      ("省长洪波致开幕辞，副省长苗青到会。", ["省长 洪波 speak", "副省长 苗青 attend"]),
      ("省长洪波拜会国家水务局费一鸣局长。", ["省长 洪波 meet", "局长 费一鸣 meet"]),
      ("省长洪波会见泰国公主诗丽娜。", ["省长 洪波 meet", "泰国公主 诗丽娜 meet"]),
      ("常委会副委员长艾力·依明来访。", ["常委会副委员长 艾力·依明 other"]),
      ("副主席宗国英、巨伟、马志远参加会议。", ["副主席 宗国英 attend", "副主席 巨伟 attend", "副主席 马志远 attend"]),
      ("省长洪波部署防汛工作。", ["省长 洪波 speak"]),
      ("受省长洪波委托，副省长苗青主持会议。", ["副省长 苗青 host"]),
      ("省政府与宏远集团董事长费一鸣签署协议。", ["宏远集团董事长 费一鸣 sign"]),
      ("省长洪波会见来访的宏远集团董事长费一鸣。", ["省长 洪波 meet", "宏远集团董事长 费一鸣 meet"]),
      ("苗春青、南京大学校长温如玉出席仪式。", ["- 苗春青 attend", "南京大学校长 温如玉 attend"]),
      ("省长洪波同志、副省长苗青女士出席仪式。", ["省长 洪波 attend", "副省长 苗青 attend"]),
      ("省长洪波宣布大会开幕。", ["省长 洪波 speak"]),
    ])
  func forms(line: String, expected: [String]) {
    #expect(persons(line) == expected)
  }

  @Test("nobody stands twice in a list: the same name with another title is another person")
  func namesakes() {
    let line = "市财政局局长张伟、市水务局局长张伟参加会议。"
    #expect(persons(line) == ["市财政局局长 张伟 attend", "市水务局局长 张伟 attend"])
    #expect(persons("市长张伟主持会议，市委副书记张伟讲话。") == ["市长 张伟 host+speak"])
  }

  @Test(
    "offices before a post are no names",
    arguments: ["商务厅厅长参加会议。", "水务所所长参加会议。", "金融局局长主持会议。", "南京市长参加会议。"])
  func offices(line: String) {
    #expect(persons(line) == [])
  }

  @Test(
    "accidents, stock exchanges and sites",
    arguments: [
      ("徐州市发生4.2级地震。", "徐州市"), ("全省发生旱情。", nil), ("某公司在深圳证券交易所创业板上市。", "深圳证券交易所"),
      ("省长洪波考察江宁经济开发区。", "江宁经济开发区"), ("省长洪波考察市场供应情况。", nil),
      ("省长洪波在玄武区湿地与绿化工程现场，参加义务植树。", "玄武区湿地与绿化工程现场"), ("省长洪波在召开的座谈会上讲话。", nil),
      ("联赛在省体育馆正式开赛。", "省体育馆"),
    ] as [(String, String?)])
  func scenes(line: String, expected: String?) {
    #expect(events("●8月1日 " + line).map(\.place) == [expected])
  }

  @Test("other documents have no events")
  func noChronicle() {
    let text = DocumentText("8月1日前完成。", "8月2日起施行。", issuer: "江苏省人民政府", date: "2023-08-01")
    #expect(EventRecognizer.recognise(in: text, registry: BundledRegistry.registry).isEmpty)
  }

  @Test("broken entries do no harm", arguments: ["●", "●8月", "●99月99日 某会。", "●8月1日", "●8月1日至 。"])
  func hostile(line: String) {
    for event in events(line) { #expect(event.persons.isEmpty) }
  }
}

import DocumentExtraction

/// A few lines of a plan, whole and damaged, that have to read the same.
struct DamagedPassage: Sendable, CustomStringConvertible {
  /// What happened to them.
  let damage: String
  /// The lines as their author wrote them.
  let whole: [String]
  /// The lines as they came.
  let damaged: [String]
  /// The code of the warning that tells of the repair, if it is a guess.
  var warning: String?
  /// Whether the facts are the same again.
  var isMended = true

  var description: String { damage }

  /// The facts of a plan that holds some lines.
  static func facts(_ lines: [String]) throws -> [String] {
    try LocatedFact.facts(of: reading(lines)).map(\.text).sorted()
  }

  /// The codes of the warnings on a plan that holds some lines.
  static func warnings(_ lines: [String]) throws -> [String] {
    Set(try reading(lines).flatMap(\.warnings).map(\.code)).sorted()
  }

  /// The reading of a plan that holds some lines.
  static func reading(_ lines: [String]) throws -> [DocumentDossier] {
    let head = ["青山市人民政府办公室关于印发水系治理工作方案的通知", "青政办发〔2021〕7号", "各县区人民政府：", "现将方案印发给你们。"]
    let text = (head + ["青山市人民政府办公室", "2021年3月5日", "水系治理工作方案"] + lines).joined(separator: "\n")
    return try CleanDocument.read(Array(text.utf8))
  }
}

extension DamagedPassage {
  /// Damage that leaves every word in place.
  static let mechanical: [DamagedPassage] = [
    DamagedPassage(
      damage: "wide blanks in two headings are no columns of a table",
      whole: [
        "一、治理目标及分工", "（一）治理河道。", "1.清淤二十公里。", "牵头单位：市水务局", "参加单位：市财政局", "二、保障措施及分工",
        "（一）着力保障资金。", "2.安排专款。", "牵头单位：市财政局",
      ],
      damaged: [
        "一、治理目标及分工", "（一）治理河道。", "1.清淤二十公里。", "牵头单位：市水务局", "参加单位：市财政局", "二、保障措施及\u{2002}分工",
        "（一）着力\u{2002}保障资金。", "2.安排专款。", "牵头单位：市财政局",
      ]),
    DamagedPassage(
      damage: "a blank inside a class of bodies",
      whole: ["一、治理河道。清淤。（各省级人民政府、市级各有关部门负责）"],
      damaged: ["一、治理河道。清淤。（各省级人 民政府、市级各有 关部门负责）"]),
    DamagedPassage(
      damage: "a blank between a bank and its branch",
      whole: ["一、发展绿色信贷。（人民银行柳州市中心支行牵头，市财政局配合）"],
      damaged: ["一、发展绿色信贷。（人民银行 柳州市中心支行牵头，市财政局配合）"]),
    DamagedPassage(
      damage: "bold marks around the mark of a heading",
      whole: ["### 一、治理河道", "### （一）清淤", "1.清理二十公里。（市水务局负责）"],
      damaged: ["**### 一、治理河道**", "**### （一）清淤**", "1.清理二十公里。（市水务局负责）"]),
    DamagedPassage(
      damage: "a line end inside the bracket of a heading",
      whole: ["一、治理河道", "1.清淤疏浚（牵头单位：市水务局；配合单位：市财政局、市公安局）", "清理二十公里。"],
      damaged: ["一、治理河道", "1.清淤疏浚（牵头单位：市水", "务局；配合单位：市财政局、市公安局）", "清理二十公里。"]),
    DamagedPassage(
      damage: "a line end inside a title in a heading",
      whole: ["一、治理河道", "二、请各县依据《河道管理办法》（水规〔2020〕3号）编制计划。"],
      damaged: ["一、治理河道", "二、请各县依据《河道管", "理办法》（水规〔2020〕3号）编制计划。"]),
    DamagedPassage(
      damage: "a blank line between a title and its number",
      whole: ["市水务局《关于河道清淤的请示》（青水发〔2021〕4号）收悉。"],
      damaged: ["市水务局《关于河道清淤的请示》", "", "（青水发〔2021〕4号）收悉。"]),
    DamagedPassage(
      damage: "a line end inside a label",
      whole: ["（一）治理河道。清淤二十公里。", "牵头单位：市水务局　责任单位：市财政局　完成时限：2021年10月底"],
      damaged: ["（一）治理河道。清淤二十公里。", "牵头单位：市水务局　责任单位：市财政局　完成", "时限：2021年10月底"]),
    DamagedPassage(
      damage: "a line end before a number in brackets that ends with the next line",
      whole: ["会议学习了《水利厅关于河道清淤的通知》（水函〔2021〕10号）。议定事项如下：", "一、由市水务局牵头清淤。"],
      damaged: ["会议学习了《水利厅关于河道清淤的通知》（", "水函〔2021〕10号）。议定事项如下：", "一、由市水务局牵头清淤。"]),
    DamagedPassage(
      damage: "a line end inside a remark on all items",
      whole: ["1.清理淤泥。", "牵头单位：市水务局", "参加单位：市财政局等，以下均需市审计局配合，不再逐一列出", "2.种植芦苇。", "牵头单位：市林业局"],
      damaged: ["1.清理淤泥。", "牵头单位：市水务局", "参加单位：市财政局等，以下均需市", "审计局配合，不再逐一列出", "2.种植芦苇。", "牵头单位：市林业局"]),
    DamagedPassage(
      damage: "a line end inside a name behind a label without a colon",
      whole: ["（一）清理淤泥。全程清运。", "牵头单位　市水务局", "配合单位　市供销合作社联合社、市财政局"],
      damaged: ["（一）清理淤泥。全程清运。", "牵头单位　市水务局", "配合单位　市供销", "合作社联合社、市财政局"]),
  ]

  /// Damage that lost or added something.
  static let lossy: [DamagedPassage] = [
    DamagedPassage(
      damage: "a stray 附件 inside an ordinal with its year",
      whole: ["1.清淤二十公里。", "牵头单位：市水务局", "2.2025年，岸线全部贯通。", "牵头单位：市交通运输局"],
      damaged: ["1.清淤二十公里。", "牵头单位：市水务局", "2.202", "附件", "5年，岸线全部贯通。", "牵头单位：市交通运输局"],
      warning: "stray-line"),
    DamagedPassage(
      damage: "a line end lost behind the sentence of a heading",
      whole: [
        "一、治理河道", "（一）清淤。", "1.清理淤泥。（市水务局负责）", "2.修复岸线。（市财政局负责）", "（二）绿化。",
        "1.种植芦苇。（市林业局负责）", "2.修剪树木。（市园林局负责）", "3.清洗栏杆。（市城管局负责）",
      ],
      damaged: [
        "一、治理河道", "（一）清淤。", "1.清理淤泥。（市水务局负责）", "2.修复岸线。（市财政局负责）",
        "（二）绿化。1.种植芦苇。（市林业局负责）", "2.修剪树木。（市园林局负责）", "3.清洗栏杆。（市城管局负责）",
      ],
      warning: "repaired-run-on"),
    DamagedPassage(
      damage: "a bracket lost before the next section",
      whole: [
        "一、治理河道", "（一）清淤。", "1.清理淤泥。（责任单位：市水务局）", "（二）绿化。", "2.种植芦苇。（责任单位：市林业局）",
      ],
      damaged: [
        "一、治理河道", "（一）清淤。", "1.清理淤泥。（责任单位：市水务局", "（二）绿化。", "2.种植芦苇。（责任单位：市林业局）",
      ],
      warning: "unbalanced-bracket"),
    DamagedPassage(
      damage: "a bracket lost among names before the next item",
      whole: [
        "1.清理淤泥。", "牵头单位：市水务局", "参加单位：市委党校（市行政学院）、市财政局", "2.种植芦苇。", "牵头单位：市林业局",
      ],
      damaged: [
        "1.清理淤泥。", "牵头单位：市水务局", "参加单位：市委党校（市行政学院、市财政局", "2.种植芦苇。", "牵头单位：市林业局",
      ],
      warning: "unbalanced-bracket", isMended: false),
    DamagedPassage(
      damage: "a line end lost behind a list of names",
      whole: ["（一）清理淤泥。", "责任单位：市水务局", "完成时限：2021年6月", "（二）种植芦苇。", "责任单位：市林业局"],
      damaged: ["（一）清理淤泥。", "责任单位：市水务局", "完成时限：2021年6月（二）种植芦苇。", "责任单位：市林业局"]),
    DamagedPassage(
      damage: "a character lost in the name of a department",
      whole: ["一、治理河道。清淤。（青山区农业农村局负责）"],
      damaged: ["一、治理河道。清淤。（青山区农农村局负责）"],
      warning: "doubtful-unit", isMended: false),
    DamagedPassage(
      damage: "a character lost in the name of a government",
      whole: ["一、治理河道。清淤。（双廊镇人民政府负责）"],
      damaged: ["一、治理河道。清淤。（双廊镇人政府负责）"],
      warning: "doubtful-unit", isMended: false),
    DamagedPassage(
      damage: "a line end lost behind a short heading",
      whole: ["一、治理河道", "二、绿化岸线", "三、附则", "本方案由市水务局解释，执行到年底。"],
      damaged: ["一、治理河道", "二、绿化岸线", "三、附则本方案由市水务局解释，执行到年底。"],
      warning: "run-on-heading", isMended: false),
    DamagedPassage(
      damage: "a line end lost before a chapter",
      whole: [
        "第一章　总则", "第一条　为治理河道，制定本办法。", "第二章　清淤", "第二条　每年清淤一次。", "第三章　附则", "第三条　本办法由市水务局解释。",
      ],
      damaged: [
        "第一章　总则", "第一条　为治理河道，制定本办法。", "第二章　清淤", "第二条　每年清淤一次。第三章　附则", "第三条　本办法由市水务局解释。",
      ],
      warning: "repaired-run-on"),
    DamagedPassage(
      damage: "a stray 附件 between two sentences of an item",
      whole: ["1.清理淤泥。全程清运，定点堆放。", "牵头单位：市水务局", "2.种植芦苇。", "牵头单位：市林业局"],
      damaged: ["1.清理淤泥。", "附件", "全程清运，定点堆放。", "牵头单位：市水务局", "2.种植芦苇。", "牵头单位：市林业局"],
      warning: "stray-line"),
  ]
}

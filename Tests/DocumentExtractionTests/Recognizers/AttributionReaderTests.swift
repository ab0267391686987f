import Testing

@testable import DocumentExtraction

@Suite("Attributions in brackets and behind labels")
struct AttributionReaderTests {
  @Test("are read as a person reads them", arguments: AttributionForms.all)
  func forms(issuer: String, form: AttributionForms.Form) {
    #expect(Self.reading(form.printed, issuer: issuer) == Self.folded(form.reading))
  }

  @Test(
    "may stand in any bracket and be parted by any mark",
    arguments: ["（）", "()", "[]", "【】", "〔〕", "［］"], ["；", ";", "，", "。", " "])
  func brackets(pair: String, mark: String) {
    let words = ["牵头单位：市教育局、市财政局", "配合单位：各区县政府", "完成时限：2022年6月底前"]
    let printed = "\(pair.prefix(1))\(words.joined(separator: mark))\(pair.suffix(1))"
    let found = Self.attribution(printed)
    #expect(Self.text(found) == "L:市教育局,市财政局 P: R: G:各区县政府=participant")
    #expect(found?.deadline == "2022年6月底前")
  }

  @Test(
    "bear labels put together from levels, roles and bodies",
    arguments: [
      ("牵头单位", Role.lead), ("牵头责任单位", .lead), ("主要责任单位", .lead), ("主办部门", .lead),
      ("市级牵头单位", .lead), ("第一责任单位", .lead), ("配合单位", .participant),
      ("协同责任单位", .participant), ("参与部门", .participant), ("协办单位", .participant),
      ("责任配合单位", .participant), ("市直配合部门", .participant), ("责任单位", .responsible),
      ("责任部门（单位）", .responsible), ("落实单位", .responsible), ("部门分工", .responsible),
      ("具体责任单位", .responsible), ("牵头及配合单位", .responsible),
    ])
  func labels(label: String, role: Role) {
    let found = Self.attribution("（\(label)：市教育局）")
    #expect(found?.entries.map(\.role) == [role])
  }

  @Test(
    "know the 会 between two units from the one inside a name",
    arguments: [
      ("（省甲业厅会省乙业厅、省丙业局等部门负责）", "L:省甲业厅 P:省乙业厅,省丙业局 R: G:"),
      ("（省甲业厅牵头会省乙业厅、省丙业局实施）", "L:省甲业厅 P:省乙业厅,省丙业局 R: G:"),
      ("（省人力资源社会保障厅、省总工会、省妇联负责）", "L: P: R:省人力资源社会保障厅,省总工会,省妇联 G:"),
      ("（牵头单位：省甲业厅；成员单位：省乙业厅）", "L:省甲业厅 P:省乙业厅 R: G:"),
    ])
  func joining(printed: String, reading: String) {
    #expect(Self.text(Self.attribution(printed)) == reading)
  }

  @Test(
    "are none where brackets explain something",
    arguments: [
      "（以下简称市教育局）", "（含市财政局）", "（见附件）", "（2021—2023年）", "（试行）", "（详见市教育局网站）",
      "（本办法由市教育局负责解释）", "（党委领导、政府负责）", "（人均耕地牵头）",
    ])
  func remarks(printed: String) {
    #expect(Self.attribution(printed, isFinal: false) == nil)
  }

  private static func attribution(_ printed: String, isFinal: Bool = true) -> PrintedAttribution? {
    let lines = LineRepair.lines(ofText: Array(printed.utf8))
    guard let line = lines.first else { return nil }
    let text = line.text[1..<line.text.count - 1]
    return AttributionReader.labelled(text, in: 0..<text.count)
      ?? AttributionReader.clauses(text, isFinal: isFinal)
  }

  private static func reading(_ printed: String, issuer: String) -> String {
    guard let found = attribution(printed) else { return "none" }
    let registry = BundledRegistry.registry
    let resolver = PartyResolver(
      registry: registry,
      jurisdiction: registry.jurisdiction(issuer: issuer, number: nil, title: ""), date: nil)
    resolver.completesNames = !resolver.beginsWithBareOffice(found)
    let attribution = resolver.attribution(found)
    let lists = [
      ("L", attribution.lead), ("P", attribution.participants), ("R", attribution.responsible),
    ]
    let units = lists.map { "\($0.0):" + $0.1.map(\.printed).joined(separator: ",") }
    let groups = attribution.groups.map { "\($0.group.name)=\($0.role.rawValue)" }
    let end = attribution.isOpen ? " open" : ""
    return folded(
      units.joined(separator: " ") + " G:" + groups.joined(separator: ",") + end)
  }

  /// The parties before anyone is asked who they are.
  private static func text(_ attribution: PrintedAttribution?) -> String {
    guard let attribution else { return "none" }
    func names(_ role: Role) -> String {
      attribution.entries.filter { $0.role == role && !$0.party.isGroup }.map(\.party.name)
        .joined(separator: ",")
    }
    let groups = attribution.entries.filter(\.party.isGroup).map {
      "\($0.party.name)=\($0.role.rawValue)"
    }
    return "L:\(names(.lead)) P:\(names(.participant)) R:\(names(.responsible)) G:"
      + groups.joined(separator: ",")
  }

  /// Brackets in half width.
  private static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(\.bracketFolded)))
  }
}

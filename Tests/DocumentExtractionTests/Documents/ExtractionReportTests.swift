import DocumentExtraction
import Testing

@Suite("The report on reading")
struct ExtractionReportTests {
  private let reader = DocumentReader(registry: BundledRegistry.registry)

  /// The report on a notice of 南通市 with these lines behind its first heading.
  private func report(_ items: String...) throws -> DocumentReport {
    let head = """
      南通市人民政府办公室关于印发滨江步道建设方案的通知
      通政办发〔2022〕18号

      各县（市、区）人民政府，市各有关单位：
      《滨江步道建设方案》已经市政府同意，现印发给你们，请认真组织实施。

      南通市人民政府办公室
      2022年5月6日

      滨江步道建设方案

      一、重点任务

      """
    let text = head + items.map { $0 + "\n" }.joined()
    let dossiers = try reader.read(fileName: "a.txt", bytes: Array(text.utf8))
    return DocumentReport(try #require(dossiers.first), registry: BundledRegistry.registry)
  }

  private func codes(_ report: DocumentReport) -> [String] { report.remarks.map(\.code) }

  @Test("says nothing of nothing")
  func nothing() {
    let report = ExtractionReport([])
    #expect(report.documents.isEmpty)
    #expect(report.registryDraft == nil)
  }

  @Test("has no remark on a document in which all is known, whatever its departments are called")
  func clean() throws {
    let report = try report(
      "1．摸清岸线底数。逐段登记岸线现状。（牵头单位：市发改委；责任单位：市自然资源和规划局、市人社局）",
      "2．安排建设用地。利用闲置厂区。（市住建局、市城管局、市市场监管局、团市委、市残联按职责分工负责）",
      "3．守护江水水质。（牵头单位：市生态环境局；责任单位：国家税务总局南通市税务局、南通大学、市公安局开发区分局）")
    #expect(report.remarks == [])
    #expect(report.counts.contains { $0 == (kind: "task", count: 3) })
  }

  @Test("names an unknown unit once, with all its lines and the nearest names")
  func unknownUnit() throws {
    let report = try report(
      "1．摸清岸线底数。（牵头单位：市云桥办；责任单位：市财政局）",
      "2．安排建设用地。（市云桥办负责）",
      "3．开放沿江绿道。（市绿道管理局负责）")
    #expect(codes(report) == ["unknown-unit", "unknown-unit"])
    let first = report.remarks[0]
    #expect(first.message == "`市云桥办` is a unit that no registry knows, named in 2 places")
    #expect(first.passages.map(\.first) == [13, 14])
  }

  @Test("names an unknown place that units are named after")
  func unknownPlace() throws {
    let report = try report("1．摸清岸线底数。（海门区财政局、海门区水利局负责）")
    #expect(report.remarks.map(\.message) == ["`南通市海门区` is a place that no registry knows"])
  }

  @Test("tells an item that names nobody among items that do, and not the heading of a list")
  func withoutRole() throws {
    let items = (1...5).map { "\($0)．做好第\($0)段。逐段修整步道。（市水利局负责）" }
    let report = try report(
      items[0], items[1], "3．做好第三段。逐段修整步道。", items[3], items[4],
      "二、保障措施", "（一）加强领导。统筹推进各项工作。", "（二）加强宣传。讲好步道故事。")
    #expect(codes(report) == ["no-role"])
    #expect(report.remarks[0].passages.map(\.first) == [15])
  }

  @Test("tells gaps in the numbering, attachments that are not there, names nobody declares")
  func gaps() throws {
    let report = try report(
      "1．做好第一段。按照《规划》修整步道。（市水利局负责）", "2．做好第二段。（市水利局负责）",
      "4．做好第四段。（市水利局负责）", "附件：滨江步道分段任务表")
    #expect(Set(codes(report)).isSuperset(of: ["missing-ordinal", "undeclared-name"]))
  }

  @Test("lists classes of bodies without members and documents that were not read, as no mistakes")
  func openEnds() throws {
    let report = try report(
      "1．摸清底数。按照《江苏省沿江步道规划》（苏政发〔2021〕9号）登记。（市水利局牵头，各县（市、区）政府、有关部门配合）")
    #expect(report.remarks == [])
    #expect(report.groupsWithoutMembers == ["各县（市、区）政府"])
    #expect(ExtractionReport([report]).citedElsewhere(by: report) == ["《江苏省沿江步道规划》"])
  }

  @Test("puts many repairs into one remark")
  func repairs() {
    var dossier = DocumentDossier(title: "关于修桥的通知")
    dossier.warnings = (1...3).map { line in
      ReadingWarning(
        code: "repaired-break", message: "joined `修` and `桥`",
        passage: Passage(source: "a.txt", first: line, last: line))
    }
    let report = DocumentReport(dossier, registry: BundledRegistry.registry)
    #expect(codes(report) == ["incomplete-header", "repaired-break"])
    #expect(report.remarks[1].message == "3 places, the first: joined `修` and `桥`")
    #expect(report.remarks[1].passages.count == 3)
  }

  @Test("writes a draft that is safe in Turtle, whatever a unit is called")
  func hostileNames() throws {
    var dossier = DocumentDossier(title: "关于修桥的通知")
    dossier.jurisdiction = "南通市"
    var attribution = Attribution()
    attribution.lead = [
      UnitMention(
        printed: "市\"桥\\办", key: "南通市/市\"桥\\办", canonical: "市\"桥\\办", recognisedByForm: true)
    ]
    dossier.tasks = [
      TaskFact(
        id: "1", heading: "修桥", ordinal: "1．", parent: nil, attribution: attribution, passages: [])
    ]
    let report = ExtractionReport([DocumentReport(dossier, registry: BundledRegistry.registry)])
    let draft = try #require(report.registryDraft)
    #expect(draft.contains(#"sj:name "市\"桥\\办" ;"#))
    #expect(draft.contains("<urn:sanjiang:unit:南通市%22桥%5C办>"))
  }
}

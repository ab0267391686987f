import DocumentExtraction
import Testing

@Suite("The remark that whoever stands first leads")
struct LeadConventionTests {
  private static func tasks(_ body: String) throws -> [TaskFact] {
    let text = """
      某省人民政府办公厅关于做好试验工作的意见
      某政办发〔2019〕1号
      一、主要任务
      \(body)
      """
    return try BundledRegistry.reader.read(fileName: "试验.txt", bytes: Array(text.utf8))
      .flatMap(\.tasks)
  }

  @Test(
    "makes the first of several the leading unit, in all lists of the document",
    arguments: [
      "（财政部、海关总署负责，排在第一位的部门为牵头部门，下同）",
      "（财政部、海关总署负责。列第一位者为牵头单位，下同）",
      "（财政部、海关总署按职责分工负责；列首位的单位为牵头单位，下同）",
    ])
  func remark(attribution: String) throws {
    let tasks = try Self.tasks(
      """
      （一）先做一事。把它做好。\(attribution)
      （二）再做一事。把它做好。（教育部、科技部负责）
      （三）又做一事。把它做好。（科技部负责）
      （四）后做一事。把它做好。（教育部牵头，科技部负责）
      """)
    #expect(
      tasks.map { $0.attribution.lead.map(\.canonical) }
        == [["财政部"], ["教育部"], [], ["教育部"]])
    #expect(
      tasks.map { $0.attribution.responsible.map(\.canonical) }
        == [["海关总署"], ["科技部"], ["科技部"], ["科技部"]])
  }

  @Test("is not seen where a document says something else of a first place")
  func absence() throws {
    let tasks = try Self.tasks("（一）争创第一。以质量为先，教育部为牵头。（教育部、科技部负责）")
    #expect(tasks.map { $0.attribution.lead.count } == [0])
  }
}

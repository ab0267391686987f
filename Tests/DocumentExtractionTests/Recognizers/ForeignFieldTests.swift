import DocumentExtraction
import Testing

@Suite("A field of an attribution that names no party")
struct ForeignFieldTests {
  @Test(
    "is left out, and what it follows is kept",
    arguments: [
      ("（负责部门：财政部、海关总署，适用范围：福建自贸试验区）", ["财政部", "海关总署"]),
      ("（负责部门：财政部，实施地域：所有试验区，以下除另有说明外，均为所有试验区）", ["财政部"]),
    ])
  func field(attribution: String, responsible: [String]) throws {
    let text = """
      某省人民政府办公厅关于做好试验工作的意见
      某政办发〔2019〕1号
      一、主要任务
      （一）先做一事。把它做好。\(attribution)
      """
    let dossiers = try BundledRegistry.reader.read(fileName: "试验.txt", bytes: Array(text.utf8))
    let tasks = dossiers.flatMap(\.tasks)
    #expect(tasks.map { $0.attribution.responsible.map(\.canonical) } == [responsible])
  }
}

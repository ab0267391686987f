import Testing

@testable import DocumentExtraction

@Suite("Attributions that close a list of items")
struct SharedAttributionTests {
  /// The tasks of a plan with this body: their ids and who is responsible.
  private static func tasks(_ body: String) throws -> [String] {
    let text = """
      某某市人民政府办公室关于加强节水工作的意见
      某政办〔2022〕3号
      各县区人民政府：
      一、主要任务
      \(body)
      """
    let dossiers = try BundledRegistry.reader.read(fileName: "a.txt", bytes: Array(text.utf8))
    return dossiers.flatMap(\.tasks).map { task in
      let units = task.attribution.lead + task.attribution.responsible
      return "\(task.id) \(units.map(\.printed).joined(separator: "、"))"
    }
  }

  @Test("belong to the item above where they stand on a line of their own")
  func ownLine() throws {
    let found = try Self.tasks(
      """
      （一）管好用水
      1.核定用水计划。
      2.安装计量设施。
      （责任单位：市水利局）
      （二）减少浪费
      1.改造老旧管网。
      2.推广节水器具。
      （责任单位：市住建局）
      """)
    #expect(found == ["一/1 市水利局", "一/2 市住建局"])
  }

  @Test("belong to the last item where others of its kind have their own")
  func own() throws {
    let found = try Self.tasks(
      """
      （一）管好用水
      1.核定用水计划。
      （责任单位：市水利局）
      2.安装计量设施。
      （责任单位：市财政局）
      （二）减少浪费
      1.改造老旧管网。
      2.推广节水器具。
      （责任单位：市住建局）
      """)
    #expect(found == ["一/一/1 市水利局", "一/一/2 市财政局", "一/二/2 市住建局"])
  }

  @Test("belong to the item above where they say so")
  func said() throws {
    let found = try Self.tasks(
      """
      （一）管好用水
      1.核定用水计划。（市统计局负责）
      2.安装计量设施。
      以上工作由市水利局牵头。
      （二）减少浪费
      1.改造老旧管网。
      此项工作由市住建局负责。
      """)
    #expect(found == ["一/1 市水利局", "一/一/1 市统计局", "一/二/1 市住建局"])
  }
}

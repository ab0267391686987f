import DocumentExtraction
import Testing

@Suite("Figures that running text sets")
struct ProseTargetTests {
  private func targets(_ lines: [String]) throws -> [String] {
    let text = (["某省人民政府关于发展渔业的意见", "某政发〔2024〕3号"] + lines + ["某省人民政府", "2024年3月1日"])
      .joined(separator: "\n")
    let dossiers = try BundledRegistry.reader.read(fileName: "a.txt", bytes: Array(text.utf8))
    return dossiers.flatMap(\.indicators).filter(\.isProse).map { "\($0.id) \($0.name)" }
  }

  @Test("they go by the id of their item, with a letter where there are several")
  func ids() throws {
    #expect(
      try targets(["一、主要任务", "1.扩大养殖。到2027年，水产品自给率达到60%，新增渔场12家。"])
        == ["一/1a 水产品自给率", "一/1b 新增渔场"])
  }

  @Test(
    "what has been reached is no target",
    arguments: [
      ["一、发展基础", "1.产量稳步增长。水产品自给率达到50%，新增渔场8家。"],
      ["一、主要任务", "1.扩大养殖。2022年，水产品自给率达到50%。"],
      ["一、主要任务", "1.扩大养殖。目前全省水产品自给率达到50%。"],
    ])
  func reached(lines: [String]) throws {
    #expect(try targets(lines) == [])
  }
}

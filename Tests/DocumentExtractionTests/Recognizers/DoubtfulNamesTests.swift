import DocumentExtraction
import Testing

@Suite("Names that may have lost a character")
struct DoubtfulNamesTests {
  static func warnings(_ issuer: String, lead: String) throws -> [String] {
    let text = """
      \(issuer)关于印发工作要点的通知

      一、推进重点工作
      1.修建供水管线。（\(lead)牵头）
      """
    return try CleanDocument.read(Array(text.utf8)).flatMap(\.warnings).map(\.code)
  }

  @Test(
    "are doubtful in a text of their own province",
    arguments: [("青海省人民政府", "兴县人民政府"), ("西宁市人民政府", "市农农村局")])
  func doubtful(issuer: String, lead: String) throws {
    #expect(try Self.warnings(issuer, lead: lead).contains("doubtful-unit"))
  }

  @Test(
    "are not where the longer name belongs to another province",
    arguments: [("山西省人民政府", "兴县人民政府"), ("吕梁市人民政府", "兴县人民政府")])
  func whole(issuer: String, lead: String) throws {
    #expect(try !Self.warnings(issuer, lead: lead).contains("doubtful-unit"))
  }
}

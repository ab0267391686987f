import DocumentExtraction
import Testing

@Suite("Lines of a notice that end without a mark")
struct AppointmentLineTests {
  static func appointments(_ body: String) throws -> [String] {
    let text = "临江县人民政府关于胡德明等同志职务任免的通知\n\n县直各单位：\n\(body)\n"
    return try CleanDocument.read(Array(text.utf8)).flatMap(\.appointments).map {
      "\($0.person) \($0.action == .appoint ? "任" : "免") \($0.unit.printed) \($0.post)"
    }
  }

  /// The lines of the body on which each post stands.
  static func lines(_ body: String) throws -> [String] {
    let text = "临江县人民政府关于胡德明等同志职务任免的通知\n\n县直各单位：\n\(body)\n"
    return try CleanDocument.read(Array(text.utf8)).flatMap(\.appointments).map { fact in
      "\(fact.unit.printed) " + fact.passages.map { "\($0.first - 3)–\($0.last - 3)" }.joined()
    }
  }

  @Test("are cited together, for each post, from the name to the end of the clause")
  func passages() throws {
    let found = try Self.lines(
      "县人民政府决定，任命：\n高伟为县水利局副局长；\n胡德明为县财政局副局长、县国有资产管理委\n员会办公室主任、县审计局\n"
        + "副局长（试用期一年）；\n谢春生为县民政局副局长。")
    #expect(
      found == [
        "县水利局 2–2", "县财政局 3–5", "县国有资产管理委员会办公室 3–5", "县审计局 3–5", "县民政局 6–6",
      ])
  }

  @Test("are cited from the name on where a later clause goes on without it")
  func continued() throws {
    let found = try Self.lines(
      "县人民政府决定：\n任命胡德明为县财政局副局长，\n试用期一年；免去其县审计局\n副局长职务。")
    #expect(found == ["县财政局 2–3", "县审计局 2–4"])
  }

  @Test("give a post each, a blank between the name and the post")
  func blanks() throws {
    let found = try Self.appointments(
      "任命：\n胡德明  县财政局副局长\n高  伟  县水利局副局长（正科级）\n免去：\n谢春生  县民政局副局长职务\n"
        + "以上人员任职时间从2022年1月15日起计算。")
    #expect(
      found == [
        "胡德明 任 县财政局 副局长", "高伟 任 县水利局 副局长", "谢春生 免 县民政局 副局长",
      ])
  }

  @Test("give a post each, a sentence behind them")
  func sentence() throws {
    let found = try Self.appointments(
      "县人民政府决定：\n胡德明任县财政局副局长\n高伟任县水利局副局长\n以上人员任职时间从2022年1月15日起计算。")
    #expect(found == ["胡德明 任 县财政局 副局长", "高伟 任 县水利局 副局长"])
  }

  @Test("are one clause where a printed line ends in it")
  func wrapped() throws {
    let found = try Self.appointments(
      "县人民政府决定，任命胡德明为县财政局副局长、县国有资产管理委员会办公室\n主任，任命高伟为县水利局副局长。")
    #expect(
      found == [
        "胡德明 任 县财政局 副局长", "胡德明 任 县国有资产管理委员会办公室 主任", "高伟 任 县水利局 副局长",
      ])
  }
}

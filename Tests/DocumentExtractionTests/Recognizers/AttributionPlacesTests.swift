import DocumentExtraction
import Testing

@Suite("Attributions wherever an item prints them")
struct AttributionPlacesTests {
  /// The tasks of a plan with this body: id, who leads, takes part and is responsible, the day.
  private static func tasks(_ body: String) throws -> [String] {
    let text = """
      某某市人民政府办公室关于加强湿地保护的意见
      某政办〔2022〕5号
      各县区人民政府：
      一、主要任务
      \(body)
      """
    let dossiers = try BundledRegistry.reader.read(fileName: "a.txt", bytes: Array(text.utf8))
    return dossiers.flatMap(\.tasks).map { task in
      let parties = task.attribution
      let lists = [parties.lead, parties.participants, parties.responsible].map { units in
        units.map(\.printed).joined(separator: "、")
      }
      return ([task.id] + lists + [task.deadline ?? "-"]).joined(separator: "|")
    }
  }

  @Test("of the levels that a list of places may mean the highest that there is is meant")
  func tiers() throws {
    let text = """
      青海省人民政府办公室关于加强湿地保护的意见
      青政办〔2022〕5号
      各市、自治州人民政府：
      一、主要任务
      （一）设立界桩。（省林草局牵头，西宁、玉树、黄南等市州政府配合）
      """
    let dossiers = try BundledRegistry.reader.read(fileName: "a.txt", bytes: Array(text.utf8))
    let groups = dossiers.flatMap(\.tasks).flatMap(\.attribution.groups)
    #expect(groups.flatMap(\.group.members).map(\.canonical) == ["西宁市政府", "玉树州政府", "黄南州政府"])
  }

  @Test("labels stand behind dashes, blanks and verbs")
  func labels() throws {
    let found = try Self.tasks(
      """
      （一）设立界桩。树立标牌。（2023年6月底前完成）
      ——责任单位：市林业局、市水利局
      （二）清理围网。分批拆除。
      牵头单位　市农业农村局
      完成时限　2022年9月
      （三）补种芦苇。责任单位为市林业局。
      （四）聘请巡护员。
      责任单位及责任人：市林业局 王强；市财政局 李敏
      """)
    #expect(
      found == [
        "一/1|||市林业局、市水利局|2023-06-30", "一/2|市农业农村局|||2022-09-30",
        "一/3|||市林业局|-", "一/4|||市林业局、市财政局|-",
      ])
  }

  @Test("who does it stands in mid-sentence, and a date between two bodies")
  func amidst() throws {
    let found = try Self.tasks(
      """
      （一）设立界桩，由市林业局牵头，市水利局配合，6月底前树立标牌。
      （二）清理围网。分批拆除。（市农业农村局负责，2022年底前完成，市财政局配合）
      （三）补种芦苇。分三年实施。市林业局、市水利局负责。
      （四）加强巡护。各级河长对巡护工作负责。
      """)
    #expect(
      found == [
        "一/1|市林业局|市水利局||2022-06-30", "一/2||市财政局|市农业农村局|2022-12-31",
        "一/3|||市林业局、市水利局|-",
      ])
  }

  @Test("同上 is what the item before prints in that role")
  func ditto() throws {
    let found = try Self.tasks(
      """
      （一）设立界桩。
      牵头单位：市林业局
      责任单位：市水利局、市财政局
      完成时限：2022年底
      （二）树立标牌。
      牵头单位：市文旅局
      责任单位：同上
      完成时限：同上
      """)
    #expect(found[1] == "一/2|市文旅局||市水利局、市财政局|2022-12-31")
  }

  @Test("lists behind the clauses of an item are all its own, where it ends in such a list")
  func listsBehindClauses() throws {
    let found = try Self.tasks(
      """
      （一）修复湿地。疏通水系（市水利局）；补种芦苇（市林业局、市财政局）。
      （二）开展监测。布设站点（含旧站改造）；公布结果（每年一次）。（市生态环境局牵头）
      """)
    #expect(found == ["一/1|||市林业局、市财政局、市水利局|-", "一/2|市生态环境局|||-"])
  }

  @Test("an item begins with who does it, or ends in a sentence that says so")
  func sentences() throws {
    let found = try Self.tasks(
      """
      （一）由市林业局牵头，市水利局配合，9月底前完成普查。
      （二）由市财政局负责，把资金拨付到位。
      （三）落实政策。支持湿地周边村集体增收。本条由市农业农村局牵头落实。
      （四）开展抽查。市林业局、市水利局按照职责分工负责，每季度一次。
      （五）做好普法。湿地由各级林业部门依法管护。
      """)
    #expect(
      found == [
        "一/1|市林业局|市水利局||2022-09-30", "一/2|||市财政局|-", "一/3|市农业农村局|||-",
        "一/4|||市林业局、市水利局|-",
      ])
  }

  @Test("任务一： stands in （一） or holds it, whichever came first")
  func wordedOrdinals() throws {
    let inside = try Self.tasks(
      """
      （一）保护
      任务一：设立界桩。（市林业局负责）
      任务二：清理围网。（市农业农村局负责）
      （二）利用
      任务三：办好湿地节。（市文旅局负责）
      """)
    #expect(inside.map { $0.prefix { $0 != "|" } } == ["一/1", "一/2", "一/3"])
    let outside = try Self.tasks(
      """
      任务一：保护
      （一）设立界桩。（市林业局负责）
      （二）清理围网。（市农业农村局负责）
      任务二：利用
      （一）办好湿地节。（市文旅局负责）
      """)
    #expect(outside.map { $0.prefix { $0 != "|" } } == ["一/一/1", "一/一/2", "一/二/1"])
  }
}

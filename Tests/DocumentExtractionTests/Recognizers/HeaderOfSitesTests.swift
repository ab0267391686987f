import DocumentExtraction
import Testing

@Suite("The header of a document as sites and collections print it")
struct HeaderOfSitesTests {
  private func read(_ text: String) throws -> DocumentDossier? {
    try BundledRegistry.reader.read(fileName: "页面.txt", bytes: Array(text.utf8)).first
  }

  @Test("a field gives the title where the text begins with its addressees")
  func titleField() throws {
    let dossier = try read(
      """
      索引号: | 1134/202004-003 | 信息分类: | 文件 |
      发布机构: | 乙区政府（办公室） | 主题分类: | 综合 |
      成文日期: | 发布日期: | 2020-04-09 08:44 | |
      标 题: | 甲市乙区人民政府办公室关于印发年度任务分解表的通知 | ||
      各乡镇人民政府、街道办事处：
      现将《乙区年度任务分解表》印发给你们，请认真落实。
      一、提高认识。各单位要重视。
      """)
    #expect(dossier?.title == "甲市乙区人民政府办公室关于印发年度任务分解表的通知")
    #expect(dossier?.date == "2020-04-09")
    #expect(dossier?.citations == [])
  }

  @Test("a notice without a title is named for what it hands out")
  func handedOut() throws {
    let dossier = try read(
      """
      甲政办字 〔2023〕1号
      各县区人民政府，市政府各部门：
      为落实《某省某意见》（某政发〔2022〕18号），现将《甲市分工落实方案》（以下简称《方案》）印发给你们，请认真实施。
      一、提高认识。各单位要重视。
      """)
    #expect(dossier?.number == "甲政办字〔2023〕1号")
    #expect(dossier?.title == "甲市分工落实方案")
    #expect(dossier?.citations.map(\.title) == ["某省某意见"])
  }

  @Test("fields between brackets name the issuer of a title that leaves its place out")
  func collection() throws {
    let dossier = try read(
      """
      文章属性
      ∙【制定机关】武汉市人民政府办公厅
      ∙【公布日期】2020.01.17
      ∙【字 号】武政办〔2020〕1号
      正文
      市人民政府办公厅关于印发责任分解方案的通知
      武政办〔2020〕1号
      各区人民政府，市人民政府各部门：
      现将方案印发给你们，请认真实施。
      """)
    #expect(dossier?.issuer?.printed == "武汉市人民政府办公厅")
    #expect(dossier?.date == "2020-01-17")
    #expect(dossier?.jurisdiction == "武汉市")
  }

  @Test("buttons above a title are no part of it")
  func buttons() throws {
    let dossier = try read(
      """
      返 回
      所在位置：甲网 > 专题
      杭州市人民政府办公厅关于印发责任分解的通知
      各区人民政府：
      现印发给你们，请认真实施。
      """)
    #expect(dossier?.title == "杭州市人民政府办公厅关于印发责任分解的通知")
  }
}

import DocumentExtraction
import Testing

@Suite("Ids of what stands in attachments")
struct AttachmentPathTests {
  private func ids(_ attachments: [String]) throws -> [String] {
    let notice = """
      某市人民政府办公室关于做好渔业安全工作的通知

      某政办发〔2022〕3号

      各县区人民政府，市政府各部门：

      现将渔业安全任务分工通知如下，请认真落实。

      某市人民政府办公室

      2022年3月1日

      """
    let text = ([notice] + attachments).joined(separator: "\n")
    return try BundledRegistry.reader.read(fileName: "a.txt", bytes: Array(text.utf8))
      .flatMap(\.tasks).map(\.id)
  }

  private func attachment(_ mark: String) -> String {
    """
    \(mark)

    渔业安全任务分工

    一、强化排查

    1. 检查渔船。全面检查渔船。（市农业农村局负责）

    2. 巡查港口。每月巡查港口。（市交通运输局负责）

    """
  }

  @Test("the only list of tasks is numbered as it numbers itself")
  func onlyList() throws {
    #expect(try ids([attachment("附件")]) == ["一/1", "一/2"])
  }

  @Test("several lists are told apart by their attachments")
  func severalLists() throws {
    #expect(
      try ids([attachment("附件1"), attachment("附件2")]) == [
        "附件1/一/1", "附件1/一/2", "附件2/一/1", "附件2/一/2",
      ])
  }

  @Test("an attachment without a mark begins at the title that the document announced")
  func announced() throws {
    let text = """
      某市人民政府关于发展渔业的意见

      某政发〔2022〕3号

      一、扩大养殖

      扩大养殖面积。

      附件：名词解释

      某市人民政府

      2022年3月1日

      名 词 解 释

      1. 生态养殖

      生态养殖是指不污染水体的养殖方式。
      """
    let dossiers = try BundledRegistry.reader.read(fileName: "a.txt", bytes: Array(text.utf8))
    #expect(dossiers.flatMap(\.sections).map(\.id) == ["一", "附件/1"])
    #expect(dossiers.flatMap(\.definitions).map(\.term) == ["生态养殖"])
  }
}

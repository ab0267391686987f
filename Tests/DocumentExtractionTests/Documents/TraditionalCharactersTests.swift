import DocumentExtraction
import Testing

@Suite("Documents in traditional characters")
struct TraditionalCharactersTests {
  private static let text = """
    福建省人民政府辦公廳關於印發福建省漁港建設方案的通知

    閩政辦〔2021〕40號

    各市人民政府，省人民政府各部門：

    現將《福建省漁港建設方案》印發給你們。

    福建省人民政府辦公廳
    2021年8月17日

    福建省漁港建設方案

    根據《中華人民共和國漁業法》，制定本方案。

    （一）編制規劃。（牽頭單位：省發展改革委；責任單位：沿海各設區市人民政府）
    """

  private func dossier(_ text: String) throws -> DocumentDossier {
    try #require(
      try BundledRegistry.reader.read(fileName: "a.txt", bytes: Array(text.utf8)).first)
  }

  @Test("keep titles and headings as printed, and name units and numbers as others do")
  func forms() throws {
    let dossier = try dossier(Self.text)
    #expect(dossier.title == "福建省人民政府辦公廳關於印發福建省漁港建設方案的通知")
    #expect(dossier.subject == "福建省漁港建設方案")
    #expect(dossier.number == "闽政办〔2021〕40号")
    #expect(dossier.date == "2021-08-17")
    #expect(dossier.citations.map(\.title) == ["中華人民共和國漁業法"])
    let task = try #require(dossier.tasks.first)
    #expect(task.heading == "編制規劃")
    #expect(task.attribution.lead.map(\.printed) == ["省发展改革委"])
    #expect(task.attribution.groups.map(\.group.name) == ["沿海各设区市人民政府"])
  }

  @Test("are not seen in a name with an old character")
  func names() throws {
    let dossier = try dossier("关于王喆陞等同志任职的通知\n\n各单位：\n\n任命王喆陞为市水务局副局长。")
    #expect(dossier.title == "关于王喆陞等同志任职的通知")
    #expect(dossier.appointments.map(\.person) == ["王喆陞"])
  }
}

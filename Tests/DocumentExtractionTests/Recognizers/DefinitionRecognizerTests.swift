import DocumentExtraction
import Testing

@Suite("Definitions")
struct DefinitionRecognizerTests {
  private func terms(_ lines: String...) -> [String] {
    let paragraphs = lines.enumerated().map { MappedText($1, line: $0 + 1) }
    let text = DocumentText(
      title: "渔业管理办法", jurisdiction: .nation, paragraphs: paragraphs, fileName: "test.txt")
    return DefinitionRecognizer.recognise(in: text, registry: BundledRegistry.registry).map(\.term)
  }

  @Test(
    "what a text calls something",
    arguments: [
      ("本办法所称休闲渔业是指利用水面的活动。", "休闲渔业"), ("本条例所称渔港，是指供停泊的水域。", "渔港"),
      ("第三条 本规定所称的渔具指捕捞工具。", "渔具"), ("本办法所称渔业指标是衡量尺度。", "渔业指标"),
    ])
  func called(line: String, term: String) {
    #expect(terms(line) == [term])
  }

  @Test("an attachment of explanations defines its numbered terms")
  func explained() {
    #expect(
      terms(
        "附件：名词解释", "名词解释", "1. 休闲渔业", "休闲渔业是指活动。", "2．“三网”养殖：围网、拦网、网箱。",
        "3. 渔港经济渔港经济是指产业。", "附件2", "4. 表格") == ["休闲渔业", "“三网”养殖", "渔港经济"])
  }

  @Test("numbered items elsewhere define nothing")
  func measures() {
    #expect(terms("1. 加强管理。", "2. 休闲渔业：大力发展。") == [])
  }
}

import DocumentExtraction
import Testing

@Suite("Which document a citation leads to")
struct CitationLinkerTests {
  @Test("one title is one document however often it is cited, a word for a kind is not")
  func sameness() {
    let first = document("测政〔2024〕1号", citing: ["渔业发展规划", "建议"])
    let second = document("测政〔2024〕2号", citing: ["渔业发展规划", "建议"])
    let linker = CitationLinker(documents: [first, second], names: .plain)
    func keys(_ place: Int) -> [String] {
      [first, second].map { document in
        linker.target(of: document.merged.citations[place], by: document.key).key
      }
    }
    #expect(keys(0) == ["渔业发展规划", "渔业发展规划"])
    #expect(keys(1) == ["测政〔2024〕1号/建议", "测政〔2024〕2号/建议"])
  }

  private func document(_ key: String, citing titles: [String]) -> HeldDocument {
    var dossier = DocumentDossier(title: "关于某事的通知")
    dossier.number = key
    dossier.sources = ["甲.txt"]
    dossier.citations = titles.enumerated().map { line, title in
      CitationFact(
        title: title, number: nil, kind: .mention,
        passages: [Passage(source: "甲.txt", first: line + 1, last: line + 1)])
    }
    return HeldDocument(key: key, readings: [dossier])
  }
}

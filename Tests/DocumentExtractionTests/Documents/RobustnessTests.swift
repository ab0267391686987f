import DocumentExtraction
import TestSupport
import Testing

@Suite("Texts that are no documents")
struct RobustnessTests {
  private func read(_ text: String) throws -> [DocumentDossier] {
    try BundledRegistry.reader.read(fileName: "text.txt", bytes: Array(text.utf8))
  }

  @Test("an empty file holds no document", arguments: ["", "\n\n", " \u{3000}\n\t\n", "**"])
  func empty(text: String) throws {
    #expect(try read(text).isEmpty)
  }

  @Test("bytes that are no text are refused by name")
  func binary() {
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 0xFF, 0xFE, 0, 0, 0xC0, 0x80]
    let error = #expect(throws: UnreadableFile.self) {
      try BundledRegistry.reader.read(fileName: "图.png", bytes: bytes)
    }
    #expect(error?.description == "`图.png`: no text in UTF-8, UTF-16 or GB18030")
  }

  @Test("one line without structure is one document with that title")
  func oneLine() throws {
    let dossiers = try read("只有一行字")
    #expect(dossiers.map(\.title) == ["只有一行字"])
    #expect(dossiers.first?.tasks.isEmpty ?? false)
  }

  @Test("a document cut off anywhere is read as far as it goes", arguments: 0..<40)
  func truncation(part: Int) throws {
    let bytes = try Repository.bytes("Tests/Golden/DocumentExtraction/city-action-plan.txt")
    let text = String(decoding: bytes, as: UTF8.self)
    let dossiers = try read(String(text.prefix(text.count * part / 40)))
    #expect(dossiers.count <= 1)
    #expect(dossiers.allSatisfy { $0.tasks.count <= 6 })
  }

  @Test(
    "random characters of documents are read without failing", arguments: SeededGenerator.seeds(30))
  func garbage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array(
      "一二、（）()第章条1.9．①《》〈〉“”牵头单位：责任配合负责等和及省市州县厅局委，。；\n\t"
        + " 年月日2025〔〕号关于的通知●—*<>&#|-")
    let text = String((0..<2000).map { _ in alphabet.randomElement(using: &generator) ?? "一" })
    _ = try read(text)
  }

  @Test("ordinals nested and numbered beyond reason keep their places")
  func deepNumbering() throws {
    var text = "某省人民政府关于编号的通知\n某政发〔2020〕1号\n各市人民政府：\n请看编号。\n"
    for number in 1...400 {
      text += "一、标题\n（一）标题\n1.标题\n(1)标题\n①第\(number)项。\n"
    }
    let dossiers = try read(text)
    let ids = dossiers.flatMap(\.sections).map(\.id)
    #expect(ids.count == 2000)
    #expect(Set(ids).count == ids.count)
  }

  @Test("a bracket that nothing closes and a label that nothing follows are left alone")
  func openEnds() throws {
    let dossiers = try read(
      """
      某省人民政府关于开口的通知
      某政发〔2020〕2号
      一、做一件事。（牵头单位：省教育厅
      二、做另一件事。牵头单位：
      三、做第三件事。（
      """)
    #expect(dossiers.first?.tasks.map(\.id) == ["一"])
  }

  @Test("the time to read grows with the length and no faster")
  func linearTime() throws {
    let line = "一、做好一件事（省教育厅牵头，省财政厅配合），" + String(repeating: "再做好下一件事，", count: 100)
    let short = String(repeating: line, count: 4)
    let long = String(repeating: line, count: 64)
    let clock = ContinuousClock()
    let first = try clock.measure { for _ in 0..<16 { _ = try read(short) } }
    let second = try clock.measure { _ = try read(long) }
    #expect(second < first * 4, "\(first) for the short text 16 times, \(second) for the long one")
  }
}

import Diagnostics
import DocumentExtraction
import RDFFormats
import TestSupport
import Testing
import TripleStore

@Suite("Recognizers on texts that make no sense")
struct HostileTextTests {
  /// Pieces that rules look for, in any order.
  private static let pieces = [
    "●", "8月", "1日", "至", "、", "，", "。", "；", "（", "）", "《", "》", "〈", "“", "”", "〔2020〕", "5号",
    "国发", "任命",
    "免去", "同志", "为", "省", "市", "青海", "海南", "平安", "互助", "省长", "书记", "领导", "王明", "尼玛卓玛", "·", "会见",
    "主持",
    "出席", "在", "西宁", "召开", "以下简称", "名词解释", "1.", "所称", "是指", "根据", "贯彻", "厅", "局", "各", "等", "\t",
    " ",
    "\u{20000}", "\u{1F600}", "a", "0", "令第", "号",
  ]

  @Test("nothing breaks, and every fact lies in the text", arguments: SeededGenerator.seeds(150))
  func anyOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...6, using: &generator)
    let paragraphs = (0..<count).map { line in
      let length = Int.random(in: 0...60, using: &generator)
      let text = (0..<length).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
      }
      return MappedText(text.joined(), line: line + 1)
    }
    var text = DocumentText(
      title: "2020年8月大事记", jurisdiction: .of("青海省人民政府"), paragraphs: paragraphs,
      fileName: "test.txt")
    text.issuer = seed.isMultiple(of: 2) ? "青海省人民政府" : nil
    let registry = BundledRegistry.registry
    var passages = EventRecognizer.recognise(in: text, registry: registry).flatMap(\.passages)
    passages += AppointmentRecognizer.recognise(in: text, registry: registry).flatMap(\.passages)
    passages += CitationRecognizer.recognise(in: text, registry: registry).flatMap(\.passages)
    passages += AbbreviationRecognizer.recognise(in: text, registry: registry).flatMap(\.passages)
    passages += DefinitionRecognizer.recognise(in: text, registry: registry).flatMap(\.passages)
    passages += RegionRecognizer.recognise(in: text, registry: registry).flatMap(\.passages)
    for passage in passages {
      #expect(passage.first >= 1 && passage.first <= passage.last && passage.last <= count)
    }
  }

  @Test("a long text takes no longer than its length allows")
  func long() {
    let line = String(repeating: "省领导王明、尼玛卓玛《（“在西宁根据", count: 400)
    let text = DocumentText("●8月1日" + line, issuer: "青海省人民政府", title: "2020年8月大事记")
    let registry = BundledRegistry.registry
    #expect(EventRecognizer.recognise(in: text, registry: registry).count == 1)
    #expect(CitationRecognizer.recognise(in: text, registry: registry).isEmpty)
    _ = RegionRecognizer.recognise(in: text, registry: registry)
  }

  @Test("a registry that contradicts itself does no harm")
  func brokenRegistry() throws {
    let turtle = """
      @prefix sj: <urn:sanjiang:vocabulary:> .
      <urn:sanjiang:region:1> sj:officialName "甲市" ; sj:name "" ; sj:tier "county" ;
        sj:within <urn:sanjiang:region:2> ; sj:abolished "2000" ; sj:succeeds <urn:sanjiang:region:2> .
      <urn:sanjiang:region:2> sj:officialName "甲市" ; sj:within <urn:sanjiang:region:1> ;
        sj:abolished "2001" ; sj:succeeds <urn:sanjiang:region:1> .
      <urn:sanjiang:unit:甲> sj:officialName "甲" ; sj:alias "", "省", " " ; sj:jurisdiction "nowhere" .
      <urn:sanjiang:unit:> sj:officialName "无名" .
      """
    var store = TripleStore()
    try TurtleReader.read(SourceText(name: "test.ttl", text: turtle), into: &store)
    let registry = Registry(store: store)
    let scope = registry.jurisdiction(issuer: "甲市人民政府", number: nil, title: "甲市")
    let region = registry.region(named: "甲市", jurisdiction: scope, date: "2020-01-01")
    #expect(region?.officialName == "甲市")
    #expect(registry.unit(printed: "省", jurisdiction: scope, date: nil).printed == "省")
    #expect(registry.unit(printed: "", jurisdiction: scope, date: nil).recognisedByForm)
  }
}

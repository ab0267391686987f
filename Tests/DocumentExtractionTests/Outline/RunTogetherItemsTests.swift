import Testing

@testable import DocumentExtraction

@Suite("Items that run together on one line")
struct RunTogetherItemsTests {
  private static func parts(_ text: String) -> [String] {
    RunTogetherItems.divided(LineRepair.lines(ofText: Array(text.utf8))).map(\.text.string)
  }

  @Test("are divided behind attributions")
  func attributions() {
    let parts = [
      "1.建设平台。统一标准。（责任单位：市教育局）", "2.培育企业。给予奖励。【市财政局负责】", "3.加强宣传。（市委宣传部）",
    ]
    #expect(Self.parts(parts.joined()) == parts)
  }

  @Test("are divided at headings without text, and where the numbering goes on over lines")
  func headings() {
    let first = ["根据上级要求，制定本方案。", "一、夯实基础", "（一）建设平台。统一标准。（市教育局负责）"]
    let second = ["（二）培育企业。给予奖励。（市财政局负责）", "二、强化保障", "（三）加强领导。成立专班。（市政府办负责）"]
    #expect(Self.parts(first.joined() + "\n" + second.joined()) == first + second)
  }

  @Test(
    "are left alone where they enumerate inside a sentence",
    arguments: [
      "1.申请人应当提交下列材料：（一）申请书；（二）身份证明；（三）法律法规规定的其他材料。由受理机关当场核对并出具回执，不得要求重复提交。",
      "降低改造成本。一是落实加计扣除；二是引导金融机构开发专属信贷产品；三是对购买云服务的企业给予适当补助，扩大受益范围。",
      "建设2.5公里步道。3.5亿元投资由市级统筹（市财政局），其余部分由各区县自行筹集，纳入年度预算安排，专款专用。",
    ])
  func sentences(text: String) {
    #expect(Self.parts(text) == [text])
  }
}

import DocumentExtraction
import Testing

@testable import PolicyGraph

@Suite("What is known of documents beyond what they say")
struct DocumentOverviewTests {
  private func overview(_ name: String) throws -> DocumentOverview {
    try BundledAnswers.graph.get().documentOverview(of: BundledAnswers.node(name))
  }

  @Test("whom it charges is what the rules say", arguments: ["青政办〔2021〕29号", "青政〔2016〕76号"])
  func workloads(name: String) throws {
    let workloads = try overview(name).workloads
    let question = "answersNow(unit, role, item, @\"\(name)\", party, way), Unit(unit)"
    #expect(workloads.count == (try BundledAnswers.count(question, "unit")))
    #expect(
      workloads.reduce(0) { $0 + $1.total }
        == (try BundledAnswers.count(question, "unit", "item")))
    #expect(workloads.map(\.led) == workloads.map(\.led).sorted(by: >))
    #expect(workloads.allSatisfy { !$0.passages.isEmpty })
  }

  @Test("what it rests on and what it mentions are its citations, each with its lines")
  func citations() throws {
    let overview = try overview("青政〔2016〕76号")
    #expect(overview.foundations.contains { $0.document == "国发〔2016〕8号" && !$0.isHeld })
    #expect(
      overview.foundations.count + overview.mentions.count
        == (try BundledAnswers.count(
          "from(citation, @\"青政〔2016〕76号\"), to(citation, other), kind(citation, reason)",
          "citation", "reason")))
    let all = overview.foundations + overview.mentions
    #expect(all.allSatisfy { !$0.passages.isEmpty && !$0.title.isEmpty })
  }

  @Test("of a document that was not read there is who cites it")
  func unread() throws {
    let overview = try overview("国发〔2016〕8号")
    #expect(!overview.isHeld)
    #expect(overview.citedBy.map(\.document) == ["青政〔2016〕76号"])
    #expect(overview.citedBy.map(\.reason) == ["implements"])
    #expect(overview.workloads.isEmpty)
  }
}

import Testing

@testable import PolicyGraph

@Suite("Officials on the bundled graph")
struct OfficialDossierTests {
  private func dossier(_ name: String) throws -> OfficialDossier {
    try BundledAnswers.graph.get().officialDossier(of: BundledAnswers.node(name))
  }

  @Test("a post that was taken ends, one that was given is held, each with its line")
  func posts() throws {
    let posts = try dossier("王瑛").posts
    #expect(posts.map(\.post) == ["副厅长", "总审计师"])
    #expect(posts.map(\.from) == ["2025-05-09", nil])
    #expect(posts.map(\.to) == [nil, "2025-05-09"])
    #expect(posts.allSatisfy { $0.unitName == "省审计厅" && !$0.passages.isEmpty })
  }

  @Test("posts held are those of the rule, for every official")
  func holds() throws {
    let graph = try BundledAnswers.graph.get()
    let rows = try BundledAnswers.rows("holdsSince(official, post, unit, day)")
    let held = Dictionary(grouping: rows) { $0["official"] ?? "" }
    #expect(held.count > 20)
    for (name, rows) in held {
      let dossier = try graph.officialDossier(of: BundledAnswers.node(name))
      let open = dossier.posts.filter { $0.to == nil }
      let expected = Set(rows.map { [$0["post"], $0["unit"], $0["day"]] })
      #expect(Set(open.map { [$0.post, $0.unitName, $0.from] }) == expected, "\(name)")
    }
  }

  @Test("events, roles and companions are those of the saved queries")
  func events() throws {
    let dossier = try dossier("罗东川")
    let roles = dossier.appearances.flatMap { event in event.roles.map { (event, $0) } }
    #expect(
      roles.count
        == (try BundledAnswers.count(
          "person(part, @罗东川), inEvent(part, event), role(part, role)", "part", "role")))
    #expect(
      dossier.companions.count
        == (try BundledAnswers.count("meets(@罗东川, other, event)", "other")))
    #expect(
      dossier.companions.reduce(0) { $0 + $1.events }
        == (try BundledAnswers.count("meets(@罗东川, other, event)", "other", "event")))
    #expect(dossier.companions.map(\.events) == dossier.companions.map(\.events).sorted(by: >))
    #expect(dossier.appearances.map(\.day) == dossier.appearances.map(\.day).sorted(by: >))
    #expect(dossier.titles.reduce(0) { $0 + $1.events } <= dossier.appearances.count)
  }

  @Test("of two officials of one name each knows the other, and what tells them apart")
  func namesakes() throws {
    let dossier = try dossier("青海省/李宁/1")
    #expect(dossier.knownAs == ["省军区政委"])
    #expect(dossier.namesakes == ["李宁 省商务厅副厅长"])
    #expect(dossier.appearances.allSatisfy { $0.day < "2020" })
    #expect(try self.dossier("青海省/李宁/2").posts.contains { $0.unitName == "省商务厅" })
  }
}

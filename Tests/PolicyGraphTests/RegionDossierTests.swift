import Testing

@testable import PolicyGraph

@Suite("Regions on the bundled graph")
struct RegionDossierTests {
  private func dossier(_ name: String) throws -> RegionDossier {
    try BundledAnswers.graph.get().regionDossier(of: BundledAnswers.node(name))
  }

  @Test(
    "tasks, figures, events and who leads are those of the rules", arguments: ["西宁市", "海东市", "青海省"])
  func counts(name: String) throws {
    let dossier = try dossier(name)
    let all = "covers(@\(name), place), inRegion(what, place)"
    #expect(dossier.tasks.count == (try BundledAnswers.count("\(all), Task(what)", "what")))
    #expect(
      dossier.indicators.count == (try BundledAnswers.count("\(all), Indicator(what)", "what")))
    #expect(dossier.events.count == (try BundledAnswers.count("\(all), Event(what)", "what")))
    let leading = "\(all), Task(what), leads(unit, what)"
    #expect(dossier.leaders.count == (try BundledAnswers.count(leading, "unit")))
    #expect(
      dossier.leaders.reduce(0) { $0 + $1.items.count }
        == (try BundledAnswers.count(leading, "unit", "what")))
    #expect(!dossier.tasks.isEmpty)
    #expect(dossier.tasks.allSatisfy { !$0.item.passages.isEmpty })
  }

  @Test("a county that became a district hands on what concerned it, with the authority")
  func lineage() throws {
    let district = try dossier("湟中区")
    #expect(district.predecessors.map(\.name) == ["湟中县"])
    #expect(district.predecessors.map(\.since) == ["2019-12"])
    #expect(district.predecessors.first?.authority?.contains("国务院") == true)
    #expect(district.tasks.contains { $0.places == ["湟中县"] })
    let county = try dossier("湟中县")
    #expect(county.successors.map(\.name) == ["湟中区"])
    #expect(county.abolished == "2019-12")
    #expect(Set(district.tasks.map(\.item.name)).isSuperset(of: county.tasks.map(\.item.name)))
  }

  @Test("a code is a name, parts are counted, the government is known")
  func parts() throws {
    let dossier = try dossier("630000")
    #expect(dossier.officialName == "青海省")
    #expect(dossier.within == ["中国"])
    #expect(dossier.governors == ["省政府"])
    let xining = try #require(dossier.parts.first { $0.code == "630100" })
    #expect(
      xining.items
        == (try BundledAnswers.count(
          "covers(@西宁市, place), inRegion(what, place), Work(what)", "what")))
    #expect(dossier.parts.map(\.items) == dossier.parts.map(\.items).sorted(by: >))
  }
}

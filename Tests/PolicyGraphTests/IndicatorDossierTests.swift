import DocumentExtraction
import Testing
import TripleStore

@testable import PolicyGraph

@Suite("Figures and tasks on the bundled graph")
struct IndicatorDossierTests {
  private func dossier(_ name: String) throws -> IndicatorDossier {
    try BundledAnswers.graph.get().indicatorDossier(of: BundledAnswers.node(name))
  }

  @Test("a measure shows the figures of all documents, by year, and where they differ")
  func measure() throws {
    let dossier = try dossier("常住人口城镇化率")
    #expect(dossier.indicator == nil)
    #expect(
      dossier.figures.map(\.item.name) == ["青政〔2016〕76号 二/1 指标", "青政办〔2021〕29号 一/一/4"])
    #expect(dossier.figures.map(\.item.figure?.value) == ["60", "62"])
    #expect(dossier.figures.map(\.item.figure?.horizon) == ["2020", nil])
    #expect(dossier.figures[1].partyNames[.lead] == ["省公安厅", "省发展改革委", "省统计局"])
    #expect(dossier.differences.map(\.isContradiction) == [false])
  }

  @Test("an indicator shows who answers for it as printed, and what else is measured so")
  func indicator() throws {
    let dossier = try dossier("青政办〔2021〕29号 一/一/4")
    let named = dossier.answerers.filter { $0.way == .named && $0.role == .lead }
    #expect(named.map(\.name) == ["省公安厅", "省发展改革委", "省统计局"])
    #expect(
      dossier.answerers.count
        == (try BundledAnswers.rows(
          "answers(unit, role, @\"青政办〔2021〕29号 一/一/4\", document, party, way)"
        ).count))
    let heir = try #require(dossier.answerers.first { $0.way == .inherited })
    #expect(heir.through == "省扶贫局")
    #expect(heir.since != nil)
    #expect(dossier.sections == ["一、发展指标及分工", "（一）一级指标"])
    #expect(dossier.indicator?.item.isOpen == true)
    #expect(dossier.figures.count == 2)
  }

  @Test("contradictions are those of the rule, for all measures")
  func differences() throws {
    let graph = try BundledAnswers.graph.get()
    let rows = try BundledAnswers.rows("differs(measure, indicator, other)")
    let conflicts = try BundledAnswers.rows("conflicts(measure, indicator, other)")
    for measure in Set(rows.compactMap { $0["measure"] }) {
      let dossier = try graph.indicatorDossier(of: BundledAnswers.node(measure))
      #expect(dossier.differences.count == rows.count { $0["measure"] == measure })
      #expect(
        dossier.differences.count(where: \.isContradiction)
          == conflicts.count { $0["measure"] == measure })
    }
  }

  @Test("a base year is told where the table gives one")
  func baseline() throws {
    let graph = try BundledAnswers.graph.get()
    let row = try #require(try BundledAnswers.rows("baseline(indicator, base)").first)
    let key = try #require(row["indicator"])
    let dossier = try graph.indicatorDossier(of: BundledAnswers.node(key))
    #expect(dossier.indicator?.baseline?.name == row["base"])
  }

  @Test("base values and results are told as such and are no targets")
  func kinds() throws {
    let dossier = try dossier("保险密度")
    #expect(dossier.targets.compactMap(\.item.figure?.value) == ["800", "2500"])
    #expect(dossier.observed.compactMap(\.item.figure?.kind) == [.base, .actual, .base])
    let inPlan = "inDocument(i, @\"青政办〔2016〕187号\")"
    #expect(try BundledAnswers.rows("\(inPlan), observed(i)").count == 40)
    #expect(try BundledAnswers.rows("\(inPlan), toReach(i), !setInProse(i)").count == 32)
    for question in [
      "target(d, m, i, a, u, y), observed(i)", "differs(m, i, other), observed(i)",
      "differs(m, other, i), observed(i)", "sharesMeasure(d, other, m, i), observed(i)",
    ] {
      #expect(try BundledAnswers.rows(question).isEmpty, "\(question)")
    }
  }

  @Test("the name of an indicator that is no measure's finds what it measures")
  func names() throws {
    let graph = try BundledAnswers.graph.get()
    let found = graph.measures(ofIndicatorsNamed: "全省 常住人口城镇化率")
    #expect(found.map(graph.printedName) == ["常住人口城镇化率"])
    #expect(graph.measures(ofIndicatorsNamed: "无此指标") == [])
  }

  @Test("a task shows its parties as printed, its sections and the figures it sets")
  func task() throws {
    let graph = try BundledAnswers.graph.get()
    let dossier = try #require(
      try graph.taskDossier(of: BundledAnswers.node("青政办函〔2025〕5号 五/17")))
    #expect(
      dossier.targets.map(\.name) == ["青政办函〔2025〕5号 五/17a", "青政办函〔2025〕5号 五/17b"])
    #expect(dossier.sections.count == 1)
    #expect(dossier.answerers.contains { $0.name == "各市州人民政府" && $0.way == .standing })
    #expect(dossier.answerers.contains { $0.way == .standing && $0.through == "各市州人民政府" })
    let plain = try #require(
      try graph.taskDossier(of: BundledAnswers.node("青政办〔2021〕29号 二/39")))
    #expect(
      plain.answerers.map(\.name) == [
        "省科技厅", "省教育厅", "省人力资源社会保障厅", "省知识产权局", "省科协", "各科研院所",
      ])
    #expect(plain.item.isOpen)
  }

  @Test("every task and indicator has a dossier with its lines and its document")
  func all() throws {
    let graph = try BundledAnswers.graph.get()
    let reader = EntityReader(graph, .none)
    for row in try graph.rows("Work(item), inDocument(item, document)") {
      let node = try #require(row["item"]?.node)
      let document = try #require(reader.document(of: node))
      #expect(document == row["document"]?.node)
      #expect(!reader.item(node, in: document).passages.isEmpty)
    }
  }
}

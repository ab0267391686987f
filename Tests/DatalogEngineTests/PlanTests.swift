import DatalogSyntax
import Diagnostics
import TestSupport
import Testing
import TripleStore

@testable import DatalogEngine

@Suite("Plans and profiles")
struct PlanTests {
  private static let rules = """
    edge(x, y) :- x = range(0, 40), y = x + 1.
    path(x, y) :- edge(x, y).
    path(x, z) :- path(x, y), edge(y, z).
    end(x) :- path(x, _), !edge(x, _).
    """

  private func parsed(_ query: String) throws -> (Query, SourceText, [Program]) {
    let (program, errors) = Parser.parse(SourceText(name: "rules.dl", text: Self.rules))
    try #require(errors.isEmpty)
    let source = SourceText(name: "<query>", text: query)
    return (try #require(Parser.parseQuery(source).query), source, [program])
  }

  @Test("a profile counts what an answer holds, and each rule as often as there are rounds")
  func profile() throws {
    let (query, source, rules) = try parsed("path(x, y), x < y")
    let engine = Engine(store: TripleStore())
    let answer = try engine.answer(query, in: source, rules: rules)
    let plan = try engine.profile(query, in: source, rules: rules)
    #expect(plan.rows == answer.rows.count)
    #expect(plan.rounds == answer.statistics.rounds)
    let costs = plan.strata.flatMap(\.rules).compactMap(\.cost)
    #expect(costs.allSatisfy { $0.runs > 0 && $0.seconds >= 0 })
    let path = try #require(plan.strata.first { $0.relations == ["path"] })
    #expect(path.isRecursive)
    #expect(path.rules.compactMap(\.cost).map(\.rows).reduce(0, +) == 40 * 41 / 2)
    let recursive = try #require(path.rules.first { $0.recent != nil })
    #expect(recursive.recent == "path(x, y)")
    #expect(recursive.steps.first?.text == "path(x, y)")
    #expect((recursive.cost?.runs ?? 0) > 30)
    // Every new row passed the last step; some passed it that were not new.
    for rule in plan.strata.flatMap(\.rules) {
      if let last = rule.steps.last?.rows, let cost = rule.cost { #expect(last >= cost.rows) }
    }
  }

  @Test("a plan has the same rules without evaluating any, and expects rows where it knows")
  func plan() throws {
    var store = TripleStore()
    for number in 0..<100 {
      store.insert(
        Triple(
          store.id(for: .iri("urn:\(number)")), store.id(for: .iri(StoredCatalog.iri(of: "p"))),
          store.id(for: .iri("urn:\(number % 10)"))))
    }
    store.settle()
    let source = SourceText(name: "<query>", text: "p(x, <urn:3>), p(y, x)")
    let query = try #require(Parser.parseQuery(source).query)
    let engine = Engine(store: store, catalog: StoredCatalog(properties: ["p"]))
    let plan = try engine.plan(query, in: source)
    #expect(plan.rounds == nil)
    #expect(plan.read.map(\.rows) == [100])
    let rule = try #require(plan.strata.first?.rules.first)
    #expect(rule.cost == nil)
    #expect(rule.steps.count == 2)
    #expect(rule.steps[0].text.contains("urn:3"))
    #expect(rule.steps[0].expected == 10)
    #expect(rule.steps.allSatisfy { $0.rows == nil })
    let profile = try engine.profile(query, in: source)
    #expect(profile.strata.first?.rules.first?.steps.map(\.rows) == [10, 10])
  }

  @Test("what a rule gives is not told to be read, even where the vocabulary has its name")
  func derived() throws {
    var store = TripleStore()
    store.insert(
      Triple(
        store.id(for: .iri("urn:a")), store.id(for: .iri(StoredCatalog.iri(of: "p"))),
        store.id(for: .iri("urn:b"))))
    store.settle()
    let engine = Engine(store: store, catalog: StoredCatalog(properties: ["p", "q"]))
    let source = SourceText(name: "<query>", text: "q(x, y)")
    let query = try #require(Parser.parseQuery(source).query)
    let (rules, _) = Parser.parse(SourceText(name: "rules.dl", text: "q(x, y) :- p(x, y)."))
    let profile = try engine.profile(query, in: source, rules: [rules])
    #expect(profile.read.map(\.relation) == ["p"])
  }

  @Test("threads do not change what is counted")
  func threads() throws {
    let (query, source, rules) = try parsed("path(x, y), path(y, z)")
    var limits = EvaluationLimits(jobs: 2)
    limits.leastShared = 1
    let engine = Engine(store: TripleStore())
    let one = try engine.profile(query, in: source, rules: rules)
    let two = try engine.profile(query, in: source, rules: rules, limits: limits)
    func counts(_ plan: EvaluationPlan) -> [[Int?]] {
      plan.strata.flatMap(\.rules).map { $0.steps.map(\.rows) }
    }
    #expect(counts(one) == counts(two))
    #expect(one.rows == two.rows)
  }

  @Test("limits and mistakes stop a profile as they stop an answer")
  func limits() throws {
    let engine = Engine(store: TripleStore())
    let (query, source, rules) = try parsed("path(x, y)")
    #expect(throws: DiagnosticList.self) {
      try engine.profile(
        query, in: source, rules: rules, limits: EvaluationLimits(isCancelled: { true }))
    }
    let wrong = SourceText(name: "<query>", text: "paht(x, y)")
    let other = try #require(Parser.parseQuery(wrong).query)
    #expect(throws: DiagnosticList.self) { try engine.plan(other, in: wrong, rules: rules) }
  }
}

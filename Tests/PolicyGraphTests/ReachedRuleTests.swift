import DocumentExtraction
import DatalogEngine
import DatalogSyntax
import Diagnostics
import Testing
import TripleStore

@testable import PolicyGraph

@Suite("What a question reaches of the bundled rules")
struct ReachedRuleTests {
  /// What the parameters of saved queries stand for, by their names.
  private static let examples = [
    "body": "省自然资源厅", "document": "青政办〔2021〕29号", "measure": "常住人口城镇化率",
    "node": "青政办〔2021〕29号 二/39", "official": "杜晓莉", "other": "省水利厅", "region": "西宁市",
    "task": "青政办〔2021〕29号 二/39", "unit": "省自然资源厅", "words": "生态",
  ]

  private func term(for parameter: SavedQuery.Parameter, _ graph: PolicyGraph) -> Term {
    let example = Self.examples[parameter.name.name] ?? ""
    switch ParameterType(named: parameter.type.name) {
    case .entity:
      if case .one(let node) = graph.names.resolve(example) { return node }
      return TypedLiteral.text("")
    case .time, .date: return TypedLiteral.time("2025")
    case .number: return TypedLiteral.number("2025")
    default: return TypedLiteral.text(example)
    }
  }

  @Test("every saved query and check has the answer that it has with all rules looked at")
  func same() throws {
    let graph = try PolicyGraph.bundled()
    let plain = Engine(
      store: graph.store, catalog: graph.catalog, resolver: graph.names,
      printing: PrintedForms(graph.store))
    for program in graph.rules {
      for saved in program.savedQueries {
        var parameters: [String: Term] = [:]
        for parameter in saved.parameters {
          parameters[parameter.name.name] = term(for: parameter, graph)
        }
        func outcome(_ engine: Engine) throws -> String {
          let answer = try engine.answer(
            saved.query, in: program.source, rules: graph.rules, parameters: parameters)
          return "\(answer.columns) \(answer.rows) \(answer.warnings.map(\.message))"
            + " \(answer.statistics.tuples.map { "\($0)" }.sorted())"
        }
        #expect(try outcome(graph.engine) == outcome(plain), "\(saved.name.name)")
      }
      for check in program.checks {
        let query = Query(body: check.body, range: check.range)
        func rows(_ engine: Engine) throws -> [[AnswerValue]] {
          try engine.answer(query, in: program.source, rules: graph.rules).rows
        }
        #expect(try rows(graph.engine) == rows(plain), "\(check.name.name)")
      }
    }
  }
}

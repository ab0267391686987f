import DatalogEngine
import DatalogSyntax
import DocumentExtraction
import Platform
import PolicyGraph
import TripleStore

/// What somebody at the prompt waits for: the first prompt, and each saved query of `Queries/`.
struct StartSuite {
  private let options: Options

  /// Milliseconds that are allowed for the first prompt and for a query.
  private static let limits = (prompt: 20.0, query: 5.0)

  /// What the parameters of saved queries stand for, by their names.
  private static let examples = [
    "body": "省自然资源厅", "document": "青政办〔2021〕29号", "measure": "常住人口城镇化率",
    "node": "青政办〔2021〕29号 二/39", "official": "杜晓莉", "other": "省水利厅", "region": "西宁市",
    "task": "青政办〔2021〕29号 二/39", "unit": "省自然资源厅", "words": "生态",
  ]

  init(arguments: [String]) {
    options = Options(arguments)
  }

  /// Measures and prints; processor time for the queries, which hardly depends on what else runs.
  func run() throws {
    let executable = EngineSuite.executable(options)
    var prompts = Samples()
    for _ in 0..<options.number("--rounds", 20) {
      if let seconds = FirstPrompt(executable: executable).seconds() { prompts.add(seconds * 1000) }
    }
    report("first prompt", prompts, Self.limits.prompt, "")
    let graph = try PolicyGraph.bundled()
    let engine = graph.engine
    for program in graph.rules {
      for query in program.savedQueries { try measure(query, in: program, graph, engine) }
    }
  }

  private func measure(
    _ saved: SavedQuery, in program: Program, _ graph: PolicyGraph, _ engine: Engine
  ) throws {
    var parameters: [String: Term] = [:]
    for parameter in saved.parameters {
      parameters[parameter.name.name] = term(for: parameter, graph)
    }
    var times = Samples()
    var rows = 0
    for _ in 0..<5 {
      let start = Clock.processorSeconds()
      rows = try engine.answer(
        saved.query, in: program.source, rules: graph.rules, parameters: parameters
      ).rows.count
      times.add((Clock.processorSeconds() - start) * 1000)
    }
    report(":\(saved.name.name)", times, Self.limits.query, "\(rows) rows")
  }

  private func term(for parameter: SavedQuery.Parameter, _ graph: PolicyGraph) -> Term {
    switch ParameterType(named: parameter.type.name) {
    case .entity:
      if case .one(let node) = graph.names.resolve(Self.examples[parameter.name.name] ?? "") {
        return node
      }
      return TypedLiteral.text("")
    case .time, .date: return TypedLiteral.time("2025")
    case .number: return TypedLiteral.number("2025")
    default: return TypedLiteral.text(Self.examples[parameter.name.name] ?? "")
    }
  }

  private func report(_ what: String, _ times: Samples, _ limit: Double, _ more: String) {
    guard let median = times.median, let spread = times.spread else {
      return print("\(what)\tnot measured")
    }
    func text(_ value: Double) -> String { FixedPoint.text(value, decimals: 2) }
    let verdict = median <= limit ? "" : "over \(Int(limit)) ms"
    print(
      what, text(median) + " ms", text(spread.lowerBound) + "–" + text(spread.upperBound), more,
      verdict, separator: "\t")
  }
}

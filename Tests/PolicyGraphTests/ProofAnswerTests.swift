import DatalogEngine
import DatalogSyntax
import Diagnostics
import Testing
import TripleStore

@testable import PolicyGraph

private let bundled = Result { try PolicyGraph.bundled() }

@Suite("Proofs on the bundled graph")
struct ProofAnswerTests {
  /// What stands for the parameters of saved queries, by their names; others have defaults.
  private static let values = [
    "unit": "省自然资源厅", "other": "省发展改革委", "document": "青政〔2016〕76号", "official": "王瑛",
    "region": "西宁市", "measure": "常住人口城镇化率", "body": "省自然资源厅",
    "task": "青政〔2016〕76号 七/23", "node": "青政〔2016〕76号 七/23",
  ]

  static let names: [String] =
    (try? bundled.get().rules.flatMap(\.savedQueries).map(\.name.name)) ?? []

  @Test("the rows of every saved query rest on statements", arguments: names)
  func savedQuery(name: String) throws {
    let graph = try bundled.get()
    let program = try #require(
      graph.rules.first { $0.savedQueries.contains { $0.name.name == name } })
    let saved = try #require(program.savedQueries.first { $0.name.name == name })
    var given: [String: AnswerValue] = [:]
    for parameter in saved.parameters {
      given[parameter.name.name] = try value(of: parameter, in: graph)
    }
    let explanation = try graph.engine.why(
      saved.query, in: program.source, rules: graph.rules, given: given,
      options: ExplanationOptions(rows: 3, depth: 100, facts: 2000))
    for tree in explanation.proofs {
      var stated = 0
      for node in tree.nodes {
        switch node.ground {
        case .stated(let triples):
          stated += 1
          #expect(!triples.isEmpty)
        case .rule, .path, .subclass: break
        case .written, .deeper, .unexplained: Issue.record("\(node.fact): \(node.ground)")
        }
      }
      #expect(stated > 0, "\(name)")
    }
  }

  private func value(
    of parameter: SavedQuery.Parameter, in graph: PolicyGraph
  ) throws -> AnswerValue {
    if case .constant(.integer(let number))? = parameter.defaultValue?.kind {
      return .integer(number)
    }
    if parameter.type.name == "entity" {
      let name = try #require(Self.values[parameter.name.name], "\(parameter.name.name)")
      guard case .one(let term) = graph.names.resolve(name) else {
        throw DiagnosticList([Diagnostic(.error, code: "unknown-entity", name)])
      }
      return .term(term)
    }
    return parameter.type.name == "text" ? .text("水利", language: nil) : .integer(2025)
  }

  @Test("a statement is found on the lines that its end was read from")
  func lines() throws {
    let graph = try bundled.get()
    let statement = try statement("leads(u, @\"青政〔2016〕76号 七/23\")")
    let passages = Evidence(graph.store).passages(of: statement)
    #expect(passages.count == 1)
    #expect(passages.first?.source.hasSuffix(".txt") == true)
  }

  @Test("a member of a group is known from the registry, or from the lines that list it")
  func members() throws {
    let graph = try bundled.get()
    let evidence = Evidence(graph.store)
    let registered = try statement("member(@各市州人民政府, @西宁市政府)")
    #expect(evidence.isRegistered(registered) && evidence.passages(of: registered).isEmpty)
    let listed = try statement("member(@\"西宁、海东、海西等市州政府\", @西宁市政府)")
    #expect(!evidence.isRegistered(listed))
    #expect(evidence.passages(of: listed).map(\.first) == [1587])
  }

  /// The statement that the first row of a question rests on.
  private func statement(_ question: String) throws -> StatedTriple {
    let graph = try bundled.get()
    let source = SourceText(name: "question", text: "?- \(question).")
    let query = try #require(Parser.parseQuery(source).query)
    let tree = try #require(
      try graph.engine.why(query, in: source, rules: graph.rules).proofs.first)
    guard case .stated(let triples) = tree.nodes[tree.root].ground else {
      throw BundledAnswers.NotFound(name: "\(tree.nodes[tree.root])")
    }
    return try #require(triples.first)
  }
}

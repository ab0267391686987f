import DatalogSyntax
import Diagnostics
import Testing
import TripleStore

@testable import DatalogEngine

@Suite("Proofs of the language, by cases")
struct ProofCaseTests {
  @Test(
    "every construct is explained down to what is written, or says why it is not",
    arguments: ["Core", "Wider", "Components"].flatMap(LanguageCase.all))
  func cases(_ languageCase: LanguageCase) throws {
    let program = Parser.parse(try languageCase.source()).program
    let text = String(decoding: program.source.bytes, as: UTF8.self)
    let mayStop =
      !program.subsumptions.isEmpty || text.contains("eqrel") || text.contains("autoinc")
    for query in program.queries {
      let answer = try EngineAsker().answer(query, of: program)
      let explanation = try Engine(store: TripleStore()).why(
        query, in: program.source, rules: [program],
        options: ExplanationOptions(rows: 3, depth: 500, facts: 2000),
        limits: EvaluationLimits(timeout: 20))
      #expect(explanation.proofs.isEmpty == (explanation.rowCount == 0))
      #expect(answer.rows.isEmpty || !explanation.proofs.isEmpty)
      for tree in explanation.proofs {
        #expect(ProofChecker.circle(in: tree) == nil)
        for node in tree.nodes {
          switch node.ground {
          case .unexplained: #expect(mayStop, "\(node.fact)")
          case .deeper: Issue.record("\(node.fact) is left out")
          case .stated, .written, .rule, .path, .subclass: break
          }
        }
      }
    }
  }
}

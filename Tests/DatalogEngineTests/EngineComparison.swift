import DatalogSyntax
import Diagnostics
import TestSupport

/// Compares what the engine and the reference make of programs.
struct EngineComparison {
  /// How the engine is given a program.
  enum Way {
    /// As it is.
    case asWritten
    /// With joins in any order.
    case inAnyOrder
    /// With joins in any order, and the facts about nodes in a store.
    case withStoredFacts
  }

  /// What they disagree on.
  struct Disagreement {
    /// What stays the same while the program is made smaller.
    var kind: String
    /// What was expected, and what was found.
    var details: String
  }

  let way: Way
  let seed: UInt64

  init(_ way: Way, seed: UInt64) {
    self.way = way
    self.seed = seed
  }

  /// The first query on which they disagree; nil too for programs without meaning.
  func disagreement(on program: RandomProgram) -> Disagreement? {
    let facts = stored(program)
    let text = program.source(leavingOutFactsOf: facts?.predicates ?? [])
    guard let whole = parsed(program.source), let given = parsed(text),
      let evaluator = try? NaiveEvaluator(whole)
    else { return nil }
    let asker = asker(facts)
    for (query, sameQuery) in zip(whole.queries, given.queries) {
      guard let expected = try? evaluator.answer(query) else { return nil }
      do throws(DiagnosticList) {
        let answer = try asker.answer(sameQuery, of: given)
        let (expected, found) = (PrintedAnswer(expected), answer)
        if found != expected {
          return Disagreement(kind: "rows", details: "expected:\n\(expected)found:\n\(found)")
        }
      } catch {
        return Self.refusal(error)
      }
    }
    return nil
  }

  private func asker(_ facts: StoredFacts?) -> EngineAsker {
    var asker = EngineAsker()
    if way != .asWritten { asker.orderSeed = seed }
    if let facts {
      asker.store = facts.store
      asker.catalog = facts.catalog
    }
    return asker
  }

  /// The facts that are stored; none where there are declarations, which hide the graph.
  private func stored(_ program: RandomProgram) -> StoredFacts? {
    guard way == .withStoredFacts, !program.isDeclared else { return nil }
    return StoredFacts(program.facts, seed: seed)
  }

  private func parsed(_ text: String) -> Program? {
    let (program, diagnostics) = Parser.parse(SourceText(name: "random.dl", text: text))
    return diagnostics.isEmpty ? program : nil
  }

  private static func refusal(_ list: DiagnosticList) -> Disagreement {
    let errors = list.diagnostics.filter { $0.severity == .error }
    return Disagreement(
      kind: errors.first?.code ?? "", details: DiagnosticRenderer().render(errors))
  }
}

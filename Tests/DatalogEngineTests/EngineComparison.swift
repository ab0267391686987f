import DatalogSyntax
import Diagnostics
import TestSupport

/// Compares what the engine and the reference make of programs.
struct EngineComparison {
  /// Where the engine finds the facts.
  enum FactPlace {
    /// In the program.
    case program
    /// Those about nodes in a store.
    case store
  }

  /// What a comparison comes to.
  enum Outcome {
    /// All answers are the same.
    case agreement
    /// An answer differs.
    case disagreement(Disagreement)
    /// The program has no meaning, or too many solutions for the reference.
    case withoutAnswer

    /// What differs, if anything does.
    var disagreement: Disagreement? {
      if case .disagreement(let disagreement) = self { disagreement } else { nil }
    }
  }

  /// What they disagree on.
  struct Disagreement {
    /// What stays the same while the program is made smaller.
    var kind: String
    /// What was expected, and what was found.
    var details: String
  }

  let place: FactPlace
  let seed: UInt64

  /// What comes of the program of the seed.
  var outcome: Outcome { outcome(of: program) }

  private var program: RandomProgram { RandomProgram(seed: seed, aboutNodes: place == .store) }

  /// The smallest program that shows a disagreement of the same kind, with what differs.
  func smallest(like first: Disagreement) -> String {
    let smallest = program.shrunk { outcome(of: $0).disagreement?.kind == first.kind }
    let last = outcome(of: smallest).disagreement ?? first
    return "seed \(seed), facts in the \(place):\n\(smallest.source)\(last.details)"
  }

  /// Asks both all queries of a program.
  private func outcome(of program: RandomProgram) -> Outcome {
    let facts = stored(program)
    let text = program.source(leavingOutFactsOf: facts?.predicates ?? [])
    guard let whole = parsed(program.source), let given = parsed(text),
      let evaluator = try? NaiveEvaluator(whole)
    else { return .withoutAnswer }
    for (index, query) in whole.queries.enumerated() {
      guard let expected = try? evaluator.answer(query) else { return .withoutAnswer }
      // Every second query is planned by chance.
      let isPlanned = (UInt64(index) + seed / 2).isMultiple(of: 2)
      let disagreement = disagreement(
        PrintedAnswer(expected), with: asker(facts, isPlanned: isPlanned), on: given.queries[index],
        of: given)
      if let disagreement { return .disagreement(disagreement) }
    }
    return .agreement
  }

  private func disagreement(
    _ expected: PrintedAnswer, with asker: EngineAsker, on query: Query, of program: Program
  ) -> Disagreement? {
    do throws(DiagnosticList) {
      let found = try asker.answer(query, of: program)
      if found == expected { return nil }
      let order = asker.orderSeed == nil ? "the order of the planner" : "an order made up"
      return Disagreement(
        kind: "rows", details: "expected:\n\(expected)found by \(order):\n\(found)")
    } catch {
      let errors = error.diagnostics.filter { $0.severity == .error }
      return Disagreement(
        kind: errors.first?.code ?? "", details: DiagnosticRenderer().render(errors))
    }
  }

  /// The engine with the order of joins that it plans, or with one made up.
  private func asker(_ facts: StoredFacts?, isPlanned: Bool) -> EngineAsker {
    var asker = EngineAsker()
    if let facts {
      asker.store = facts.store
      asker.catalog = facts.catalog
    }
    if !isPlanned { asker.orderSeed = seed }
    return asker
  }

  /// The facts that are stored; none where there are declarations, which hide the graph.
  private func stored(_ program: RandomProgram) -> StoredFacts? {
    guard place == .store, !program.isDeclared else { return nil }
    return StoredFacts(program.facts, seed: seed)
  }

  private func parsed(_ text: String) -> Program? {
    let (program, diagnostics) = Parser.parse(SourceText(name: "random.dl", text: text))
    return diagnostics.isEmpty ? program : nil
  }
}

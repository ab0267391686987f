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

  /// How the engine is told to find an answer.
  struct Way: CustomStringConvertible {
    /// Where there is one, joins are made in an order made up from it.
    var orderSeed: UInt64?
    /// Whether only what a query asks for is computed.
    var usesDemand: Bool
    /// How many threads there are; where there are several, they share whatever can be shared.
    var jobs = 1
    /// Whether only those rules are looked at that a query reaches.
    var isReached = false

    var description: String {
      (orderSeed.map { "order \($0)" } ?? "the planned order")
        + (usesDemand ? ", on demand" : ", in full") + ", jobs: \(jobs)"
        + (isReached ? ", reached rules only" : "")
    }

    /// Two ways, each setting in one of them.
    static func some(for seed: UInt64, query: Int) -> [Way] {
      let isPlannedOnDemand = (UInt64(query) + seed / 2).isMultiple(of: 2)
      return [
        Way(
          orderSeed: isPlannedOnDemand ? nil : seed, usesDemand: true,
          isReached: seed % 3 != 0),
        Way(
          orderSeed: isPlannedOnDemand ? seed + 1 : nil, usesDemand: false,
          jobs: Int(seed / 4 % 3) + 1, isReached: seed % 3 == 0),
      ]
    }
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
      for way in Way.some(for: seed, query: index) {
        let disagreement = disagreement(
          PrintedAnswer(expected), on: given.queries[index], of: given, facts, way)
        if let disagreement { return .disagreement(disagreement) }
      }
    }
    guard place == .program else { return .agreement }
    let run = RunComparison(program: program, evaluator: evaluator, seed: seed)
    return run.disagreement.map { .disagreement($0) } ?? .agreement
  }

  private func disagreement(
    _ expected: PrintedAnswer, on query: Query, of program: Program, _ facts: StoredFacts?,
    _ way: Way
  ) -> Disagreement? {
    do throws(DiagnosticList) {
      let found = try asker(facts, way).answer(query, of: program)
      if found == expected { return nil }
      return Disagreement(
        kind: "rows", details: "expected:\n\(expected)found by \(way):\n\(found)")
    } catch {
      let errors = error.diagnostics.filter { $0.severity == .error }
      return Disagreement(
        kind: errors.first?.code ?? "",
        details: "found by \(way):\n\(DiagnosticRenderer().render(errors))")
    }
  }

  private func asker(_ facts: StoredFacts?, _ way: Way) -> EngineAsker {
    var asker = EngineAsker(orderSeed: way.orderSeed, usesDemand: way.usesDemand)
    asker.trustsProgram = way.isReached
    asker.limits.jobs = way.jobs
    if way.jobs > 1 { asker.limits.leastShared = 0 }
    if let facts {
      asker.store = facts.store
      asker.catalog = facts.catalog
    }
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

import DatalogSyntax
import Diagnostics
import TestSupport
import Testing
import TripleStore

@testable import DatalogEngine

@Suite("Rules that ask their own relations twice") struct RuleSplittingTests {
  private static let pointsTo = """
    points(p, o) :- address(p, o).
    points(p, o) :- assign(p, q), points(q, o).
    points(p, o) :- load(p, q), points(q, r), points(r, o).
    points(r, o) :- store(p, q), points(p, r), points(q, o).
    """

  private func program(_ text: String) throws -> Program {
    let (program, errors) = Parser.parse(SourceText(name: "rules.dl", text: text))
    try #require(errors.isEmpty)
    return program
  }

  /// The names of the relations that a program has beyond its own.
  private func steps(_ rules: String) throws -> [String] {
    let program = try program(rules + "\n?- points(x, y).")
    let analyzer = Analyzer(
      [program], values: ValueTable(), catalog: EmptyCatalog(), resolver: EmptyResolver())
    analyzer.add(try #require(program.queries.first), in: program.source, parameters: [:])
    let analysis = analyzer.finish()
    let goal = try #require(analysis.goal).relation
    return analysis.restricted(to: [goal]).program.relations.map(\.name)
      .filter { $0.hasPrefix("step of") }
  }

  @Test("are split where a step leaves a variable behind")
  func split() throws {
    let facts = "address(1, 2). assign(1, 2). load(1, 2). store(1, 2).\n"
    #expect(try steps(facts + Self.pointsTo) == ["step of points", "step of points"])
    let others = [
      // Nothing is left behind; one recursive atom; nothing between the atoms.
      "points(x, z) :- points(x, y), points(y, z), load(x, z).",
      "points(x, z) :- load(x, y), points(y, w), load(w, z).",
      "points(x, z) :- points(x, _), points(_, z), load(5, 6).",
      // What is negated may not be asked for too early.
      "points(x, z) :- load(x, q), points(q, y), points(y, z), !store(x, z).",
    ]
    for rule in others {
      #expect(try steps(facts + "points(x, y) :- address(x, y).\n" + rule) == [], "\(rule)")
    }
  }

  @Test("have the same rows as without", arguments: SeededGenerator.seeds(12))
  func rows(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var facts = ""
    for name in ["address", "assign", "load", "store"] {
      for _ in 0..<Int.random(in: 2...14, using: &generator) {
        let pair = (0..<2).map { _ in Int.random(in: 0..<9, using: &generator) }
        facts += "\(name)(\(pair[0]), \(pair[1])).\n"
      }
    }
    let condition =
      seed.isMultiple(of: 3)
      ? "\npoints(p, o) :- load(p, q), points(q, r), points(r, o), p < o." : ""
    let program = try program(facts + Self.pointsTo + condition + "\n?- points(x, y).")
    let query = try #require(program.queries.first)
    var askers = [EngineAsker(), EngineAsker(), EngineAsker()]
    askers[1].usesDemand = false
    (askers[2].limits.jobs, askers[2].limits.leastShared) = (3, 0)
    let answers = try askers.map { try $0.answer(query, of: program) }
    #expect(answers[0] == answers[1], "seed \(seed)")
    #expect(answers[0] == answers[2], "seed \(seed)")
  }
}

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
      // What is computed depends on the types of the whole rule.
      "points(x, z) :- points(x, w), load(w, u), points(v, z), v = w / 2.",
      // What is negated may not be asked for too early.
      "points(x, z) :- load(x, q), points(q, y), points(y, z), !store(x, z).",
    ]
    for rule in others {
      #expect(try steps(facts + "points(x, y) :- address(x, y).\n" + rule) == [], "\(rule)")
    }
  }

  @Test("are not split where it matters in which round a row comes")
  func rounds() throws {
    let facts = "address(1, 2). assign(1, 2). load(1, 2). store(1, 2).\n"
    let rules = """
      points(x, z) :- points(x, y), load(y, w), other(w, z).
      points(x, y) :- address(x, y).
      other(x, y) :- points(x, y).
      """
    #expect(try steps(facts + rules) == ["step of points"])
    #expect(try steps(".limitsize other(n=5)\n" + facts + rules) == [])
  }

  @Test("keep the types of their variables")
  func types() throws {
    let program = try program(
      """
      .decl n(w: number, u: term)
      .decl g(x: term, w: term)
      .decl p(x: term, w: term)
      .decl r(x: term, w: number)
      .decl e(x: term, w: term)
      .decl e2(x: term, w: term)
      .decl k(x: term)
      n(7, "u"). n(9, "u"). g("a", 7). g("b", 9).
      g(3, "end"). g(4, "end2"). g(3.5, "wrong"). g(4.5, "wrong2").
      p(x, w) :- g(x, w).
      p(x, z) :- p(x, w), n(w, u), p(v, z), v = w / 2.
      r(x, w) :- e(x, w), v = w / 2, k(v).
      r(x, w) :- e2(x, y), r(y, w).
      e("a", 7). e("b", 8). k(3). e2("z", "a"). e2("z", "b").
      ?- p(x, z).
      ?- r("z", w).
      """)
    for query in program.queries {
      var plain = EngineAsker()
      plain.usesDemand = false
      let expected = try plain.answer(query, of: program)
      #expect(try EngineAsker().answer(query, of: program) == expected)
      #expect(!expected.rows.isEmpty)
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

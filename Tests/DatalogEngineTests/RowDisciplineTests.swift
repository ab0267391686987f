import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

@testable import DatalogEngine

/// Relations whose rows decide about each other, against what they mean written out.
@Suite("Equivalences, choices and subsumption") struct RowDisciplineTests {
  /// The rows of a query over some rules, in a join order made up from a seed.
  private func rows(_ rules: String, _ query: String, seed: UInt64?) throws -> [[String]] {
    let (program, errors) = Parser.parse(SourceText(name: "rules.dl", text: rules))
    try #require(errors.map(\.message) == [])
    let read = try #require(Parser.parseQuery(SourceText(name: "rules.dl", text: query)).query)
    return try EngineAsker(orderSeed: seed).answer(read, of: program).rows
  }

  private func edges(_ generator: inout SeededGenerator, named name: String = "edge") -> String {
    let count = Int.random(in: 0...14, using: &generator)
    let nodes = Int.random(in: 1...9, using: &generator)
    return (0..<count).map { _ in
      let (x, y) = (
        Int.random(in: 1...nodes, using: &generator), Int.random(in: 1...nodes, using: &generator)
      )
      return "\(name)(\(x), \(y), \(Int.random(in: 1...9, using: &generator)))."
    }.joined(separator: "\n") + "\n\(name)(0, 0, 1).\n"
  }

  @Test("an equivalence is the closure by its three rules", arguments: SeededGenerator.seeds(60))
  func equivalence(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let given = """
      same(x, y) :- edge(x, y, _).
      same(x, z) :- same(x, y), link(y, z, 1), same(z, z).
      same(x, y) :- same(x, 2), link(y, _, 3).
      """
    let facts = edges(&generator) + edges(&generator, named: "link")
    let closure = """
      same(x, x) :- same(x, _).
      same(y, x) :- same(x, y).
      same(x, z) :- same(x, y), same(y, z).
      """
    let declared = ".decl same(x: number, y: number) eqrel\n"
    let (mine, meant) = (declared + facts + given, facts + given + closure)
    #expect(
      try rows(mine, "same(x, y)", seed: seed) == rows(meant, "same(x, y)", seed: nil),
      "\(mine)")
    #expect(
      try rows(mine, "n = count : { same(1, _) }", seed: seed)
        == rows(meant, "n = count : { same(1, _) }", seed: nil))
  }

  @Test(
    "the least costs by subsumption are those of all paths", arguments: SeededGenerator.seeds(60))
  func shortestPaths(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let facts = edges(&generator)
    let steps = [
      "far(x, z, c + d) :- far(x, y, c), edge(y, z, d).",
      "far(x, z, c + d) :- far(x, y, c), far(y, z, d).",
      // Whole rows are looked up while better ones come.
      "far(x, z, c + d) :- far(x, y, c), edge(y, z, d), far(y, z, d).",
    ]
    let step = steps[Int.random(in: 0..<steps.count, using: &generator)]
    let mine =
      facts + """
        far(x, y, c) :- edge(x, y, c).
        \(step)
        far(x, y, c) <= far(x, y, d) :- d < c.
        """
    // No shortest path has more than ten steps or costs more than ninety.
    let meant =
      facts + """
        walk(x, y, c, 1) :- edge(x, y, c).
        walk(x, z, c + d, n + 1) :- walk(x, y, c, n), edge(y, z, d), n < 10, c + d <= 90.
        far(x, y, c) :- walk(x, y, _, _), c = min d : { walk(x, y, d, _) }.
        """
    #expect(
      try rows(mine, "far(x, y, c)", seed: seed) == rows(meant, "far(x, y, c)", seed: nil),
      "\(mine)")
  }

  @Test(
    "the extremes of all sorts of values are those that nothing surpasses",
    arguments: SeededGenerator.seeds(60))
  func extremes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let kinds = ["3", "4", "5", "-2", "2.5", "5000000000", "\"a\"", "\"b\""]
    let known = Int.random(in: 1...kinds.count, using: &generator)
    let facts = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
      let name = generator.isOneIn(3) ? "best" : "given"
      return "\(name)(\(Int.random(in: 1...4, using: &generator)), "
        + "\(kinds[Int.random(in: 0..<known, using: &generator)])).\n"
    }
    let comparator = ["<", "<=", ">", ">="][Int.random(in: 0..<4, using: &generator)]
    let mine =
      facts.joined() + """
        given(0, 0). best(0, 0).
        best(x, c) :- given(x, c).
        best(x, c) <= best(x, d) :- d \(comparator) c.
        """
    let meant =
      facts.joined().replacing("best", with: "given") + """
        given(0, 0).
        best(x, c) :- given(x, c), !(given(x, d), d \(comparator) c, d != c).
        """
    for query in ["best(x, c)", "n = count : { best(_, _) }", "best(x, 3)"] {
      #expect(try rows(mine, query, seed: seed) == rows(meant, query, seed: nil), "\(mine)")
    }
  }

  @Test("what is left of a set are its greatest elements", arguments: SeededGenerator.seeds(40))
  func greatest(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let facts = edges(&generator)
    let mine =
      facts + """
        .decl best(x: number, y: number)
        best(x, y) :- edge(x, y, _).
        best(x, y) <= best(v, w) :- x <= v, y <= w, (x < v ; y < w).
        rest(x, y) :- edge(x, y, _), !best(x, y).
        """
    let meant =
      facts + """
        below(x, y) :- edge(x, y, _), edge(v, w, _), x <= v, y <= w, (x < v ; y < w).
        best(x, y) :- edge(x, y, _), !below(x, y).
        rest(x, y) :- below(x, y).
        """
    for query in ["best(x, y)", "rest(x, y)", "best(x, _)", "n = count : { best(_, _) }"] {
      #expect(try rows(mine, query, seed: seed) == rows(meant, query, seed: nil), "\(mine)")
    }
  }

  @Test(
    "a choice keeps as many rows as fit beside each other", arguments: SeededGenerator.seeds(60))
  func choice(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let facts = edges(&generator)
    let domains = ["x", "y", "x, y", "(x, y)", "(x, c), y"].randomElement(using: &generator) ?? "x"
    let rules =
      facts + """
        .decl chosen(x: number, y: number, c: number) choice-domain \(domains)
        chosen(x, y, c) :- edge(x, y, c).
        chosen(y, x, c + 1) :- chosen(x, y, c), c < 12.
        given(x, y, c) :- edge(x, y, c).
        given(y, x, c + 1) :- chosen(x, y, c), c < 12.
        """
    let keys: [[Int]] =
      switch domains {
      case "x": [[0]]
      case "y": [[1]]
      case "x, y": [[0], [1]]
      case "(x, y)": [[0, 1]]
      default: [[0, 2], [1]]
      }
    let chosen = try rows(rules, "chosen(x, y, c)", seed: seed)
    let given = try rows(rules, "given(x, y, c)", seed: seed)
    #expect(Set(chosen).isSubset(of: Set(given)))
    for key in keys {
      let taken = chosen.map { row in key.map { row[$0] } }
      #expect(Set(taken).count == taken.count, "no two rows agree in \(key)")
    }
    for row in given where !chosen.contains(row) {
      let isTaken = keys.contains { key in
        chosen.contains { other in key.allSatisfy { other[$0] == row[$0] } }
      }
      #expect(isTaken, "\(row) would fit")
    }
  }

  @Test("a choice of many dense pairs keeps one row for each")
  func choiceOfManyPairs() throws {
    let rules = """
      .decl chosen(x: number, y: number, z: number) choice-domain (x, y)
      chosen(x, y, z) :- n(x), n(y), z = x + y.
      chosen(x, y, z) :- n(x), n(y), z = x - y.
      n(x) :- x = range(0, 120).
      """
    #expect(try rows(rules, "n = count : { chosen(_, _, _) }", seed: nil) == [["14400"]])
    #expect(try rows(rules, "chosen(119, 118, z)", seed: nil) == [["237"]])
  }
}

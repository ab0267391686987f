import DatalogSyntax
import Diagnostics
import Testing
import TripleStore

@testable import DatalogEngine

/// Only what a query asks for is computed.
@Suite("Demand") struct DemandTests {
  /// The rows computed for every relation with a name, by name.
  private func tuples(_ rules: String, _ query: String, edges: Int = 2000) throws -> [String: Int] {
    let facts = (0..<edges).map { "edge(\($0), \($0 + 1))." }.joined(separator: "\n")
    let (program, errors) = Parser.parse(SourceText(name: "rules.dl", text: facts + "\n" + rules))
    try #require(errors.isEmpty)
    let source = SourceText(name: "<query>", text: query)
    let read = try #require(Parser.parseQuery(source).query)
    let answer = try Engine(store: TripleStore()).answer(read, in: source, rules: [program])
    return Dictionary(answer.statistics.tuples.map { ($0.relation, $0.count) }) { $0 + $1 }
  }

  @Test("what a recursive rule only uses can be kept outside of its group")
  func groups() throws {
    let rules = """
      edge(1, 2). back(2, 3). link(x, y) :- edge(x, y). link(x, y) :- back(x, y).
      path(x, y) :- link(x, y). path(x, z) :- path(x, y), link(y, z).
      """
    let (program, errors) = Parser.parse(SourceText(name: "rules.dl", text: rules))
    try #require(errors.isEmpty)
    let source = SourceText(name: "<query>", text: "path(1, y)")
    let read = try #require(Parser.parseQuery(source).query)
    func recursive(keepsGroups: Bool) throws -> [Int] {
      try Engine(store: TripleStore())
        .analysed(read, in: source, rules: [program], keepsGroups: keepsGroups)
        .strata.filter(\.isRecursive).map(\.relations.count)
    }
    #expect(try recursive(keepsGroups: true) == [1])
    #expect(try recursive(keepsGroups: false) != [1])
  }

  private static let leftLinear = """
    path(x, y) :- edge(x, y).
    path(x, z) :- path(x, y), edge(y, z).
    """
  private static let rightLinear = """
    path(x, y) :- edge(x, y).
    path(x, z) :- edge(x, y), path(y, z).
    """
  private static let double = """
    path(x, y) :- edge(x, y).
    path(x, z) :- path(x, y), path(y, z).
    """

  @Test(
    "a closure asked from one node is followed from there only",
    arguments: [leftLinear, rightLinear, double])
  func fromOneNode(_ rules: String) throws {
    let found = try tuples(rules, "path(1990, y)")
    #expect(try #require(found["path"]) <= 55)
  }

  @Test("a closure asked for its end is followed backwards")
  func toOneNode() throws {
    let found = try tuples("", "edge+(x, 10)")
    #expect(found["path"] == nil)
    #expect(found["edge"] == 2000)
    #expect(try tuples(Self.rightLinear, "path(x, 10)")["path"] == 10)
  }

  @Test(
    "what is counted or negated is asked for its constants",
    arguments: [
      ("n = count : { path(1990, _) }", ""), ("n = count : { far(y) }", "far(y) :- path(1990, y)."),
      ("edge(1990, x), !path(1995, x)", ""),
      ("edge(1990, x), !far(x)", "far(y) :- path(1995, y)."),
      ("n = count : { edge(x, _), !path(1995, x), x > 1990 }", ""),
    ], [leftLinear, rightLinear, double])
  func inside(_ query: (String, String), _ rules: String) throws {
    let found = try tuples(rules + query.1, query.0)
    #expect(try #require(found["path"]) <= 55)
  }

  @Test(
    "rows that are numbered are numbered among all",
    arguments: [
      ("n(\"c\", k)", 1), ("n(\"c\", k), !n(\"a\", k)", 1),
      ("k = count : { later(\"c\") }, k = 1", 1),
      ("a(x), !n(x, 0), !n(\"c\", 2)", 0), ("equal(x, k)", 9),
    ])
  func numbered(_ query: String, _ rows: Int) throws {
    let rules = """
      a("a"). a("b"). a("c").
      n(x, autoinc()) :- a(x).
      later(x) :- n(x, k), k > 1.
      pair(x, k) :- a(x), k = range(0, 9).
      equal(x, k) :- a(x), k = autoinc(), pair(x, k).
      """
    let (program, errors) = Parser.parse(SourceText(name: "rules.dl", text: rules))
    try #require(errors.isEmpty)
    let source = SourceText(name: "<query>", text: query)
    let read = try #require(Parser.parseQuery(source).query)
    let answer = try Engine(store: TripleStore()).answer(read, in: source, rules: [program])
    #expect(answer.rows.count == rows)
  }

  @Test("what would come to depend on its own negation is computed in full")
  func cautious() throws {
    // The demand for `path` would come from `odd`, which needs to know what `path` does not have.
    let rules = """

      odd(a, x) :- edge(a, x), !path(70, x).
      wide(y) :- odd(65, x), path(x, y).
      """
    let found = try tuples(Self.double + rules, "wide(y)", edges: 80)
    #expect(found["path"] == 80 * 81 / 2)
    #expect(found["wide"] == 14)
  }

  @Test(
    "columns that only pass through are answered by what can be reached",
    arguments: [
      ("path(1990, y)", rightLinear), ("path(x, 10)", leftLinear),
      (
        "path(1990, y, \"a\")",
        """
        path(x, y, c) :- edge(x, y), colour(c).
        path(x, z, c) :- edge(x, y), path(y, z, c), colour(c).
        path(x, z, c) :- x > 0, path(y, z, c), edge(x, y).
        colour("a").
        colour("b").
        """
      ),
    ])
  func reached(_ query: String, _ rules: String) throws {
    #expect(try tuples(rules, query)["path"] == 10)
  }

  @Test(
    "what does not only pass through is not taken for it",
    arguments: [
      // The column is looked at on the way.
      "path(x, y) :- edge(x, y). path(x, z) :- edge(x, y), path(y, z), edge(z, _).",
      // Two calls, the relation behind another, facts of its own.
      double,
      "path(x, y) :- edge(x, y). path(x, z) :- more(x, y), path(y, z). more(x, y) :- path(x, y).",
      rightLinear + "\npath(1999, 1).",
      // What is computed depends on the types of the whole rule.
      "path(x, y) :- edge(x, y), y / 2 > 1. path(x, z) :- edge(x, y), y % 7 > 0, path(y, z).",
      // The values do not stand in rows.
      "path(x, y) :- edge(x, y), x < 1995. path(x, z) :- edge(x, _), y = x + 1, path(y, z).",
    ])
  func notReached(_ rules: String) throws {
    let facts = (1990..<2000).map { "edge(\($0), \($0 + 1))." }.joined(separator: "\n")
    let (program, errors) = Parser.parse(SourceText(name: "rules.dl", text: facts + "\n" + rules))
    try #require(errors.isEmpty)
    let source = SourceText(name: "<query>", text: "path(1993, y)")
    let query = try #require(Parser.parseQuery(source).query)
    let answers = try [true, false].map {
      try Engine(store: TripleStore()).answer(
        query, in: source, rules: [program], parameters: [:], limits: .none, observer: nil,
        usesDemand: $0
      ).rows
    }
    #expect(answers[0] == answers[1])
    #expect(!answers[0].isEmpty)
  }

  @Test("a value that an atom gives is passed on")
  func throughAtoms() throws {
    let asked = try tuples(Self.leftLinear + "\nname(\"a\", 1995).", "name(\"a\", x), path(x, y)")
    #expect(asked["path"] == 5)
  }

  @Test("values that nothing brings together are not passed on in pairs")
  func unconnected() throws {
    let rules = """
      .decl mark(x: number, name: text)
      mark(x, "from") :- x = range(0, 40).
      mark(x, "to") :- x = range(0, 40).
      near(x, y) :- edge(x, y).
      near(x, y) :- edge(x, z), edge(z, y).
      """
    let query = "mark(x, \"from\"), mark(y, \"to\"), near(x, y)"
    #expect(try rows(of: "demand for near", rules, query) == 40)
    #expect(try tuples(rules, query)["near"] == 80)
  }

  @Test("a closure of which both ends are known is followed from one of them")
  func bothEnds() throws {
    let query = "label(\"a\", x), edge(x, z), edge(z, y), edge+(x, y)"
    let rules = "label(\"a\", 10). label(\"a\", 1000)."
    #expect(try rows(of: "demand for edge+", rules, query) == 2)
  }

  /// The rows of the relation of a name, also of one that the engine made.
  private func rows(of name: String, _ rules: String, _ query: String) throws -> Int {
    let facts = (0..<1020).map { "edge(\($0), \($0 + 1))." }.joined(separator: "\n")
    let (program, errors) = Parser.parse(SourceText(name: "rules.dl", text: facts + "\n" + rules))
    try #require(errors.isEmpty)
    let source = SourceText(name: "<query>", text: query)
    let read = try #require(Parser.parseQuery(source).query)
    let sizes = Sizes()
    _ = try Engine(store: TripleStore()).answer(
      read, in: source, rules: [program], parameters: [:], limits: .none, observer: sizes)
    return sizes.rows[name, default: 0]
  }

  /// How many rows the relations of each name have come to.
  private final class Sizes: EvaluationObserver {
    var rows: [String: Int] = [:]

    func relation(_ name: String, hasRows count: Int, inRound round: Int) {
      rows[name] = count
    }
  }

  @Test("a value that may be any is not passed on, for nothing would be saved")
  func unrestricted() throws {
    let found = try tuples(Self.leftLinear, "edge(x, _), path(x, y)", edges: 100)
    #expect(found["path"] == 100 * 101 / 2)
  }

  @Test("what is negated is computed in full")
  func negation() throws {
    let found = try tuples(
      Self.leftLinear + "\nfar(x, y) :- edge(x, _), edge(_, y), !path(x, y).", "far(3, y), y < 3",
      edges: 50)
    #expect(found["path"] == 50 * 51 / 2)
  }
}

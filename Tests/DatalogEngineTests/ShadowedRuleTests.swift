import DatalogEngine
import DatalogSyntax
import Diagnostics
import TripleStore
import Testing

@Suite("Rules that add nothing")
struct ShadowedRuleTests {
  /// The lines of the rules that are found to add nothing.
  private func found(_ program: String) -> [Int] {
    let facts = "b(1). c(1, 2). d(1).\n"
    let source = SourceText(name: "p.dl", text: program + "\n" + facts)
    let (parsed, problems) = Parser.parse(source)
    #expect(problems.map(\.message) == [])
    let diagnostics = Engine(store: TripleStore()).check(parsed)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return diagnostics.filter { $0.code == "shadowed-rule" }.compactMap { $0.place?.position.line }
  }

  @Test(
    "are those that a more general rule or a rule of the same meaning makes superfluous",
    arguments: [
      "a(x) :- b(x).\na(y) :- b(y).",
      "a(x) :- b(x).\na(x) :- b(x), d(x).",
      "a(x) :- b(x).\na(x) :- d(x), b(x).",
      "a(x) :- c(x, _).\na(x) :- c(x, y), y < 3.",
      "a(x) :- c(x, y), y < z, b(z).\na(q) :- b(r), r > s, c(q, s).",
      "a(x) :- c(x, y), c(y, x).\na(x) :- c(x, x).",
      "a(x) :- b(x), !c(x, 2).\na(x) :- b(x), !c(x, _).",
      "a(x) :- b(x).\na(1) :- b(1), d(_).",
      "a(x) :- b(x), n = count : { c(x, _) }, n > 1.\na(y) :- b(y), m = count : { c(y, _) }, m > 1.",
      "a(x) :- d(x).\na(x) :- b(x), a(x).",
      "a(x) :- b(x).\na(x), a(y) :- b(x), d(x), b(y).",
      "a(x) :- b(x) ; d(x).\na(x) :- d(x), b(x).",
      "单（甲） ：- b（甲）。\n单（乙） ：- b（乙），d（乙）。",
    ])
  func superfluous(_ program: String) {
    #expect(found(program) == [2])
  }

  @Test(
    "are not those that may add something",
    arguments: [
      "a(x) :- b(x).\na(x) :- d(x).",
      "a(x) :- b(x), d(x).\na(x) :- b(x), c(x, _).",
      "a(1) :- b(1).\na(2) :- b(2).",
      "a(x) :- c(x, y), y < 3.\na(x) :- c(x, y), y < 4.",
      "a(x) :- c(x, y), y = 2.\na(x) :- c(_, x).",
      "a(x) :- b(x), n = count : { c(x, _) }, n > 1.\na(x) :- b(x), n = count : { c(_, x) }, n > 1.",
      "a(x) :- b(x), n = count : { c(x, y), y > 1 }, n > 1.\n"
        + "a(x) :- b(x), n = count : { c(x, y), y > 2 }, n > 1.",
      "a(x) :- b(x), a(y), c(x, y).\na(x) :- d(x).",
      "a(x, y) :- c(x, y).\na(y, x) :- c(x, y).",
      "a(x) :- b(x).\na(x), e(x) :- b(x), d(x).",
    ])
  func useful(_ program: String) {
    #expect(found(program) == [])
  }

  @Test("are those whose head is one of their own conditions, too")
  func circular() {
    #expect(found("a(x) :- b(x).\na(x) :- a(x), d(x).") == [2])
    #expect(found("a(x) :- d(x).\na(x) :- a(y), c(y, x).") == [])
  }

  @Test("of the same meaning are told once, the later one")
  func order() {
    #expect(found("a(x) :- b(x), d(x).\na(x) :- b(x).\na(y) :- b(y).") == [1, 3])
    #expect(found("a(x) :- c(x, x).\na(x) :- c(x, _).") == [1])
    #expect(found("a(x) :- b(x), !c(x, _).\na(x) :- b(x), !c(x, 2).") == [1])
  }

  @Test("many rules over one relation end the search and nothing else")
  func effort() {
    let bodies = (0..<40).map { "c(x\($0), x\($0 + 1))" }.joined(separator: ", ")
    let rules = (0..<30).map { "a(x0) :- \(bodies), x40 > \($0)." }.joined(separator: "\n")
    _ = found(rules)
  }
}

import DatalogSyntax
import Diagnostics
import Testing

@Suite("The ranges of the tree")
struct RangeTests {
  @Test("cover exactly what is written")
  func rules() {
    let source = SourceText(
      name: "rules",
      text: " /// 甲\n a(x), 依据（x，y） :- ^cites+(x, y), !(b(x) ; c(x)) , (1 + x) * 2 < y. b(1).")
    let (program, _) = Parser.parse(source)
    #expect(program.rules.count == 2)
    let rule = program.rules[0]
    #expect(
      source.text(of: rule.range)
        == "a(x), 依据（x，y） :- ^cites+(x, y), !(b(x) ; c(x)) , (1 + x) * 2 < y.")
    #expect(rule.heads.map { source.text(of: $0.range) } == ["a(x)", "依据（x，y）"])
    #expect(rule.heads.map { source.text(of: $0.predicate.range) } == ["a", "依据"])
    guard case .conjunction(let parts)? = rule.body else {
      Issue.record("no conjunction")
      return
    }
    #expect(
      parts.map { source.text(of: $0.range) }
        == ["^cites+(x, y)", "!(b(x) ; c(x))", "(1 + x) * 2 < y"])
    guard case .atom(let path) = parts[0], case .comparison(let comparison) = parts[2] else {
      Issue.record("no path or comparison")
      return
    }
    #expect(source.text(of: path.predicate.range) == "^cites+")
    #expect(source.text(of: comparison.left.range) == "(1 + x) * 2")
    #expect(source.text(of: program.rules[1].range) == "b(1).")
  }

  @Test("cover declarations, directives and queries")
  func statements() {
    let statements = [
      ".prefix u: <a:b>", ".include \"x\"", ".type A = B | C", ".decl p(x: A) brie",
      ".output p, q(IO=file)",
      ".check c \"m\" : p(x).", ".query q(u: entity = @甲)\n?- p(u) limit 1.", "?- p(x) order by x.",
    ]
    let source = SourceText(name: "statements", text: statements.joined(separator: "\n"))
    let (program, diagnostics) = Parser.parse(source)
    #expect(diagnostics.map(\.message) == [])
    let ranges =
      program.prefixes.map(\.range) + program.includes.map(\.range) + program.types.map(\.range)
      + program.declarations.map(\.range) + program.directives.map(\.range)
      + program.checks.map(\.range) + program.savedQueries.map(\.range)
      + program.queries.map(\.range)
    #expect(ranges.map { source.text(of: $0) } == statements)
    #expect(program.savedQueries.map { source.text(of: $0.query.range) } == ["?- p(u) limit 1."])
  }

  @Test(
    "cover every term",
    arguments: [
      "-5", "-x", "count : { p(x) }", "@\"a b\"", "d\"2025-01-01\"", "f(x, 1)", "u + (v)",
    ])
  func terms(_ text: String) {
    let source = SourceText(name: "term", text: "x =  \(text)  ")
    let (query, _) = Parser.parseQuery(source)
    guard case .comparison(let comparison)? = query?.body else {
      Issue.record("no comparison: \(text)")
      return
    }
    #expect(source.text(of: comparison.right.range) == text)
  }
}

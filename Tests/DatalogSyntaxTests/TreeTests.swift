import DatalogSyntax
import Diagnostics
import Testing

@Suite("The tree")
struct TreeTests {
  @Test(
    "groups operators as Soufflé does",
    arguments: [
      ("1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"),
      ("a - b - c", "((a - b) - c)"),
      ("2 ^ 3 ^ 2", "(2 ^ (3 ^ 2))"),
      ("2 ** 3", "(2 ^ 3)"),
      ("-2 ^ 2", "[- (2 ^ 2)]"),
      ("2 ^ -x", "(2 ^ [- x])"),
      ("-a * b", "([- a] * b)"),
      ("-5 * b", "(-5 * b)"),
      ("- -5", "[- -5]"),
      ("bnot a ^ b", "[bnot (a ^ b)]"),
      ("a lor b lxor c land d", "(a lor (b lxor (c land d)))"),
      ("a land b bor c bxor d band e", "(a land (b bor (c bxor (d band e))))"),
      ("a band b bshl c + d", "(a band (b bshl (c + d)))"),
      ("a bshr b bshru c", "((a bshr b) bshru c)"),
      ("(a + b) % c / d", "(((a + b) % c) / d)"),
      ("lnot a lor b", "([lnot a] lor b)"),
      ("max(a, b) + min(c, d, e)", "(max(a, b) + min(c, d, e))"),
      ("1 + count : { p(x) } * 2", "(1 + (<count> * 2))"),
      ("sum a + b : p(a, b) - 1", "(<sum (a + b)> - 1)"),
      ("x + (1)", "(x + 1)"),
    ])
  func operators(_ text: String, shape: String) throws {
    let (query, diagnostics) = Parser.parseQuery(SourceText(name: "term", text: "r = \(text)"))
    #expect(diagnostics.map(\.message) == [])
    guard case .comparison(let comparison)? = query?.body else {
      Issue.record("not a comparison: \(text)")
      return
    }
    #expect(Self.shape(of: comparison.right) == shape)
  }

  @Test(
    "tells atoms, tests, paths and comparisons apart",
    arguments: [
      ("year(d) > 2020", "comparison"), ("year(d)", "atom"), ("contains(a, b)", "builtin"),
      ("starts_with(a, b)", "builtin"), ("contains(a, b) = c", "comparison"),
      ("x+(1) = 2", "comparison"),
      ("x+(y, z)", "atom"), ("x*(y, z)", "atom"), ("^x(y, z)", "atom"),
      ("x * (y) < 2", "comparison"),
      ("(x) < 2", "comparison"), ("(p(x))", "atom"), ("((x + 1)) * 2 < 3", "comparison"),
      ("(x < 3)", "comparison"), ("true", "truth"), ("true = x", "comparison"),
      ("not p(x)", "negation"),
      ("not (p(x))", "negation"), ("not = 3", "comparison"), ("!x < 3", "negation"),
      ("!!p(x)", "negation"),
      ("p(x) as of 2024", "atom"), ("as(x) as of of", "atom"), ("^x(y, z) as of y + 1", "atom"),
      ("sum(x)", "atom"), ("max(x, y) = 3", "comparison"), ("max = 3", "comparison"),
      ("count = 3", "comparison"), ("count(x)", "atom"), ("count : p(x) = 3", "comparison"),
      ("lnot (x) = 3", "comparison"), ("lnot(x)", "atom"), ("<a:b>(x)", "atom"),
      ("<a:b> = x", "comparison"),
      ("<a:b>+(x, y)", "atom"), ("p(x), q(x)", "conjunction"), ("p(x) ; q(x)", "disjunction"),
      ("p(x), q(x) ; r(x)", "disjunction"), ("p(x), (q(x) ; r(x))", "conjunction"),
    ])
  func literals(_ text: String, kind: String) {
    let (query, diagnostics) = Parser.parseQuery(SourceText(name: "literal", text: text))
    #expect(diagnostics.map(\.message) == [])
    #expect(query.flatMap { Mirror(reflecting: $0.body).children.first?.label } == kind)
  }

  @Test("reads constants by their value")
  func constants() {
    let text = """
      p(0x1F, 0b101, ５, 5u, 0xFFFFFFFFFFFFFFFFu, -0x10, -9223372036854775808, 1.5e3, -0.25, 127.0.0.1,
        255.255.255.255, true, false, d"2024-02-29", d"２０２５－０５－１６", "a\\"\\\\\\t\\n", "", “"”, ＂”＂).
      """
    let (program, diagnostics) = Parser.parse(SourceText(name: "constants", text: text))
    #expect(diagnostics.map(\.message) == [])
    let constants = program.rules.first?.heads.first?.arguments.map { argument -> Constant? in
      if case .constant(let constant) = argument.kind { constant } else { nil }
    }
    #expect(
      constants == [
        .integer(31), .integer(5), .integer(5), .unsigned(5), .unsigned(.max), .integer(-16),
        .integer(.min), .float(1500), .float(-0.25), .integer(2_130_706_433), .integer(-1),
        .truth(true), .truth(false), .date(year: 2024, month: 2, day: 29),
        .date(year: 2025, month: 5, day: 16), .text("a\"\\\t\n"), .text(""), .text("\""),
        .text("”"),
      ])
  }

  @Test("keeps the notes above a declaration, a rule and a saved query, and no others")
  func notes() {
    let text = """
      /// A relation.
      .decl p(x: number)
      ///   Two lines,
      // between them a comment,
      /// the second.\u{20}
      p(x) :- /// inside
        q(x).
      //// a line
      p(1). /// behind
      .query q(u: entity)
      ?- p(u).
      /// at the end
      """
    let (program, diagnostics) = Parser.parse(SourceText(name: "notes", text: text))
    #expect(diagnostics.map(\.message) == [])
    #expect(program.declarations.map(\.notes) == [["A relation."]])
    #expect(program.rules.map(\.notes) == [["  Two lines,", "the second."], []])
    #expect(program.savedQueries.map(\.notes) == [["behind"]])
  }

  @Test("lets a declared relation have the name of one of our words")
  func declaredWords() {
    let text = """
      r(x) :- not(x), starts_with(x).
      .decl other, not(x: number)
      .decl starts_with(x: number)
      """
    let (program, diagnostics) = Parser.parse(SourceText(name: "words", text: text))
    #expect(diagnostics.map(\.message) == [])
    guard case .conjunction(let parts)? = program.rules.first?.body else {
      Issue.record("no conjunction")
      return
    }
    #expect(parts.map { Mirror(reflecting: $0).children.first?.label } == ["atom", "atom"])
  }

  /// A term with every operator in parentheses.
  private static func shape(of term: Expression) -> String {
    switch term.kind {
    case .binary(let name, let left, let right):
      "(\(shape(of: left)) \(name) \(shape(of: right)))"
    case .unary(let name, let operand): "[\(name) \(shape(of: operand))]"
    case .call(let name, let arguments):
      "\(name.name)(\(arguments.map(shape).joined(separator: ", ")))"
    case .cast(let operand, let type): "{\(shape(of: operand)): \(type.name)}"
    case .aggregate(let aggregate):
      "<\(aggregate.function.rawValue)\(aggregate.target.map { " " + shape(of: $0) } ?? "")>"
    default: ProgramPrinter.text(of: term)
    }
  }
}

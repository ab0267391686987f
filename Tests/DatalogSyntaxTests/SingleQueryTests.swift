import DatalogSyntax
import Diagnostics
import Testing

@Suite("A query or an atom by itself")
struct SingleQueryTests {
  @Test(
    "needs neither its mark nor its dot",
    arguments: ["p(x)", "?- p(x)", "p(x).", "?- p(x).", "  ？－ｐ（ｘ）。 // asked"])
  func marks(_ text: String) {
    let (query, diagnostics) = Parser.parseQuery(SourceText(name: "<query>", text: text))
    #expect(diagnostics.map(\.message) == [])
    #expect(query.map { ProgramPrinter.text(of: $0) } == "?- p(x).")
  }

  @Test(
    "is one query and nothing else",
    arguments: [
      ("p(x). q(x).", "only one query can stand here"),
      ("", "expected a literal such as `p(x)` or `x < 3` before the end"),
      ("p(x) :- q(x).", "expected `,`, `;` or `.`, found `:-`"),
      (".decl p(x: number)", "expected a literal such as `p(x)` or `x < 3`, found `.decl`"),
    ])
  func others(_ text: String, message: String) {
    let (query, diagnostics) = Parser.parseQuery(SourceText(name: "<query>", text: text))
    #expect(query.map { ProgramPrinter.text(of: $0) } == nil)
    #expect(diagnostics.map(\.message) == [message])
  }

  @Test("keeps its order and limit")
  func orderAndLimit() {
    let text = "Unit(u), n = count : { leads(u, _) } order by n desc, u asc, n limit 10"
    let (query, _) = Parser.parseQuery(SourceText(name: "<query>", text: text))
    #expect(query?.order.map(\.variable.name) == ["n", "u", "n"])
    #expect(query?.order.map(\.descending) == [true, false, false])
    #expect(query?.limit == 10)
  }

  @Test(
    "may be an atom",
    arguments: [("leads(@a, t).", true), ("p()", true), ("x < 3", false), ("p(x), q(x)", false)])
  func atoms(_ text: String, isAtom: Bool) {
    let (atom, diagnostics) = Parser.parseAtom(SourceText(name: "<fact>", text: text))
    #expect((atom.map { ProgramPrinter.text(of: $0) } != nil) == isAtom)
    #expect(diagnostics.isEmpty == isAtom)
  }
}

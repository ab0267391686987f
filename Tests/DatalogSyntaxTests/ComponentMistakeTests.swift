import Diagnostics
import Foundation
import Testing

@testable import DatalogSyntax

@Suite("Mistakes in components")
struct ComponentMistakeTests {
  @Test("are told where and what they are", arguments: MistakeCase.all(in: cases))
  func mistakes(_ mistake: MistakeCase) {
    mistake.check()
  }

  private static let cases = ##"""
    .comp «{» }
    => syntax: expected the name of a component, found `{`
    ---
    .comp A<T, «>» { }
    => syntax: expected the name of a type or component, found `>`
    ---
    .comp A‹<›T «{» p(1). }
    q(«»
    => syntax: expected `,` or `>`, found `{` / this `<` is not closed
    => syntax: expected a term before the end
    ---
    .comp A : «{» p(1). }
    => syntax: expected the name of a component, found `{`
    ---
    .comp A «.decl» p(x: number)
    => syntax: expected `{` and the statements of `A`, found `.decl`
    ---
    .comp A ‹{› p(1).«»
    => syntax: expected a statement or `}` before the end / this `{` is not closed
    ---
    .comp A { p(1)«» }
    q(x) :- p(x)«»
    => syntax: this fact does not end with a dot | add `.` here
    => syntax: this rule does not end with a dot | add `.` here
    ---
    .comp A { p(«,» 1). q(x) :- x = count : { r(«.» }
    p(1) «q»(2).
    => syntax: expected a term, found `,`
    => syntax: expected a term, found `.`
    => syntax: expected `,`, `;` or `.`, found `q`
    ---
    .comp A {
      «.include» "more.dl"
      «.query» q ?- p(x).
      «?-» p(x).
      «.functor» f(x: number): number
      p(1).
    }
    => syntax: `.include` cannot stand in a component | `#include` puts the text of a file in place
    => syntax: `.query` cannot stand in a component
    => syntax: a query cannot stand in a component
    => syntax: `.functor` cannot stand in a component
    ---
    «.override» p
    => syntax: `.override` stands only in a component
    ---
    .init a «A»
    => syntax: expected `=` and the component of `a`, found `A`
    ---
    .init «=» A
    => syntax: expected the name of an instance, found `=`
    ---
    .init a = «"A"»
    => syntax: expected the name of a component, found `"A"`
    ---
    p‹(›a«.»b).
    => syntax: expected `,` or `)`, found `.` / this `(` is not closed
    ---
    p(x) :- a«.» b(x).
    => syntax: expected a comparison such as `=` or `<` after `a`, found `.` | a literal is an atom such as `p(x)` or a comparison
    ---
    «}» p(1).
    => syntax: expected a rule, a fact, a query or a directive, found `}`
    """##

  @Test("components nested without end are refused")
  func nesting() {
    let text = String(repeating: ".comp A { ", count: 100_000)
    let (_, diagnostics) = Parser.parse(SourceText(name: "deep", text: text))
    #expect(diagnostics.first?.message == "components are nested more than 64 deep")
  }

  @Test("at the prompt a component goes on until its brace is closed")
  func prompt() {
    func entry(_ text: String) -> EntryResult {
      Parser.parseEntry(SourceText(name: "<prompt>", text: text))
    }
    if case .program = entry(".comp A {\n.decl p(x: number)\n") {
      Issue.record("a component without its brace is an entry")
    }
    guard case .program(let program, let diagnostics) = entry(".comp A {\np(1).\n}\na.p(1)") else {
      Issue.record("the entry is incomplete")
      return
    }
    #expect(diagnostics.map(\.message) == [])
    #expect(program.components.first?.content.rules.count == 1)
    #expect(program.queries.count == 1)
  }
}

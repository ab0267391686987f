import Diagnostics
import TestSupport
import Testing

@testable import DatalogSyntax

@Suite("The printer")
struct PrinterTests {
  @Test("writes what reads as the same tree", arguments: SeededGenerator.seeds(300))
  func roundTrip(seed: UInt64) {
    var random = RandomProgram(seed: seed)
    let program = random.program()
    let text = ProgramPrinter.text(of: program)
    let (again, diagnostics) = Parser.parse(SourceText(name: "printed", text: text))
    #expect(diagnostics.map(\.message) == [], "\(text)")
    #expect(TreeDescription.difference(again, program) == nil, "\(text)")
  }

  @Test("writes the examples of the grammar so that they read the same")
  func examples() throws {
    for example in try GrammarPage.examples() where example.codes.isEmpty {
      let (program, _) = Parser.parse(SourceText(name: "\(example)", text: example.text))
      let text = ProgramPrinter.text(of: program)
      let (again, diagnostics) = Parser.parse(SourceText(name: "printed", text: text))
      #expect(diagnostics.map(\.message) == [], "\(text)")
      #expect(TreeDescription.difference(again, program) == nil, "\(text)")
    }
  }

  @Test(
    "leaves out what needs not be written",
    arguments: [
      "path(x, z) :- path(x, y), edge(y, z).",
      "p(x) :- a(x), (b(x) ; c(x), d(x)), !(e(x), f(x)), !!g(x).",
      "n(x) :- x = 1 + 2 * 3 - (4 - 5) ^ -2 ^ 3, -x ^ 2 < -(5), (-5) ^ 2 = bnot lnot x.",
      "n(x) :- x = sum y + 1 : { p(y), q(y) ; r(y) }, x = count : { p(_) } % 2.",
      "p(@省科技厅, @\"a b\", \"a\\\"b\\\\\", d\"0001-02-03\", 5u, 1.0e+300, true, <a:b>).",
      "keeps(x, y) as of t :- begun(x, y, d), d <= last_day(t), !over(x) as of t + 1.",
      "p(x) :- ^leads+(x, y) as of d\"2024-02-29\", n = count : { q(x) as of 2024 }, n > 2.",
      "r(x) :- ^leads+(x, y), <urn:a>*(y, z), contains(\"a\", z), (max) - 1 = x.",
    ])
  func plainWriting(_ text: String) {
    let (program, diagnostics) = Parser.parse(SourceText(name: "plain", text: text))
    #expect(diagnostics.map(\.message) == [])
    #expect(program.rules.map { ProgramPrinter.text(of: $0) } == [text])
  }

  @Test("breaks long bodies, a literal to a line")
  func longBodies() {
    let literals = (1...12).map { "predicate\($0)(argument, another)" }
    let text = "?-\n  " + literals.joined(separator: ",\n  ") + " order by argument desc limit 5."
    let (query, diagnostics) = Parser.parseQuery(SourceText(name: "long", text: text))
    #expect(diagnostics.map(\.message) == [])
    #expect(query.map { ProgramPrinter.text(of: $0) } == text)
  }
}

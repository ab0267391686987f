import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

@Suite("The reference evaluator")
struct NaiveEvaluatorTests {
  @Test("gives the answers worked out by hand", arguments: LanguageCase.all(in: "Core"))
  func answersCases(_ languageCase: LanguageCase) throws {
    let (program, diagnostics) = Parser.parse(try languageCase.source())
    #expect(diagnostics.map(\.message) == [])
    let evaluator = try NaiveEvaluator(program)
    let answers = try program.queries.map { PrintedAnswer(try evaluator.answer($0)) }
    #expect(answers.text == (try languageCase.expected()))
  }

  @Test(
    "refuses what has no meaning",
    arguments: [
      ("p(1). q(x, y) :- p(x).", NaiveError.unbound),
      ("p(1). q(x) :- p(x), !p(y).", .unbound),
      ("p(1). q(x) :- p(x), x = y + z.", .unbound),
      ("p(1). q(x) :- r(x).", .unknownPredicate("r")),
      ("p(1). q(x) :- p(x, 1).", .arityMismatch("p")),
      ("p(1). q(x) :- p(x), !q(x).", .unstratified),
      ("p(1). q(n) :- n = count : { q(_) }.", .unstratified),
      ("p(9223372036854775807). q(x + 1) :- p(x).", .overflow),
      ("p(0). q(1 / x) :- p(x).", .divisionByZero),
    ])
  func refuses(_ text: String, _ expected: NaiveError) {
    let (program, diagnostics) = Parser.parse(SourceText(name: "test.dl", text: text))
    #expect(diagnostics.isEmpty)
    #expect(throws: expected) { try NaiveEvaluator(program) }
  }
}

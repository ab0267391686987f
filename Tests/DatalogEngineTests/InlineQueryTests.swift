import DatalogSyntax
import Diagnostics
import Testing

@testable import DatalogEngine

/// Questions about relations that stand for their rules.
@Suite("Inline relations in questions of the prompt") struct InlineQueryTests {
  private func answer(_ query: String) throws -> PrintedAnswer {
    let rules = """
      .decl next(x: number, y: number) inline
      next(x, y) :- y = x + 1.
      """
    let program = Parser.parse(SourceText(name: "rules.dl", text: rules)).program
    let read = try #require(Parser.parseQuery(SourceText(name: "rules.dl", text: query)).query)
    return try EngineAsker().answer(read, of: program)
  }

  @Test("are answered from the rules")
  func atoms() throws {
    #expect(try answer("next(1, y), next(y, z)").rows == [["2", "3"]])
  }

  @Test(
    "are refused where rows would have to be listed",
    arguments: ["next+(1, y)", "next*(1, y)", "^next(2, 1)", "n = count : { next+(1, y) }"])
  func paths(_ query: String) throws {
    let found = #expect(throws: DiagnosticList.self) { try answer(query) }
    #expect(try #require(found).diagnostics.map(\.code).contains("unbound-variable"))
  }

  @Test("with another number of arguments are told so")
  func arity() throws {
    let found = #expect(throws: DiagnosticList.self) { try answer("next(1)") }
    #expect(try #require(found).diagnostics.map(\.code) == ["arity-mismatch"])
  }
}

import DatalogSyntax
import Diagnostics
import Testing

@Suite("The examples of the grammar's page")
struct GrammarPageTests {
  @Test("say of the parser what it does", arguments: try GrammarPage.examples())
  func examples(_ example: GrammarPage.Example) {
    let (_, diagnostics) = Parser.parse(SourceText(name: "\(example)", text: example.text))
    #expect(diagnostics.map(\.code) == example.codes, "\(diagnostics.map(\.message))")
  }

  @Test("are there")
  func examplesExist() throws {
    let examples = try GrammarPage.examples()
    #expect(examples.filter(\.codes.isEmpty).count >= 7)
    #expect(examples.filter { !$0.codes.isEmpty }.count >= 7)
  }
}

import Testing

@testable import SanjiangShell

@Suite("Lines that begin with a colon")
struct PromptArgumentsTests {
  @Test(
    "half- and full-width forms mean the same",
    arguments: [
      ":unit 省自然资源厅", "：unit 省自然资源厅", "  ：unit\u{3000}省自然资源厅\u{3000}", ": unit  “省自然资源厅”",
      ":unit \"省自然资源厅\"",
    ])
  func widths(line: String) {
    let arguments = PromptArguments(line: line)
    #expect(arguments?.name == "unit")
    #expect(arguments?.text == "省自然资源厅")
    #expect(arguments?.words == ["省自然资源厅"])
  }

  @Test("quotes keep words together and several words stay apart")
  func words() {
    let arguments = PromptArguments(line: ":compare a \"b c\" d")
    #expect(arguments?.words == ["a", "b c", "d"])
    #expect(arguments?.text == "a \"b c\" d")
  }

  @Test("other lines are not commands", arguments: ["", " ", "leads(u, t)", "a :- b.", "?- :x"])
  func others(line: String) {
    #expect(PromptArguments(line: line) == nil)
  }

  @Test("a lone colon has no name")
  func lone() {
    #expect(PromptArguments(line: ":")?.name == "")
    #expect(PromptArguments(line: "：  ")?.text == "")
  }
}

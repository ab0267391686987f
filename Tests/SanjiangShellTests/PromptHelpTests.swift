import Diagnostics
import Testing

@testable import SanjiangShell

@Suite("Help at the prompt")
struct PromptHelpTests {
  @Test("the overview is the approved text, and fits a window of 80 columns and a narrow one")
  func overview() throws {
    let text = ShellHarness.run("repl", input: [":help"]).output
    try GoldenFile.expect(text, equals: "prompt/help.txt")
    for columns in [80, 60, 40] {
      let screen = HelpPage(columns: columns).overview
      for line in screen.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= columns, "\(line)")
      }
    }
  }

  @Test("the prose of a topic flows into a narrow window", arguments: HelpTopic.all.map(\.name))
  func narrowTopics(name: String) throws {
    let topic = try #require(HelpTopic.all.first { $0.name == name })
    #expect(HelpPage(columns: 80).text(of: topic) == topic.text.english + "\n")
    let chinese = HelpPage(columns: 40, language: .zh).text(of: topic)
    #expect(chinese.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 40 })
    let narrow = HelpPage(columns: 40).text(of: topic)
    let lines = narrow.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 40 })
    // No line of prose is shorter than it has to be.
    for (line, next) in zip(lines, lines.dropFirst()) where isProse(line) && isProse(next) {
      let word = next.prefix { $0 != " " }
      #expect(DisplayWidth.of(line + " " + word) > 40, "\(line)")
    }
  }

  private func isProse(_ line: Substring) -> Bool { !line.isEmpty && !line.hasPrefix(" ") }

  @Test(
    "every command has a page with what it does and an example",
    arguments: PromptCommandTable.commands.map(\.name))
  func pages(name: String) throws {
    let command = try #require(PromptCommandTable.command(named: name))
    #expect(!command.example.isEmpty)
    #expect(command.example.split(separator: "\n").last?.hasPrefix(":\(name)") == true)
    let page = ShellHarness.run("repl", input: [":help \(name)"]).output
    #expect(page.contains(command.synopsis + "\n"))
    for line in command.example.split(separator: "\n") { #expect(page.contains("  \(line)\n")) }
    for line in page.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 100) }
  }

  @Test(
    "the example of every command does what it shows, without a complaint",
    arguments: PromptCommandTable.commands.map(\.name))
  func examples(name: String) throws {
    let command = try #require(PromptCommandTable.command(named: name))
    let folder = try ScratchFolder()
    let lines = command.example.split(separator: "\n").map { line in
      // Files of examples belong into a folder of the test.
      line.split(separator: " ").map { word in
        word.contains(".dl") || word.contains(".csv") ? "\(folder.path)/\(word)" : String(word)
      }.joined(separator: " ")
    }
    let outcome = ShellHarness.run(words: ["repl", "--format", "table"], input: lines)
    #expect(outcome.status == .success, "\(outcome.errors)")
    #expect(!outcome.errors.contains("error["), "\(outcome.errors)")
    #expect(!(outcome.output + outcome.errors).isEmpty || name == "quit")
  }

  @Test(
    "words of other programs lead to commands, and words of a note to saved queries",
    arguments: [
      (":exit", "did you mean `:quit`?"), (":describe leads", "did you mean `:schema`?"),
      (":explain leads(u, t)", "did you mean `:why`?"), (":insert x", "did you mean `:assert`?"),
      (":unti 省水利厅", "did you mean `:unit`?"), (":overlap", "`:help` lists the commands"),
      (":help exit", "did you mean `:help quit`?"), (":posts 杜晓莉", "did you mean `:"),
    ])
  func hints(line: String, help: String) {
    let outcome = ShellHarness.run("repl", input: [line])
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test(
    "words of other programs lead to commands of the command line",
    arguments: [
      ("ask", "did you mean `query`?"), ("shell", "did you mean `repl`?"),
      ("lint", "did you mean `check`?"), ("dump", "did you mean `export`?"),
    ])
  func commandHints(name: String, help: String) {
    #expect(ShellHarness.run(name).errors.contains(help))
  }

  @Test("no hint is the name of a command")
  func distinct() {
    let names = Set(PromptCommandTable.commands.map(\.name))
    for command in PromptCommandTable.commands {
      #expect(names.isDisjoint(with: command.hints.split(separator: " ").map(String.init)))
    }
    let commands = Set(CommandTable.commands.map(\.name))
    for command in CommandTable.commands {
      #expect(
        commands.isDisjoint(with: command.hints.split(separator: " ").map(String.init))
          || command.name == "correct")
    }
  }
}

import Testing

@testable import SanjiangShell

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "the help of every command is the approved text", arguments: CommandTable.commands.map(\.name))
  func help(name: String) throws {
    let outcome = ShellHarness.run(name, "--help")
    #expect(outcome.status == .success)
    #expect(outcome.errors == "")
    try GoldenFile.expect(outcome.output, equals: "help/\(name).txt")
    #expect(ShellHarness.run("help", name).output == outcome.output)
    #expect(ShellHarness.run(name, "-h").output == outcome.output)
  }

  @Test("the overview lists every command with its summary")
  func overview() throws {
    let outcome = ShellHarness.run("--help")
    #expect(ShellHarness.run("help").output == outcome.output)
    try GoldenFile.expect(outcome.output, equals: "help/overview.txt")
    for command in CommandTable.commands {
      #expect(outcome.output.contains("  \(command.name) "))
      #expect(outcome.output.contains(command.summary))
    }
  }

  @Test("every command has an example that begins with its own name")
  func examples() {
    for command in CommandTable.commands {
      #expect(!command.examples.isEmpty)
      for example in command.examples {
        #expect(example.line.hasPrefix("sanjiang \(command.name)"))
      }
    }
  }

  @Test("no line of a help text is wider than 100 cells")
  func widths() {
    for words in [["--help"]] + CommandTable.commands.map({ [$0.name, "--help"] }) {
      for line in ShellHarness.run(words: words).output.split(separator: "\n") {
        #expect(line.count <= 100, "\(line)")
      }
    }
  }

  @Test("the version is one line")
  func version() {
    let outcome = ShellHarness.run("--version")
    #expect(outcome.output == "sanjiang \(SanjiangCommand.version)\n")
    #expect(outcome.status == .success)
  }

  @Test(
    "wrong command lines end with 64 and say what to do",
    arguments: [
      (["chekc"], "error[usage]: there is no command `chekc`", "did you mean `check`?"),
      (["frobnicate"], "error[usage]: there is no command `frobnicate`", "sanjiang --help"),
      (["leads(u, t)"], "error[usage]: there is no command `leads(u, t)`", "sanjiang query 'leads"),
      (["牵头（甲，乙）"], "error[usage]: there is no command", "sanjiang query '牵头（甲，乙）'"),
      (
        ["--grpah", "x"], "error[usage]: `repl` has no option `--grpah`", "did you mean `--graph`?"
      ),
      (["help", "chekc"], "error[usage]: there is no command `chekc`", "did you mean `check`?"),
      (["repl", "--format", "jsno"], "there is no format `jsno`", "did you mean `json`?"),
      (
        ["repl", "--format", "html"], "a page is for a browser, not for the screen of the prompt",
        "`:export FILE.html`"
      ),
    ])
  func mistakes(words: [String], message: String, help: String) {
    let outcome = ShellHarness.run(words: words)
    #expect(outcome.status == .usage)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message))
    #expect(outcome.errors.contains(help))
  }
}

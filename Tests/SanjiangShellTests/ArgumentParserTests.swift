import Testing

@testable import SanjiangShell

@Suite("The command line's words")
struct ArgumentParserTests {
  private static let file = OptionDescription("--file", short: "-f", .one("FILE"), help: "")
  private static let data = OptionDescription("--data", .several("FILE"), help: "")
  private static let flag = OptionDescription("--plain", help: "")

  private static let command = CommandDescription(
    name: "ask", summary: "Ask", operands: [OperandDescription("QUERY", unless: file, help: "")],
    options: [file, data, flag], examples: [], action: { (_, _) throws(ShellFailure) in .success })

  private static func parse(_ words: String...) throws(ShellFailure) -> ParsedArguments {
    try ArgumentParser.parse(words, for: command)
  }

  @Test("operands and options may stand in any order")
  func anyOrder() throws {
    for words in [["q", "--plain", "--data", "a"], ["--data", "a", "--plain", "q"]] {
      let parsed = try ArgumentParser.parse(words, for: Self.command)
      #expect(parsed.operands == ["q"])
      #expect(parsed.values(of: Self.data) == ["a"])
      #expect(parsed.has(Self.flag))
    }
  }

  @Test("a list takes everything up to the next option and may be continued")
  func lists() throws {
    let parsed = try Self.parse("q", "--data", "a", "b", "--plain", "--data=c", "--data", "d")
    #expect(parsed.values(of: Self.data) == ["a", "b", "c", "d"])
    #expect(parsed.operands == ["q"])
  }

  @Test("a list at the end gives its last value back where the operand is missing")
  func listBeforeOperand() throws {
    let parsed = try Self.parse("--data", "a", "b", "q(x)")
    #expect(parsed.values(of: Self.data) == ["a", "b"])
    #expect(parsed.operands == ["q(x)"])
    #expect(try Self.parse("--data", "a", "q(x)", "--plain").operands == ["q(x)"])
    let other = try Self.parse("-f", "q.dl", "--data", "a", "b")
    #expect(other.values(of: Self.data) == ["a", "b"])
    #expect(other.operands == [])
  }

  @Test("short forms, attached values and two dashes are understood")
  func forms() throws {
    #expect(try Self.parse("-f", "x").value(of: Self.file) == "x")
    #expect(try Self.parse("--file=a=b").value(of: Self.file) == "a=b")
    #expect(try Self.parse("--", "--plain").operands == ["--plain"])
    #expect(try Self.parse("-").operands == ["-"])
  }

  @Test(
    "what is wrong is said with the remedy",
    arguments: [
      (["--plian", "q"], "`ask` has no option `--plian`", "did you mean `--plain`?"),
      (["q", "--file"], "`--file` needs a value", "write `--file FILE`"),
      (["q", "--file", ""], "`--file` needs a value", "write `--file FILE`"),
      (["q", "--file="], "`--file` needs a value", "write `--file FILE`"),
      (["q", "--data", "--plain"], "`--data` needs a value", "write `--data FILE…`"),
      (["q", "--plain=1"], "`--plain` takes no value", ""),
      (["-f", "a", "-f", "b"], "`-f` is given twice", ""),
      (["--plain"], "`ask` needs QUERY", "write `sanjiang ask (QUERY | --file FILE)"),
      (["a", "b"], "`ask` does not take `b`", ""),
      (["-f", "a", "b"], "`ask` does not take `b`", ""),
    ])
  func mistakes(words: [String], message: String, help: String) throws {
    let failure = #expect(throws: ShellFailure.self) {
      try ArgumentParser.parse(words, for: Self.command)
    }
    #expect(failure?.status == .usage)
    #expect(failure?.diagnostics.first?.message == message)
    #expect(help.isEmpty || failure?.diagnostics.first?.help?.hasPrefix(help) == true)
  }

  @Test("a request for help is granted before operands are counted")
  func help() throws {
    #expect(try Self.parse("--help").has(.help))
    #expect(try Self.parse("a", "b", "-h").has(.help))
  }

  @Test("a number above zero is asked for by name", arguments: ["0", "-1", "x", "", "inf", "nan"])
  func numbers(text: String) throws {
    var parsed = ParsedArguments()
    parsed.values["--timeout"] = ["2.5"]
    #expect(try parsed.positiveNumber(.timeout) == 2.5)
    parsed.values["--timeout"] = [text]
    let failure = #expect(throws: ShellFailure.self) { try parsed.positiveNumber(.timeout) }
    #expect(
      failure?.diagnostics.first?.message
        == "`--timeout` takes a number above zero, not `\(text)`")
  }
}

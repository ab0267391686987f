import Testing

@testable import SanjiangShell

@Suite("Lines become entries")
struct EntryBufferTests {
  /// What became of each line: `.` for an entry, `+` for waiting, `:name` for a command.
  private static func trace(_ lines: [String]) -> [String] {
    var buffer = EntryBuffer()
    return lines.map { line in
      switch buffer.add(line, prefixes: []) {
      case .command(let arguments)?: ":\(arguments.name)"
      case .program(_, let diagnostics)?: diagnostics.isEmpty ? "." : "!"
      case nil: buffer.isOpen ? "+" : " "
      }
    }
  }

  @Test("a question is complete without its dot, a rule waits for it")
  func complete() {
    #expect(Self.trace(["leads(u, t)", "leads(u, t).", "?- leads(u, t)"]) == [".", ".", "."])
    #expect(Self.trace(["a(x) :-", "leads(x, _)", "."]) == ["+", "+", "."])
    #expect(Self.trace(["leads(u,", "", "t)"]) == ["+", "+", "."])
    #expect(Self.trace(["牵头（甲，", "乙）。"]) == ["+", "."])
  }

  @Test("commands are only looked for at the beginning of an entry")
  func commands() {
    #expect(Self.trace([":help", "", "  ：unit 省科技厅"]) == [":help", " ", ":unit"])
    #expect(Self.trace(["a(x)\u{3000},", ":quit"]) == ["+", "!"])
  }

  @Test("a mistake ends the entry, so that nobody waits for a dot that cannot help")
  func mistakes() {
    #expect(Self.trace(["leads(u t)"]) == ["!"])
    #expect(Self.trace([")"]) == ["!"])
  }

  @Test("thousands of lines without an end are each looked at once", .timeLimit(.minutes(1)))
  func long() {
    let lines = ["a(x) :-"] + (0..<20_000).map { "  leads(x, t\($0)), heading(t\($0), h\($0))," }
    #expect(Self.trace(lines).allSatisfy { $0 == "+" })
    #expect(!EntryBuffer.isComplete(lines.joined(separator: "\n"), prefixes: []))
    #expect(Self.trace(lines + ["b(x)."]).last == ".")
  }

  @Test("a mistake in a long entry is told at the latest when it has doubled")
  func lateMistake() {
    let lines = ["a(x) :-"] + (0..<1_000).map { "  leads(x, t\($0))," }
    let trace = Self.trace(lines + ["  leads(x, t y),"] + lines.dropFirst())
    #expect(trace.contains("!"))
  }

  @Test("what is dropped leaves nothing behind, and the end of input ends the entry")
  func endings() {
    var buffer = EntryBuffer()
    if buffer.add("a(x) :-", prefixes: []) != nil { Issue.record("not open") }
    buffer.discard()
    #expect(!buffer.isOpen)
    if buffer.finish(prefixes: []) != nil { Issue.record("not dropped") }
    if buffer.add("a(x) :- b(x)", prefixes: []) != nil { Issue.record("not open") }
    guard case .program(_, let diagnostics)? = buffer.finish(prefixes: []) else {
      Issue.record("the open entry is lost")
      return
    }
    #expect(diagnostics.count == 1)
  }
}

import Diagnostics
import TestSupport
import Testing

@testable import SanjiangShell

@Suite("The executable at a terminal", .serialized)
struct PromptAtTerminalTests {
  @Test("says what is loaded, answers, explains mistakes, forgets what is dropped, and leaves")
  func session() throws {
    let session = try TerminalSession()
    let terminal = session.terminal
    #expect(terminal.screen.lines[0].hasPrefix("Sanjiang "))
    #expect(terminal.screen.text.contains("  1  \(Banner(isBundled: true).examples[0])"))

    let answer = try terminal.enter("Held（文件）, number(文件, n)")
    #expect(answer.contains { $0.hasPrefix("青政办〔2021〕29号") })
    #expect(answer.last?.hasPrefix("12 rows, ") == true)
    #expect(try terminal.enter("1").contains { $0.hasPrefix("青政办〔2021〕29号 ") })
    #expect(try terminal.enter("leads(@省科技厅 t)").contains("error[syntax]: expected `)`") == false)
    #expect(terminal.screen.text.contains("error[syntax]"))

    try terminal.type("leads(@省科技厅, ")
    try terminal.interrupt()
    #expect(
      try terminal.enter(":stats").contains { $0.hasPrefix("triples") || $0.contains("triples ") })
    #expect(terminal.screen.unknown == [])
    #expect(try session.leave() == 0)
  }

  @Test("a rule over several lines is one entry")
  func severalLines() throws {
    let session = try TerminalSession()
    let terminal = session.terminal
    try terminal.type("pair(a, b) :-")
    terminal.send(.enter)
    try terminal.wait("a further prompt") { $0.textBeforeCursor == Prompt.further }
    terminal.send("leads(a, t), leads(b, t), a != b.")
    terminal.send(.enter)
    try terminal.wait(for: "1 rule loaded")
    #expect(try terminal.enter("pair(@省科技厅, u)").last?.contains("rows, ") == true)
    #expect(try session.leave() == 0)
  }

  /// What a command is tried with, by what it takes.
  private static func sample(_ argument: String, _ folder: ScratchFolder) -> String {
    switch argument {
    case "NAME": "省科技厅"
    case "NUMBER": "青政办〔2025〕8号"
    case "FILE": "\(folder.path)/f.dl"
    default: ""
    }
  }

  @Test("every command answers, in a narrow window too, and the prompt comes back")
  func commands() throws {
    let session = try TerminalSession(columns: 40, rows: 20)
    try session.folder.write("f.dl", "mine(x) :- Held(x).\n")
    for command in PromptCommandTable.commands where command.name != "quit" {
      let sample = Self.sample(command.argument, session.folder)
      let answer = try session.terminal.enter(":\(command.name) \(sample)")
      #expect(!answer.joined().isEmpty, "\(command.name)")
    }
    try session.terminal.type(":quit")
    session.terminal.send(.enter)
    #expect(try session.terminal.waitForEnd() == 0)
  }

  @Test("tables fit the window as it is now")
  func resizing() throws {
    let session = try TerminalSession(columns: 100, rows: 20)
    let terminal = session.terminal
    for columns in [100, 40, 200, 60] {
      terminal.resize(columns: columns, rows: 20)
      let answer = try terminal.enter("leads(u, t), heading(t, h)")
      // Head, line and rows: none was wrapped at the margin.
      let table = answer.prefix { !$0.hasPrefix("14 of 521 rows") }
      #expect(table.count == 16)
      let widest = table.map { DisplayWidth.of($0) }.max() ?? 0
      #expect(widest <= columns && widest > columns / 2)
    }
  }

  @Test("Ctrl-C stops a question that does not end, and the session goes on")
  func interruption() throws {
    let session = try TerminalSession()
    let terminal = session.terminal
    try terminal.enter("n(x) :- x = 0. n(y) :- n(x), y = x + 1.")
    try terminal.type("n(x)")
    terminal.send(.enter)
    try terminal.wait(for: "Ctrl-C stops it")
    #expect(terminal.screen.text.contains("round "))
    terminal.send(.control("C"))
    try terminal.wait("the end of it") {
      $0.isAtEmptyPrompt && $0.text.contains("error[cancelled]")
    }
    // The line that told how far it was is gone.
    #expect(!terminal.screen.text.contains("Ctrl-C stops it"))
    #expect(try terminal.enter("Held(d)").last?.hasPrefix("14 rows") == true)
    #expect(try session.leave() == 0)
  }

  @Test("a terminal that can do nothing is sent nothing but text")
  func dumb() throws {
    let session = try TerminalSession(environment: ["TERM": "dumb"])
    try session.terminal.enter("leads(@省科技厅, t)")
    try session.terminal.enter("leads(@省科枝厅, t)")
    try session.terminal.enter(":unit 省科技厅")
    #expect(!session.terminal.written.contains(0x1B))
    #expect(try session.leave() == 0)
  }

  @Test("NO_COLOR leaves messages plain")
  func colour() throws {
    for (environment, isPlain) in [([:], false), (["NO_COLOR": "1"], true)] {
      let session = try TerminalSession(environment: environment)
      try session.terminal.enter("leads(@省科枝厅, t)")
      #expect(session.terminal.screen.style(of: "error")?.isPlain == isPlain)
    }
  }
}

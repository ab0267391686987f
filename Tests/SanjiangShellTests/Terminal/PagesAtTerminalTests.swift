import Diagnostics
import TestSupport
import Testing

@testable import SanjiangShell

@Suite("Pages and chance at a terminal", .serialized)
struct PagesAtTerminalTests {
  @Test("a long result is shown in pages, also while the window changes")
  func pages() throws {
    let session = try TerminalSession(columns: 80, rows: 24)
    let terminal = session.terminal
    try terminal.enter("leads(u, t), heading(t, h)")
    terminal.send(":all\r")
    try terminal.wait(for: "rows 1–21 of 521")
    #expect(terminal.screen.isAlternate)
    terminal.send(" ")
    try terminal.wait(for: "rows 22–42 of 521")
    terminal.send(.up)
    try terminal.wait(for: "rows 21–41 of 521")
    terminal.send("G")
    try terminal.wait(for: "rows 501–521 of 521 · end")
    terminal.resize(columns: 40, rows: 10)
    try terminal.wait(for: "rows 501–507 of 521")
    #expect(terminal.screen.lines.allSatisfy { DisplayWidth.of($0) <= 40 })
    terminal.resize(columns: 80, rows: 24)
    terminal.send("g/水利\r")
    try terminal.wait("what is looked for") { screen in
      screen.lines.dropFirst(2).first?.contains("水利") == true
    }
    terminal.send(.control("C"))
    try terminal.waitForPrompt()
    #expect(!terminal.screen.isAlternate)
    #expect(try terminal.enter("Held(d)").last?.hasPrefix("14 rows") == true)
    #expect(terminal.screen.unknown == [])
    #expect(try session.leave() == 0)
  }

  /// Keys in any order, without those that end the session.
  private static func keys(_ count: Int, _ generator: inout SeededGenerator) -> [TerminalKey] {
    let texts = [
      "省", "a", "(", "@", "\"", " ", "）", "，", ".", ":", "leads(", "e\u{301}", "😀", "x",
    ]
    let letters = Array("abefghklnoprtuwy_")
    let named: [TerminalKey] = [
      .tab, .shiftTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .enter,
      .pageUp, .pageDown, .controlLeft, .controlRight, .insert, .paste("一\n二\t\u{1B}[31m"),
    ]
    return (0..<count).map { _ in
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: named[Int.random(in: 0..<named.count, using: &generator)]
      case 1: .control(letters[Int.random(in: 0..<letters.count, using: &generator)])
      case 2: .alt(letters[Int.random(in: 0..<letters.count, using: &generator)])
      default: .text(texts[Int.random(in: 0..<texts.count, using: &generator)])
      }
    }
  }

  @Test("keys in any order do no harm", arguments: SeededGenerator.seeds(2))
  func anyKeys(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let session = try TerminalSession(columns: 30, rows: 8)
    let terminal = session.terminal
    for _ in 0..<12 {
      terminal.send(Self.keys(25, &generator).flatMap(\.bytes))
      let columns = Int.random(in: 12..<60, using: &generator)
      terminal.resize(columns: columns, rows: Int.random(in: 4..<12, using: &generator))
    }
    terminal.resize(columns: 60, rows: 12)
    // Out of a search, a list, a page, and of what was typed; what comes last tells that all keys
    // before it were taken.
    for _ in 0..<20 where terminal.screen.typed != "last" {
      terminal.send(.control("G"), .control("C"))
      terminal.settle(0.1)
      terminal.send("last")
      terminal.settle(0.1)
    }
    try terminal.wait("an entry of its own after seed \(seed)") { $0.typed == "last" }
    try terminal.interrupt()
    #expect(terminal.screen.unknown == [])
    try terminal.enter("Held(d)")
    #expect(terminal.screen.text.contains("14 rows"), "\(terminal.screen.text)")
    #expect(try session.leave() == 0)
  }
}

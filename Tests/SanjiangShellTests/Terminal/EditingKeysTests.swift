import Foundation
import TestSupport
import Testing

@Suite("Keys at the prompt", .serialized)
struct EditingKeysTests {
  /// What is typed, with `|` for the cursor.
  private static func typed(_ screen: TerminalScreen) -> String {
    let before = screen.textBeforeCursor
    let line = screen.lines[screen.cursorRow]
    let prompt = PseudoTerminal.prompt
    guard before.hasPrefix(prompt) else { return line }
    return before.dropFirst(prompt.count) + "|" + line.dropFirst(before.count)
  }

  /// Each key, what was typed before it, and what it makes of that.
  static let cases: [(keys: [TerminalKey], result: String)] = [
    ([.text("leads"), .left, .left, .text("省")], "lea省|ds"),
    ([.text("省科技"), .control("B"), .control("B"), .control("F"), .text("x")], "省科x|技"),
    ([.text("ab省"), .home, .text("x"), .end, .text("y")], "xab省y|"),
    ([.text("ab"), .control("A"), .text("x"), .control("E"), .text("y")], "xaby|"),
    ([.text("省科技厅"), .backspace], "省科技|"), ([.text("省科"), .home, .delete], "|科"),
    ([.text("abc"), .control("A"), .control("D")], "|bc"),
    ([.text("leads(省科技厅, t)"), .alt("b"), .alt("b"), .text("@")], "leads(@|省科技厅, t)"),
    ([.text("a 省科 b"), .controlLeft, .controlLeft, .controlRight, .text("x")], "a 省科x| b"),
    ([.text("ab cd"), .home, .alt("f"), .text("x")], "abx| cd"),
    ([.text("ab cd ef"), .home, .alt("d")], "| cd ef"), ([.text("ab cd"), .control("W")], "ab |"),
    ([.text("ab cd"), .control("U")], "|"),
    ([.text("ab cd"), .left, .left, .control("K"), .control("Y"), .control("Y")], "ab cdcd|"),
    ([.text("ab cd"), .control("W"), .home, .control("Y")], "cd|ab"),
    ([.text("ba"), .control("T")], "ab|"), ([.text("abc"), .control("W"), .control("_")], "abc|"),
    ([.paste("leads(u,\tt)\u{7}")], "leads(u,  t)|"),
    ([.text("x"), .escape, .text("[D"), .text("y")], "y|x"),
  ]

  @Test("every key does what it does elsewhere")
  func keys() throws {
    let session = try TerminalSession()
    let terminal = session.terminal
    for (keys, result) in Self.cases {
      try terminal.waitForPrompt()
      terminal.send(keys.flatMap(\.bytes))
      try terminal.wait("\(keys): `\(result)`") { Self.typed($0) == result }
      try terminal.interrupt()
    }
    #expect(terminal.screen.unknown == [])
    #expect(try session.leave() == 0)
  }

  @Test("text wraps at the margin and the cursor keeps its place")
  func wrapping() throws {
    let session = try TerminalSession(columns: 40, rows: 10)
    let terminal = session.terminal
    let text = "牵头（＠省科技厅，任务），涉及地区（任务，＠西宁市），a，b，期限（任务，日）"
    var sent = ""
    for character in text {
      sent.append(character)
      terminal.send(String(character))
      try terminal.wait("`\(sent)`") { $0.typed == sent }
      #expect(terminal.screen.text(ofRows: 0..<10).contains("sanjiang> "))
    }
    terminal.send(.home, .text("x"), .end, .text("y"))
    try terminal.wait("both ends") { $0.typed == "x" + text + "y" }
    for _ in 0..<(text.count + 2) { terminal.send(.backspace) }
    try terminal.waitForPrompt()
    #expect(try session.leave() == 0)
  }

  @Test("what is typed survives another size of the window", arguments: [false, true])
  func resizing(reflows: Bool) throws {
    let session = try TerminalSession(columns: 80, rows: 12)
    let terminal = session.terminal
    terminal.reflows = reflows
    let text = "leads(@省科技厅,t),inRegion(t,@西宁市),heading(t,h),h~\"水利\""
    terminal.send(text)
    try terminal.wait("the text") { $0.typed == text }
    for columns in [40, 100, 25, 80] {
      terminal.resize(columns: columns, rows: 12)
      terminal.send("x")
      try terminal.wait("the text in \(columns) columns") { $0.typed.hasSuffix("x") }
      terminal.send(.backspace)
      try terminal.wait("the text in \(columns) columns") { $0.typed == text }
      // Nothing of what was painted for another width is left.
      #expect(terminal.screen.lines.filter { $0.hasPrefix("sanjiang>") }.count == 1)
    }
    terminal.send(.enter)
    try terminal.waitForPrompt()
    #expect(try session.leave() == 0)
  }

  @Test("an entry of several lines is edited as one, and a paste runs nothing")
  func severalLines() throws {
    let session = try TerminalSession()
    let terminal = session.terminal
    terminal.send(.paste("pair(a, b) :-\n  leads(a, t),\n  leads(b, t).\nHeld(d)"))
    try terminal.wait("the paste") { $0.textBeforeCursor.hasSuffix("... Held(d)") }
    #expect(!terminal.screen.text.contains("loaded"))
    terminal.send(.up, .up, .home, .text("//"))
    try terminal.wait(for: "... //  leads(a, t),")
    try terminal.interrupt()
    terminal.send(.text("leads(u,"), .enter)
    try terminal.wait("a further prompt") { $0.textBeforeCursor == "      ... " }
    terminal.send(.text(" @\"青政办〔2021〕29号 二/39\")"), .up, .end, .text(" "), .down, .enter)
    try terminal.wait("rows") { $0.isAtEmptyPrompt && $0.text.contains(" row, ") }
    terminal.send(.text("a"), .alt("\r"), .text("b"))
    try terminal.wait("a line") { $0.textBeforeCursor == "      ... b" }
    try terminal.interrupt()
    #expect(try session.leave() == 0)
  }

  @Test("entries are kept from one session to the next and found again")
  func history() throws {
    let folder = try ScratchFolder()
    let first = try TerminalSession(in: folder)
    try first.terminal.enter("Held(d)")
    try first.terminal.enter("leads(@省科技厅, t)")
    try first.terminal.enter(":format table")
    first.terminal.send(.up, .up)
    try first.terminal.wait("the entry before") { Self.typed($0) == "leads(@省科技厅, t)|" }
    first.terminal.send(.down, .down)
    try first.terminal.waitForPrompt()
    #expect(try first.leave() == 0)

    let second = try TerminalSession(in: folder)
    let terminal = second.terminal
    terminal.send(.control("R"), .text("科技"))
    try terminal.wait(for: "leads(@省科技厅, t)")
    terminal.send(.end)
    try terminal.wait("what was found") { Self.typed($0) == "leads(@省科技厅, t)|" }
    try terminal.interrupt()
    terminal.send(.text("He"), .up)
    try terminal.wait("what begins so") { $0.typed == "Held(d)" }
    try terminal.interrupt()
    #expect(try second.leave() == 0)
  }

  @Test("Tab completes, lists, and goes round")
  func completion() throws {
    let session = try TerminalSession()
    let terminal = session.terminal
    terminal.send(.text("inReg"), .tab)
    try terminal.wait("the predicate") { Self.typed($0) == "inRegion(|" }
    terminal.send(.text("t, @xns"), .tab)
    try terminal.wait("a list") { $0.text.contains("西宁市") }
    terminal.send(.tab)
    try terminal.wait("the first one") { Self.typed($0).hasPrefix("inRegion(t, @西宁|") }
    terminal.send(.tab, .shiftTab)
    try terminal.wait("the first one again") { Self.typed($0).hasPrefix("inRegion(t, @西宁|") }
    try terminal.interrupt()
    terminal.send(.text(":unit szrzyt"), .tab)
    try terminal.wait("the unit") { $0.text.contains("省自然资源厅") }
    try terminal.interrupt()
    #expect(try session.leave() == 0)
  }

  @Test("words have colours, without which nothing changes")
  func colours() throws {
    for (environment, isPlain) in [([:], false), (["NO_COLOR": "1"], true)] {
      let session = try TerminalSession(environment: environment)
      let terminal = session.terminal
      terminal.send("title(@省财政厅, \"x\")")
      try terminal.wait("the text") { Self.typed($0) == "title(@省财政厅, \"x\")|" }
      #expect(terminal.screen.style(of: "title")?.isPlain == isPlain)
      #expect(terminal.screen.style(of: "@省财")?.isPlain == isPlain)
      try terminal.interrupt()
    }
  }

  @Test("Ctrl-L clears the screen, Ctrl-Z does no harm")
  func screen() throws {
    let session = try TerminalSession()
    let terminal = session.terminal
    terminal.send(.text("Held(d)"), .control("L"))
    try terminal.wait("an empty screen") { $0.lines[0] == "sanjiang> Held(d)" }
    terminal.send(.control("Z"), .text("x"))
    try terminal.wait("the text") { $0.typed.hasSuffix("Held(d)x") }
    try terminal.interrupt()
    #expect(try session.leave() == 0)
  }

  @Test(
    "a signal that ends it leaves the terminal as it was, from a page too",
    arguments: [SIGHUP, SIGQUIT, SIGABRT, SIGBUS, SIGSEGV, SIGTERM], [false, true])
  func ending(signal: Int32, isAtPage: Bool) throws {
    let session = try TerminalSession(environment: ["SWIFT_BACKTRACE": "enable=no"])
    let terminal = session.terminal
    try terminal.type(isAtPage ? ":help" : "Held(d)")
    if isAtPage {
      terminal.send(.enter)
      try terminal.wait("a page") { $0.isAtPage }
    }
    #expect(!terminal.isCooked)
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == -signal)
    #expect(!terminal.screen.modes.contains(2004))
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.isCooked)
  }

  @Test("a crash that the runtime tells of leaves the terminal as it was before that")
  func crash() throws {
    let session = try TerminalSession(
      environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no"])
    let terminal = session.terminal
    try terminal.type("Held(d)")
    #expect(!terminal.isCooked)
    terminal.signal(SIGSEGV)
    try terminal.wait("the terminal as it was") {
      !$0.modes.contains(2004) && terminal.isCooked
    }
  }
}

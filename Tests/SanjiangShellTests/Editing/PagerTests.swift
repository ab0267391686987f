import TestSupport
import Testing

@testable import SanjiangShell

@Suite("Long texts are shown in pages")
struct PagerTests {
  private static func text(_ columns: Int = 20) -> PagedText {
    let rows = (1...30).map { "row \($0) 省科技厅 of \(columns)" }
    return PagedText(
      (["name", "────"] + rows).joined(separator: "\n") + "\n", headerLines: 2, noun: "rows")
  }

  private static func run(_ steps: [ScriptedTerminal.Step]) -> ScriptedTerminal {
    let terminal = ScriptedTerminal(steps, columns: 40, rows: 8)
    let pager = Pager(KeyReader(terminal), theme: .plain, content: text)
    #expect(pager.isNeeded)
    #expect(pager.run())
    return terminal
  }

  /// Looks at the first row and the status.
  private static func expect(_ first: String, _ status: String) -> ScriptedTerminal.Step {
    .look { screen in
      #expect(screen.lines[0] == "name")
      #expect(screen.lines[2] == first)
      #expect(screen.lines[7].hasPrefix(status), "\(screen.lines[7])")
    }
  }

  @Test("keys go through the rows, the head stays")
  func moving() {
    let terminal = Self.run([
      Self.expect("row 1 省科技厅 of 40", "rows 1–5 of 30 · space next · q leave"),
      .type(" "), Self.expect("row 6 省科技厅 of 40", "rows 6–10 of 30"),
      .type("\u{1B}[6~"), Self.expect("row 11 省科技厅 of 40", "rows 11–15 of 30"),
      .type("b"), Self.expect("row 6 省科技厅 of 40", "rows 6–10 of 30"),
      .type("\r\u{1B}[B"), Self.expect("row 8 省科技厅 of 40", "rows 8–12 of 30"),
      .type("\u{1B}[A"), Self.expect("row 7 省科技厅 of 40", "rows 7–11 of 30"),
      .type("G"), Self.expect("row 26 省科技厅 of 40", "rows 26–30 of 30 · end · q leave"),
      .type("g"), Self.expect("row 1 省科技厅 of 40", "rows 1–5 of 30"), .type("qx"),
    ])
    #expect(!terminal.isRaw && !terminal.screen.isAlternate)
    #expect(terminal.screen.lines[..<3] == ["name", "────", "row 1 省科技厅 of 40"])
    #expect(terminal.screen.lines[7] == "" && terminal.screen.cursorRow == 7)
  }

  @Test("a text is looked for")
  func finding() {
    _ = Self.run([
      .type("/row 1"), .look { #expect($0.lines[7] == "/row 1") },
      .type("2\r"), Self.expect("row 12 省科技厅 of 40", "rows 12–16 of 30"),
      .type("n"), Self.expect("row 12 省科技厅 of 40", "`row 12` is not found"),
      .type("/of\rN"), Self.expect("row 12 省科技厅 of 40", "rows 12–16 of 30"), .type("\u{3}"),
    ])
  }

  @Test("another width gives another text; wide characters are cut to blanks")
  func windows() {
    _ = Self.run([
      .resize(columns: 12, rows: 8), Self.expect("row 1 省科技", "rows 1–5 of"),
      .type("\u{1B}[C"), .look { #expect($0.lines[2] == "省科技厅 of") },
      .type("\u{1B}[C\u{1B}[D\u{1B}[D"), Self.expect("row 1 省科技", "rows 1–5 of"),
      .type("\u{1A}"), Self.expect("row 1 省科技", "rows 1–5 of"),
    ])
    #expect(
      PagedText.cells(of: "a省b", in: 2..<4).map(\.text) == [" ", "b"])
    #expect(PagedText.cells(of: "\u{1B}[1ma\u{1B}[0mb", in: 0..<9).map(\.text) == ["a", "b"])
  }

  @Test("prose is broken where it is too long for the window")
  func prose() {
    let text = PagedText("short\n省科技厅 leads\n\n").wrapped(to: 7)
    #expect(text.lines == ["short", "省科技", "厅", "leads", ""])
  }

  @Test("what fits is not shown in pages")
  func short() {
    let terminal = ScriptedTerminal([], columns: 40, rows: 8)
    let fits = Pager(KeyReader(terminal), theme: .plain) { _ in PagedText("a\nb\n") }
    #expect(!fits.isNeeded)
    let long = (1...8).map { "\($0)\n" }.joined()
    #expect(Pager(KeyReader(terminal), theme: .plain) { _ in PagedText(long) }.isNeeded)
  }
}

import TestSupport
import Testing

@testable import SanjiangShell

@Suite("A screen comes to show what is typed")
struct ScreenPainterTests {
  private static let prompt = ScreenCell.cells(of: "sanjiang> ")
  private static let further = ScreenCell.cells(of: "      ... ")

  private static func frame(_ text: String, cursor: Int, columns: Int) -> ScreenFrame {
    ScreenFrame(
      prompt: prompt, further: further, cells: text.map { ScreenCell($0) }, cursor: cursor,
      columns: columns)
  }

  /// The rows of a frame as text, without blanks at their ends.
  private static func lines(_ frame: ScreenFrame) -> [String] {
    frame.rows.map { row in
      String(row.map(\.text).joined().reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test("rows end before what does not fit, and a wide character is never cut")
  func wrapping() {
    let frame = Self.frame("ab省科技c", cursor: 7, columns: 15)
    #expect(Self.lines(frame) == ["sanjiang> ab省", "科技c"])
    #expect((frame.row, frame.column) == (1, 5))
  }

  @Test("the cursor behind a full row stands in a row of its own")
  func margin() {
    let full = Self.frame("abcde", cursor: 5, columns: 15)
    #expect((full.row, full.column, full.rows.count) == (1, 0, 2))
    let before = Self.frame("abcd省", cursor: 4, columns: 15)
    #expect((before.row, before.column) == (1, 0))
    let inside = Self.frame("abcdef", cursor: 4, columns: 15)
    #expect((inside.row, inside.column) == (0, 14))
    let line = Self.frame("abcde\nf", cursor: 7, columns: 15)
    #expect(Self.lines(line) == ["sanjiang> abcde", "      ... f"])
  }

  @Test("from any frame to any other the screen shows the last", arguments: [12, 15, 40, 80])
  func changes(columns: Int) {
    let pieces = ["a", "bc ", "省", "牵头（", "\n", "e\u{301}", "x = 1, "]
    var generator = SeededGenerator(seed: UInt64(columns))
    var screen = TerminalScreen(columns: columns, rows: 60)
    var painter = ScreenPainter(theme: .plain)
    screen.feed(Array("above\r\n".utf8))
    for _ in 0..<150 {
      let count = Int.random(in: 0...25, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let cursor = Int.random(in: 0...text.count, using: &generator)
      let frame = Self.frame(text, cursor: cursor, columns: columns)
      screen.feed(Array(painter.paint(frame, height: 60).utf8))
      let expected = ["above"] + Self.lines(frame)
      #expect(screen.transcript == Array(expected.reversed().drop(while: \.isEmpty).reversed()))
      #expect((screen.cursorRow, screen.cursorColumn) == (frame.row + 1, frame.column))
      #expect(screen.unknown.isEmpty)
    }
  }

  @Test("a character typed at the end is all that is written")
  func minimal() {
    var painter = ScreenPainter(theme: .plain)
    _ = painter.paint(Self.frame("省", cursor: 1, columns: 40), height: 24)
    #expect(painter.paint(Self.frame("省科", cursor: 2, columns: 40), height: 24) == "科")
    #expect(painter.paint(Self.frame("省科", cursor: 2, columns: 40), height: 24) == "")
  }

  @Test("of what is higher than the screen the rows about the cursor are shown")
  func viewport() {
    let text = (1...9).map(String.init).joined(separator: "\n")
    var screen = TerminalScreen(columns: 20, rows: 4)
    var painter = ScreenPainter(theme: .plain)
    screen.feed(Array(painter.paint(Self.frame(text, cursor: 17, columns: 20), height: 4).utf8))
    #expect(screen.lines == ["      ... 6", "      ... 7", "      ... 8", "      ... 9"])
    screen.feed(Array(painter.paint(Self.frame(text, cursor: 0, columns: 20), height: 4).utf8))
    #expect(screen.lines == ["sanjiang> 1", "      ... 2", "      ... 3", "      ... 4"])
    #expect((screen.cursorRow, screen.cursorColumn) == (0, 10))
  }

  @Test("a resized window shows the text once, and what stood above", arguments: [100, 33, 20, 12])
  func resizing(columns: Int) {
    let text = "牵头（单位，任务），leads(u, t), title(t, s)\nabc"
    var screen = TerminalScreen(columns: 40, rows: 30)
    screen.feed(Array("above\r\n".utf8))
    var painter = ScreenPainter(theme: .plain)
    screen.feed(Array(painter.paint(Self.frame(text, cursor: 30, columns: 40), height: 30).utf8))
    screen.resize(columns: columns, rows: 30, reflows: true)
    screen.feed(Array(painter.reflow(columns: columns).utf8))
    let frame = Self.frame(text, cursor: 30, columns: columns)
    screen.feed(Array(painter.paint(frame, height: 30).utf8))
    #expect(screen.transcript == ["above"] + Self.lines(frame))
    #expect((screen.cursorRow, screen.cursorColumn) == (frame.row + 1, frame.column))
  }
}

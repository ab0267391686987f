import TestSupport
import Testing

@Suite("The terminal that tests look at")
struct TerminalScreenTests {
  /// What is seen of a small screen, the cursor as `|`, rows at the bottom that are blank left out.
  static func picture(_ written: String, columns: Int = 6, rows: Int = 4) -> String {
    var screen = TerminalScreen(columns: columns, rows: rows)
    screen.feed(written)
    #expect(screen.unknown.isEmpty)
    return picture(screen)
  }

  static func picture(_ screen: TerminalScreen) -> String {
    var lines = screen.lines
    let before = screen.textBeforeCursor
    let line = lines[screen.cursorRow]
    let behind =
      line.unicodeScalars.count > before.unicodeScalars.count
      ? String(line.unicodeScalars.dropFirst(before.unicodeScalars.count)) : ""
    lines[screen.cursorRow] = before + "|" + behind
    return lines.reversed().drop(while: \.isEmpty).reversed().joined(separator: "/")
  }

  @Test(
    "characters fill the row, and wait at the margin until the next one comes",
    arguments: [
      ("abcdef", "abcdef|"), ("abcdefg", "abcdef/g|"), ("abcdef\r\ng", "abcdef/g|"),
      ("abcdef\rg", "g|bcdef"), ("abcdef\u{8}g", "abcdg|f"), ("abcdef\u{1B}[Kg", "abcdeg|"),
      ("\u{1B}[?7labcdefgh", "abcde|h"), ("abcdef\u{1B}[1mg", "abcdef/g|"),
      ("abcdef\u{1B}[A\ng", "abcdef/     g|"),
    ])
  func margin(written: String, picture: String) {
    #expect(Self.picture(written) == picture)
  }

  @Test(
    "a wide character takes two cells and wraps whole",
    arguments: [
      ("省科技", "省科技|"), ("省科技厅", "省科技/厅|"), ("a省科技", "a省科/技|"),
      ("省科\u{1B}[2Gx", " x|科"), ("省科\u{1B}[3Gx", "省x|"), ("x省\u{1B}[2D科", "x科|"),
      ("ab\u{1B}[D省c", "a省c|"), ("省科技\u{1B}[3G\u{1B}[P", "省| 技"),
      ("省科\u{1B}[2G\u{1B}[@", " |  科"), ("省e\u{301}x\u{8}y", "省e\u{301}y|"),
      ("abcde\u{301}f\u{301}", "abcde\u{301}f\u{301}|"), ("省\u{301}", "省\u{301}|"),
    ])
  func wide(written: String, picture: String) {
    #expect(Self.picture(written) == picture)
  }

  @Test(
    "the cursor moves as asked, and no further than the screen",
    arguments: [
      ("ab\u{1B}[2;3Hc", "ab/  c|"), ("ab\u{1B}[Hc", "c|b"), ("a\u{1B}[9Bb", "a/// b|"),
      ("a\u{1B}[9Cb", "a    b|"), ("abc\u{1B}[9Dd", "d|bc"), ("\u{1B}[2Ea\u{1B}[Fb", "/b|/a"),
      ("a\tb", "a    b|"), ("abc\u{1B}[2Gd", "ad|c"), ("a\u{1B}[3db", "a// b|"),
      ("\u{1B}7abc\u{1B}8d", "d|bc"), ("a\u{1B}[sbc\u{1B}[ud", "ad|c"),
      ("\u{1B}[3;1f\u{1B}Ma", "/a|"),
      ("a\u{1B}Db\u{1B}Ec", "a/ b/c|"), ("abcdef\u{1B}[Db", "abcdb|f"),
    ])
  func moves(written: String, picture: String) {
    #expect(Self.picture(written) == picture)
  }

  @Test(
    "what is erased, inserted and deleted is gone, and no more",
    arguments: [
      ("abcd\u{1B}[3G\u{1B}[K", "ab|"), ("abcd\u{1B}[2G\u{1B}[1K", " | cd"),
      ("abcd\u{1B}[2G\u{1B}[2Ke", " e|"), ("abc\r\nde\u{1B}[A\u{1B}[J", "ab|"),
      ("abc\r\nde\u{1B}[1J", "/  |"), ("abc\r\nde\u{1B}[2J", "/  |"),
      ("abcd\u{1B}[2G\u{1B}[2P", "a|d"), ("abcd\u{1B}[2G\u{1B}[2@", "a|  bcd"),
      ("abcdef\u{1B}[2G\u{1B}[2@x", "ax| bcd"), ("abcd\u{1B}[2G\u{1B}[2X", "a|  d"),
      ("abc\u{1B}[4h\u{1B}[2Gx", "ax|bc"), ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[L", "a/|/b/c"),
      ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[M", "a/|c"), ("a\r\nb\r\nc\u{1B}[S", "b/c/ |"),
      ("a\r\nb\u{1B}[T", "/a|/b"),
    ])
  func changes(written: String, picture: String) {
    #expect(Self.picture(written) == picture)
  }

  @Test("rows leave at the top, or at the top of the region")
  func scrolling() {
    var screen = TerminalScreen(columns: 6, rows: 3)
    screen.feed("a\r\nb\r\nc\r\nd")
    #expect(Self.picture(screen) == "b/c/d|")
    #expect(screen.transcript == ["a", "b", "c", "d"])
    screen.feed("\u{1B}[2;3r\u{1B}[3;1H\ne\u{1B}[r")
    #expect(Self.picture(screen) == "|b/d/e")
    #expect(screen.transcript == ["a", "b", "d", "e"])
  }

  @Test("the alternate screen leaves the main one as it was")
  func alternate() {
    var screen = TerminalScreen(columns: 6, rows: 2)
    screen.feed("ab\u{1B}[?1049h\u{1B}[Hxy\r\n\r\nz")
    #expect(Self.picture(screen) == "/z|")
    #expect(screen.isAlternate)
    screen.feed("\u{1B}[?1049lc")
    #expect(Self.picture(screen) == "abc|")
    #expect(screen.transcript == ["abc"])
  }

  @Test("colours are kept cell by cell")
  func colours() {
    var screen = TerminalScreen(columns: 20, rows: 2)
    screen.feed("a\u{1B}[1;31mb\u{1B}[0;38;5;200;48;2;1;2;3m省\u{1B}[mc\u{1B}[7;96md\u{1B}[27;39me")
    #expect(screen.style(of: "a")?.isPlain == true)
    #expect(screen.style(of: "b") == TerminalStyle(attributes: [1], foreground: .palette(1)))
    let wide = TerminalStyle(foreground: .palette(200), background: .rgb(1, 2, 3))
    #expect(screen.style(of: "省") == wide)
    #expect(screen.cell(row: 0, column: 3).style == wide)
    #expect(screen.style(of: "c")?.isPlain == true)
    #expect(screen.style(of: "d") == TerminalStyle(attributes: [7], foreground: .palette(14)))
    #expect(screen.style(of: "e")?.isPlain == true)
    #expect(screen.style(of: "x") == nil)
  }

  @Test("modes, bells, questions and titles leave no text")
  func silent() {
    var screen = TerminalScreen(columns: 6, rows: 2)
    screen.feed(
      "\u{1B}[?2004h\u{1B}[?25l\u{7}\u{1B}]0;title\u{7}\u{1B}]8;;x\u{1B}\\a\u{1B}[6n\u{1B}(B")
    #expect(screen.text == "a\n")
    #expect(screen.modes == [7, 2004])
    #expect(!screen.isCursorVisible)
    #expect(screen.bells == 1)
    #expect(String(decoding: screen.replies, as: UTF8.self) == "\u{1B}[1;2R")
    #expect(screen.unknown.isEmpty)
    screen.feed("\u{1B}[5y")
    #expect(screen.unknown == ["[5y"])
  }

  @Test("what is cut anywhere comes to the same")
  func pieces() {
    let written = Array(
      "ab\u{1B}[2;3H省\u{1B}[1;32m科\u{1B}]0;t\u{1B}\\e\u{301}\u{1B}[?25l\u{1B}[K".utf8)
    var whole = TerminalScreen(columns: 8, rows: 3)
    whole.feed(written)
    for cut in written.indices {
      var screen = TerminalScreen(columns: 8, rows: 3)
      screen.feed(Array(written[..<cut]))
      screen.feed(Array(written[cut...]))
      #expect(screen.lines == whole.lines)
      #expect(screen.cursorColumn == whole.cursorColumn)
    }
  }

  @Test("bytes that are no UTF-8 show as such")
  func invalid() {
    var screen = TerminalScreen(columns: 10, rows: 1)
    screen.feed([0x61, 0xFF, 0x62, 0xE7, 0x9C, 0x63, 0x80])
    #expect(screen.lines == ["a\u{FFFD}b\u{FFFD}c\u{FFFD}"])
  }

  @Test("another size cuts rows off or, where the terminal does so, wraps them anew")
  func resizing() {
    var screen = TerminalScreen(columns: 6, rows: 3)
    screen.feed("abcdefgh\r\n省科技")
    var other = screen
    screen.resize(columns: 5, rows: 2)
    #expect(Self.picture(screen) == "gh/省科|")
    #expect(screen.transcript == ["abcde", "gh", "省科"])
    #expect(screen.lines.count == 2)
    other.resize(columns: 5, rows: 4, reflows: true)
    #expect(Self.picture(other) == "abcde/fgh/省科/技|")
    other.resize(columns: 8, rows: 4, reflows: true)
    #expect(Self.picture(other) == "abcdefgh/省科技|")
    other.resize(columns: 20, rows: 1, reflows: true)
    #expect(Self.picture(other) == "省科技|")
    #expect(other.transcript == ["abcdefgh", "省科技"])
  }

  @Test("rows that were wrapped are read as one")
  func logicalLines() {
    var screen = TerminalScreen(columns: 5, rows: 4)
    screen.feed("省科技厅\r\nab")
    #expect(screen.lines == ["省科", "技厅", "ab", ""])
    #expect(screen.text(ofRows: 0..<3) == "省科技厅\nab")
  }
}

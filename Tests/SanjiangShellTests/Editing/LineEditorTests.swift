import Platform
import TestSupport
import Testing

@testable import SanjiangShell

@Suite("An entry is edited with keys")
struct LineEditorTests {
  /// A small language: what there is to complete, digits are numbers, `!` is a mistake.
  private final class Assistant: LineAssistant {
    func completion(of text: String, at cursor: String.Index) -> LineCompletion {
      let start = text[..<cursor].lastIndex { !($0.isLetter || $0 == "@") }
      let from = start.map { text.index(after: $0) } ?? text.startIndex
      let typed = text[from..<cursor]
      let known = ["leads", "leaves", "learns", "@省科学技术厅", "title"]
      let found = known.filter { $0.hasPrefix(typed) || typed == "@kjt" && $0.hasPrefix("@") }
      return LineCompletion(
        range: from..<cursor,
        candidates: found.map { .init(text: $0, label: "", note: "known") })
    }

    func highlights(in text: String) -> [LineHighlight] {
      text.indices.filter { text[$0].isNumber }.map {
        LineHighlight(range: $0..<text.index(after: $0), role: .number)
      }
    }
  }

  /// An editor at a terminal where some steps are done.
  private static func editor(
    _ steps: [ScriptedTerminal.Step], history: [String] = [], columns: Int = 80, rows: Int = 24,
    theme: Theme = .plain
  ) -> (LineEditor, ScriptedTerminal) {
    let terminal = ScriptedTerminal(steps, columns: columns, rows: rows)
    let past = History()
    for entry in history { past.add(entry) }
    let editor = LineEditor(KeyReader(terminal), history: past, theme: theme)
    editor.prepare(
      further: Prompt.further,
      isComplete: { EntryBuffer.isComplete($0, prefixes: []) }, assistant: Assistant())
    return (editor, terminal)
  }

  /// What comes of keys.
  private static func result(_ keys: String, history: [String] = []) -> String? {
    let (editor, _) = editor([.type(keys)], history: history)
    guard case .line(let bytes) = editor.nextLine(prompt: Prompt.first) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let escape = "\u{1B}"

  @Test(
    "each key does what readline's does",
    arguments: [
      ("ab\u{2}X", "aXb"), ("ab\u{1}X", "Xab"), ("ab\u{1}\u{6}X", "aXb"), ("ab\u{1}\u{5}X", "abX"),
      ("ab\u{1}\u{4}", "b"), ("ab\u{7F}c", "ac"), ("ab\u{8}c", "ac"),
      ("ab\(escape)[DX", "aXb"), ("ab\(escape)[D\(escape)[D\(escape)[CX", "aXb"),
      ("ab\(escape)[HX", "Xab"), ("ab\(escape)OH\(escape)[FX", "abX"),
      ("ab\(escape)[H\(escape)[3~", "b"),
      ("a b c\u{17}X", "a b X"), ("a b\u{15}X", "X"), ("a b\(escape)b\u{B}X", "a X"),
      ("a b\u{17}\u{19}\u{19}", "a bb"), ("a b c\u{17}\u{17}\u{19}", "a b c"),
      ("x y\u{17}\u{1}z\u{15}\u{5}\u{19}\(escape)y", "x y"),
      ("ab\u{14}", "ba"), ("牵头 科技\(escape)b\(escape)d", "牵头 "),
      ("leads(u, t)\(escape)bX", "leads(u, Xt)"), ("ab cd\(escape)\u{7F}X", "ab X"),
      ("ab cd\(escape)[1;5DX", "ab Xcd"), ("ab\u{1}\(escape)[1;5CX", "abX"),
      ("ab\u{1F}cd", "cd"), ("a\u{0}\u{1C}\(escape)[99~b", "ab"), ("省\u{7F}科", "科"),
      ("\(escape)[200~a\tb\u{7}\n\(escape)[201~", "a  b"),
    ] as [(String, String)])
  func keys(typed: String, expected: String) {
    #expect(Self.result(typed + "\r") == expected)
  }

  @Test("Enter goes on with an entry that is not complete, and gives it as a whole")
  func severalLines() {
    let (editor, terminal) = Self.editor([
      .type("busy(u) :-\rleads(u, _"),
      .look { #expect($0.lines[..<2] == ["sanjiang> busy(u) :-", "      ... leads(u, _"]) },
      .type("\(Self.escape)[A\u{5} % all\(Self.escape)[B\u{5}).\r"),
    ])
    let text = "busy(u) :- % all\nleads(u, _)."
    #expect(editor.nextLine(prompt: Prompt.first) == .line(Array(text.utf8)))
    #expect(editor.history.entries == [text])
    #expect(!terminal.isRaw)
    #expect(terminal.screen.cursorRow == 2 && terminal.screen.cursorColumn == 0)
  }

  @Test("Alt-Enter and Ctrl-O begin a line whether or not the entry is complete")
  func lineBreaks() {
    #expect(Self.result("a(x)\(Self.escape)\r, b(x)\r") == "a(x)\n, b(x)")
    #expect(Self.result("a(x)\u{F}, b(x)\r") == "a(x)\n, b(x)")
  }

  @Test("a text that is pasted runs nothing; lines that are typed ahead come one by one")
  func pasting() {
    let (editor, _) = Self.editor([
      .type("\(Self.escape)[200~a(x)\nb(x)\n\(Self.escape)[201~\r"), .type("c(x)\rd(x)\r"),
    ])
    let lines = (0..<4).map { _ in editor.nextLine(prompt: Prompt.first) }
    #expect(
      lines == [
        .line(Array("a(x)\nb(x)".utf8)), .line(Array("c(x)".utf8)), .line(Array("d(x)".utf8)), .end,
      ])
  }

  @Test("Ctrl-C drops the entry, Ctrl-D leaves where there is none")
  func endings() {
    let (editor, terminal) = Self.editor([.type("abc\u{2}\u{3}"), .type("\u{4}")])
    #expect(editor.nextLine(prompt: Prompt.first) == .interrupted)
    #expect(terminal.screen.lines[0] == "sanjiang> abc^C")
    #expect(editor.nextLine(prompt: Prompt.first) == .end)
    #expect(editor.history.entries.isEmpty)
  }

  @Test("up and down meet entries that begin as what was typed")
  func history() {
    let past = ["leads(a)", "title(b)", "leads(c)"]
    let (up, down) = ("\(Self.escape)[A", "\(Self.escape)OB")
    #expect(Self.result("\(up)\(up)\r", history: past) == "title(b)")
    #expect(Self.result("le\(up)\(up)\r", history: past) == "leads(a)")
    #expect(Self.result("le\(up)\(up)\(down)\(down)\(down)x\r", history: past) == "lex")
    #expect(Self.result("\u{10}\u{10}\u{E}\r", history: past) == "leads(c)")
    #expect(Self.result("\(up)\(up)\(up)x\r", history: ["p(x),\nq(x)", "r"]) == "p(x)x,\nq(x)")
  }

  @Test("Ctrl-R searches while it is typed")
  func searching() {
    let past = ["leads(a)", "title(b)", "leads(c)"]
    #expect(Self.result("\u{12}lea\u{12}\r", history: past) == "leads(a)")
    #expect(Self.result("x\u{12}lea\u{7}y\r", history: past) == "xy")
    #expect(Self.result("\u{12}b)\(Self.escape)[FX\r", history: past) == "title(b)X")
    #expect(Self.result("\u{12}lea\u{12}\u{13}\r", history: past) == "leads(c)")
    let (editor, _) = Self.editor(
      [
        .type("\u{12}itl"), .look { #expect($0.lines[0] == "earlier `itl`: title(b)") },
        .type("q"), .look { #expect($0.lines[0] == "no earlier `itlq`: title(b)") },
        .type("\(Self.escape)"), .look { #expect($0.lines[0] == "sanjiang> title(b)") },
      ], history: past)
    #expect(editor.nextLine(prompt: Prompt.first) == .end)
  }

  @Test("Tab completes what is certain, lists the rest, and goes through it")
  func completion() {
    let (editor, terminal) = Self.editor(
      [
        .type("x, l\t"),
        .look {
          #expect($0.lines[0] == "sanjiang> x, lea")
          #expect($0.lines[1] == "leads  known   leaves  known")
          #expect($0.lines[2] == "learns  known")
          #expect(($0.cursorRow, $0.cursorColumn) == (0, 16))
        },
        .type("\t\t"), .look { #expect($0.lines[0] == "sanjiang> x, leaves") },
        .type("\(Self.escape)[Z"), .look { #expect($0.lines[0] == "sanjiang> x, leads") },
        .type("\(Self.escape)[B"), .look { #expect($0.lines[0] == "sanjiang> x, learns") },
        .type("\(Self.escape)"),
        .look {
          #expect($0.lines[0] == "sanjiang> x, lea")
          #expect($0.lines[1] == "")
        },
        .type("\t\t("), .look { #expect($0.lines[..<2] == ["sanjiang> x, leads(", ""]) },
        .type("@kjt\t)"), .look { #expect($0.lines[0] == "sanjiang> x, leads(@省科学技术厅)") },
        .type("\u{1F}\u{1F}"), .look { #expect($0.lines[0] == "sanjiang> x, leads(@kjt") },
      ], columns: 35)
    #expect(editor.nextLine(prompt: Prompt.first) == .end)
    #expect(!terminal.isRaw)
  }

  @Test("candidates that are too many for the screen are shown in pages")
  func pages() {
    let (editor, _) = Self.editor(
      [
        .type("l\t"),
        .look { #expect($0.lines == ["sanjiang> lea", "leads  known", "1–1 of 3"]) },
        .type("\t\t"),
        .look { #expect($0.lines == ["sanjiang> leaves", "leaves  known", "2–2 of 3"]) },
      ], columns: 18, rows: 3)
    #expect(editor.nextLine(prompt: Prompt.first) == .end)
  }

  @Test("numbers are coloured, brackets beside the cursor shown with their partners")
  func colours() {
    let (editor, _) = Self.editor(
      [
        .type("q(7)"),
        .look {
          #expect($0.style(of: "7") != $0.style(of: "q"))
          #expect($0.style(of: "(") == $0.style(of: ")") && $0.style(of: ")") != $0.style(of: "q"))
        },
        .type(" "), .look { #expect($0.style(of: ")") == $0.style(of: "q")) },
      ], theme: Theme(usesColour: true))
    #expect(editor.nextLine(prompt: Prompt.first) == .end)
    let (plain, terminal) = Self.editor([.type("a(7)\t\t")])
    #expect(plain.nextLine(prompt: Prompt.first) == .end)
    #expect(!terminal.written.contains("m"), "no colour without leave")
  }

  @Test("the screen is right after Ctrl-L, a stop and a resized window")
  func screens() {
    let text = "牵头（单位，任务），leads(u, t)"
    let (editor, terminal) = Self.editor(
      [
        .type("\(text)"), .type("\u{C}"),
        .look { #expect($0.lines[0] == "sanjiang> \(text)") },
        .resize(columns: 24, rows: 10),
        .look { #expect($0.lines[..<2] == ["sanjiang> 牵头（单位，任", "务），leads(u, t)"]) },
        .resize(columns: 100, rows: 10),
        .look { #expect($0.lines[..<2] == ["sanjiang> \(text)", ""]) },
        .type("\u{1A}"),
        .look { #expect($0.lines[..<3] == ["sanjiang> \(text)", "sanjiang> \(text)", ""]) },
      ], columns: 60)
    #expect(editor.nextLine(prompt: Prompt.first) == .end)
    #expect(terminal.suspensions == 1)
  }

  @Test("no keys whatever make it crash or leave the terminal")
  func fuzz() {
    let keys = KeyDecoderTests.sequences.map(\.0) + (0..<32).map { String(Unicode.Scalar($0)) }
    var generator = SeededGenerator(seed: 66)
    for _ in 0..<40 {
      let steps = (0..<60).map { _ -> ScriptedTerminal.Step in
        if generator.isOneIn(15) {
          let columns = Int.random(in: 1...40, using: &generator)
          return .resize(columns: columns, rows: Int.random(in: 1...8, using: &generator))
        }
        return .type(keys.randomElement(using: &generator) ?? "")
      }
      let (editor, terminal) = Self.editor(
        steps, history: ["leads(u, t)", "a(x) :-\nb(x)."], columns: 20, rows: 6)
      for _ in 0..<200 {
        if editor.nextLine(prompt: Prompt.first) == .end { break }
        #expect(!terminal.isRaw)
      }
    }
  }
}

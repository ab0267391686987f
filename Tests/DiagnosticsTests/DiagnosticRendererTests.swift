import Diagnostics
import TestSupport
import Testing

@Suite("Rendering diagnostics")
struct DiagnosticRendererTests {
  private let rules = SourceText(
    name: "rules.dl",
    text: """
      .decl leads(u: symbol, t: symbol)
      .decl leads(u: symbol)
      orphan(unit) :- !leads(unit, _).
      孤立（单位）：－！牵头（单位，＿）。
      long(a) :-
      \tleads(a, b),
      \tleads(a, c),

      \tleads(a, d),
      \tleads(a, e).

      """)

  /// The place of the `occurrence`-th `part` of the source.
  private func place(_ part: String, _ occurrence: Int = 1, in source: SourceText? = nil)
    -> SourcePlace
  {
    let source = source ?? rules
    let part = Array(part.utf8)
    let starts = (0...max(source.bytes.count - part.count, 0)).filter {
      source.bytes[$0...].starts(with: part)
    }
    let start = starts[occurrence - 1]
    return SourcePlace(source, SourceRange(start, start + part.count))
  }

  private func rendered(_ diagnostic: Diagnostic, width: Int = 100) -> String {
    DiagnosticRenderer(excerptWidth: width).render(diagnostic)
  }

  @Test("the format of the design")
  func format() {
    let diagnostic = Diagnostic(
      .error, code: "unbound-variable",
      "`unit` is not bound by any positive literal of this rule", at: place("unit"),
      label: "appears only under negation",
      help: "add a literal that lists the candidates, for example `Unit(unit)`")
    #expect(
      rendered(diagnostic) == """
        error[unbound-variable]: `unit` is not bound by any positive literal of this rule
          --> rules.dl:3:8
          |
        3 | orphan(unit) :- !leads(unit, _).
          |        ^^^^ appears only under negation
          = help: add a literal that lists the candidates, for example `Unit(unit)`

        """)
  }

  @Test("carets stand under double-width text, columns count characters")
  func doubleWidth() {
    let diagnostic = Diagnostic(
      .warning, code: "unused-variable", "`单位` occurs once", at: place("单位", 2), label: "这里")
    #expect(
      rendered(diagnostic) == """
        warning[unused-variable]: `单位` occurs once
          --> rules.dl:4:13
          |
        4 | 孤立（单位）：－！牵头（单位，＿）。
          |                         ^^^^ 这里

        """)
  }

  @Test("in a narrow window messages are broken between words, and a label goes below its carets")
  func narrow() {
    let diagnostic = Diagnostic(
      .error, code: "unbound-variable",
      "`unit` is not bound by any positive literal of this rule", at: place("unit"),
      label: "appears only under negation",
      help: "add a literal that lists the candidates, for example `Unit(unit)`")
    #expect(
      DiagnosticRenderer(excerptWidth: 34, width: 40).render(diagnostic) == """
        error[unbound-variable]: `unit` is not
          bound by any positive literal of this
          rule
          --> rules.dl:3:8
          |
        3 | orphan(unit) :- !leads(unit, _).
          |        ^^^^
          | appears only under negation
          = help: add a literal that lists the
                  candidates, for example
                  `Unit(unit)`

        """)
  }

  @Test("notes with places have excerpts of their own, others one line")
  func notes() {
    let diagnostic = Diagnostic(
      .error, code: "duplicate-declaration", "`leads` is declared twice", at: place("leads", 2),
      notes: [
        .init("first declared here", at: place("leads")), .init("names are shared by all files"),
      ],
      help: "remove one\nor rename it")
    #expect(
      rendered(diagnostic) == """
        error[duplicate-declaration]: `leads` is declared twice
          --> rules.dl:2:7
          |
        2 | .decl leads(u: symbol)
          |       ^^^^^
        note: first declared here
          --> rules.dl:1:7
          |
        1 | .decl leads(u: symbol, t: symbol)
          |       ^^^^^
          = note: names are shared by all files
          = help: remove one
                  or rename it

        """)
  }

  @Test("a range of many lines shows the first two and the last; tabs are four cells")
  func manyLines() {
    let diagnostic = Diagnostic(
      .error, code: "cartesian-product", "nothing joins these literals",
      at: place("leads(a, b),\n\tleads(a, c),\n\n\tleads(a, d),\n\tleads(a, e)"), label: "these")
    #expect(
      rendered(diagnostic) == """
        error[cartesian-product]: nothing joins these literals
           --> rules.dl:6:2
           |
         6 |     leads(a, b),
           |     ^^^^^^^^^^^^
         7 |     leads(a, c),
           |     ^^^^^^^^^^^^
        ...
        10 |     leads(a, e).
           |     ^^^^^^^^^^^ these

        """)
  }

  @Test("a short range of several lines shows all of them, empty ones without carets")
  func someLines() {
    let diagnostic = Diagnostic(
      .error, code: "syntax", "not a rule", at: place("leads(a, c),\n\n\tleads(a, d),\n"),
      label: "two\nlines")
    #expect(
      rendered(diagnostic) == """
        error[syntax]: not a rule
          --> rules.dl:7:2
          |
        7 |     leads(a, c),
          |     ^^^^^^^^^^^^
        8 |
        9 |     leads(a, d),
          |     ^^^^^^^^^^^^ two
          |                  lines

        """)
  }

  @Test("an empty range is one caret, also at the end of the text")
  func endOfText() {
    let source = SourceText(name: "<query>", text: "leads(单位")
    let diagnostic = Diagnostic(
      .error, code: "syntax", "expected `)`", at: SourcePlace(source, SourceRange(12, 12)),
      label: "the text ends here")
    #expect(
      rendered(diagnostic) == """
        error[syntax]: expected `)`
          --> <query>:1:9
          |
        1 | leads(单位
          |           ^ the text ends here

        """)
    let empty = SourceText(name: "", text: "")
    let nothing = Diagnostic(
      .error, code: "", "expected a rule", at: SourcePlace(empty, SourceRange(0, 7)))
    #expect(
      rendered(nothing) == """
        error: expected a rule
          --> :1:1
          |
        1 |
          | ^

        """)
  }

  @Test("without a place there is only what is to be said")
  func noPlace() {
    let diagnostic = Diagnostic(
      .error, code: "missing-input", "cannot read `a.facts`", label: "no such file",
      help: "name the folder with `--facts`")
    #expect(
      rendered(diagnostic) == """
        error[missing-input]: cannot read `a.facts`
          = note: no such file
          = help: name the folder with `--facts`

        """)
  }

  @Test("an empty line separates two diagnostics")
  func several() {
    let one = Diagnostic(.error, code: "a", "one")
    let two = Diagnostic(.warning, code: "b", "two\nlines")
    #expect(
      DiagnosticRenderer().render([one, two]) == "error[a]: one\n\nwarning[b]: two\n  lines\n")
    #expect(DiagnosticRenderer().render([]) == "")
  }

  @Test("a long line is cut around the place")
  func longLine() {
    let filler = String(repeating: "牵头(a, b), ", count: 200)
    let source = SourceText(name: "long.dl", text: filler + "oops" + filler)
    let diagnostic = Diagnostic(.error, code: "syntax", "no", at: place("oops", in: source))
    #expect(
      rendered(diagnostic, width: 40) == """
        error[syntax]: no
          --> long.dl:1:2001
          |
        1 | … 牵头(a, b), oops牵头(a, b), 牵头(a, b…
          |               ^^^^

        """)
    let start = Diagnostic(.error, code: "syntax", "no", at: place("牵头", in: source))
    #expect(
      rendered(start, width: 24) == """
        error[syntax]: no
          --> long.dl:1:1
          |
        1 | 牵头(a, b), 牵头(a, b)…
          | ^^^^

        """)
  }

  @Test("colour sets off the parts and changes nothing else")
  func colour() {
    let diagnostic = Diagnostic(.error, code: "a", "b", at: place("unit"), help: "c")
    let coloured = DiagnosticRenderer(usesColour: true).render(diagnostic)
    #expect(coloured.hasPrefix("\u{1B}[1;31merror[a]\u{1B}[0m\u{1B}[1m: b\u{1B}[0m\n"))
    #expect(coloured.contains("\u{1B}[1;31m^^^^\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == rendered(diagnostic))
  }

  @Test("nothing in the text reaches the terminal as a command")
  func controlCharacters() {
    let source = SourceText(name: "a\u{1B}]0;b\n", text: "x\u{1B}[2J\u{202E}\u{7F}y\u{9B}")
    let diagnostic = Diagnostic(
      .error, code: "syntax", "odd `\u{1B}[2J`", at: place("y", in: source), label: "\r\u{7}")
    #expect(
      rendered(diagnostic) == """
        error[syntax]: odd `␛[2J`
          --> a␛]0;b :1:8
          |
        1 | x␛[2J\u{FFFD}␡y\u{FFFD}
          |        ^ ␍␇

        """)
  }

  @Test("any bytes and any range are rendered", arguments: SeededGenerator.seeds(100))
  func hostileBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool: [[UInt8]] = [
      [0x0A], [0x0D, 0x0A], [0x09], [0x41], [0x20], Array("牵".utf8), [0xE7, 0x89], [0x80], [0xFF],
      [0xF0, 0x9F], [0x1B], Array("e\u{301}".utf8), Array("\u{200B}".utf8),
    ]
    let bytes = (0..<Int.random(in: 0...120, using: &generator)).flatMap { _ in
      pool.randomElement(using: &generator) ?? []
    }
    let source = SourceText(name: "t", bytes: bytes)
    for _ in 0..<20 {
      let lower = Int.random(in: -3...bytes.count + 3, using: &generator)
      let upper = Int.random(in: lower...lower + bytes.count + 3, using: &generator)
      let place = SourcePlace(source, SourceRange(lower, upper))
      let width = Int.random(in: 20...40, using: &generator)
      let text = rendered(Diagnostic(.error, code: "c", "m", at: place), width: width)
      #expect(text.utf8.contains(UInt8(ascii: "^")))
      for line in text.split(separator: "\n").dropFirst(2) {
        #expect(DisplayWidth.of(String(line)) <= width + 7)
      }
    }
  }

  @Test("a message as long as a book is rendered in time", .timeLimit(.minutes(1)))
  func longMessage() {
    let message = String(repeating: "a", count: 2_000_000)
    let text = DiagnosticRenderer().render(Diagnostic(.error, code: "long", message))
    #expect(text.utf8.count >= message.utf8.count)
  }
}

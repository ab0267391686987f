import Diagnostics
import TestSupport
import Testing

@testable import DatalogSyntax

@Suite("The preprocessor", .timeLimit(.minutes(1)))
struct PreprocessorTests {
  @Test(
    "puts in place of macros what they stand for",
    arguments: [
      ("#define A 1\np(A).", "p(1)."),
      (
        "#define A 1\nAA(xA, A_, \"A\", A1). // A\n@A /* A */",
        "AA(xA, A_, \"A\", A1). // A\n@A /* A */"
      ),
      ("#define A\np(A).", "p()."),
      ("#define A B\n#define B 2\np(A).", "p(2)."),
      ("#define A A + B\n#define B A\np(A).", "p(A + A)."),
      ("#define 甲 \"乙\"\np(甲, 甲乙).", "p(\"乙\", 甲乙)."),
      ("#define f(x, y) y - x\np(f(1, (2, 3))).", "p((2, 3) - 1)."),
      ("#define f(x) [x]\np(f (1), f, f(f(2))).", "p([1], f, [[2]])."),
      ("#define f() 7\np(f(), f ( )).", "p(7, 7)."),
      ("#define f (x) x\nf(1)", "(x) x(1)"),
      ("#define f(x) x\np(f(\n  1)).", "p(1)."),
      ("#define two(x) x; \\\n  x\ntwo(p(1))", "p(1); p(1)"),
      ("#define join(a, b) a ## _##b\njoin(x, y)", "x_y"),
      ("#define text(a) #a\ntext(b \"c\")", "\"b \\\"c\\\"\""),
      ("#define A 1 // one\n#undef A\nA", "A"),
      ("#define A 1\np(<http://a/A>, A).", "p(<http://a/A>, 1)."),
      ("＃define A 1\r\np(A).\r\n", "\r\np(1).\r\n"),
      ("/*\n#define A 1\n*/ A\n#define B 2\n", "/*\n#define A 1\n*/ A"),
    ])
  func macros(_ text: String, expected: String) {
    let (source, diagnostics) = process(text)
    #expect(diagnostics.map(\.message) == [])
    #expect(trimmed(source) == trimmed(expected))
  }

  @Test(
    "leaves out what does not hold",
    arguments: [
      ("#ifdef A\na\n#else\nb\n#endif\nc", "b c"),
      ("#define A\n#ifdef A\na\n#else\nb\n#endif\nc", "a c"),
      ("#ifndef A\n#ifdef B\na\n#else\nb\n#endif\nc\n#else\nd\n#endif", "b c"),
      ("#ifdef A\n#if 1\na\n#else\nb\n#endif\n#include \"none\"\n#endif\nc", "c"),
      ("#if 0\na\n#elif 1\nb\n#elif 1\nc\n#else\nd\n#endif", "b"),
      ("#if 0\na\n#elif 0\nb\n#else\nd\n#endif", "d"),
      ("#if defined A || !defined(B) && 2 <= 1\na\n#endif", ""),
      ("#if RAM_DOMAIN_SIZE == 64 && (1 < 2) != 0\na\n#endif", "a"),
      ("#define N 3\n#if N > 2\na\n#endif\n#if -N >= 0\nb\n#endif", "a"),
    ])
  func conditions(_ text: String, expected: String) {
    let (source, diagnostics) = process(text)
    #expect(source.split(separator: "\n").joined(separator: " ") == expected)
    #expect(diagnostics.map(\.message) == [])
  }

  @Test("leaves a text without its lines alone")
  func untouched() {
    let source = SourceText(name: "plain", text: "p(1). #define A\n# not one\n#undefined x\n")
    #expect(Preprocessor.process(source, including: nil).source === source)
  }

  @Test("is told where and what its mistakes are", arguments: MistakeCase.all(in: cases))
  func mistakes(_ mistake: MistakeCase) {
    mistake.check()
  }

  private static let cases = ##"""
    «#include "a.dl"»
    => syntax: no file can be included here
    ---
    «#include <a.dl>»
    => syntax: `#include` takes the path of a file between quotes | write `#include "file.dl"`
    ---
    «#define»
    «#define 5»
    «#define f(x, ) x»
    «#define f(x y) x»
    => syntax: `#define` takes a name | write `#define NAME text` or `#define NAME(a, b) text`
    => syntax: `#define` takes a name | write `#define NAME text` or `#define NAME(a, b) text`
    => syntax: `#define` takes a name | write `#define NAME text` or `#define NAME(a, b) text`
    => syntax: `#define` takes a name | write `#define NAME text` or `#define NAME(a, b) text`
    ---
    «#undef A B»
    «#ifdef»
    p(1).
    #endif
    => syntax: `#undef` takes one name
    => syntax: `#ifdef` takes one name
    ---
    «#pragma» once
    «#error» no
    => syntax: `#pragma` is not supported | of the preprocessor's lines there are `#include`, `#define`, `#undef`, `#if` and their like
    => syntax: `#error` is not supported | of the preprocessor's lines there are `#include`, `#define`, `#undef`, `#if` and their like
    ---
    «#ifdef» A
    p(1).
    => syntax: this condition is never closed | add `#endif`
    ---
    «#else»
    «#elif» 1
    «#endif»
    => syntax: no condition is open for this `#else` | a condition begins with `#ifdef`, `#ifndef` or `#if`
    => syntax: no condition is open for this `#elif` | a condition begins with `#ifdef`, `#ifndef` or `#if`
    => syntax: no condition is open for this `#endif` | a condition begins with `#ifdef`, `#ifndef` or `#if`
    ---
    #if 1
    #else
    «#else»
    «#elif» 1
    #endif
    => syntax: `#else` cannot stand behind `#else`
    => syntax: `#elif` cannot stand behind `#else`
    ---
    «#if 1 + 1»
    #endif
    #if 0
    «#elif»
    #endif
    «#if (1»
    #endif
    «#if "a"»
    #endif
    => syntax: `+` means nothing in a condition | numbers, names, `defined`, `!`, `&&`, `||`, comparisons and parentheses can stand here
    => syntax: this condition ends too early | numbers, names, `defined`, `!`, `&&`, `||`, comparisons and parentheses can stand here
    => syntax: a parenthesis of this condition is never closed | numbers, names, `defined`, `!`, `&&`, `||`, comparisons and parentheses can stand here
    => syntax: `"a"` means nothing in a condition | numbers, names, `defined`, `!`, `&&`, `||`, comparisons and parentheses can stand here
    ---
    #define f(x, y) x
    p(«f»(1)).
    p(«f»(1, 2, 3)).
    q(«»«f»(1, 2.
    => arity-mismatch: the macro `f` takes 2 arguments, not 1
    => arity-mismatch: the macro `f` takes 2 arguments, not 3
    => syntax: the arguments of the macro `f` are never closed
    => syntax: expected a term before the end
    ---
    #define A (1,
    p(«‹A»›).
    => syntax: expected an operator or `)`, found `,` / this `(` is not closed
    """##

  @Test("a mistake in a macro is shown at its use and at its definition")
  func macroPlaces() throws {
    let text = "#define SUM(x) 1 + + x\np(1).\np(SUM(2)).\n"
    let (_, diagnostics) = Parser.parse(SourceText(name: "m.dl", text: text))
    let rendering = DiagnosticRenderer().render(try #require(diagnostics.first))
    #expect(
      rendering == """
        error[syntax]: expected a term, found `+`
          --> m.dl:3:3
          |
        3 | p(SUM(2)).
          |   ^^^^^^
        note: in the text of the macro `SUM`
          --> m.dl:1:1
          |
        1 | #define SUM(x) 1 + + x
          | ^^^^^^^^^^^^^^^^^^^^^^

        """)
  }

  @Test("ranges of statements that have macros in them are where the statements stand")
  func statementPlaces() throws {
    let text = "#define A 1\n\n  p(A, A) :- q(A)  .\nr(2).\n"
    let (program, _) = Parser.parse(SourceText(name: "m.dl", text: text))
    let places = program.rules.map { SourcePlace(program.source, $0.range) }
    #expect(places.map { $0.source.text(of: $0.range) } == ["p(A, A) :- q(A)  .", "r(2)."])
  }

  @Test("included texts are shown by their own names and lines")
  func inclusion() throws {
    let files = [
      "a.inc": "#ifndef A\n#define A 1\n#include \"b.inc\"\n#endif\n", "b.inc": "q(A).\nq(,).\n",
    ]
    let text = "#include \"a.inc\"\n#include \"a.inc\"\np(A).\np(;).\n"
    let source = SourceText(name: "main.dl", text: text)
    let (program, diagnostics) = Parser.parse(source) { path, _ throws(Diagnostic) in
      SourceText(name: path, text: files[path] ?? "")
    }
    #expect(program.rules.map { ProgramPrinter.text(of: $0) } == ["q(1).", "p(1)."])
    let places = diagnostics.compactMap(\.place).map { "\($0.source.name):\($0.position)" }
    #expect(places.sorted() == ["b.inc:2:3", "main.dl:4:3"])
  }

  @Test("files that include themselves without end are refused")
  func endlessInclusion() {
    let source = SourceText(name: "a.dl", text: "p(1).\n#include \"a.dl\"\n")
    let (_, diagnostics) = Parser.parse(source) { _, source throws(Diagnostic) in source }
    #expect(diagnostics.map(\.message) == ["files include each other more than 64 deep"])
  }

  @Test("a long argument that stands in a macro very often is not put in to the end")
  func longArguments() {
    let body = String(repeating: "a ", count: 50_000)
    let argument = String(repeating: "b", count: 90_000)
    let source = SourceText(
      name: "a.dl", text: "#define MANY(a) \(body)\np(x) :- q(x), MANY(\(argument)).\n")
    let (_, diagnostics) = Parser.parse(source)
    #expect(
      diagnostics.map(\.message).contains("the macros make more than 4000000 bytes of text"))
  }

  @Test(
    "macros that grow without measure are refused",
    arguments: [
      (" ", "the macros make more than 4000000 bytes of text"),
      ("", "the macros make more than 4000000 bytes of text"),
      ("(", "macros are nested more than 100 deep in each other"),
    ])
  func bombs(_ form: String, message: String) {
    var text = "#define A0 \(form == " " ? "text" : "")\n"
    let isChain = form == "("
    for level in 1...(isChain ? 200 : 60) {
      text += "#define A\(level) A\(level - 1)\(isChain ? "" : " A\(level - 1)")\n"
    }
    text += "p(A\(isChain ? 200 : 60))."
    let (_, diagnostics) = Parser.parse(SourceText(name: "bomb.dl", text: text))
    #expect(diagnostics.first?.message == message)
  }

  @Test(
    "takes time in a text's length, not in the square of it",
    arguments: [
      "f(", "f ", "#if 1\n", "#define f(\n", "#define g(x) x \\\n", "f(1)", "\"", "/*", "#\n",
      "#undef f\n#define f(x) x\nf((", "<a:",
    ])
  func longTexts(_ part: String) {
    let text = "#define f(x) x\n" + String(repeating: part, count: 20_000)
    let (_, diagnostics) = Parser.parse(SourceText(name: "long", text: text))
    #expect(diagnostics.count <= 20)
  }

  @Test("of random lines makes an error and nothing worse", arguments: SeededGenerator.seeds(60))
  func randomLines(seed: UInt64) {
    let words = [
      "#define ", "#undef ", "#ifdef ", "#ifndef ", "#if ", "#elif ", "#else", "#endif",
      "#include ", "#", "##", "A", "B", "f", "(", ")", ",", "\\\n", "\n", "\n", " ", "\"",
      "\"x\"", "/*", "*/", "//", "1", "==", "&&", "!", "defined", "p(A).", "f(A, B)", "＃", "甲",
      "\r\n", "<a:b>", "@A", "\u{0}",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var text = "#define A B A\n#define f(x, y) x##y #x\n"
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        text += words[Int.random(in: 0..<words.count, using: &generator)]
      }
      ParseChecking.check(Array(text.utf8))
    }
  }

  private func process(_ text: String) -> (String, [Diagnostic]) {
    let (source, diagnostics) = Preprocessor.process(
      SourceText(name: "text", text: text), including: nil)
    return (String(decoding: source.bytes, as: UTF8.self), diagnostics)
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

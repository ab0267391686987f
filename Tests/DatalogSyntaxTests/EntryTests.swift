import DatalogSyntax
import Diagnostics
import Testing

@Suite("An entry at the prompt")
struct EntryTests {
  private func entry(_ text: String) -> EntryResult {
    Parser.parseEntry(SourceText(name: "<prompt>", text: text))
  }

  @Test(
    "waits for more while it is right but not at its end",
    arguments: [
      "p(x) :- q(x)", "p(x) :-", "p(x) :- q(x),", "p(x),", "?-", "?- p(x),", "?- p(x", "p(",
      "n = count : {",
      "n = 1 +", "!", "n =", ".decl p(x: number", ".input", "/* a comment", "p(x). /* a comment",
      ".query q(u: entity)", "?- p(x) order by", "p(x) order", "？－牵头（＠省科技厅，", "p(x) ;",
      "p(x) :- q(x).\nr(x) :-",
      "not p(x),", ".check c \"m\" : p(x)", "p(\"a\\\"\",",
    ])
  func incomplete(_ text: String) {
    guard case .incomplete = entry(text) else {
      Issue.record("complete: \(text)")
      return
    }
  }

  @Test(
    "is complete at its end, or as soon as a mistake cannot be mended by more",
    arguments: [
      "", "  // nothing", "p(x)", "p(x).", "?- p(x)", "p(x), q(x)", "p(x) :- q(x).", "p(x) limit 3",
      ".decl p(x: number)", ".input p", "p(x))", "p(x) q(", "p(\"abc", "1 < x < 3", "p(x) :- .",
      "x",
    ])
  func complete(_ text: String) {
    if case .incomplete = entry(text) { Issue.record("incomplete: \(text)") }
  }

  @Test(
    "that no further line can follow says what is missing",
    arguments: [
      ("p(x) limit", "expected a number of rows after `limit` before the end"),
      ("p(x) order by", "expected a variable to sort by before the end"),
      ("p(x) :- q(x)", "this rule does not end with a dot"),
      ("p(x,", "expected a term before the end"),
      ("p(x) as of", "expected a day such as `d\"2025-06-01\"` or a year before the end"),
    ])
  func final(_ text: String, message: String) {
    let source = SourceText(name: "<prompt>", text: text)
    guard case .program(_, let diagnostics) = Parser.parseEntry(source, isFinal: true) else {
      Issue.record("incomplete: \(text)")
      return
    }
    #expect(diagnostics.map(\.message) == [message])
  }

  @Test(
    "is a query unless it has `:-` or begins with a directive",
    arguments: [
      ("leads(@省科技厅, t)", 1, 0), ("leads(@省科技厅, t).", 1, 0), ("edge(1, 2).", 1, 0),
      ("edge(1, 2). edge(2, 3).", 2, 0), ("edge(1, 2) :- true.", 0, 1),
      ("a(x), b(x) :- c(x).", 0, 1),
      ("?- p(x). p(x) :- q(x). q(x)", 2, 1), ("x = 1 + 2", 1, 0), ("a(x), b(x)", 1, 0),
      ("cites+(a, b) limit 5", 1, 0), (".output p", 0, 0), ("牵头（单位，任务）。", 1, 0),
    ])
  func kinds(_ text: String, queries: Int, rules: Int) {
    guard case .program(let program, let diagnostics) = entry(text) else {
      Issue.record("incomplete: \(text)")
      return
    }
    #expect(diagnostics.map(\.message) == [])
    #expect(program.queries.count == queries)
    #expect(program.rules.count == rules)
  }

  @Test(
    "cannot have anything but atoms before `:-`", arguments: ["x < 3 :- p(x).", "!p(x) :- q(x)."])
  func heads(_ text: String) {
    guard case .program(let program, let diagnostics) = entry(text) else {
      Issue.record("incomplete: \(text)")
      return
    }
    #expect(diagnostics.map(\.message) == ["only atoms can stand before `:-`"])
    #expect(program.rules.isEmpty)
  }

  @Test("cannot have a path before `:-`")
  func pathHeads() {
    guard case .program(_, let diagnostics) = entry("cites+(x, y) :- p(x, y).") else {
      Issue.record("incomplete")
      return
    }
    #expect(diagnostics.map(\.message) == ["a path cannot stand before `:-`"])
  }

  @Test("knows the prefixes that the caller knows")
  func prefixes() {
    let source = SourceText(name: "<prompt>", text: "u:takesCourse(x, u:course-1)")
    guard case .program(let program, let diagnostics) = Parser.parseEntry(source, prefixes: ["u"])
    else {
      Issue.record("incomplete")
      return
    }
    #expect(diagnostics.map(\.message) == [])
    #expect(
      program.queries.map { ProgramPrinter.text(of: $0) } == ["?- u:takesCourse(x, u:course-1)."])
  }
}

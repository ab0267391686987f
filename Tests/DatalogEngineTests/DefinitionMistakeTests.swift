import DatalogEngine
import DatalogSyntax
import Diagnostics
import Testing
import TripleStore

/// What is wrong with saved queries, checks and rules with `as of`, found without asking them.
@Suite("Mistakes in definitions")
struct DefinitionMistakeTests {
  /// What is said of a program, one line each: severity, code, place, covered text, message, help.
  private func remarks(_ text: String) -> [String] {
    let source = SourceText(name: "case", text: "fact(1, 2). row(1, 2, \"a\").\n" + text)
    let (program, diagnostics) = Parser.parse(source)
    let found = diagnostics + Engine(store: TripleStore()).check(program)
    return found.map { found in
      let place = found.place.map { "\($0.position) `\(source.text(of: $0.range))`" } ?? ""
      let notes = found.notes.map { " / \($0.message)" }.joined()
      let help = found.help.map { " | \($0)" } ?? ""
      return "\(found.severity.rawValue)[\(found.code)] \(place): \(found.message)\(notes)\(help)"
    }
  }

  @Test("parameters have a type of their own, and a default of that type")
  func parameterTypes() {
    #expect(
      remarks(".query a(x: numbr) ?- fact(x, _).") == [
        "error[type-mismatch] 2:13 `numbr`: a parameter cannot be of the type `numbr`"
          + " | did you mean `number`? types of parameters are entity, text, number, date, time"
      ])
    #expect(
      remarks(".query a(x: number = \"2\", y: time = \"5\", z: text = 3) ?- row(x, y, z).")
        == [
          "error[type-mismatch] 2:22 `\"2\"`: `x` is a number, not a text",
          "error[type-mismatch] 2:37 `\"5\"`: `y` is a day or a year, not a text",
          "error[type-mismatch] 2:52 `3`: `z` is a text, not a `number`",
        ])
    #expect(
      remarks(".query a(x: number = 2, y: time = 2024, z: symbol = \"a\") ?- row(x, y, z).")
        == [])
  }

  @Test("a parameter is named once, used, and has a default behind one that has")
  func parameterNames() {
    #expect(
      remarks(".query a(x: number, x: number) ?- fact(x, _).") == [
        "error[duplicate-declaration] 2:21 `x`: `x` is a parameter already"
      ])
    #expect(
      remarks(".query a(x: number = 1, y: number) ?- fact(x, y).") == [
        "error[syntax] 2:25 `y`: `y` needs a default, as `x` before it has one"
      ])
    #expect(
      remarks(".query a(x: number, y: date) ?- fact(x, _).") == [
        "warning[unused-variable] 2:21 `y`: the query does not use `y`"
      ])
    #expect(
      remarks(".query a(x: text) ?- fact(y, _), y < x.") == [
        "error[type-mismatch] 2:34 `y < x`: a `number` and a text do not compare"
      ])
  }

  @Test("saved queries and checks have names of their own")
  func names() {
    #expect(
      remarks(".query a, 甲() ?- fact(_, _).\n.query 乙, 甲() ?- fact(_, _).") == [
        "error[duplicate-declaration] 3:11 `甲`: `甲` names a saved query already / it does here"
      ])
    #expect(
      remarks(".check a, a \"no\" : fact(_, _).\n.query a() ?- fact(_, _).") == [
        "error[duplicate-declaration] 2:11 `a`: `a` names a check already / it does here"
      ])
  }

  @Test("a check's message names variables of the check; other braces are words")
  func messages() {
    #expect(
      remarks(".check c \"{first} is above {secnd}\" : fact(first, second), first > second.") == [
        "error[unbound-variable] 2:10 `\"{first} is above {secnd}\"`:"
          + " `{secnd}` in the message is no variable of the check | did you mean `{second}`?"
      ])
    #expect(remarks(".check c \"{a} {} { b } {1}\" : fact(a, _).") == [])
  }

  @Test("a rule with `as of` is looked at although nobody asks it")
  func timedRules() {
    #expect(
      remarks("p(x, y) as of t :- fact(x, _), z < t, z != 1.") == [
        "error[unbound-variable] 2:6 `y`: `y` is not bound by any positive literal of this rule"
          + " | add a literal that lists the candidates, for example `Unit(y)`",
        "error[unbound-variable] 2:32 `z`: `z` is not bound by any positive literal of this rule"
          + " | add a literal that lists the candidates, for example `Unit(z)`",
      ])
    #expect(remarks("p(x) as of t :- fact(x, y), y < t, !p(y) as of t + 1.").count == 1)
    #expect(remarks("p(x) as of t :- fact(x, y), first_day(y) < last_day(t).") == [])
  }
}

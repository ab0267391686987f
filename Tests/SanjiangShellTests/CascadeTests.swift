import Testing

@testable import SanjiangShell

/// Programs with mistakes, and all that is to be said of them: nothing that only follows from
/// another mistake.
@Suite("One mistake makes one message")
struct CascadeTests {
  /// A program and the beginnings of what is reported, line and column first.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let program: String
    let expected: [String]

    init(_ description: String, _ program: String, _ expected: String...) {
      (testDescription, self.program, self.expected) = (description, program, expected)
    }
  }

  static let cases = [
    Case(
      "a rule that cannot be read still defines its relation",
      "a(x) :- leads(x, _.\nb(x) :- a(x).\n?- b(x).", "1:19: error[syntax]"),
    Case(
      "so does one that lost its dot, and the next with it",
      "a(x) :- leads(x, _) leads(x, y)\n  b(x) :- Unit(x).\n?- a(x), b(x).",
      "1:21: error[syntax]"),
    Case(
      "a declaration that cannot be read still declares",
      ".decl a(x number)\nb(x) :- a(x).\n?- b(x).", "1:11: error[syntax]"),
    Case(
      "a mistyped directive still declares",
      ".dcl a(x: number)\nb(x) :- a(x).\n?- b(x).", "1:1: error[syntax]"),
    Case(
      "a type that cannot be read is no unknown one",
      ".type City = [\n.decl a(x: City)\na(1).\n?- a(x).", "2:1: error[syntax]"),
    Case(
      "a type that is unknown has any values",
      ".decl a(x: Citty)\na(1). a(\"x\").\n?- a(x), x < 3.", "1:12: error[type-mismatch]"),
    Case(
      "a rule that is wrong fills its relation",
      "a(x) :- laeds(x, _).\nb(x) :- a(x).\n?- b(x).", "1:9: error[unknown-predicate]"),
    Case(
      "what a wrong rule gives has any type",
      "a(1).\na(x) :- laeds(x, _).\n?- a(x), x = \"text\".", "2:9: error[unknown-predicate]"),
    Case(
      "a relation declared twice has both numbers of arguments",
      ".decl a(x: number)\n.decl a(x: number, y: number)\na(1).\na(1, 2).\n?- a(x, y).",
      "2:7: error[duplicate-declaration]"),
    Case(
      "a file that is missing may define anything",
      ".include \"none.dl\"\n?- whatever(x), other:name(x, \"y\").",
      "1:1: error[unreadable-file]", "2:17: error[syntax]"),
    Case(
      "a component that is unknown hides nothing around it",
      ".comp A { .decl edge(x: number) }\n.init a = B\np(x) :- a.edge(x).\n"
        + "q(x) :- laeds(x, _).\n?- p(x), q(x).",
      "2:11: error[unknown-component]", "4:9: error[unknown-predicate]"),
    Case(
      "a component that cannot be read is no unknown one",
      ".comp A : { .decl edge(x: number) }\n.init a = A\np(x) :- a.edge(x).\n?- p(x).",
      "1:11: error[syntax]"),
    Case(
      "what a missing file may ask is not of no use",
      ".include \"none.dl\"\n.decl a(x: number)", "1:1: error[unreadable-file]"),
    Case(
      "a variable without a value is not told to be superfluous, too",
      "a(x) :- Unit(x), x != y.\n?- a(x).", "1:23: error[unbound-variable]"),
    Case(
      "a cycle is one mistake, wherever it is entered",
      "a(x) :- Unit(x), !b(x).\nb(x) :- Unit(x), !a(x).\n?- a(x).",
      "1:19: error[unstratified-negation]"),
    Case(
      "an unknown name is told at every use, as each is to be mended",
      "a(x) :- laeds(x, _).\nb(x) :- laeds(_, x).\n?- a(x), b(x).",
      "1:9: error[unknown-predicate]", "2:9: error[unknown-predicate]"),
    Case(
      "mistakes of form do not hide those of meaning",
      "a(x :- Unit(x).\nb(x) :- !leads(x, _).\nc(y) :- Unit(y), y < .\nd(1, 2).\n?- d(x).",
      "1:5: error[syntax]", "2:3: error[unbound-variable]", "3:22: error[syntax]",
      "5:4: error[arity-mismatch]"),
  ]

  @Test("and mistakes of all kinds come together", arguments: cases)
  func cascades(_ item: Case) throws {
    let folder = try ScratchFolder()
    let path = try folder.write("p.dl", item.program)
    let outcome = ShellHarness.run("check", path, "--format", "lines")
    let found = outcome.output.split(separator: "\n").map { line in
      line.dropFirst(path.utf8.count + 1).prefix { $0 != "]" } + "]"
    }
    #expect(found.map(String.init) == item.expected, "\(outcome.output)")
  }

  @Test("of one file twenty mistakes are shown to people, all to programs")
  func bounds() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "p.dl", (1...30).map { "a\($0)(x) :- nowhere(x).\n" }.joined())
    let shown = ShellHarness.run("check", path).errors
    #expect(shown.split(separator: "\n").count { $0.hasPrefix("error[") } == 20)
    #expect(shown.hasSuffix("… and 10 more errors in \(path)\n\n30 errors in 1 file\n"))
    let lines = ShellHarness.run("check", path, "--format", "lines").output
    #expect(lines.split(separator: "\n").count == 30)
  }
}

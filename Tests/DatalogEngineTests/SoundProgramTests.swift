import DatalogSyntax
import Diagnostics
import TestSupport
import Testing
import TripleStore

@testable import DatalogEngine

@Suite("Programs of which only what a question reaches is looked at")
struct SoundProgramTests {
  /// A program that says nothing wrong, on a graph that states who leads and joins what.
  private static let sound = """
    .prefix g: <http://graph.example/>
    answers(u, t) :- leads(u, t).
    answers(u, t) :- joins(u, t).
    busy(u) :- answers(u, _), !idle(u).
    idle(u) :- resting(u).
    resting(u) :- joins(u, g:s).
    lonely(u) :- answers(u, t), 1 = count : { answers(_, t) }.
    above(u, v) :- answers(u, v), u != v.
    """

  /// Names of a graph.
  private struct Names: PredicateCatalog {
    func meaning(of name: String, arity: Int) -> PredicateMeaning? {
      switch (name, arity) {
      case ("leads", 2), ("joins", 2): .property("http://graph.example/\(name)")
      case ("回答", _): .relation("answers")
      default: nil
      }
    }

    func meaning(ofIRI iri: String, arity: Int) -> PredicateMeaning? {
      arity == 2 ? .property(iri) : nil
    }

    func names(near name: String) -> [String] { [] }
  }

  private func parsed(_ text: String, _ name: String) -> Program {
    Parser.parse(SourceText(name: name, text: text)).program
  }

  /// What comes of a question with a sound program and one more: rows, or what is wrong.
  private func outcome(_ question: String, more: String, trusting: Bool) -> String {
    let (sound, own) = (parsed(Self.sound, "sound.dl"), parsed(more, "own.dl"))
    let source = SourceText(name: "<query>", text: question)
    var store = TripleStore()
    for statement in ["a leads t", "b joins t", "c joins s"] {
      let nodes = statement.split(separator: " ").map {
        store.id(for: .iri("http://graph.example/\($0)"))
      }
      store.insert(Triple(nodes[0], nodes[1], nodes[2]))
    }
    store.settle()
    let engine = Engine(store: store, catalog: Names()).trusting(trusting ? [sound] : [])
    guard let query = Parser.parseQuery(source).query else { return "not parsed" }
    do throws(DiagnosticList) {
      let answer = try engine.answer(query, in: source, rules: [sound, own])
      return "\(answer.columns) \(answer.rows) \(answer.statistics.tuples.map { "\($0)" }.sorted())"
    } catch {
      return DiagnosticRenderer().render(error.diagnostics)
    }
  }

  @Test("the program is sound")
  func sound() {
    #expect(
      Engine(store: TripleStore(), catalog: Names()).check(parsed(Self.sound, "sound.dl")).map(
        \.code)
        == [])
  }

  @Test(
    "other rules, and what is wrong with them, are taken in as they are without trust",
    arguments: [
      "", "mine(u) :- answers(u, _), lonely(u).", "mine(u) :- nothing(u).",
      "mine(u, v) :- answers(u).",
      // These change what names of the program mean, which is an error in rules nobody asks.
      ".decl answers(u: number)", ".decl leads(a: number)", ".decl joins(a: number, b: number)",
      "idle(u) :- busy(u).", "resting(u, v) :- leads(u, v).", "resting(1).", "回答(\"a\", 2).",
      "leads(\"a\", \"b\").",
      "<http://graph.example/joins>(\"a\", 1).", ".prefix g: <http://other.example/>",
      ".decl idle(a: symbol) inline", ".type answers = number", ".input resting",
      ".limitsize resting(n=1)", ".comp C { r(1). } .init c = C",
      ".comp C { r(x) :- q(x). } .init c = C",
      "above(1, 2) <= above(2, 3) :- 1 < 2.",
    ])
  func others(more: String) {
    for question in [
      "?- leads(u, t).", "?- 回答(u, t).", "?- busy(u).", "?- lonely(u).", "?- above+(u, v).",
      "?- mine(u).", "?- g:joins(u, v).", "?- answers(u).", "?- answers(u, t), !joins(u, t).",
    ] {
      #expect(
        outcome(question, more: more, trusting: true)
          == outcome(question, more: more, trusting: false), "\(question)")
    }
  }

  @Test(
    "queries of trusted programs have the answers worked out by hand",
    arguments: ["Core", "Wider", "Components"].flatMap(LanguageCase.all))
  func answers(_ languageCase: LanguageCase) throws {
    let program = Parser.parse(try languageCase.source()).program
    let answers = try program.queries.map { query in
      try EngineAsker(trustsProgram: true).answer(query, of: program)
    }
    #expect(answers.text == (try languageCase.expected()))
  }

  @Test("mistakes are told beside trusted programs", arguments: LanguageCase.all(in: "Mistakes"))
  func mistakes(_ languageCase: LanguageCase) throws {
    let program = Parser.parse(try languageCase.source()).program
    let trusted = parsed("trusted(1). asksTrusted(x) :- trusted(x).", "trusted.dl")
    for query in program.queries {
      #expect(
        told(by: EngineAsker(trusted: [trusted]), query, of: program)
          == told(by: EngineAsker(), query, of: program))
    }
  }

  private func told(by asker: EngineAsker, _ query: Query, of program: Program) -> String {
    do throws(DiagnosticList) {
      return "\(try asker.answer(query, of: program))"
    } catch {
      return DiagnosticRenderer().render(error.diagnostics)
    }
  }
}

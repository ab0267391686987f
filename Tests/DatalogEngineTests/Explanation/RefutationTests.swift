import DatalogSyntax
import Diagnostics
import Testing

@testable import DatalogEngine
@testable import TestSupport

@Suite("Refutations")
struct RefutationTests {
  private static let limits = EvaluationLimits(timeout: 20, memory: 500_000_000)

  private func whynot(
    _ question: String, _ text: String, fitting: any FactFitting = AnythingFits()
  ) throws -> Refutation? {
    let program = Parser.parse(SourceText(name: "rules.dl", text: text)).program
    let source = SourceText(name: "question", text: "?- \(question).")
    let query = try #require(Parser.parseQuery(source).query, "\(question)")
    return try Engine(store: .init(), fitting: fitting).whynot(
      query, in: source, rules: [program], limits: Self.limits)
  }

  /// What the engine says of rows that are not there, made up from values that are.
  @Test(
    "of random programs never claim what does not follow, nor that something is missing that is there",
    arguments: 0..<8)
  func randomPrograms(_ batch: Int) throws {
    var (refuted, remedied) = (0, 0)
    for seed in SeededGenerator.allSeeds(48) where Int(seed) % 8 == batch {
      let random = RandomProgram(seed: seed)
      let program = Parser.parse(SourceText(name: "random.dl", text: random.source)).program
      guard let evaluator = try? NaiveEvaluator(program) else { continue }
      var generator = SeededGenerator(seed: seed)
      for name in random.derived.sorted() {
        for row in missingRows(of: name, evaluator, &generator) {
          let question = "\(name)(\(row.map(\.description).joined(separator: ", ")))"
          guard let refutation = try refutation(of: question, in: random.source) else { continue }
          refuted += 1
          guard !refutation.remedy.isEmpty else { continue }
          let more = refutation.remedy.map(text).joined(separator: "\n")
          let remedy = Parser.parse(SourceText(name: "more.dl", text: random.source + more)).program
          guard let changed = try? NaiveEvaluator(remedy) else { continue }
          remedied += 1
          #expect(
            changed.rows(of: name).contains(row), "seed \(seed): \(question) with\n\(more)")
        }
      }
    }
    #expect(refuted > 3)
    #expect(remedied > 0)
  }

  private func refutation(of question: String, in text: String) throws -> Refutation? {
    do {
      let refutation = try whynot(question, text)
      #expect(refutation != nil, "\(question) does not hold in\n\(text)")
      return refutation
    } catch let error as DiagnosticList {
      #expect(
        error.diagnostics.allSatisfy { ["overflow", "type-mismatch"].contains($0.code) },
        "\(question): \(error)")
      return nil
    }
  }

  /// Rows with one value of another row of the same predicate in the place of their own.
  private func missingRows(
    of name: String, _ evaluator: NaiveEvaluator, _ generator: inout SeededGenerator
  ) -> [[NaiveValue]] {
    let rows = evaluator.rows(of: name).sorted { NaiveValue.precedes($0, $1) }
    guard let arity = rows.first?.count, arity > 1 else { return [] }
    return (0..<4).compactMap { _ in
      var row = generator.element(of: rows)
      let place = Int.random(in: 0..<arity, using: &generator)
      row[place] = generator.element(of: rows)[place]
      return evaluator.rows(of: name).contains(row) ? nil : row
    }
  }

  private func text(_ fact: ProofTree.Fact) -> String {
    let arguments = fact.arguments.map { value -> String in
      if case .term(.blank) = value { return "<urn:node:anything>" }
      return NaiveValue(value).description
    }
    return "\(fact.predicate)(\(arguments.joined(separator: ", "))).\n"
  }

  // MARK: - One thing each

  private static let family = """
    parent("ann", "bob"). parent("bob", "cid"). parent("dan", "eva"). person("ann").
    /// Through a child.
    grand(x, z) :- parent(x, y), parent(y, z).
    /// Once removed.
    far(x, z) :- grand(x, z), person(x), !parent(x, z).
    old(x) :- age(x, n), n > 60.
    .decl age(x: symbol, n: number)
    age("ann", 59).
    """

  @Test("name the nearest rule, what of it holds, and what is missing")
  func nearestRule() throws {
    let found = try #require(try whynot("grand(\"ann\", \"eva\")", Self.family))
    let attempt = try #require(found.gap.attempts.first)
    #expect(attempt.rule.notes == ["Through a child."])
    #expect(attempt.holding.count == 1)
    #expect(attempt.failures.count == 1)
    #expect(found.remedy.map(text) == ["parent(\"bob\", \"eva\").\n"])
  }

  @Test("go on below what is missing, where rules give that")
  func below() throws {
    let found = try #require(try whynot("far(\"ann\", \"eva\")", Self.family))
    guard case .missing(let gap)? = found.gap.attempts.first?.failures.first else {
      Issue.record("\(found)")
      return
    }
    #expect(gap.attempts.first?.rule.notes == ["Through a child."])
    #expect(found.remedy.count == 1)
  }

  @Test("tell a comparison that fails with its values, and find no remedy then")
  func comparison() throws {
    let found = try #require(try whynot("old(\"ann\")", Self.family))
    guard case .condition(let phrase)? = found.gap.attempts.first?.failures.first else {
      Issue.record("\(found)")
      return
    }
    #expect(phrase.parts == [.value(.integer(59)), .words(" > "), .value(.integer(60))])
    #expect(found.remedy.isEmpty)
  }

  @Test("name what is spelled nearly so, and the number next to it")
  func nearMisses() throws {
    let spelled = try #require(try whynot("parent(\"ana\", \"bob\")", Self.family))
    #expect(spelled.gap.nearMisses.first?.fact.arguments.first == .text("ann", language: nil))
    #expect(spelled.gap.nearMisses.first?.difference == .place(0))
    let number = try #require(try whynot("age(\"ann\", 60)", Self.family))
    #expect(number.gap.nearMisses.first?.fact.arguments.last == .integer(59))
  }

  @Test("tell what must not hold and does")
  func negation() throws {
    let found = try #require(
      try whynot(
        "far(\"ann\", \"cid\")", Self.family + "parent(\"ann\", \"cid\")."))
    guard case .present? = found.gap.attempts.first?.failures.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test("are none where the fact holds")
  func holds() throws {
    #expect(try whynot("grand(\"ann\", \"cid\")", Self.family) == nil)
  }

  @Test("end where rules go round")
  func recursion() throws {
    let found = try #require(
      try whynot(
        "p(1, 9)",
        """
        e(1, 2). e(2, 3).
        p(x, z) :- p(x, y), p(y, z).
        p(x, y) :- q(x, y).
        q(x, y) :- e(x, y).
        q(x, y) :- p(y, x).
        """))
    #expect(found.remedy.count == 1)
    #expect(found.remedy.first?.predicate == "e")
  }

  // MARK: - Which rule is the nearest

  private static let offices = """
    answers(u, t) :- charged(u, t), alive(u).
    answers(u, t) :- took(u, p, since), since <= 2017, charged(p, t), alive(u).
    charged("old", "t1"). took("new", "old", 2018). alive("new").
    """

  @Test("take a fact that is there and fails a condition for nearer than one that nothing states")
  func nearerThanAbsent() throws {
    let found = try #require(try whynot("answers(\"new\", \"t1\")", Self.offices))
    let attempt = try #require(found.gap.attempts.first)
    #expect(attempt.rule.position == 2)
    #expect(attempt.holding.count == 3)
    guard case .condition? = attempt.failures.first, attempt.failures.count == 1 else {
      Issue.record("\(attempt)")
      return
    }
    let other = try #require(try whynot("answers(\"new\", \"t2\")", Self.offices))
    #expect(other.gap.attempts.first?.rule.position == 1)
  }

  @Test("say nothing of things that nothing connects with what is asked")
  func connected() throws {
    let found = try #require(
      try whynot(
        "due(\"t1\")",
        """
        due(t) :- within(t, d), valid(d), open(t).
        within("t1", "d1"). valid("d2"). open("t2").
        """))
    let attempt = try #require(found.gap.attempts.first)
    #expect(attempt.holding.count == 1)
    #expect(attempt.failures.count == 2)
    for case .missing(let gap) in attempt.failures {
      #expect(!gap.fact.parts.contains(.value(.text("d2", language: nil))))
    }
  }

  @Test("leave nothing out that holds only so that nothing contradicts it")
  func honest() throws {
    let found = try #require(
      try whynot(
        "goesOn(\"a\")",
        """
        goesOn(x) :- headed(x, h), h = "roads", kept(x).
        headed("a", "water"). kept("b").
        """))
    let attempt = try #require(found.gap.attempts.first)
    #expect(attempt.failures.count == 2)
  }

  @Test("tell of a thing that nothing is so of, where that says more than one of its cases")
  func general() throws {
    let found = try #require(
      try whynot(
        "lies(t, \"x\"), leads(\"nobody\", t)",
        "lies(1, \"x\"). lies(2, \"x\"). leads(\"c\", 1)."))
    guard case .missing(let gap)? = found.gap.attempts.first?.failures.first else {
      Issue.record("\(found)")
      return
    }
    #expect(gap.fact.parts.last == .words(", _)"))
    #expect(found.remedy.map(text) == ["leads(\"nobody\", 1).\n"])
  }

  @Test("tell that it holds the other way round")
  func otherWayRound() throws {
    let found = try #require(try whynot("parent(\"bob\", \"ann\")", Self.family))
    #expect(found.gap.nearMisses.first?.difference == .order(0, 1))
  }

  @Test("tell a time as of which it holds")
  func otherTime() throws {
    let rule = "valid(x) as of time :- begins(x, day), first_day(day) <= last_day(time).\n"
    let facts = "begins(\"a\", d\"2016-05-04\")."
    let year = try #require(try whynot("valid(\"a\") as of 2010", rule + facts))
    #expect(year.otherTime == .integer(2016))
    let day = try #require(try whynot("valid(\"a\") as of d\"2016-05-03\"", rule + facts))
    #expect(day.otherTime == .date(year: 2016, month: 5, day: 4))
    let never = try #require(try whynot("valid(\"b\") as of 2010", rule + facts))
    #expect(never.otherTime == nil)
  }
}

import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

@testable import DatalogEngine

@Suite("Proofs")
struct ProofTests {
  /// So much that nothing is left out.
  private static let everything = ExplanationOptions(
    rows: 12, alternatives: 2, depth: 1000, facts: 5000, members: 3)
  private static let limits = EvaluationLimits(timeout: 20, memory: 500_000_000)

  @Test("of all rows of random programs hold step by step", arguments: 0..<8)
  func randomPrograms(_ batch: Int) throws {
    var proven = 0
    for seed in SeededGenerator.allSeeds(48) where Int(seed) % 8 == batch {
      let random = RandomProgram(seed: seed, aboutNodes: seed.isMultiple(of: 3))
      let source = SourceText(name: "random.dl", text: random.source)
      let program = Parser.parse(source).program
      guard let evaluator = try? NaiveEvaluator(program) else { continue }
      for query in program.queries {
        try check(query, source, program, evaluator, seed, &proven)
      }
      for name in random.derived.sorted() {
        let arity = evaluator.rows(of: name).first?.count ?? 0
        let text = "?- \(name)(\((0..<arity).map { "a\($0)" }.joined(separator: ", ")))."
        let question = SourceText(name: "question", text: text)
        guard arity > 0, let query = Parser.parseQuery(question).query else { continue }
        try check(query, question, program, evaluator, seed, &proven)
      }
    }
    #expect(proven > 60)
  }

  private func check(
    _ query: Query, _ source: SourceText, _ program: Program, _ evaluator: NaiveEvaluator,
    _ seed: UInt64, _ proven: inout Int
  ) throws {
    let explanation: Explanation
    do throws(DiagnosticList) {
      explanation = try Engine(store: .init()).why(
        query, in: source, rules: [program], options: Self.everything, limits: Self.limits)
    } catch {
      // What overflows has no rows to explain.
      #expect(error.diagnostics.allSatisfy { $0.code == "overflow" }, "seed \(seed): \(error)")
      return
    }
    let random = String(decoding: program.source.bytes, as: UTF8.self)
    let checker = ProofChecker(program: program, query: query, evaluator: evaluator)
    for tree in explanation.proofs {
      let fault = checker.fault(in: tree)
      #expect(
        fault == nil,
        "seed \(seed), \(source.text(of: query.range))\n\(random)"
      )
      proven += 1
      if fault != nil { return }
    }
  }

  // MARK: - One thing each

  private func why(
    _ question: String, _ text: String, options: ExplanationOptions = everything
  ) throws -> Explanation {
    let program = Parser.parse(SourceText(name: "rules.dl", text: text)).program
    let source = SourceText(name: "question", text: "?- \(question).")
    let query = try #require(Parser.parseQuery(source).query)
    return try Engine(store: .init()).why(
      query, in: source, rules: [program], options: options, limits: Self.limits)
  }

  @Test("of a fact that a program writes name its line")
  func written() throws {
    let tree = try #require(try why("p(2)", "p(1).\np(2).").proofs.first)
    guard case .written(let place?) = tree.nodes[tree.root].ground else {
      Issue.record("\(tree)")
      return
    }
    #expect(place.position.line == 2)
  }

  @Test("of recursion are as low as they can be")
  func lowest() throws {
    let tree = try #require(
      try why(
        "reach(1, 4)",
        """
        edge(1, 2). edge(2, 3). edge(3, 4). edge(1, 4). edge(4, 1).
        reach(x, y) :- reach(x, z), reach(z, y).
        reach(x, y) :- edge(x, y).
        """
      ).proofs.first)
    #expect(tree.nodes.count == 2)
  }

  @Test("of chains list the steps, the shortest way")
  func chain() throws {
    let edges = (1..<50).map { "edge(\($0), \($0 + 1))." }.joined()
    for predicate in ["edge+", "edge*"] {
      let tree = try #require(
        try why("\(predicate)(3, 40)", edges + "edge(10, 38).").proofs.first)
      guard case .path(let steps) = tree.nodes[tree.root].ground else {
        Issue.record("\(tree.nodes[tree.root])")
        return
      }
      #expect(steps.count == 10)
    }
  }

  @Test("of one that is the same on both ends need no step")
  func noStep() throws {
    let tree = try #require(try why("edge*(2, 2)", "edge(1, 2).").proofs.first)
    guard case .path(let steps) = tree.nodes[tree.root].ground else { throw Missing() }
    #expect(steps.isEmpty)
  }

  private struct Missing: Error {}

  @Test("stop where they would become deep or large")
  func bounded() throws {
    let text = "n(0). n(x + 1) :- n(x), x < 5000."
    let deep = try #require(
      try why("n(4000)", text, options: ExplanationOptions(depth: 10)).proofs.first)
    #expect(deep.nodes.count == 12)
    guard case .deeper = deep.nodes[11].ground else { throw Missing() }
    let small = try #require(
      try why("n(4000)", text, options: ExplanationOptions(depth: 1000, facts: 20)).proofs.first)
    #expect(small.nodes.count < 25)
  }

  @Test("of long chains list all steps, each with where it is written, up to a bound")
  func longChains() throws {
    let text = (0..<1000).map { "e(\($0), \($0 + 1))." }.joined(separator: "\n")
    let tree = try #require(try why("e+(0, 1000)", text).proofs.first)
    guard case .path(let steps) = tree.nodes[tree.root].ground else { throw Missing() }
    #expect(steps.count == 1000)
    for step in steps {
      guard case .written = tree.nodes[step].ground else { throw Missing() }
    }
    let cut = try #require(
      try why("e+(0, 1000)", text, options: ExplanationOptions(steps: 10)).proofs.first)
    guard case .path(let some) = cut.nodes[cut.root].ground else { throw Missing() }
    #expect(some.count == 11)
  }

  @Test("of aggregates count what they count, and show the rows that reach an extreme")
  func aggregates() throws {
    let text = """
      p("a", 1). p("b", 3). p("c", 3). p("d", 2).
      most(n) :- n = max x : { p(_, x) }.
      many(n) :- n = count : { p(_, x), x > 1 }.
      """
    let most = try #require(try why("most(n)", text).proofs.first)
    guard case .rule(let application) = most.nodes[most.root].ground,
      case .aggregate(let aggregate)? = application.premises.first
    else { throw Missing() }
    #expect(aggregate.count == 4)
    #expect(aggregate.value == .integer(3))
    #expect(
      aggregate.members.flatMap(\.self).map { most.nodes[$0].fact.arguments[1] }
        == [.integer(3), .integer(3)])
    let many = try #require(try why("many(3)", text).proofs.first)
    guard case .rule(let other) = many.nodes[many.root].ground,
      case .aggregate(let counted)? = other.premises.first
    else { throw Missing() }
    #expect(counted.count == 3)
  }

  @Test("of negation say what nothing makes true")
  func negation() throws {
    let tree = try #require(
      try why("free(2)", "n(1). n(2). taken(1, 7). free(x) :- n(x), !taken(x, _).").proofs.first)
    guard case .rule(let application) = tree.nodes[tree.root].ground,
      case .absent(let phrase)? = application.premises.last
    else { throw Missing() }
    #expect(phrase.parts.contains(.predicate("taken")))
    #expect(phrase.parts.contains(.value(.integer(2))))
  }

  @Test("of rows that better ones have superseded, or that are numbered, say so")
  func obstacles() throws {
    let numbered = try #require(
      try why("id(x, 1)", "p(\"a\"). p(\"b\"). id(x, autoinc()) :- p(x).").proofs.first)
    guard case .unexplained(.numbered) = numbered.nodes[numbered.root].ground else {
      throw Missing()
    }
    let shortest = try #require(
      try why(
        "d(3, n)",
        """
        .decl d(x: number, n: number)
        e(1, 2, 5). e(2, 3, 1). e(1, 3, 9).
        d(1, 0).
        d(y, n + w) :- d(x, n), e(x, y, w).
        d(x, n) <= d(x, m) :- m < n.
        """
      ).proofs.first)
    #expect(shortest.nodes.count == 5)
  }

  @Test("are none where nothing makes a question true")
  func none() throws {
    let explanation = try why("p(3)", "p(1).")
    #expect(explanation.proofs.isEmpty)
    #expect(explanation.rowCount == 0)
  }

  @Test("stop at their limits")
  func limited() throws {
    let program = Parser.parse(
      SourceText(name: "rules.dl", text: "n(0). n(x + 1) :- n(x), x >= 0.")
    ).program
    let source = SourceText(name: "question", text: "?- n(-1).")
    let query = try #require(Parser.parseQuery(source).query)
    #expect(throws: DiagnosticList.self) {
      try Engine(store: .init()).why(
        query, in: source, rules: [program], limits: EvaluationLimits(timeout: 0.1))
    }
    #expect(throws: DiagnosticList.self) {
      try Engine(store: .init()).why(
        query, in: source, rules: [program], limits: EvaluationLimits(isCancelled: { true }))
    }
  }
}

import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

@testable import DatalogEngine

/// Bodies whose atoms go round in circles, where several atoms are intersected in one step.
@Suite("Joins in circles") struct CyclicJoinTests {
  /// The rows of a query, found in the planned order or in one made up from a seed; by several
  /// threads that share whatever can be shared, or by one.
  private func rows(
    _ program: Program, _ query: Query, seed: UInt64?, jobs: Int = 1
  ) throws -> PrintedAnswer {
    var asker = EngineAsker(orderSeed: seed)
    if jobs > 1 { (asker.limits.jobs, asker.limits.leastShared) = (jobs, 0) }
    return try asker.answer(query, of: program)
  }

  private func parsed(_ text: String) throws -> Program {
    let (program, errors) = Parser.parse(SourceText(name: "circles.dl", text: text))
    try #require(errors.map(\.message) == [], "\(text)")
    return program
  }

  /// Facts about few nodes, so that circles close; some nodes have most of the edges.
  private func facts(_ random: inout SeededGenerator, _ name: String, arity: Int) -> String {
    let nodes = Int.random(in: 2...9, using: &random)
    let first = "\(name)(\((0..<arity).map { "\($0)" }.joined(separator: ", "))).\n"
    return (0..<Int.random(in: 0...40, using: &random)).map { _ in
      let row = (0..<arity).map { _ -> String in
        let isHub = random.isOneIn(3)
        return "\(Int.random(in: 0...(isHub ? 1 : nodes), using: &random))"
      }
      return "\(name)(\(row.joined(separator: ", ")))."
    }.joined(separator: "\n") + "\n" + first
  }

  private func one<Element>(of list: [Element], _ random: inout SeededGenerator) -> Element {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  /// A body in which each of some variables stands in several atoms.
  private func body(_ random: inout SeededGenerator, _ names: [String], own: String) -> String {
    var atoms: [String] = []
    for (index, name) in names.enumerated() {
      let next = names[(index + 1) % names.count]
      let relation = one(of: ["edge", "link", own], &random)
      let ends = random.isOneIn(2) ? (name, next) : (next, name)
      atoms.append("\(relation)(\(ends.0), \(ends.1))")
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let term = { (random: inout SeededGenerator) -> String in
        random.isOneIn(8) ? "1" : random.isOneIn(10) ? "_" : one(of: names, &random)
      }
      let (a, b, c) = (term(&random), term(&random), term(&random))
      atoms.append(random.isOneIn(2) ? "edge(\(a), \(b))" : "three(\(a), \(b), \(c))")
    }
    if random.isOneIn(4) { atoms.append("\(names[0]) != \(names[1])") }
    return atoms.shuffled(using: &random).joined(separator: ", ")
  }

  private func source(_ random: inout SeededGenerator) -> String {
    let names = Array(["a", "b", "c", "d"].prefix(Int.random(in: 3...4, using: &random)))
    let isRecursive = random.isOneIn(2)
    let heads = (one(of: names, &random), one(of: names, &random))
    return facts(&random, "edge", arity: 2) + facts(&random, "link", arity: 2)
      + facts(&random, "three", arity: 3) + """
        far(x, y) :- link(x, y).
        far(\(heads.0), \(heads.1)) :- \(body(&random, names, own: isRecursive ? "far" : "link")).
        round(\(names.joined(separator: ", "))) :- \(body(&random, names, own: "far")).
        ?- far(x, y).
        ?- round(\(names.joined(separator: ", "))).
        ?- round(1, \(names.dropFirst().joined(separator: ", "))).
        ?- n = count : { \(body(&random, names, own: "link")) }.
        """
  }

  @Test(
    "give what trying every row gives, in any order of evaluation",
    arguments: SeededGenerator.seeds(60))
  func agreement(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = source(&random)
    let program = try parsed(text)
    let evaluator = try NaiveEvaluator(program)
    for query in program.queries {
      let expected = PrintedAnswer(try evaluator.answer(query))
      for (order, jobs) in [(nil, 1), (nil, 3), (seed, 1), (seed &+ 1000, 3)] {
        let found = try rows(program, query, seed: order, jobs: jobs)
        #expect(found == expected, "order \(order ?? 0), jobs \(jobs):\n\(text)")
      }
    }
  }

  @Test("are planned as one step for each new variable where rows meet often")
  func planned() throws {
    let relation = Relation(arity: 2, meter: MemoryMeter())
    for node in 0..<40 as Range<UInt32> {
      for other in 0..<12 as Range<UInt32> {
        try relation.insert(row: [0xA000_0000 + node, 0xA000_0000 + (node * 7 + other * 3) % 40])
      }
    }
    #expect(steps(of: [(0, 1), (1, 2), (0, 2)], over: relation) == [1, 2])
    #expect(
      steps(of: [(0, 1), (1, 2), (0, 2), (0, 3), (1, 3), (2, 3)], over: relation) == [1, 2, 3])
    #expect(steps(of: [(0, 1), (1, 2), (2, 3), (3, 0)], over: relation) == [1, 1, 2])
    #expect(steps(of: [(0, 1), (1, 2), (2, 3)], over: relation) == [1, 1, 1])
  }

  /// How many atoms each step of the planned order has.
  private func steps(of edges: [(Int, Int)], over relation: Relation) -> [Int] {
    let body = edges.map { from, to in
      CoreLiteral.atom(
        CoreAtom(
          relation: RelationID(index: 0), arguments: [.variable(from), .variable(to)],
          argumentRanges: [], range: SourceRange(0, 0)))
    }
    return JoinOrder(body, statistics: RelationStatistics([relation])).plan()
      .map(\.indices.count)
  }

  /// Triangles and cliques of a graph with hubs, which grows while they are looked for.
  private static let larger = """
    .decl node(x: number)
    node(x) :- x = range(0, 300).
    edge(x, y) :- node(x), node(y), x < y, (y - x) % 17 < 2.
    edge(x, y) :- node(x), node(y), x < 3, x < y.
    clique(x, y, z, w) :-
      edge(x, y), edge(y, z), edge(x, z), edge(x, w), edge(y, w), edge(z, w).
    near(x, y) :- edge(x, y), x < 40, y < 60.
    near(x, z) :- near(x, y), near(y, z), edge(x, z).
    ?- n = count : { edge(x, y), edge(y, z), edge(x, z) }.
    ?- n = count : { clique(x, y, z, w) }.
    ?- n = count : { near(x, y) }.
    """

  @Test("are the same in every order where groups are long and relations grow")
  func growing() throws {
    let program = try parsed(CyclicJoinTests.larger)
    for query in program.queries {
      let expected = try rows(program, query, seed: nil)
      for seed in 1...3 as ClosedRange<UInt64> {
        #expect(try rows(program, query, seed: seed) == expected, "order \(seed)")
      }
    }
  }
}

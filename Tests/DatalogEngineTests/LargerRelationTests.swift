import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

/// Relations too large for the reference evaluator, checked by walking the graph instead.
@Suite("Closures of larger graphs")
struct LargerRelationTests {
  /// How the numbers of the nodes lie.
  enum Numbering: CaseIterable {
    /// One behind the other.
    case dense
    /// Far apart.
    case scattered
    /// Dense, but for a few that come last.
    case denseThenFar

    func name(of node: Int, among count: Int) -> Int {
      switch self {
      case .dense: node
      case .scattered: node &* 7_919_777 % 400_000_009
      case .denseThenFar: node < count - 3 ? node : node * 1_000_000
      }
    }
  }

  @Test("have the pairs that a walk finds", arguments: Numbering.allCases, [1, 3])
  func closure(_ numbering: Numbering, jobs: Int) throws {
    var random = SeededGenerator(seed: 7)
    let count = 120
    let edges = (0..<260).map { _ in
      // Mostly within neighbourhoods, so that there are many rounds.
      let from = Int.random(in: 0..<count, using: &random)
      return (from, min(from + Int.random(in: -6...7, using: &random), count - 1))
    }.filter { $0.1 >= 0 }
    let facts = edges.map { from, to in
      "e(\(numbering.name(of: from, among: count)), \(numbering.name(of: to, among: count)))."
    }
    let expected = Set(
      Self.walks(edges, count).map { pair in
        pair.map { "\(numbering.name(of: $0, among: count))" }
      })
    for rules in [
      "p(x, y) :- e(x, y). p(x, z) :- p(x, y), e(y, z).",
      "p(x, y) :- e(x, y). p(x, z) :- e(x, y), p(y, z).",
      "p(x, y) :- e(x, y). p(x, z) :- p(x, y), p(y, z).",
      "p(x, y) :- e+(x, y).",
    ] {
      let text = facts.joined(separator: "\n") + "\n\(rules) ?- p(x, y)."
      let (program, _) = Parser.parse(SourceText(name: "closure.dl", text: text))
      var asker = EngineAsker()
      (asker.limits.jobs, asker.limits.leastShared) = (jobs, 0)
      let answer = try asker.answer(try #require(program.queries.first), of: program)
      #expect(answer.rows.count == expected.count, "\(rules)")
      #expect(Set(answer.rows) == expected, "\(rules)")
    }
  }

  /// The pairs of nodes between which there is a way of at least one edge.
  private static func walks(_ edges: [(Int, Int)], _ count: Int) -> [[Int]] {
    let next = Dictionary(grouping: edges, by: \.0).mapValues { $0.map(\.1) }
    return (0..<count).flatMap { start in
      var reached: Set<Int> = []
      var open = next[start, default: []]
      while let node = open.popLast() {
        if reached.insert(node).inserted { open += next[node, default: []] }
      }
      return reached.map { [start, $0] }
    }
  }
}

import DatalogSyntax
import Diagnostics
import Platform
import Synchronization
import Testing
import TripleStore

@testable import DatalogEngine

/// Evaluations that would take too long, or too much, stop and say how far they got.
@Suite("Limits") struct LimitTests {
  /// Programs that keep some part of the evaluator busy, and a query.
  private static let endless: [(name: String, rules: String, query: String)] = [
    ("recursion that diverges", "n(0). n(x + 1) :- n(x).", "n(x)"),
    ("a cartesian product", "", "v(a), v(b), v(c), v(d), a + b + c + d = -1"),
    ("a product that only counts", "", "n = count : { v(a), v(b), v(c), v(d) }"),
    ("a product under negation", "q(1) :- v(a), v(b), v(c), v(d), !v(a + b + c + d + 1).", "q(x)"),
    ("a generator", "", "x = range(0, 100000000000)"),
    ("texts that grow", "t(\"a\"). t(cat(x, x)) :- t(x), strlen(x) < 1000000000.", "t(x)"),
  ]

  private func stop(
    _ rules: String, _ query: String, _ limits: EvaluationLimits
  ) throws -> (error: Diagnostic, seconds: Double) {
    let values = (0..<2000).map { "v(\($0))." }.joined()
    let (program, errors) = Parser.parse(SourceText(name: "rules.dl", text: rules + "\n" + values))
    try #require(errors.isEmpty)
    let source = SourceText(name: "<query>", text: query)
    let read = try #require(Parser.parseQuery(source).query)
    let start = Clock.seconds()
    do throws(DiagnosticList) {
      _ = try Engine(store: TripleStore()).answer(
        read, in: source, rules: [program], limits: limits)
    } catch {
      return (try #require(error.diagnostics.first), Clock.seconds() - start)
    }
    Issue.record("\(query) ended")
    return (Diagnostic(.error, code: "none", ""), 0)
  }

  @Test("the time is kept, wherever it is spent", arguments: endless.indices)
  func timeout(_ index: Int) throws {
    let (_, rules, query) = Self.endless[index]
    let limits = EvaluationLimits(timeout: 0.1, memory: 400 << 20)
    let (error, seconds) = try stop(rules, query, limits)
    #expect(error.code == "limit-exceeded")
    // A tenth of a second, and room for a busy machine and an unoptimised build.
    #expect(seconds < 1.5)
  }

  @Test("a wish to stop is followed, wherever the evaluation is", arguments: endless.indices)
  func cancellation(_ index: Int) throws {
    let (_, rules, query) = Self.endless[index]
    let asked = Mutex(0)
    let limits = EvaluationLimits(
      memory: 400 << 20,
      isCancelled: {
        asked.withLock {
          $0 += 1
          return $0 > 20
        }
      })
    let (error, _) = try stop(rules, query, limits)
    #expect(error.code == "cancelled" || error.code == "limit-exceeded")
  }

  @Test("memory is kept before it is taken")
  func memory() throws {
    let before = ProcessMemory.residentBytes
    let (error, _) = try stop("", "v(a), v(b), v(c)", EvaluationLimits(memory: 30 << 20))
    #expect(error.code == "limit-exceeded")
    #expect(ProcessMemory.residentBytes - before < 200 << 20)
  }

  @Test("the growth of the process counts where it is told")
  func growth() throws {
    let held = Mutex(0)
    let limits = EvaluationLimits(
      timeout: 20, memory: 50_000_000,
      heldBytes: {
        held.withLock {
          $0 += 10_000_000
          return $0
        }
      })
    let (error, _) = try stop("", "v(a), v(b), v(c), a + b + c = -1", limits)
    #expect(error.message.hasPrefix("more than the allowed 50 MB would be needed ("))
  }

  @Test("time counts from when it was begun")
  func beginning() throws {
    var limits = EvaluationLimits(timeout: 0.01)
    limits.begin()
    let start = Clock.seconds()
    while Clock.seconds() < start + 0.02 {}
    let (error, _) = try stop("", "v(a)", limits)
    #expect(error.message == "the time of 0.01 s is up")
  }

  @Test("no text is made that is longer than sixteen megabytes")
  func longText() throws {
    let rules = "t(\"a\"). t(cat(x, x)) :- t(x)."
    let (error, _) = try stop(rules, "t(x)", EvaluationLimits(timeout: 60))
    #expect(error.code == "limit-exceeded")
    #expect(error.message == "a text would get longer than 16 MB")
  }

  @Test("the rule is named, and how far it got")
  func report() throws {
    let (error, _) = try stop(
      "n(0).\nn(x + 1) :- n(x).", "n(x)", EvaluationLimits(timeout: 0.05))
    let place = try #require(error.place)
    #expect(place.source.text(of: place.range) == "n(x + 1) :- n(x).")
    #expect(error.message == "the time of 0.05 s is up")
    #expect(error.notes.first?.message.hasPrefix("it got as far as round ") == true)
  }

  @Test("long rules and long chains of rules are no trouble")
  func long() throws {
    let steps = 3000
    let body = (0..<steps).map { "e(x\($0), x\($0 + 1))" }.joined(separator: ", ")
    let chain = (1...steps).map { "p\($0)(x) :- p\($0 - 1)(x)." }.joined(separator: "\n")
    let text = "e(1, 2). e(2, 1).\nlong(x0) :- \(body).\np0(7).\n\(chain)"
    let (program, errors) = Parser.parse(SourceText(name: "long.dl", text: text))
    try #require(errors.isEmpty)
    for (query, expected) in [("long(x)", 2), ("p\(steps)(x)", 1)] {
      let source = SourceText(name: "<query>", text: query)
      let read = try #require(Parser.parseQuery(source).query)
      let answer = try Engine(store: TripleStore()).answer(read, in: source, rules: [program])
      #expect(answer.rows.count == expected)
    }
  }
}

import DatalogSyntax
import Diagnostics
import Testing
import TripleStore

@testable import DatalogEngine

/// What queries over rules and facts answer.
@Suite struct AnsweringTests {
  /// The rows of a query over a program, values as they print, columns separated by a space.
  static func rows(_ program: String, _ query: String) throws -> [String] {
    let source = SourceText(name: "test.dl", text: program)
    let (parsed, errors) = Parser.parse(source)
    #expect(errors.isEmpty)
    let querySource = SourceText(name: "<query>", text: query)
    let (read, queryErrors) = Parser.parseQuery(querySource)
    #expect(queryErrors.isEmpty)
    let engine = Engine(store: TripleStore())
    let answer = try engine.answer(try #require(read), in: querySource, rules: [parsed])
    return answer.rows.map { $0.map(\.text).joined(separator: " ") }
  }

  @Test func transitiveClosure() throws {
    let rows = try Self.rows(
      """
      edge(1, 2). edge(2, 3). edge(3, 1). edge(3, 4).
      path(x, y) :- edge(x, y).
      path(x, z) :- path(x, y), edge(y, z).
      """, "path(1, y)")
    #expect(rows == ["1", "2", "3", "4"])
  }

  @Test func mixed() throws {
    let p = """
      e(1, 2). e(2, 3). e(3, 4). e(10, 10).
      n(x) :- e(x, _).
      n(x) :- e(_, x).
      sink(x) :- n(x), !e(x, _).
      deg(x, c) :- n(x), c = count : { e(x, _) }.
      total(s) :- s = sum x : { e(x, _) }.
      big(x) :- n(x), x * 2 + 1 > 6.
      """
    #expect(try Self.rows(p, "sink(x)") == ["4"])
    #expect(try Self.rows(p, "deg(x, c) order by c desc, x limit 2") == ["1 1", "2 1"])
    #expect(try Self.rows(p, "total(s)") == ["16"])
    #expect(try Self.rows(p, "big(x)") == ["3", "4", "10"])
    #expect(try Self.rows(p, "e+(x, 4)") == ["1", "2", "3"])
    #expect(try Self.rows(p, "e(x, x)") == ["10"])
    #expect(try Self.rows(p, "^e(x, y), y < 3") == ["2 1", "3 2"])
    #expect(try Self.rows(p, "n(x), !(e(x, y), e(y, _))") == ["3", "4"])
  }
}

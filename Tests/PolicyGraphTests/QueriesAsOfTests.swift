import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import Testing
import TripleStore

@testable import PolicyGraph

private let bundled = Result { try PolicyGraph.bundled() }

/// What holds on a day or in a year, on the bundled graph and with a few facts besides.
@Suite("Questions as of a time")
struct QueriesAsOfTests {
  /// The rows of a question, values as printed and joined by blanks.
  private func rows(_ question: String, facts: String = "") throws -> [String] {
    let graph = try bundled.get()
    let (more, mistakes) = Parser.parse(SourceText(name: "facts", text: facts))
    let source = SourceText(name: "question", text: question)
    let (query, diagnostics) = Parser.parseQuery(source)
    #expect((mistakes + diagnostics).map(\.message) == [])
    let answer = try graph.engine.answer(
      try #require(query), in: source, rules: graph.rules + [more])
    return answer.rows.map { row in
      row.map { $0.node.map(graph.printedName) ?? $0.text ?? "" }.joined(separator: " ")
    }
  }

  @Test("a post is held from the day it is given until the day it is taken")
  func posts() throws {
    let facts = """
      person(<urn:a:1>, <urn:o:li>). action(<urn:a:1>, "appoint"). post(<urn:a:1>, "局长").
      unit(<urn:a:1>, @省审计厅). effective(<urn:a:1>, d"2020-03-01").
      person(<urn:a:2>, <urn:o:li>). action(<urn:a:2>, "remove"). post(<urn:a:2>, "局长").
      unit(<urn:a:2>, @省审计厅). effective(<urn:a:2>, d"2024-06-15").
      """
    let expected = [
      ("2019", false), ("2020", true), ("d\"2020-02-29\"", false), ("d\"2020-03-01\"", true),
      ("2022", true), ("2024", true), ("d\"2024-06-14\"", true), ("d\"2024-06-15\"", false),
      ("2025", false),
    ]
    for (time, holds) in expected {
      let found = try rows("holds(<urn:o:li>, \"局长\", unit) as of \(time)", facts: facts)
      #expect(found == (holds ? ["省审计厅"] : []), "\(time)")
    }
    #expect(try rows("holds(<urn:o:li>, post, unit)", facts: facts) == [])
  }

  @Test("an end without a beginning counts for the part of its year before it")
  func endsOnly() throws {
    for (time, posts) in [
      ("d\"2025-05-08\"", ["总审计师"]), ("d\"2025-05-09\"", ["副厅长"]), ("2024", []),
      ("2025", ["副厅长", "总审计师"]), ("2026", ["副厅长"]),
    ] as [(String, [String])] {
      #expect(try rows("holds(@王瑛, post, @省审计厅) as of \(time)") == posts, "\(time)")
    }
    #expect(try rows("任职（@王瑛，职务，单位）") == ["副厅长 省审计厅"])
  }

  @Test("units are there from when they were established until they were abolished")
  func units() throws {
    for (time, units) in [
      ("2017", ["省国土资源厅"]), ("2018", ["省国土资源厅", "省自然资源厅"]),
      ("d\"2018-11-15\"", ["省国土资源厅", "省自然资源厅"]), ("d\"2018-10-31\"", ["省国土资源厅"]),
      ("d\"2018-12-01\"", ["省自然资源厅"]), ("2025", ["省自然资源厅"]),
    ] as [(String, [String])] {
      let found = try rows(
        "exists(unit) as of \(time), (unit = @省国土资源厅 ; unit = @省自然资源厅)")
      #expect(found == units, "\(time)")
    }
    #expect(try rows("exists(@省政府) as of 1990").count == 1)
    #expect(try rows("succeeds+(@省自然资源厅, unit) as of 2017") == [])
    #expect(try rows("承接（@省自然资源厅，前身） as of 2018") == ["省国土资源厅"])
  }

  @Test("a document is in force from the day it names until its last, or until another ends it")
  func force() throws {
    for (document, time, isInForce) in [
      ("青工信投〔2025〕44号", "d\"2025-04-30\"", false), ("青工信投〔2025〕44号", "d\"2025-05-01\"", true),
      ("青工信投〔2025〕44号", "2027", true), ("青工信投〔2025〕44号", "d\"2027-04-30\"", true),
      ("青工信投〔2025〕44号", "d\"2027-05-01\"", false), ("青政办〔2016〕187号", "2016", true),
      ("青政办〔2016〕187号", "d\"2016-01-01\"", true), ("青政办〔2016〕187号", "2021", false),
      ("青政〔2016〕76号", "2030", true), ("青政〔2016〕76号", "2015", false),
    ] {
      let found = try rows("inForce(@\"\(document)\") as of \(time)").count == 1
      #expect(found == isInForce, "\(document) \(time)")
    }
    let repeal = """
      from(<urn:c:1>, <urn:d:new>). to(<urn:c:1>, @"青政〔2016〕76号"). kind(<urn:c:1>, "repeals").
      issued(<urn:d:new>, d"2022-03-04").
      status(@"青政〔2016〕70号", "已废止").
      """
    #expect(try rows("inForce(@\"青政〔2016〕76号\") as of 2022", facts: repeal).count == 1)
    #expect(try rows("有效（@\"青政〔2016〕76号\"） as of d\"2022-03-04\"", facts: repeal) == [])
    #expect(try rows("inForce(@\"青政〔2016〕70号\") as of 2020", facts: repeal) == [])
  }

  @Test("a long chain of predicates as of a time is no chain of calls")
  func chain() throws {
    let rules = (0..<1_000).map { "p\($0)(x) as of t :- p\($0 + 1)(x) as of t." }
    let facts = (rules + ["p1000(x) as of t :- p(x, t)."]).joined(separator: "\n")
    let end = "\np(<urn:x>, 2020). p(<urn:y>, 2021)."
    #expect(try rows("p0(x) as of 2020", facts: facts + end) == ["<urn:x>"])
    #expect(try rows("p(_, t), p0(x) as of t, t > 2020", facts: facts + end) == ["2021 <urn:y>"])
  }

  @Test("who answers for an item changes with the units")
  func responsible() throws {
    let item = "@\"青政〔2016〕76号 七/23\""
    for (time, units) in [
      ("2015", []), ("2017", ["省国土资源厅"]), ("d\"2018-10-31\"", ["省国土资源厅"]),
      ("2024", ["省自然资源厅"]),
    ] as [(String, [String])] {
      #expect(try rows("responsible(u, \"lead\", \(item), _) as of \(time)") == units, "\(time)")
    }
    let each = try rows(
      "issued(@\"青政〔2016〕76号\", day), responsible(u, \"lead\", \(item), _) as of year(day) + 8")
    #expect(each == ["2016-10-19 省自然资源厅"])
  }
}

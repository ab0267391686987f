import DatalogEngine
import DatalogSyntax
import Diagnostics
import Testing
import TripleStore

@testable import PolicyGraph

private let bundled = Result { try PolicyGraph.bundled() }

@Suite("Rules and saved queries on the bundled graph")
struct SavedQueryAnswerTests {
  /// The rows of a saved query, values as printed, a parameter given by name.
  private func rows(
    _ name: String, _ argument: String? = nil, as of: Term? = nil, facts: String = ""
  ) throws -> [[String]] {
    let graph = try bundled.get()
    let programs = graph.rules.filter { program in
      program.savedQueries.contains { $0.name.name == name }
    }
    let program = try #require(programs.first)
    let saved = try #require(program.savedQueries.first { $0.name.name == name })
    var parameters: [String: Term] = [:]
    if let argument, let parameter = saved.parameters.first {
      guard case .one(let term) = graph.names.resolve(argument) else {
        Issue.record("\(argument) is unknown")
        return []
      }
      parameters[parameter.name.name] = term
    }
    if let of, let parameter = saved.parameters.last { parameters[parameter.name.name] = of }
    let more = Parser.parse(SourceText(name: "facts", text: facts)).program
    let answer = try graph.engine.answer(
      saved.query, in: program.source, rules: graph.rules + [more], parameters: parameters)
    return answer.rows.map { row in
      row.map { value in value.node.map(graph.printedName) ?? value.text ?? "" }
    }
  }

  @Test("the rules of Queries/ have no error and leave nothing doubtful")
  func check() throws {
    let graph = try bundled.get()
    for program in graph.rules {
      let others = graph.rules.filter { $0.source.name != program.source.name }
      let found = graph.engine.check(program, with: others)
      #expect(
        found.map { DiagnosticRenderer(usesColour: false).render($0) } == [],
        "\(program.source.name)")
    }
  }

  @Test("two documents set 常住人口城镇化率 at about 60 by 2020 and at about 62")
  func compare() throws {
    let rows = try rows("compare", "常住人口城镇化率")
    #expect(
      rows.contains { $0.contains("青政〔2016〕76号") && $0.contains("60") && $0.contains("2020") })
    #expect(rows.contains { $0.contains("青政办〔2021〕29号") && $0.contains("62") })
    #expect(rows.allSatisfy { $0.contains("approx") })
  }

  @Test("what a document rests on, and what rests on it")
  func dependencies() throws {
    let rests = try rows("restsOnAll", "青政办〔2025〕8号")
    #expect(rests.map(\.first) == ["国办发〔2025〕8号"])
    let supports = try rows("supports", "国办发〔2025〕8号")
    #expect(supports.map(\.first) == ["青政办〔2025〕8号"])
  }

  @Test(
    "a saved query has the rows that the documents say",
    arguments: [
      ("tasks", "青政办〔2025〕8号", 12), ("tasks", "青政〔2016〕76号", 39),
      ("tasks", "青政办〔2016〕191号", 12), ("tasks", "青政办函〔2025〕5号", 28),
      ("tasks", "青政办〔2021〕29号", 229), ("documents", nil as String?, 14),
      ("career", "王瑛", 2),
    ])
  func counts(name: String, argument: String?, expected: Int) throws {
    #expect(try rows(name, argument).count == expected)
  }

  @Test(
    "a saved query without parameters has rows",
    arguments: [
      "workload", "missingDocuments", "binding", "presence", "renamedUnits", "differences", "terms",
      "manyLeaders", "tasksByRegion",
    ])
  func answers(name: String) throws {
    #expect(!(try rows(name).isEmpty))
  }

  @Test("every statement of a task has the task's lines as evidence")
  func stated() throws {
    let graph = try bundled.get()
    let rows = try graph.rows(
      "stated(@省科技厅, p, t, passage), Task(t), at(t, own), passage = own")
    let leads = try graph.rows("leads(@省科技厅, t), Task(t)")
    #expect(rows.count >= leads.count)
    #expect(!leads.isEmpty)
  }
}

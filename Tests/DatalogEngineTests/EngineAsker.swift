import DatalogSyntax
import Diagnostics
import TestSupport
import TripleStore

@testable import DatalogEngine

/// Asks the engine what a program asks, and gives its answers in the terms of the reference.
struct EngineAsker {
  var store = TripleStore()
  var catalog: any PredicateCatalog = EmptyCatalog()
  /// Where a number is given, joins are made in an order made up from it.
  var orderSeed: UInt64?
  /// Whether only what a query asks for is computed.
  var usesDemand = true
  /// Programs of which only what a question reaches is looked at, besides that of the question.
  var trusted: [Program] = []
  /// Whether the program of the question is such a program too.
  var trustsProgram = false
  /// So that a mistake cannot stop the tests.
  var limits = EvaluationLimits(timeout: 20, memory: 500_000_000)

  /// The answer to a query of a program.
  func answer(
    _ query: Query, of program: Program
  ) throws(DiagnosticList) -> PrintedAnswer {
    let engine = Engine(store: store, catalog: catalog)
      .trusting(trusted + (trustsProgram ? [program] : []))
    let answer = try engine.answer(
      query, in: program.source, rules: trusted + [program], parameters: [:], limits: limits,
      observer: nil, seed: orderSeed, usesDemand: usesDemand)
    return PrintedAnswer(
      columns: answer.columns, rows: answer.rows.map { $0.map { NaiveValue($0).description } })
  }
}

extension NaiveValue {
  /// The value in the terms of the reference.
  init(_ value: AnswerValue) {
    switch value {
    case .term(let term): self = .node(term.identifyingText)
    case .text(let text, _): self = .text(text)
    case .integer(let integer): self = .integer(integer)
    case .unsigned(let unsigned): self = .number(Double(unsigned))
    case .float(let double): self = .number(double)
    case .decimal(let digits): self = Double(digits).map { .number($0) } ?? .text(digits)
    case .truth(let truth): self = .truth(truth)
    case .record(let text): self = .record(text)
    case .date(let year, let month, let day): self = .date(year, month, day)
    }
  }
}

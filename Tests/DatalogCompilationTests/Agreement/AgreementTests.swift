import DatalogSyntax
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import DatalogCompilation

/// A Python with duckdb and pyspark, where `SANJIANG_TARGETS` names one.
private let python = ProcessInfo.processInfo.environment["SANJIANG_TARGETS"]
/// How many random programs: `SANJIANG_AGREEMENT`.
private let programs = ProcessInfo.processInfo.environment["SANJIANG_AGREEMENT"].flatMap { Int($0) }

@Suite(
  "Compiled programs",
  .enabled(if: python != nil, "SANJIANG_TARGETS names no Python with duckdb and pyspark"))
struct AgreementTests {
  @Test("answer as the engine does on DuckDB, on random programs")
  func duckDB() throws { try compare(.sql(.duckDB), programs ?? 20) }

  @Test("answer as the engine does on Spark, on random programs")
  func spark() throws { try compare(.spark, programs ?? 3) }

  @Test("answer as the engine does on DuckDB, whatever construct they use")
  func constructsOnDuckDB() throws { try compareConstructs(.sql(.duckDB)) }

  @Test("answer as the engine does on Spark, whatever construct they use")
  func constructsOnSpark() throws { try compareConstructs(.spark) }

  private func compareConstructs(_ target: ProgramCompiler.Target) throws {
    let compiled = try CompiledPrograms(target)
    for (number, source) in try (Constructs.ofFunctions + Constructs.others).enumerated() {
      let text = SourceText(name: "construct", text: source)
      let (program, diagnostics) = Parser.parse(text)
      #expect(diagnostics.isEmpty, "\(source)")
      try compiled.add(program, named: "\(number)")
    }
    let found = try compiled.disagreements(running: try #require(python))
    #expect(found.isEmpty, "\(found.joined(separator: "\n\n"))")
    #expect(compiled.cases.count > 60)
    // What no other engine has, and nothing else.
    #expect(compiled.refused.keys.allSatisfy { $0.hasSuffix("is not compiled for this target") })
    #expect(compiled.refused.values.reduce(0, +) < 10, "\(compiled.refused)")
  }

  /// Compares random programs: all their questions, and where an answer takes a second one of them.
  private func compare(_ target: ProgramCompiler.Target, _ count: Int) throws {
    let compiled = try CompiledPrograms(target)
    for seed in SeededGenerator.allSeeds(count) {
      let source = RandomProgram(seed: seed).source
      var program = Parser.parse(SourceText(name: "random \(seed)", text: source)).program
      if target == .spark, !program.queries.isEmpty {
        program.queries = [program.queries[Int(seed % UInt64(program.queries.count))]]
      }
      try compiled.add(program, named: "\(seed)")
    }
    let found = try compiled.disagreements(running: try #require(python))
    print(
      "\(compiled.engineName): \(count) programs, \(compiled.cases.count) questions,",
      "\(found.count) differ; refused: \(compiled.refused.sorted { $0.key < $1.key })")
    #expect(found.isEmpty, "\(found.prefix(3).joined(separator: "\n\n"))")
  }
}

import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

@testable import DatalogEngine

/// A line of the page on functions: what is asked, and what it gives.
struct FunctionExample: CustomTestStringConvertible {
  let expression: String
  let results: [String]

  var testDescription: String { expression }

  private static func page() throws -> String {
    String(
      decoding: try Repository.bytes("Sources/DatalogEngine/DatalogEngine.docc/Functions.md"),
      as: UTF8.self)
  }

  /// The examples whose results are values, or those that hold or not.
  static func all(areTests: Bool) throws -> [FunctionExample] {
    try page().split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " | ", maxSplits: 2).map(String.init)
      guard parts.count == 3, parts[0].hasPrefix("| `") else { return nil }
      let isTest = parts[1] == "yes" || parts[1] == "no"
      guard isTest == areTests else { return nil }
      return FunctionExample(
        expression: String(parts[0].dropFirst(3).dropLast()),
        results: isTest ? [parts[1]] : inBackquotes(parts[1]))
    }
  }

  private static func inBackquotes(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// All words in backquotes on the page.
  static func mentioned() throws -> Set<String> {
    let words = inBackquotes(try page()).flatMap {
      $0.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    }
    return Set(words)
  }
}

@Suite("The page on functions")
struct FunctionPageTests {
  private func answer(_ text: String) throws -> PrintedAnswer {
    let (program, diagnostics) = Parser.parse(SourceText(name: "example", text: text))
    #expect(diagnostics.map(\.message) == [])
    return try EngineAsker().answer(try #require(program.queries.first), of: program)
  }

  @Test("expressions have the values it says", arguments: try FunctionExample.all(areTests: false))
  func values(_ example: FunctionExample) throws {
    let answer = try answer("?- x = \(example.expression).")
    #expect(Set(answer.rows.map { $0[0] }) == Set(example.results))
  }

  @Test("tests hold where it says", arguments: try FunctionExample.all(areTests: true))
  func tests(_ example: FunctionExample) throws {
    #expect(try answer("?- \(example.expression).").description == example.results[0] + "\n")
  }

  @Test("every function, operator and test is on it")
  func completeness() throws {
    let mentioned = try FunctionExample.mentioned()
    let words =
      BuiltinFunction.allCases.filter { $0.castType == nil }.map(\.rawValue)
      + CoreGenerator.Kind.allCases.map(\.rawValue) + BuiltinPredicate.allCases.map(\.rawValue)
    for word in words where word.allSatisfy({ $0.isLetter || $0 == "_" }) {
      #expect(mentioned.contains(word), "\(word)")
    }
  }
}

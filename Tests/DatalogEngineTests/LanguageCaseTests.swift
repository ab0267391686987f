import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

@Suite("The language, by cases")
struct LanguageCaseTests {
  @Test(
    "queries have the answers worked out by hand",
    arguments: ["Core", "Wider", "Components"].flatMap(LanguageCase.all))
  func answers(_ languageCase: LanguageCase) throws {
    let (program, diagnostics) = Parser.parse(try languageCase.source())
    #expect(diagnostics.map(\.message) == [])
    let answers = try program.queries.map { query in
      try EngineAsker().answer(query, of: program)
    }
    #expect(answers.text == (try languageCase.expected()))
  }

  @Test("mistakes are found where they are", arguments: LanguageCase.all(in: "Mistakes"))
  func mistakes(_ languageCase: LanguageCase) throws {
    let found = try errors(in: try languageCase.source())
    let mistakes = ExpectedMistake.all(in: try languageCase.expected())
    #expect(found.map(ExpectedMistake.line) == mistakes.map(\.line))
    for (mistake, error) in zip(mistakes, found) {
      let rendering = DiagnosticRenderer().render(error)
      for phrase in mistake.phrases { #expect(rendering.contains(phrase)) }
    }
  }

  /// What is wrong with a program: what the parser says, or else what comes of its first query.
  private func errors(in source: SourceText) throws -> [Diagnostic] {
    let (program, diagnostics) = Parser.parse(source)
    guard diagnostics.isEmpty else { return diagnostics }
    do throws(DiagnosticList) {
      for query in program.queries { _ = try EngineAsker().answer(query, of: program) }
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }
    }
  }
}

/// One mistake that a case expects.
private struct ExpectedMistake {
  /// `error[code] line:column text`.
  let line: String
  /// What else its rendering must contain.
  var phrases: [String] = []

  /// The mistakes of an `.expected` file.
  static func all(in text: String) -> [ExpectedMistake] {
    var mistakes: [ExpectedMistake] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  ") {
        mistakes[mistakes.count - 1].phrases.append(String(line.dropFirst(2)))
      } else {
        mistakes.append(ExpectedMistake(line: String(line)))
      }
    }
    return mistakes
  }

  /// A diagnostic as a case writes it.
  static func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let position = place.map { "\($0.position)" } ?? "nowhere"
    let text = place.map { $0.source.text(of: $0.range) } ?? ""
    return "\(diagnostic.severity.rawValue)[\(diagnostic.code)] \(position) \(text)"
  }
}

import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

/// A text with mistakes in it and everything that must be said about them.
///
/// Written as the text, what is wrong between « and », what a note points to between ‹ and ›, and
/// behind it a line for each diagnostic: `=> code: message / note | help`. Cases are separated by
/// `---`.
struct MistakeCase: CustomStringConvertible {
  /// The text with its marks.
  let marked: String
  /// The lines behind it.
  let expected: [String]

  var description: String { marked }

  /// The cases written in a text.
  static func all(in text: String) -> [MistakeCase] {
    text.split(separator: "\n---\n").map { block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let expected = lines.filter { $0.hasPrefix("=> ") }
      let marked = lines.filter { !$0.hasPrefix("=> ") }.joined(separator: "\n")
      return MistakeCase(marked: marked, expected: expected)
    }
  }

  /// Parses the text and compares what is said.
  func check() {
    let source = SourceText(name: "case", text: MarkedSource(marked).text)
    let (_, diagnostics) = Parser.parse(source)
    #expect(Self.marking(source, diagnostics) == marked)
    #expect(diagnostics.map(Self.line) == expected)
  }

  private static func marking(_ source: SourceText, _ diagnostics: [Diagnostic]) -> String {
    func ranges(_ places: [SourcePlace?]) -> [Range<Int>] {
      places.compactMap { $0 }.map { $0.range.lower..<$0.range.upper }
    }
    return MarkedSource.marking(
      String(decoding: source.bytes, as: UTF8.self), ranges(diagnostics.map(\.place)),
      secondary: ranges(diagnostics.flatMap { $0.notes.map(\.place) }))
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { " / \($0.message)" }.joined()
    let help = diagnostic.help.map { " | \($0)" } ?? ""
    return "=> \(diagnostic.code): \(diagnostic.message)\(notes)\(help)"
  }
}

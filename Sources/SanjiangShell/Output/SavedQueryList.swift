import DatalogSyntax
import Diagnostics

/// Writes saved queries for people: how each is called, in both languages, and what it tells.
enum SavedQueryList {
  /// The queries of one subject, every line ended.
  static func text(_ subject: String, _ queries: [SavedQuery], in language: Language) -> String {
    let width = queries.map { DisplayWidth.of(call($0)) }.max() ?? 0
    let lines = queries.map { query in
      guard !query.notes.isEmpty else { return "  " + call(query) }
      return "  " + DisplayWidth.padEnd(call(query), to: width + 2)
        + query.notes.told(in: language)
    }
    return ([subject] + lines).joined(separator: "\n") + "\n"
  }

  /// `:responsibilities UNIT, :职责`.
  private static func call(_ query: SavedQuery) -> String {
    ([query.synopsis] + query.aliases.map { ":\($0.name)" }).joined(separator: ", ")
  }

  /// Everything about one query: how it is called, what it tells, what it takes, what it asks.
  static func page(of filed: FiledQuery, in language: Language) -> String {
    let query = filed.query
    var lines = [call(query)] + query.notes.linesTold(in: language)
    if !query.parameters.isEmpty {
      lines += [""] + CommandHelp.columns(query.parameters.map { ($0.placeholder, text(of: $0)) })
    }
    let body = filed.program.source.text(of: query.query.range)
    return (lines + ["", body]).joined(separator: "\n") + "\n"
  }

  /// `a day, a month or a year; 2025 where it is left out`.
  private static func text(of parameter: SavedQuery.Parameter) -> String {
    let type = ParameterType(named: parameter.type.name)?.described ?? parameter.type.name
    guard let value = parameter.defaultValue else { return type }
    return "\(type); \(ProgramPrinter.text(of: value)) where it is left out"
  }
}

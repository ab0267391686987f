import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

/// A program in `Cases/` and what is expected of it, side by side as `.dl` and `.expected`.
///
/// The answers are expected in the order of the queries, an empty line between two. The first line
/// of one names the columns, each further line is a row, cells with tabs between them, values
/// written as in programs; a query without columns is answered `yes` or `no`.
///
/// Mistakes are expected one a line, `error[code] line:column text`, where the text is what the
/// error covers; below each may stand, indented, what else its rendering must contain.
struct LanguageCase: CustomTestStringConvertible {
  /// The path from the top of the repository, without extension.
  let path: String

  var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

  /// The cases in a folder of `Cases/`.
  static func all(in folder: String) -> [LanguageCase] {
    Repository.files(below: "Tests/DatalogEngineTests/Cases/\(folder)", extensions: ["dl"])
      .map { LanguageCase(path: String($0.dropLast(3))) }
  }

  /// The program's text.
  func source() throws -> SourceText {
    SourceText(name: "case.dl", bytes: try Repository.bytes(path + ".dl"))
  }

  /// What is expected.
  func expected() throws -> String {
    String(decoding: try Repository.bytes(path + ".expected"), as: UTF8.self)
  }
}

/// An answer as the cases write it.
struct PrintedAnswer: Hashable, CustomStringConvertible {
  let columns: [String]
  let rows: [[String]]

  var description: String {
    guard !columns.isEmpty else { return rows.isEmpty ? "no\n" : "yes\n" }
    return ([columns] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}

extension PrintedAnswer {
  init(_ answer: NaiveEvaluator.Answer) {
    self.init(columns: answer.columns, rows: answer.rows.map { $0.map(\.description) })
  }
}

extension [PrintedAnswer] {
  /// The answers to all queries of a case.
  var text: String { map(\.description).joined(separator: "\n") }
}

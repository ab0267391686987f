import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import PolicyGraph
import TripleStore

/// A way in which something holds that must not.
struct Violation {
  /// The message of the check, its variables filled in.
  let message: String
  /// The variables of the check and their values as printed.
  let bindings: [(name: String, value: ResultTable.Cell)]
  /// Where the nodes among the values were read, in order, each once.
  let passages: [Passage]
}

extension Workspace {
  /// The checks in force, in the order of the programs.
  var checks: [(check: Check, program: Program)] {
    rules.flatMap { program in program.checks.map { ($0, program) } }
  }

  /// Evaluates a check.
  ///
  /// - Parameters:
  ///   - check: the check.
  ///   - program: the program that it stands in.
  /// - Returns: the ways in which it is violated, and what is doubtful about it.
  /// - Throws: what is wrong with it, or why it was stopped.
  func violations(
    of check: Check, in program: Program
  ) throws(ShellFailure) -> (found: [Violation], warnings: [Diagnostic]) {
    let query = Query(body: check.body, range: check.range)
    let answer = try answer(query, in: program.source)
    let table = ResultTable(answer, printed: printed.text)
    let text = GraphText(graph.store)
    let found = zip(answer.rows, table.rows).map { row, cells in
      let bindings = answer.columns.isEmpty ? [] : Array(zip(answer.columns, cells))
      return Violation(
        message: Self.filled(check.messageParts, with: bindings), bindings: bindings,
        passages: Self.passages(of: row, text))
    }
    return (found, answer.warnings)
  }

  private static func filled(
    _ parts: [Check.MessagePart], with bindings: [(String, ResultTable.Cell)]
  ) -> String {
    parts.map { part in
      switch part {
      case .text(let words): words
      case .variable(let name): bindings.first { $0.0 == name }?.1.text ?? "{\(name)}"
      }
    }.joined()
  }

  private static func passages(of row: [AnswerValue], _ text: GraphText) -> [Passage] {
    var passages: [Passage] = []
    for node in row.compactMap(\.node) {
      guard let id = text.store.dictionary.id(of: node) else { continue }
      for passage in text.passages(of: id) where !passages.contains(passage) {
        passages.append(passage)
      }
    }
    return passages
  }
}

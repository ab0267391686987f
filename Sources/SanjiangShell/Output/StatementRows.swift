import DatalogEngine
import RDFFormats
import TripleStore

/// Writes rows of three values as the statements of a graph.
enum StatementRows {
  /// The rows as N-Triples, in their order.
  ///
  /// - Parameter rows: rows of which each is a statement, see ``check(_:)``; others are left out.
  /// - Returns: the bytes, every line ended.
  /// - Complexity: O(*n*) in the number of characters.
  static func bytes(of rows: [[AnswerValue]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for case let terms? in rows.map(statement) {
      for term in terms {
        NTriplesWriter.append(term, to: &bytes)
        bytes.append(UInt8(ascii: " "))
      }
      bytes += ".\n".utf8
    }
    return bytes
  }

  /// Looks whether every row is a statement.
  ///
  /// - Parameter table: a result.
  /// - Throws: a usage failure that tells what a statement is.
  static func check(_ table: ResultTable) throws(ShellFailure) {
    let help = "ask for a node, a property and a value, as `triple(s, p, o)` does"
    guard table.columns.count == 3 else {
      throw .usage(
        "`ntriples` holds statements of three parts, and this result has"
          + " \(Count.of(table.columns.count, "column"))", help: help)
    }
    guard let wrong = table.values?.firstIndex(where: { statement($0) == nil }) else { return }
    throw .usage("row \(wrong + 1) of this result is no statement of a graph", help: help)
  }

  /// Subject, predicate and object of a row; nil where it is no statement.
  private static func statement(_ row: [AnswerValue]) -> [Term]? {
    let terms = row.compactMap(\.statedTerm)
    guard terms.count == 3, row.count == 3, case .iri = terms[1] else { return nil }
    if case .literal = terms[0] { return nil }
    return terms
  }
}

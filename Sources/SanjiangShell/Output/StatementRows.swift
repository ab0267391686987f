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
    let terms = row.compactMap(\.term)
    guard terms.count == 3, row.count == 3, case .iri = terms[1] else { return nil }
    if case .literal = terms[0] { return nil }
    return terms
  }
}

extension AnswerValue {
  /// The value as a graph states it; nil for a record, which a graph cannot state.
  fileprivate var term: Term? {
    switch self {
    case .term(let term): term
    case .text(let text, let language?): .literal(Literal(text, language: language))
    case .text(let text, nil): .literal(Literal(text))
    case .integer, .unsigned: literal("integer")
    case .float(let number) where number.isInfinite:
      .literal(Literal(number < 0 ? "-INF" : "INF", datatype: Self.datatype("double")))
    // Whether a fraction was written as a decimal is not remembered; without exponent it can be.
    case .float, .decimal: literal(isPlainDecimal ? "decimal" : "double")
    case .truth: literal("boolean")
    case .date: literal("date")
    case .record: nil
    }
  }

  private func literal(_ type: String) -> Term? {
    let written: String? = text
    return written.map { .literal(Literal($0, datatype: Self.datatype(type))) }
  }

  private static func datatype(_ name: String) -> String {
    "http://www.w3.org/2001/XMLSchema#\(name)"
  }

  /// Whether the value is written with digits alone, a sign and a point.
  private var isPlainDecimal: Bool {
    let written: String? = text
    return (written ?? "").allSatisfy { $0.isWholeNumber || $0 == "-" || $0 == "." }
  }
}
